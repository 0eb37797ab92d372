/** The invariants of parsing and of the incremental linter. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '../server/core/document/document.ts';
import { KnownLines } from '../server/core/document/known-lines.ts';
import { editLineStarts, lineStarts } from '../server/core/document/lines.ts';
import { Source } from '../server/core/document/source.ts';
import { applyEdits, safeEdits } from '../server/core/fix.ts';
import { lint } from '../server/core/lint.ts';
import { Linter } from '../server/core/linter.ts';
import type { Edit, ParagraphRule, Span } from '../server/core/model.ts';
import { rules } from '../server/rules/index.ts';
import { always, told } from './findings.ts';
import { draft, editedDraft, typedDraft, typedTable } from './random-drafts.ts';

describe('linter', () => {
  it('covers every text with pieces, and every paragraph is a part of a line', () => {
    fc.assert(
      fc.property(draft(60), (text) => {
        const { pieces, frontMatter } = new Source(text);
        assert.equal(text.slice(0, frontMatter.to) + pieces.map(({ source }) => source).join(''), text);
        for (const { from, to, prose } of parse(text).paragraphs) {
          assert.equal(prose.source, text.slice(from, to));
          assert.equal(prose.text.length, prose.source.length);
          assert.doesNotMatch(prose.source, /[\r\n]/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('reads the same after edits as from the start', () => {
    fc.assert(
      fc.property(editedDraft, ({ text, edits }) => {
        const source = new Source(text);
        let [now, starts] = [text, lineStarts(text)];
        for (const edit of edits) {
          source.edit(edit);
          now = applyEdits(now, [edit]);
          starts = editLineStarts(starts, source, edit);
        }
        const fresh = new Source(now);
        assert.equal(source.slice(3, 9), now.slice(3, 9));
        assert.equal(source.text, now);
        assert.deepEqual(
          [source.length, source.frontMatter, source.pieces],
          [now.length, fresh.frontMatter, fresh.pieces],
        );
        assert.deepEqual(starts, lineStarts(now));
      }),
      { numRuns: 5000 },
    );
  });

  it('finds the same after edits as from the start', () => {
    fc.assert(
      fc.property(editedDraft, ({ text, edits }) => {
        const linter = new Linter(text, rules);
        linter.lint(always);
        for (const edit of edits) {
          linter.update([edit]);
          const fresh = parse(linter.text);
          assert.deepEqual(linter.doc, fresh);
          assert.deepEqual(told(linter.lint(always)), told(lint(fresh, always, rules)));
        }
      }),
      { numRuns: 1500 },
    );
  });

  for (const [what, typed] of Object.entries({ lines: typedDraft, tables: typedTable })) {
    it(`finds the same while ${what} are typed, whether or not it is asked after each edit`, () => {
      fc.assert(
        fc.property(typed, fc.nat(3), ({ text, edits }, pause) => {
          const linter = new Linter(text, rules);
          linter.lint(always);
          for (const [i, edit] of edits.entries()) {
            linter.update([edit]);
            if (i % (pause + 1) !== pause && i + 1 < edits.length) continue;
            assert.deepEqual(told(linter.lint(always)), told(lint(parse(linter.text), always, rules)));
          }
        }),
        { numRuns: 3000 },
      );
    });
  }

  const passage = '各村要对照清单逐项排查整治，建立台账，明确专人，限期完成，确保汛期到来之前沟渠畅通。\n';
  const notice =
    '【篇二】\n关于开展春季植树的通知\n为绿化环境，现就有关事项通知如下：\n一、时间\n三月十二日。\n二、地点\n河堤东段。\n县林业局\n2026年3月1日\n';
  const broken = '今年以来各乡镇各部门按照县委的统一安排要全面';
  const rows = '| 序号 | 任务 |\n|---|---|\n| 1 | 甲 |\n| 2 | 乙 |\n';
  const edits: Record<string, [text: string, edit: (text: string) => Edit]> = {
    'a document goes before one that begins below a blank line': [
      `\n\n【篇一】\n甲。\n${notice}`,
      (text) => ({ from: 2, to: text.indexOf('【篇二】'), insert: '' }),
    ],
    'a document comes before one that begins below a blank line': [
      `\n\n${notice}`,
      () => ({ from: 2, to: 2, insert: '【篇一】\n甲。\n' }),
    ],
    'a line grows before a document with a section out of place': [
      `【篇一】\n甲。\n乙。\n${notice.replace('县林业局\n2026年3月1日', '2026年3月1日\n县林业局')}`,
      (text) => ({ from: text.indexOf('甲'), to: text.indexOf('甲'), insert: '今年以来，' }),
    ],
    'a document goes with the blank lines behind the one before': [
      `【篇一】\n${passage}乙。\n${passage}\n\n【篇二】\n丙。\n【篇三】\n丁。\n`,
      (text) => ({ from: text.indexOf('\n\n【篇二】') + 1, to: text.indexOf('【篇三】'), insert: '' }),
    ],
    'the whole text is exchanged for one with another line end': [
      `${broken}\n\n全面部署，抓好落实。\n\n甲。\n\n乙。\n`,
      (text) => ({ from: 0, to: text.length, insert: text.replace('\n\n', '\r\n') }),
    ],
    'lines are exchanged for as many, one behind another line end': [
      `${broken}\n\n全面部署，抓好落实。\n\n甲。\n\n乙。\n`,
      (text) => ({
        from: broken.length,
        to: text.indexOf('乙'),
        insert: '\r\n全面部署，抓好落实。\n\n甲。\r\n',
      }),
    ],
    'a blank line goes from between two rows': [
      `${rows}\n| 4 | 丙 |\n| 5 | 丁 |\n`,
      () => ({ from: rows.length, to: rows.length + 1, insert: '' }),
    ],
    'a line goes from between two rows': [
      `${rows}\n各镇要抓好落实。\n| 4 | 丙 |\n| 5 | 丁 |\n`,
      (text) => ({ from: rows.length, to: text.indexOf('| 4'), insert: '' }),
    ],
    'an item says the same as the first line': [
      '（二）乙\n第三章 罚则\n甲。\n（二）乙\n',
      (text) => ({ from: text.indexOf('甲。'), to: text.indexOf('甲。'), insert: '（二）乙\n' }),
    ],
    'lines come above a table': [`甲。\n${rows}| 4 | 丙 |\n`, () => ({ from: 0, to: 0, insert: '乙。\n\n' })],
  };
  for (const [what, [text, edit]] of Object.entries(edits)) {
    it(`finds the same after an edit as from the start where ${what}`, () => {
      const linter = new Linter(text, rules);
      linter.lint(always);
      linter.update([edit(text)]);
      const found = told(linter.lint(always));
      assert.ok(found.length > 0);
      assert.deepEqual(found, told(lint(parse(linter.text), always, rules)));
    });
  }

  it('does not remember the lines of ever more texts', () => {
    const known = new KnownLines();
    parse('第一段。\n', undefined, known);
    assert.ok(known.get('第一段。'));
    for (let i = 0; i < 11; i++) parse(`第${i}份。\n${'　'.repeat(1_000_000)}`, undefined, known);
    assert.equal(known.get('第一段。'), undefined);
    assert.ok(known.get('第10份。'));
  });

  it('never finds anything outside the text or inside a surrogate pair', () => {
    fc.assert(
      fc.property(draft(60), (text) => {
        const inside = ({ from, to }: Span) => {
          assert.ok(0 <= from && from <= to && to <= text.length, `${from}–${to} of ${text.length}`);
          for (const at of [from, to])
            assert.doesNotMatch(text.slice(at - 1, at + 1), /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/);
        };
        for (const { fixes = [], related = [], ...finding } of lint(parse(text), always, rules)) {
          inside(finding);
          related.forEach(inside);
          for (const { edits } of fixes) edits.forEach(inside);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('checks only the paragraph that is typed in', () => {
    const seen: string[] = [];
    const spy: ParagraphRule = {
      ...{
        id: 'spy',
        scope: 'paragraph',
        severity: 'warning',
        summary: '',
        why: '',
        examples: [{ good: '' }],
      },
      check({ source }) {
        seen.push(source);
        return [];
      },
    };
    const linter = new Linter('甲段。\n\n# 乙**段**\n\n- 丙\n- 丁\n\n戊段。\n己段。\n', [spy]);
    linter.lint(always);
    seen.length = 0;
    linter.update([{ from: linter.text.indexOf('戊'), to: linter.text.indexOf('戊'), insert: '新' }]);
    linter.lint(always);
    assert.deepEqual(seen, ['新戊段。']);
  });
});

describe('fix-all', () => {
  const fixed = (text: string) => applyEdits(text, safeEdits(lint(parse(text), always, rules)));

  it('leaves less to fix each time, so that it comes to an end', () => {
    fc.assert(
      fc.property(draft(40), (text) => {
        const once = fixed(text);
        const before = safeEdits(lint(parse(text), always, rules)).length;
        const after = safeEdits(lint(parse(once), always, rules)).length;
        assert.ok(
          after < before || before === 0,
          `${before} safe edits, then ${after}: ${JSON.stringify(text)}`,
        );
      }),
      { numRuns: 1500 },
    );
  });

  it('leaves front matter, code, link targets, HTML and tables as they are', () => {
    const kept = [
      '---\n文种: 通知\n备注: 全面全面\n---\n',
      '```\n要全面全面做好的的\n```\n',
      '| 全面全面 | 的的 |\n|---|---|\n| 甲 | 全面全面 |\n',
    ];
    const inline = ['`全面全面`', '](http://a.cn/全面全面 "的的")', '<b title="的的">', '<!-- 全面全面 -->'];
    const text = `${kept[0]}\n${kept[1]}\n要全面全面做好。见${inline[0]}和[链接${inline[1]}，${inline[2]}的的${inline[3]}\n\n${kept[2]}`;
    const after = fixed(text);
    for (const part of [...kept, ...inline]) assert.ok(after.includes(part), part);
  });

  it('makes only one of two fixes that touch', () => {
    const edit = (from: number, to: number) => [{ title: '', safe: true, edits: [{ from, to, insert: '' }] }];
    const found = [edit(0, 2), edit(2, 4), edit(5, 6), edit(1, 9)].map((fixes, i) => ({
      ...{ from: i, to: i, message: '', rule: 'r', severity: 'warning' as const },
      fixes,
    }));
    assert.deepEqual(
      safeEdits(found).map(({ from, to }) => [from, to]),
      [
        [0, 2],
        [5, 6],
      ],
    );
  });
});
