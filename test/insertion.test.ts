/** What the fix of a missing section may never do: bring its document into disorder. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../server/core/fix.ts';
import { check, draft } from './whole-drafts.ts';

/** What is said of the order of the sections and of their numbers. */
const disorder = (text: string) =>
  check(text).filter(({ rule }) => /^(?:section-order|numbering-)/.test(rule)).length;

const insertions = (text: string) =>
  check(text)
    .filter(({ rule }) => rule === 'missing-section')
    .flatMap(({ fixes = [] }) => fixes);

const HAN = '一二三四五六';
/** How a document may number its sections, and what stands below them. */
const ROWS: readonly ((n: number) => string)[] = [
  (n) => `${HAN[n - 1]}、`,
  (n) => `## ${HAN[n - 1]}、`,
  (n) => `（${HAN[n - 1]}）`,
  (n) => `${n}. `,
  (n) => `## ${n}. `,
  (n) => `## ${n} `,
  (n) => `${n}、`,
  (n) => `## 第${HAN[n - 1]}章 `,
  (n) => `第${HAN[n - 1]}部分 `,
  () => '## ',
  () => '**',
];
const ITEMS: readonly ((n: number, k: number) => string)[] = [
  () => '',
  (_, k) => `（${HAN[k - 1]}）`,
  (_, k) => `${k}.`,
  (n, k) => `${n}.${k} `,
  (n, k) => `### ${n}.${k} `,
  (_, k) => `### ${HAN[k - 1]}、`,
  (n, k) => `第${HAN[(n - 1) * 2 + k - 1]}条 `,
];
const KINDS: readonly (readonly [head: readonly string[], sections: readonly string[]])[] = [
  [
    ['# 关于水库除险工作开展情况的报告', '县水利局：', '现将有关情况报告如下：'],
    ['主要做法', '存在问题', '下步打算'],
  ],
  [
    ['# 青石镇河道清淤实施方案', '为疏浚河道，结合实际，制定本方案。'],
    ['总体要求', '工作目标', '重点任务', '实施步骤', '组织领导', '保障措施'],
  ],
  [
    ['# 青石镇2025年防汛工作总结', '一年来，全镇干部日夜巡堤，安全度汛。'],
    ['主要工作', '存在不足', '下步打算'],
  ],
  [
    ['# 关于召开防汛工作例会的通知', '各村：', '现将有关事项通知如下：'],
    ['会议时间', '会议地点', '会议内容', '参会人员', '有关要求'],
  ],
];

describe('the fix of a missing section', () => {
  it('brings no new disorder, whatever numbers the document has', () => {
    let fixes = 0;
    const index = (list: readonly unknown[]) => fc.nat(list.length - 1);
    fc.assert(
      fc.property(
        index(KINDS),
        index(ROWS),
        index(ITEMS),
        fc.nat(5),
        fc.integer({ min: -1, max: 3 }),
        fc.boolean(),
        (kind, row, item, left, wrong, counted) => {
          const [head, sections] = KINDS[kind] as (typeof KINDS)[number];
          const names = sections.filter((_, i) => i !== left % sections.length);
          const body = names.flatMap((name, i) => {
            // The number of the one left out may be left out, too, and one may be wrong.
            const n =
              i + 1 + (counted && i >= left % sections.length ? 1 : 0) - (i === wrong && i > 0 ? 1 : 0);
            const mark = (ROWS[row] as (n: number) => string)(n);
            const items = [1, 2].map((k) => `${ITEMS[item]?.(i + 1, k)}堤防已经加固${k}处。`);
            return [`${mark}${name}${mark === '**' ? '**' : ''}`, ...items];
          });
          const text = draft(...head, ...body);
          for (const { edits } of insertions(text)) {
            fixes++;
            const fixed = applyEdits(text, edits);
            assert.ok(disorder(fixed) <= disorder(text), `${text}\n=>\n${fixed}`);
          }
        },
      ),
      { numRuns: 1500 },
    );
    assert.ok(fixes > 100, String(fixes));
  });

  const body = (...lines: string[]) =>
    draft('# 关于水库除险工作开展情况的报告', '县水利局：', '现将有关情况报告如下：', ...lines);
  for (const [name, text] of [
    [
      'has parts of its own numbers',
      body('1. 存在问题', '1.1 人少。', '1.2 钱少。', '2. 下步打算', '2.1 增资。'),
    ],
    [
      'has articles',
      body(
        '## 第一章 存在问题',
        '第一条 人手不足。',
        '第二条 经费不足。',
        '## 第二章 下步打算',
        '第三条 增加人手。',
      ),
    ],
    ['counts wrong', body('一、存在问题', '人少。', '一、下步打算', '增资。')],
    ['stands below headings', body('## 甲水库', '### 一、存在问题', '人少。', '### 二、下步打算', '增资。')],
  ] as const)
    it(`is not offered where the row ${name}`, () => {
      assert.ok(check(text).some(({ rule }) => rule === 'missing-section'));
      assert.deepEqual(insertions(text), []);
    });

  it('counts like the document itself, not like what is attached to it', () => {
    const text = `${body('## 1. 存在问题', '人少。', '## 2. 下步打算', '增资。')}\n附件1\n\n登记表\n\n一、名称\n\n二、地点\n`;
    const [fix] = insertions(text);
    assert.ok(fix);
    const fixed = applyEdits(text, fix.edits);
    assert.ok(fixed.includes('\n## 1. 工作开展情况\n\n××××。\n\n## 2. 存在问题\n'), fixed);
    assert.ok(fixed.includes('\n## 3. 下步打算\n') && fixed.endsWith('\n一、名称\n\n二、地点\n'), fixed);
  });

  it('puts signature and date below a list of attachments', () => {
    const text =
      '# 关于开展清淤的通知\n\n各村：\n\n请各村于三月底前完成清淤。\n\n附件：\n\n1. 任务表\n2. 名单\n';
    for (const rest of ['', '\n---\n\n附件1\n\n任务表\n', '\n附件1\n\n任务表\n\n附件2\n\n名单\n'])
      for (const name of ['署名', '日期']) {
        const fix = insertions(text + rest).find(({ title }) => title.endsWith(name));
        assert.ok(fix, rest);
        const fixed = applyEdits(text + rest, fix.edits);
        assert.ok(fixed.startsWith(`${text}\n`), fixed);
        assert.equal(disorder(fixed), 0, fixed);
      }
  });
});
