/** What only looks like a numbering, or is one of another text. */
import assert from 'node:assert/strict';
import { Draft } from '../server/draft.ts';
import { onEnter } from '../server/features/on-enter.ts';
import { finds } from './numbers.ts';

describe('numbering rules leave alone', () => {
  const right: Record<string, string> = {
    'figures at the head of a line':
      '2.5 万元补助已发放。\n\n4.3 公里管网已改造。\n\n0.6 亩。\n\n**7.2** 亿元。',
    'figures under a section of that number': '一、甲\n二、乙\n2.4 亿元资金到位。\n三、丙',
    'figures behind sections with dots': '1.1 甲\n1.2 乙\n1.5 万元用于培训。\n2.1 丙\n2.2 丁',
    'a first figure that ends with one': '3.1 万亩已播种。\n4.2 万亩待播种。',
    'days at the head of lines': '5.6 动员\n5.9 检查\n5.12 总结',
    'articles chosen from a law': '请学习：\n第十二条　甲。\n第二十九条　乙。\n第四十条　丙。',
    'articles chosen from two laws':
      '《甲法》\n第二十条　子。\n第三十一条　丑。\n《乙法》\n第三条　寅。\n第九条　卯。',
    'two articles of a law': '第二条　甲。\n第三条　乙。',
    'numbers announced together': '采取两项制度和三项机制：一是甲；二是乙；三是丙；四是丁；五是戊。',
    'numbers announced each for itself':
      '一、一个目标、两项任务、四个保障\n（一）甲\n（二）乙\n（三）丙\n二、戊',
    'items set in, with text between them that is not':
      '一、甲\n  1. 子\n　　各单位要抓好落实。\n  2. 丑\n  3. 寅\n二、乙',
    'lines quoted from the middle': '一、甲\n> 三、子\n>\n> 五、丑\n\n二、乙',
  };
  for (const [name, text] of Object.entries(right)) it(name, () => void finds(text));

  it('but not what does count', () => {
    finds('2.1 甲\n2.2 乙\n⟦2.4⟧ 丙\n2.5 丁', 'numbering-sequence');
    finds('1 总则\n1.1 甲\n1.2 乙\n2 职责\n⟦2.2⟧ 丙\n2.3 丁', 'numbering-sequence');
    finds('1.1 甲\n1.2 乙\n⟦2.2⟧ 丙\n2.3 丁', 'numbering-sequence');
    finds('3.1 个人申请\n3.2 个案审核\n⟦3.4⟧ 结果公示', 'numbering-sequence');
    finds('第一条　甲。\n第二条　乙。\n⟦第四条⟧　丙。', 'numbering-sequence');
    finds('⟦第二条⟧　甲。\n第三条　乙。\n第四条　丙。', 'numbering-sequence');
    finds('> 一、甲\n> 二、乙\n> ⟦四、⟧丙', 'numbering-sequence');
  });

  it('nor is Enter behind a figure followed by a number', () => {
    const entered = (text: string) => onEnter(new Draft('file:///a.md', 1, text), text.length);
    assert.deepEqual(entered('1.甲\n2.乙\n3.6 公里道路已硬化。\n'), []);
    assert.deepEqual(
      entered('1.甲\n2.乙\n').map(({ insert }) => insert),
      ['3.'],
    );
  });
});

describe('headings with a bare number', () => {
  const plan = (...titles: string[]) =>
    [
      '# 某县防汛应急预案',
      ...titles.map((title) => `${/^⟦?\d+\./.test(title) ? '###' : '##'} ${title}`),
    ].join('\n\n');

  it('are told where they skip one', () => {
    const found = finds(
      plan(
        '1 总则',
        '1.1 目的',
        '2 组织体系',
        '3 监测预警',
        '4 应急响应',
        '4.1 分级',
        '⟦6⟧ 保障措施',
        '7 附则',
      ),
    );
    assert.deepEqual(
      found.map(({ message }) => message),
      ['序号跳号：“4”之后应为“5”，此处是“6”'],
    );
    finds(plan('1　总则', '2　组织', '⟦4⟧　响应', '5　附则'));
  });

  it('are no numbers where they do not plainly count', () => {
    finds(plan('1 总则', '2 组织', '4 响应'));
    finds(plan('3 组织', '4 响应', '6 保障', '7 附则'));
    finds(plan('1 总则', '2 组织', '3 预警', '2 响应', '5 附则'));
    finds(plan('1 总则', '2 组织', '3 预警', '12 附则'));
    finds(plan('10 个专项', '12 项任务', '2024 年工作', '15 家单位'));
    finds(plan('1 总则', '2 组织', '3 预警', '5.1 分级', '6 保障', '7 附则'));
    finds('# 某县防汛应急预案\n\n## 1 总则\n\n## 2 组织\n\n## 3 预警\n\n4 响应\n\n## 5 保障\n\n## 6 附则');
    finds(
      '# 某县防汛应急预案\n\n## 1 总则\n\n## 2 组织\n\n## 3 预警\n\n## 四、响应\n\n## 5 保障\n\n## 6 附则',
      'numbering-sequence',
    );
    finds('1 总则\n2 组织\n3 预警\n5 响应\n6 附则');
  });
});
