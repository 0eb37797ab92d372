/** 第一个方面, 第二项议程, 议题三: numbers that head paragraphs in words. */
import assert from 'node:assert/strict';
import { fixed } from './findings.ts';
import { check, finds } from './numbers.ts';

describe('points numbered in words', () => {
  it('count from one on', () => {
    finds('第一个方面：甲\n子。\n⟦第三个方面⟧：乙\n丑。');
    finds('## 第一个问题　甲\n一是子。二是丑。\n## 第二个问题　乙\n（一）寅\n（二）卯\n## ⟦第二个问题⟧　丙');
    finds('第一项：甲\n第二项：乙\n⟦第二项⟧：丙');
    finds('议题一：甲\n子。\n议题二：乙\n丑。\n⟦议题四⟧：丙');
    finds('下面，进行第一项议程，甲。\n子。\n现在进行会议第二项议程，乙。\n下面进行⟦第二项议程⟧，丙。');
  });

  it('may stand within each other, and restart', () => {
    finds('第一个问题：甲\n第一项：子\n第二项：丑\n第二个问题：乙\n第一项：寅\n第二项：卯');
    finds('一、甲\n第一个方面：子\n第二个方面：丑\n二、乙\n第一个方面：寅\n第二个方面：卯');
  });

  it('are those announced', () => {
    const text = '我讲四个问题。\n第一个问题：甲\n子。\n第二个问题：乙\n丑。\n第三个问题：丙';
    const [found] = finds(text.replace('四个问题', '⟦四个问题⟧'));
    assert.equal(fixed(text, found), text.replace('四', '三'));
  });

  it('are none where none is the first, or words go on', () => {
    finds('第二项：甲\n第三项：乙\n第五项：丙');
    finds('第一个方面：甲\n第三个方面的工作要抓实。');
    finds('第一个方面：甲\n如第二个方面所说。\n第三个方面：乙');
    finds('第一个方面，甲。\n第二，乙。\n第三，丙。');
    finds('方案一：甲\n方案二：乙\n方案三：丙\n方案二：较为可行，建议采用。');
    finds('案例：甲\n案例三的教训要吸取。');
  });

  it('get the right number', () => {
    const text = '议题一：甲\n议题二：乙\n议题二：丙\n议题三：丁';
    const [found] = check(text);
    assert.equal(fixed(text, found), '议题一：甲\n议题二：乙\n议题三：丙\n议题四：丁');
    assert.deepEqual(check('第十个方面：甲'.repeat(20_000)), []);
  });
});
