/** Outline, parts, and comments that switch rules off. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from '../server/core/document/document.ts';
import { lineStarts, offsetAt, positionAt } from '../server/core/document/lines.ts';
import { applyEdits } from '../server/core/fix.ts';
import { lint } from '../server/core/lint.ts';
import type { ParagraphRule, Section } from '../server/core/model.ts';
import { always, findings } from './findings.ts';
import { draft } from './random-drafts.ts';

/** Reports every 错. */
const spot: ParagraphRule = {
  ...{ id: 'spot', scope: 'paragraph', severity: 'warning', summary: '', why: '', examples: [{ good: '' }] },
  check: ({ text }) =>
    [...text.matchAll(/错/g)].map(({ index }) => ({ from: index, to: index + 1, message: '错', word: '错' })),
};
const places = (text: string, config = {}) =>
  lint(parse(text), { ...always, ...config }, [spot, { ...spot, id: 'other' }]).map(
    ({ from, rule }) => `${rule}@${from}`,
  );

describe('outline', () => {
  const tree = (text: string) => {
    const show = ({ title, children, body }: Section): unknown => [
      title.prose.source.replace(/^#+ /, ''),
      body.length,
      ...children.map(show),
    ];
    return parse(text).parts.map(({ outline }) => outline.map(show));
  };

  it('nests 一、（一）1. in plain lines', () => {
    assert.deepEqual(tree('题\n一、甲\n（一）乙\n1. 丙\n文\n（二）丁\n二、戊\n'), [
      [
        ['一、甲', 0, ['（一）乙', 0, ['1. 丙', 1]], ['（二）丁', 0]],
        ['二、戊', 0],
      ],
    ]);
  });

  it('takes # headings and numbered lines for one outline', () => {
    assert.deepEqual(tree('# 题\n## 一、甲\n（一）乙\n### 小标题\n## 二、丙\n'), [
      [['题', 0, ['一、甲', 0, ['（一）乙', 0], ['小标题', 0]], ['二、丙', 0]]],
    ]);
  });

  it('starts again with each 篇', () => {
    const text = '【篇一】甲\n一、乙\n【篇二】丙\n一、丁\n';
    assert.deepEqual(
      parse(text).parts.map(({ from, to }) => text.slice(from, to)),
      ['【篇一】甲\n一、乙\n', '【篇二】丙\n一、丁\n'],
    );
  });
});

describe('suppression', () => {
  it('by line, next line, region, and rule', () => {
    assert.deepEqual(places('错 <!-- gongwen-disable-line -->\n错'), ['other@32', 'spot@32']);
    assert.deepEqual(places('<!-- gongwen-disable-next-line spot -->\n错\n错'), [
      'other@40',
      'other@42',
      'spot@42',
    ]);
    assert.deepEqual(places('<!-- gongwen-disable-next-line -->\r\n\r\n \n错\n\n错'), [
      'other@43',
      'spot@43',
    ]);
    assert.deepEqual(places('错\n<!-- gongwen-disable-next-line -->\n\n'), ['other@0', 'spot@0']);
    assert.deepEqual(places('<!-- gongwen-disable spot -->\n错\n\n<!-- gongwen-enable spot -->\n错'), [
      'other@30',
      'other@62',
      'spot@62',
    ]);
    assert.deepEqual(places('<!-- gongwen-disable -->\n错\n错'), []);
  });

  it('by word, in the file or the configuration', () => {
    assert.deepEqual(places('<!-- gongwen-allow 对，错 -->\n错'), []);
    assert.deepEqual(places('错', { allow: ['错'] }), []);
  });

  it('by configuration and front matter', () => {
    assert.deepEqual(places('错', { severity: { spot: 'off' } }), ['other@0']);
    assert.deepEqual(places('错', { enable: 'never' }), []);
    assert.deepEqual(places('---\ngongwen: false\n---\n错'), []);
  });

  it('never makes a fix in a table safe', () => {
    const fixing: ParagraphRule = {
      ...spot,
      check: () => [{ from: 0, to: 1, message: '', fixes: [{ title: '', safe: true, edits: [] }] }],
    };
    const safe = (text: string) => findings(fixing, text).map(({ fixes }) => fixes?.[0]?.safe);
    assert.deepEqual(safe('甲\n\n| 乙 |'), [true, false]);
  });
});

describe('lines', () => {
  it('agree with the library on every text and position', () => {
    fc.assert(
      fc.property(
        draft(30),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 60 }))),
        (text, positions) => {
          const document = TextDocument.create('file:///a', 'markdown', 1, text);
          const starts = lineStarts(text);
          for (let offset = 0; offset <= text.length; offset++) {
            const position = positionAt(starts, text, offset);
            assert.equal(
              offsetAt(starts, text, position),
              text[offset - 1] === '\r' && text[offset] === '\n' ? offset - 1 : offset,
            );
            assert.equal(position.line, document.positionAt(offset).line);
          }
          for (const [line, character] of positions) {
            assert.equal(offsetAt(starts, text, { line, character }), document.offsetAt({ line, character }));
          }
        },
      ),
    );
  });

  it('apply edits as the library does', () => {
    const edits = [
      { from: 4, to: 5, insert: '丁' },
      { from: 0, to: 1, insert: '' },
      { from: 2, to: 2, insert: '插' },
    ];
    assert.equal(applyEdits('甲乙丙\r\n戊', edits), '乙插丙\r丁戊');
  });
});
