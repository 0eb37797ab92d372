/** The 序号 column of a table. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatHan } from '../server/core/numbering/numeral.ts';
import { fixed } from './findings.ts';
import { check, finds, renumber } from './numbers.ts';

/** A table of one 序号 column and one of words; `numbers` apart by spaces, _ for an empty cell. */
const table = (numbers: string, head = '序号') =>
  `| ${head} | 任务 |\n|---|---|\n${numbers
    .split(' ')
    .map((number, i) => `| ${number.replace('_', '')} | 第${formatHan(i + 1)}件 |\n`)
    .join('')}`;

/** The text after a fix of its first wrong number. */
const mended = (text: string, choice: number) => fixed(text, check(text, 'numbering-sequence')[0], choice);

describe('the 序号 column of a table', () => {
  for (const numbers of [
    '1 2 ⟦4⟧ 5',
    '1 2 ⟦2⟧ 3 4',
    '1 2 3 ⟦3⟧',
    '1 2 ⟦33⟧ 4 5',
    '１ ２ ⟦４⟧',
    '01 02 ⟦04⟧ 05',
    '一 二 ⟦四⟧ 五',
    '① ② ⟦②⟧ ③ ④',
    '**1** **2** **⟦4⟧** **5**',
    '11 12 13 ⟦15⟧ 16',
    '1 _ 2 小计 3 ⟦5⟧ 6 合计',
    '1 2 3 4 1 2 ⟦4⟧ 5',
    '998 999 1000 ⟦1002⟧ 1003',
  ])
    it(`tells of ${numbers}`, () => void finds(table(numbers), 'numbering-sequence'));

  for (const numbers of [
    ...['1 2 3 4', '1 3', '1 2 1 2 3', '1 1 2 1 2 3', '1 _ 2 _ 3', '1 2 小计 3 4 合计', '1 2 _ 4 5', '3 4 5'],
    ...['1-1 1-2 2-1 2-3', '1 1.1 1.2 2 4', '2019 2021 2022', '第1 第2 第4', '1-3 4 5 7-9', 'A01 A02 A04'],
    ...['1 2 …… 9', '1 2 （略） 9 10', '5 4 3 2 1', '2 5 9 14 15', '7 3 12 1 9', '1 1 2 2 3', '1 2 3 9'],
    '1 2 `4` 5 6',
    ...['一 1 2 二 1 2 三 1', '1 （1） （2） 2 （1） 4', '5 6 8', '① ① ② ② ③', '① ② …… ⑩', '1 2 1 3'],
  ])
    it(`says nothing of ${numbers}`, () => void finds(table(numbers)));

  it('is one under 序 号, 項次 or No., and not under other words', () => {
    for (const head of ['序 号', '**序号**', '序號', '項次', 'No.', 'NO.'])
      finds(table('1 2 ⟦4⟧ 5', head), 'numbering-sequence');
    for (const head of ['编号', '名次', '序号表', '楼层', 'No']) finds(table('1 2 4 5', head));
  });

  it('is found behind escaped pipes and code, and without pipes at the ends', () => {
    finds(
      '| 命令 | 序号 | 说明 |\n|---|---|---|\n| `a|b` | 1 | 子 |\n| 甲\\|乙 | 2 | 丑 |\n| `c \\| d` | ⟦4⟧ | 寅 |',
    );
    finds('序号 | 姓名\n--- | ---\n1 | 甲\n2 | 乙\n⟦4⟧ | 丙\n5 | 丁');
    finds('| 序号 | 姓名 |\r\n|---|---|\r\n| 1 | 甲 |\r\n| 2 | 乙 |\r\n| ⟦4⟧ | 丙 |');
    finds('| | |\n|---|---|\n| 序号 | 姓名 |\n| 1 | 甲 |\n| 2 | 乙 |\n| ⟦2⟧ | 丙 |\n| 3 | 丁 |');
  });

  it('ends at a blank line and at another head', () => {
    finds(`${table('1 2 3')}\n| 5 | 甲 |\n| 7 | 乙 |`);
    finds(`${table('1 2 3')}${table('7 8 9 10')}`);
  });

  it('may repeat a number for rows of one matter', () => {
    finds(
      '| 序号 | 任务 | 单位 |\n|---|---|---|\n| 1 | 甲 | 县府办 |\n| 2 | 乙 | 民政局 |\n| 2 | 丙 | 民政局 |\n| 3 | 丁 | 残联 |',
    );
    finds('| 序号 | 任务 |\n|---|---|\n| 1 | 甲 |\n| 2 | 乙 |\n| 2 | |\n| 3 | 丁 |');
    finds(
      '| 序号 | 任务 | 单位 |\n|---|---|---|\n| 1 | 甲 | 县府办 |\n| 2 | 乙 | 民政局 |\n| ⟦2⟧ | 丙 | 民政局 |\n| 4 | 丁 | 残联 |',
    );
  });

  it('can be put right at this number or from there on, marks and widths kept', () => {
    assert.equal(mended(table('1 2 4 5'), 0), table('1 2 3 4'));
    assert.equal(mended(table('1 2 4 5'), 1), table('1 2 3 5'));
    assert.equal(mended(table('**1** **2** **9** **4**'), 0), table('**1** **2** **3** **4**'));
    assert.equal(mended(table('０１ ０２ ０４ ０５'), 0), table('０１ ０２ ０３ ０４'));
    assert.equal(mended(table('1 _ 2 3 3 4 合计'), 0), table('1 _ 2 3 4 5 合计'));
    assert.equal(mended(table('1 2 3 5 6 1 2 3'), 0), table('1 2 3 4 5 1 2 3'));
  });

  it('is renumber with the document', () => {
    assert.equal(renumber(`一、甲\n三、乙\n\n${table('1 2 4 5')}`), `一、甲\n二、乙\n\n${table('1 2 3 4')}`);
    assert.equal(renumber(table('11 12 14 15 16')), table('11 12 13 14 15'));
    // Nobody counts to 一千 in such signs.
    const row = [993, 994, 995, 996, 997, 998, 998, 999].map(formatHan).join(' ');
    assert.equal(renumber(table(row)), table(row.replace('八 九百九十八', '八 九百九十九')));
    for (const same of ['1 2 1 2', '2 5 9 14', '1 2 …… 9', '1 2 _ 4 5'])
      assert.equal(renumber(table(same)), table(same));
  });

  it('loses one row and is whole again after renumbering', () => {
    const write = [String, formatHan, (n: number) => `**${n}**`];
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 60 }), fc.nat(), fc.constantFrom(...write), (rows, at, write) => {
        const all = Array.from({ length: rows }, (_, i) => write(i + 1));
        const gone = 1 + (at % (rows - 2));
        const text = table(all.filter((_, i) => i !== gone).join(' '));
        const found = check(text, 'numbering-sequence');
        assert.deepEqual(
          found.map(({ from, to }) => text.slice(from, to)),
          [all[gone + 1]?.replace(/\*/g, '')],
        );
        assert.equal(renumber(text), table(all.slice(0, -1).join(' ')));
        assert.deepEqual(check(renumber(text)), []);
      }),
    );
  });

  it('is read in time, however long its rows are', () => {
    for (const cell of ['序', '略 ', '1', '（', '　', '合 ', '\\|', '2 |'])
      check(`| 序号 | 甲 |\n|---|---|\n${`| 2 | ${cell.repeat(6_000)} |\n`.repeat(20)}`);
  });
});
