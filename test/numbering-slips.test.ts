/** Numbers that stand there, but not as they were meant. */
import assert from 'node:assert/strict';
import { parse } from '../server/core/document/document.ts';
import { renumberDocument } from '../server/features/renumber.ts';
import { fixed, unmarked } from './findings.ts';
import { check, finds } from './numbers.ts';

/** Asserts that the one place in ⟦…⟧ is found, and that its first fix makes `good`, in which nothing is found. */
function mends(marked: string, good: string): void {
  const [found] = finds(marked);
  assert.equal(fixed(unmarked(marked), found), good);
  assert.deepEqual(check(good), []);
}

describe('a number written in another form', () => {
  const slips: [string, string][] = [
    ['一、甲\n⟦二 ⟧乙\n三、丙', '一、甲\n二、乙\n三、丙'],
    ['⟦一 ⟧甲\n子。\n二、乙\n三、丙', '一、甲\n子。\n二、乙\n三、丙'],
    ['1.甲\n子。\n⟦2⟧乙\n3.丙', '1.甲\n子。\n2.乙\n3.丙'],
    ['1. 甲\n\n⟦2⟧乙\n\n3. 丙', '1. 甲\n\n2. 乙\n\n3. 丙'],
    ['（一）甲\n⟦【二】⟧乙\n（三）丙', '（一）甲\n（二）乙\n（三）丙'],
    ['（1）甲\n⟦〈2〉⟧乙\n（3）丙', '（1）甲\n（2）乙\n（3）丙'],
    ['第一条　甲\n⟦二条⟧　乙\n第三条　丙', '第一条　甲\n第二条　乙\n第三条　丙'],
  ];
  for (const [marked, good] of slips)
    it(`is put right, not the one behind it: ${marked.replace(/\n/g, '⏎')}`, () => mends(marked, good));

  it('belongs to the row that goes on below, and to its own level of #', () => {
    finds('一、甲\n（一）子。\n二、乙\n1.丑。\n⟦（2）⟧寅。\n3.卯。', 'numbering-style');
    mends(
      '## 一、甲\n\n## 二、乙\n\n### 1. 子\n\n### 2. 丑\n\n### 3. 寅\n\n## ⟦3、⟧丙\n\n## 四、丁',
      '## 一、甲\n\n## 二、乙\n\n### 1. 子\n\n### 2. 丑\n\n### 3. 寅\n\n## 三、丙\n\n## 四、丁',
    );
  });

  it('is known where digits stand for a number above ten', () => {
    const upTo = (last: string) =>
      [...'一二三四五六七八九十']
        .map((n) => `${n}、甲`)
        .concat(last, '十二、乙')
        .join('\n');
    mends(upTo('⟦一一、⟧丙'), upTo('十一、丙'));
  });

  it('counts among those announced, and is not renumbered away', () => {
    const text = '要做到三点：\n一、甲\n二 乙\n三、丙';
    assert.deepEqual(check(text, 'count-mismatch'), []);
    assert.deepEqual(renumberDocument(parse(text)), []);
  });

  it('is known where several follow each other', () => {
    finds('一、甲\n⟦二 ⟧乙\n⟦【三】⟧丙\n四、丁');
    finds('⟦一 ⟧甲\n⟦二 ⟧乙\n三、丙\n四、丁');
    const told = finds('一、甲\n⟦二 ⟧乙\n⟦三 ⟧丙\n⟦四 ⟧丁\n五、戊');
    assert.deepEqual(
      told.map(({ fixes }) => fixes?.[0]?.edits[0]?.insert),
      ['二、', '三、', '四、'],
    );
  });

  it('is none where hardly any is written otherwise', () => {
    finds(
      '### 1 甲\n\n2.乙\n\n### 3 丙\n\n### 4 丁\n\n### 5 戊\n\n### 6 己\n\n### 7 庚\n\n8.辛',
      'numbering-style',
    );
  });

  it('is not that of a heading above', () => {
    finds('一 甲\n⟦（二）⟧子\n（三）丑', 'numbering-sequence');
    finds('一、甲\n1.1 子\n2 乙\n⟦1.3⟧ 丑', 'numbering-sequence');
  });

  it('is no figure', () => {
    finds('1.甲\n2个乙\n⟦3.⟧丙', 'numbering-sequence');
    finds('1.甲\n2 万元\n⟦3.⟧丙', 'numbering-sequence');
    finds('一、甲\n二是乙。\n⟦三、⟧丙', 'numbering-sequence');
    finds('一、甲\n二 乙\n⟦四、⟧丙', 'numbering-sequence');
    finds('一、甲\n三 乙\n⟦四、⟧丙', 'numbering-sequence');
  });
});

describe('a number in the style of another level', () => {
  const slips: [string, string][] = [
    ['（一）甲。\n（二）乙。\n⟦3.⟧丙。', '（一）甲。\n（二）乙。\n（三）丙。'],
    ['（一）甲\n1.子。\n⟦（2）⟧丑。\n（二）乙', '（一）甲\n1.子。\n2.丑。\n（二）乙'],
    [
      '一、甲\n（一）子。\n（二）丑。\n⟦三、⟧寅。\n二、乙\n三、丙',
      '一、甲\n（一）子。\n（二）丑。\n（三）寅。\n二、乙\n三、丙',
    ],
    [
      '## 一、甲\n## 二、乙\n（一）子。\n（二）丑。\n⟦三、⟧寅。\n## 三、丙',
      '## 一、甲\n## 二、乙\n（一）子。\n（二）丑。\n（三）寅。\n## 三、丙',
    ],
    [
      '## 一、甲\n## 二、乙\n### （一）子\n### （二）丑\n### ⟦三、⟧寅\n### （四）卯\n## 三、丙',
      '## 一、甲\n## 二、乙\n### （一）子\n### （二）丑\n### （三）寅\n### （四）卯\n## 三、丙',
    ],
  ];
  for (const [marked, good] of slips)
    it(`is put right, not those behind it: ${marked.replace(/\n/g, '⏎')}`, () => {
      mends(marked, good);
      assert.equal(check(unmarked(marked))[0]?.rule, 'numbering-style');
    });

  it('is changed unasked only between two that are right', () => {
    const safe = (text: string) => check(text)[0]?.fixes?.[0]?.safe;
    assert.equal(safe('（一）甲。\n（二）乙。\n3.丙。'), false);
    assert.equal(safe('（一）甲。\n（二）乙。\n3.丙。\n（四）丁。'), true);
  });

  it('is none where it opens a section, or looks like those of its own level', () => {
    finds('一、甲\n二、乙\n（一）子。\n（二）丑。\n三、丙\n⟦三、⟧丁', 'numbering-sequence');
    finds('一、甲。\n（一）子。\n（二）丑。\n⟦三、⟧丙。\n（一）寅。\n（二）卯。', 'numbering-sequence');
    finds('一、甲\n（一）子。\n（二）丑。\n⟦三、⟧丙\n四、丁', 'numbering-sequence');
    finds('（一）甲。\n1.子。\n2.丑。\n（二）乙。\n3.寅。\n4.卯。');
  });
});

describe('a gap', () => {
  it('is seen where a reference has the number that is missing', () => {
    finds('第一，甲。按第二条办理。⟦第三⟧，乙。第四，丙。', 'numbering-sequence');
    finds('一是周一例会，周二是学习日。⟦三是⟧总结。', 'numbering-sequence');
    finds('第一，甲。第二抓乙。第三，丙。第四，丁。');
  });

  it('is seen before a text that begins with a number', () => {
    finds('一、甲\n二、乙\n⟦四、⟧第三方评估\n五、丁', 'numbering-sequence');
    finds('一、甲\n二、三个重点\n⟦四、⟧丙', 'numbering-sequence');
    finds('一、甲\n二、三个重点\n三、丙');
    finds('一、甲\n二、三个重点要抓好。\n二、乙\n三、丙');
  });

  it('is seen behind a figure with a decimal point, but not before a text that begins with a figure', () => {
    finds('1.甲。\n2.发放补贴3.5万元。\n⟦4.⟧乙。', 'numbering-sequence');
    finds('**1.甲。**子。\n**2.乙。**占比3.2%，共3.8亿元。\n**⟦4.⟧丙。**丑。', 'numbering-sequence');
    finds('1.甲。\n2.乙。3.6个村未达标。\n4.丙。');
    finds('1.甲。\n2.占比3.2%3.乙。\n4.丙。');
  });

  it('is seen across a nested list that has the number', () => {
    finds('1. 甲\n   1. 子\n   2. 丑\n   3. 寅\n⟦3.⟧ 乙\n4. 丙', 'numbering-sequence');
    finds('1. 甲\n   1. 子\n      1. 辰\n      2. 巳\n   ⟦3.⟧ 丑\n   4. 寅\n2. 乙', 'numbering-sequence');
    finds('1. 甲\n   1. 子\n   2. 丑\n2. 乙\n3. 丙\n   1. 寅\n   2. 卯\n4. 丁');
  });
});

describe('a number written twice', () => {
  it('is told in the list of attachments', () => {
    finds('附件：1.甲清单\n　　　⟦1.⟧乙清单');
    finds('附件：1.甲清单\n　　　⟦1.⟧乙清单\n　　　3.丙清单');
  });

  it('is told where the same one stands twice at the head of a line', () => {
    mends('一、甲\n二、⟦二、⟧乙\n三、丙', '一、甲\n二、乙\n三、丙');
    mends('（一）⟦（一）⟧甲\n（二）乙', '（一）甲\n（二）乙');
    mends('## 一、⟦一、⟧甲\n## 二、乙', '## 一、甲\n## 二、乙');
  });

  it('is not where the second belongs to the text', () => {
    finds('一、一、二级公路养护\n二、一村一品');
    finds('一、一一对应\n二、二审结果');
    finds('1. 1. 甲\n   2. 乙\n2. 丙');
  });
});

describe('a row that goes on in another style', () => {
  it('is put right from there on, and not begun anew', () => {
    const text = '一、甲。\n二、乙。\n（三）丙。\n（四）丁。\n五、戊。';
    const [found] = check(text);
    assert.equal(found?.message, '“二、”之后应为“三、”，此处是“（三）”');
    const good = fixed(text, found);
    assert.equal(good, '一、甲。\n二、乙。\n三、丙。\n四、丁。\n五、戊。');
    assert.deepEqual(check(good), []);
  });

  it('takes no fix that would make the number behind it wrong', () => {
    const [found, ...rest] = check('一、甲。\n二、乙。\n（三）丙。\n五、丁。');
    assert.deepEqual(rest, []);
    assert.match(found?.message ?? '', /^序号跳号/);
    assert.deepEqual(found?.fixes, []);
  });

  it('is told from items that lack their first below a heading', () => {
    const text = '## 一、甲\n\n## 二、乙\n\n### （三）子\n\n### （四）丑';
    assert.match(check(text)[0]?.message ?? '', /^序号应从“（一）”开始/);
    assert.match(check('一、甲\n（一）子\n（二）丑\n三、乙')[0]?.fixes?.[0]?.title ?? '', /二、/);
  });
});
