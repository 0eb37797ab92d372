/** Placeholders in an editor: filled in by rename and by linked editing, coloured. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '../server/core/document/document.ts';
import { applyEdits } from '../server/core/fix.ts';
import type { Edit } from '../server/core/model.ts';
import { Draft } from '../server/draft.ts';
import { linkedEditingRanges } from '../server/features/linked-editing.ts';
import { prepareRename, rename } from '../server/features/rename.ts';
import { semanticTokens, semanticTokensLegend } from '../server/features/semantic-tokens.ts';

/** The text after renaming what stands at ‸, which is taken out first. */
function renamed(marked: string, name: string): string {
  const at = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  return applyEdits(text, rename(parse(text), at, name) ?? []);
}

/** Edits that take `edits` of `text` back, in offsets of the text after them. */
function undo(text: string, edits: readonly Edit[]): Edit[] {
  let shift = 0;
  return edits.map(({ from, to, insert }) => {
    const back = { from: from + shift, to: from + shift + insert.length, insert: text.slice(from, to) };
    shift += insert.length - (to - from);
    return back;
  });
}

describe('rename', () => {
  for (const [before, after] of [
    ['‸XX市召开会议，要求××市各县落实。XX县已落实。', '柳州召开会议，要求柳州各县落实。XX县已落实。'],
    [
      '由XX‸担任组长，目前已有XX名成员，由XX担任副组长，XX工作有序。',
      '由柳州担任组长，目前已有XX名成员，由柳州担任副组长，XX工作有序。',
    ],
    [
      '# XX市总结\n\n> XX市\n\n| XX市 |\n| --- |\n\n**‸XX市**和[XX市](XX市.md)`XX市`',
      '# 柳州总结\n\n> 柳州\n\n| 柳州 |\n| --- |\n\n**柳州**和[柳州](XX市.md)`XX市`',
    ],
    ['---\ntitle: XX市\n---\nXX‸市', '---\ntitle: XX市\n---\n柳州'],
    [
      '```\nXX市\n```\n\n‸XX市\n\n<p>XX市</p>\n\n<!-- XX市 -->',
      '```\nXX市\n```\n\n柳州\n\n<p>XX市</p>\n\n<!-- XX市 -->',
    ],
    ['会议由‸***同志主持、由***同志传达。', '会议由柳州主持、由柳州传达。'],
    ['定于‸20_年x月xx日召开。', '定于柳州召开。'],
  ] as const) {
    it(`fills ${before.slice(0, 20).replaceAll('\n', '⏎')}`, () =>
      assert.equal(renamed(before, '柳州'), after));
  }

  it('offers the whole placeholder and its text', () => {
    assert.deepEqual(prepareRename(parse('在XX市召开'), 2), { from: 1, to: 4, placeholder: 'XX市' });
    assert.equal(prepareRename(parse('在柳州召开'), 2), undefined);
  });

  it('declines where there is nothing to fill in, and names with line ends', () => {
    assert.equal(rename(parse('在柳州召开'), 2, '桂林'), undefined);
    assert.equal(rename(parse('在XX市召开'), 2, '桂\n林'), undefined);
  });

  it('changes nothing else, and can be undone to the byte', () => {
    const pieces = [
      'XX市',
      '××市',
      'XX',
      'X万人',
      '20XX年x月xx日',
      '《》',
      '____',
      '（待补充）',
      '由***同志',
      '`XX市`',
      '[XX市](XX市)',
      '<b>XX市</b>',
      '<!-- XX市 -->',
      '**',
      '\n',
      '\n\n',
      '\r\n',
      '# ',
      '- ',
      '> ',
      '```\n',
      '| XX市 |',
      '召开会议',
      '，',
      '。',
      '　　',
      '𠮷',
      '---\ntitle: XX市\n---\n',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 30 }),
        fc.nat(),
        fc.string(),
        (parts, seed, typed) => {
          const text = parts.join('');
          const name = typed.replace(/[\r\n]/g, '');
          const doc = parse(text);
          const edits = rename(doc, seed % (text.length + 1), name) ?? [];
          assert.equal(applyEdits(applyEdits(text, edits), undo(text, edits)), text);
          for (const { from, to } of edits) {
            assert.ok(from >= doc.frontMatter.to);
            const home = doc.paragraphs.find((paragraph) => paragraph.from <= from && to <= paragraph.to);
            assert.ok(home, 'inside prose');
            assert.ok(
              !home.prose.text.slice(from - home.from, to - home.from).includes('\uFFFC'),
              'no code, link or HTML',
            );
          }
        },
      ),
    );
  });
});

describe('placeholders in an editor', () => {
  const text = 'XX市和X万人。\n\n××市由XXX同志负责，XX市配合。';
  const doc = parse(text);
  const shown = (span: { from: number; to: number } | undefined) =>
    span && `${span.from}:${text.slice(span.from, span.to)}`;

  it('links only what reads the same to the letter', () => {
    assert.deepEqual(linkedEditingRanges(doc, 1)?.map(shown), ['0:XX市', '22:XX市']);
    assert.equal(linkedEditingRanges(doc, 5), undefined);
    assert.equal(linkedEditingRanges(doc, text.indexOf('负')), undefined);
  });

  it('colours them, with what is missing as the modifier', () => {
    const modifier = (kind: string) => 1 << semanticTokensLegend.tokenModifiers.indexOf(kind);
    assert.deepEqual(semanticTokens(new Draft('file:///a.md', 1, text)), [
      ...[0, 0, 3, 0, modifier('place')],
      ...[0, 4, 3, 0, modifier('number')],
      ...[2, 0, 3, 0, modifier('place')],
      ...[0, 4, 5, 0, modifier('name')],
      ...[0, 8, 3, 0, modifier('place')],
    ]);
  });
});
