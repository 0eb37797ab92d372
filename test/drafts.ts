/** Random drafts and edits for the property tests: prose with everything Markdown can put in its way. */
import fc from 'fast-check';
import type { Edit } from '../server/core/model.ts';

const FRAGMENTS = [
  ...[
    '要全面全面做好',
    '的的',
    '一、总体要求',
    '（一）',
    '1. 明确',
    '二是',
    '【篇一】',
    'XX市',
    '20_年x月xx日',
    '同志们：',
    '。',
    '，',
  ],
  ...['\n', '\n\n', '\r\n', '\r', '　　', '    ', '\t', ' ', '# ', '## ', '> ', '- ', '* ', '1. ', '10) '],
  ...[
    '```\n',
    '~~~\n',
    '`',
    '**',
    '*',
    '_',
    '[',
    '](http://a.cn "t")',
    ']',
    '![',
    '<b>',
    '</b>',
    '<div>\n',
    '<!-- ',
    ' -->',
  ],
  ...[
    '<!-- gongwen-disable -->',
    '<!-- gongwen-enable -->',
    '<!-- gongwen-allow 的的 -->',
    '&nbsp;',
    '\\',
    '<?',
    '| 甲 | 乙 |\n',
    '|---|---|\n',
  ],
  ...[
    '---\n',
    '===\n',
    '---\n文种: 通知\n---\n',
    '文种: [',
    '\uFEFF',
    '\0',
    '\uD842',
    '\uDFB7',
    '𠮷',
    'a',
    '1',
    '第三条 ',
    'http://x.cn',
  ],
];

/** A draft of up to `size` fragments. */
export const draft = (size = 30): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ maxLength: 4 })), { maxLength: size })
    .map((parts) => parts.join(''));

/** A draft and edits that apply to it one after the other, each in offsets of the text before it. */
export const editedDraft: fc.Arbitrary<{ text: string; edits: Edit[] }> = fc
  .tuple(draft(60), fc.array(fc.tuple(fc.nat(), fc.nat(12), draft(2)), { minLength: 1, maxLength: 6 }))
  .map(([text, changes]) => {
    let length = text.length;
    const edits = changes.map(([at, cut, insert]) => {
      const from = at % (length + 1);
      const to = Math.min(length, from + cut);
      length += insert.length - (to - from);
      return { from, to, insert };
    });
    return { text, edits };
  });
