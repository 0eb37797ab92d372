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
    '附件：',
    'http://x.cn',
  ],
];

/** Whole lines that rules about the document look at: numbers, quotations, repeats, references, forms. */
const LINES = [
  '一要抓学习二要抓落实，三要抓监督。',
  '要做好三项工作：一是抓部署；二是抓落实。',
  '要抓好三件事，二是抓部署，三是抓落实；一是抓监督。二是抓问责。',
  '一是抓学习。思想上，一是抓引导；二是抓教育，三是抓考核。',
  '首先，要统一思想。',
  '其次，要压实责任。',
  '二要守住底线，三要压实责任。',
  '一、总体要求',
  '二、重点任务',
  '二 重点任务',
  '三、四个重点',
  '四、保障措施',
  '（二）重点任务',
  '二、抓好排查。',
  '3.抓好排查。',
  '（3）抓好整改',
  '抓好以下三项工作：',
  '- 抓好排查',
  '第一个方面：抓好排查。',
  '下面，进行第二项议程，第三项议程。',
  '议题三：抓好排查',
  '2.2 万亩良田已播种。',
  '2.1 播种',
  '（一）排查隐患。各镇要在月底前完成沟渠清淤，确保汛期排水畅通。',
  '（三）抓好整改。具体标准见第（二）项，名单见附件2。',
  '各镇要在月底前完成沟渠清淤，确保汛期排水畅通。',
  '各村要对照清单逐项排查整治，建立台账，明确专人，限期完成，确保汛期到来之前沟渠畅通、堤坝安全、物资到位。',
  '各村要对照清单逐项排查整治，建立台账，明确专人，限期完成，确保汛期到来之前沟渠畅通、堤坝安全、物资齐全。',
  '他说：“一要守土有责，',
  '二要守土尽责。”大家记住了。',
  '> 二、引文',
  '| 1. 甲 | 三是 |',
  '附件：1.名单',
  '附件2',
  '报名表',
  '姓名：____　性别：____',
  '刚才XX同志通报了情况，德勇通报的问题要重视。',
  '关于做好防汛工作的通知',
  '各乡镇人民政府：',
  '特此通知。',
  '××县水务局',
  '2026年3月1日',
  '【篇二】',
  '来源：网友投稿',
  '今年以来各乡镇各部门按照县委的统一安排要全面',
  '全面部署，抓好落实。',
  '## 三、工作要求',
];

/** Rows of tables that number them, and what may come between. */
const ROWS = [
  '| 序号 | 任务 |\n|---|---|\n| 1 | 甲 |\n| 2 | 乙 |\n| 4 | 丙 |\n| 5 | 丁 |',
  '序号 | 任务\n---|---\n一 | 甲\n二 | 乙\n三 | 丙',
  '| 任务 | 项 次 |\n|---|---|\n| 甲 | **1** |\n| `a|b` | 2 |\n| 乙\\|丙 | 2 |\n| 丁 | 3 |\n| 戊 | 4 |',
  ...[
    '| 3 | 戊 |',
    '| 4 | 己 |',
    '| 5 | 庚 |',
    '| 1 | 辛 |',
    '| ③ | 壬 |',
    '| 1.1 | 癸 |',
    '五 | 甲',
    '| 四 | 甲 |',
  ],
  ...['| | 乙 |', '| 小计 | |', '| …… | …… |', '|---|---|', '| 序号 | 任务 |', '| 甲 | 5 |'],
  ...['各镇要抓好落实。', '一、总体要求', '> 引文', '```', '<!-- 备注 -->'],
];

/** A draft of up to `size` fragments. */
export const draft = (size = 30): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ maxLength: 4 })), { maxLength: size })
    .map((parts) => parts.join(''));

const lines = (of: readonly string[], ends: readonly string[]) =>
  fc
    .array(fc.tuple(fc.constantFrom(...of), fc.constantFrom(...ends)), { maxLength: 40 })
    .map((parts) => parts.flat().join(''));

/** A draft and edits that apply to it one after the other, each in offsets of the text before it. */
export const editedDraft: fc.Arbitrary<{ text: string; edits: Edit[] }> = edited(
  draft(60),
  draft(2),
  fc.nat(12),
);

/** The same of drafts made of whole lines, in which mostly single characters and lines are typed and deleted, and some lines at once exchanged. */
export const typedDraft: fc.Arbitrary<{ text: string; edits: Edit[] }> = edited(
  lines(LINES, ['\n', '\n\n', '\r\n']),
  fc.oneof(fc.constantFrom('字', '。', '，', '一', '“', '：', '首先', '\n', ''), fc.constantFrom(...LINES)),
  fc.oneof({ weight: 3, arbitrary: fc.nat(3) }, fc.nat(80)),
);

/** The same of tables. */
export const typedTable: fc.Arbitrary<{ text: string; edits: Edit[] }> = edited(
  lines(ROWS, ['\n', '\n', '\n', '\n\n', '\r\n']),
  fc.oneof(fc.constantFrom('字', '1', '3', '|', '\\', '`', '*', '\n', '\r', ''), fc.constantFrom(...ROWS)),
  fc.oneof({ weight: 3, arbitrary: fc.nat(3) }, fc.nat(80)),
);

function edited(
  texts: fc.Arbitrary<string>,
  inserts: fc.Arbitrary<string>,
  cuts: fc.Arbitrary<number>,
): fc.Arbitrary<{ text: string; edits: Edit[] }> {
  const changes = fc.array(fc.tuple(fc.nat(), cuts, inserts), { minLength: 1, maxLength: 6 });
  return fc.tuple(texts, changes).map(([text, changes]) => {
    let length = text.length;
    const edits = changes.map(([at, cut, insert]) => {
      const from = at % (length + 1);
      const to = Math.min(length, from + cut);
      length += insert.length - (to - from);
      return { from, to, insert };
    });
    return { text, edits };
  });
}
