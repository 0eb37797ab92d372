/** What the rules about 序号 find, and what they must not. */
import assert from 'node:assert/strict';
import { applyEdits } from '../server/core/fix.ts';
import { formatHan } from '../server/core/numbering/numeral.ts';
import { fixed } from './findings.ts';
import { check, finds } from './numbers.ts';

describe('numbering-sequence', () => {
  const faults = [
    '一、甲\n二、乙\n⟦二、⟧丙\n四、丁',
    '一、甲\n二、乙\n⟦四、⟧丙\n五、丁\n六、戊',
    '一、甲\n⟦一、⟧乙\n二、丙',
    '一、甲\n⟦三、⟧乙\n⟦二、⟧丙\n四、丁',
    '附件：1.甲清单\n⟦3.⟧乙清单\n4.丙清单',
    '附件：⟦2.⟧甲清单\n3.乙清单',
    '（一）甲\n（二）乙\n⟦（五）⟧丙',
    '（一）甲\n（二）乙，按第（三）项\n⟦（四）⟧丙',
    '1.甲\n2.乙\n⟦4.⟧丙',
    '1. 甲\n2. 乙\n⟦4.⟧ 丙',
    '（1）甲\n⟦（3）⟧乙\n（4）丙',
    '①甲\n②乙\n⟦②⟧丙',
    '第一章 甲\n第一条 子\n第二条 丑\n第二章 乙\n第三条 寅\n⟦第五条⟧ 卯',
    '第一章 甲\n第一节 子\n第二节 丑\n第二章 乙\n第一节 寅\n⟦第三节⟧ 卯',
    '第一部分 甲\n⟦第三部分⟧ 乙',
    '1.1 甲\n1.2 乙\n⟦1.4⟧ 丙\n2.1 丁',
    '一是甲。\n二是乙。\n⟦四是⟧丙。',
    '要抓好：一要甲；二要乙；⟦二要⟧丙。',
    '第一，甲。第二，乙。⟦第四⟧，丁。',
    '其一，甲。其二，乙。⟦其四⟧，丁。',
    '包括：（1）甲；（2）乙；⟦（4）⟧丙。',
    '# 标题\n## 一、甲\n### （一）子\n### ⟦（三）⟧丑\n## ⟦三、⟧乙',
    '**一、甲**\n**⟦三、⟧乙**',
    '> 一、甲\n> ⟦三、⟧乙',
    '| 序号 | 事项 |\n| --- | --- |\n| 1. | 甲 |\n| ⟦3.⟧ | 乙 |',
    '【篇一】\n甲\n【篇二】\n乙\n⟦【篇四】⟧\n丙',
    '壹、甲\n貳、乙\n⟦肆、⟧丙',
    '十九是甲；二十是乙',
    '一、甲\n1.子\n2.丑\n二、乙\n⟦2.⟧寅\n3.卯',
    '一、甲\n（一）子\n（二）丑\n二、乙\n（三）寅\n（四）卯\n三、丙\n（五）辰\n⟦（七）⟧巳',
    '一、甲\n（一）子\n（二）丑\n二、乙\n⟦（三）⟧寅\n（二）卯',
    '一、甲\n（一）子\n（二）丑\n二、乙\n⟦（三）⟧寅\n（四）卯\n三、丙\n（一）辰\n（二）巳\n四、丁\n（一）午\n（二）未',
    '1. 甲\n⟦1.⟧ 乙\n3. 丙',
    '1. 甲\n⟦3.⟧ 乙\n3. 丙',
    '⟦2.⟧ 甲\n2. 乙',
    '要抓好：⟦二是⟧甲；三是乙；四是丙。',
    '⟦三要⟧甲。\n二要乙。\n三要丙。',
    '第一，甲。⟦第一⟧，乙。第三，丙。',
    '**（一）甲。**子。\n**（二）乙。**丑。\n**⟦（四）⟧丙。**寅。',
    '**一是甲。**子。**二是乙。**丑。**⟦四是⟧丙。**寅。',
    '1.甲\n2 .乙\n3.丙',
    '| 甲局 | 一是子<br>二是丑<br>⟦四是⟧寅 |\n| --- | --- |',
  ];
  for (const marked of faults)
    it(`${marked.includes('⟦') ? 'finds' : 'passes'} ${marked.replace(/\n/g, '⏎')}`, () =>
      void finds(marked, 'numbering-sequence'));

  it('says what is missing, and shows the number before', () => {
    const [found] = finds('一、甲\n二、乙\n⟦四、⟧丙\n五、丁', 'numbering-sequence');
    assert.equal(found?.message, '序号跳号：“二、”之后应为“三、”，此处是“四、”');
    assert.equal(found?.related?.length, 1);
    assert.equal(found?.related?.[0]?.from, 4);
  });

  it('offers this number, and this with those that follow and what refers to them', () => {
    const text = '一、甲\n二、乙，同前述第四部分\n四、丙\n五、丁';
    const [found] = check(text, 'numbering-sequence');
    const results = found?.fixes?.map(({ edits, safe }) => [applyEdits(text, edits), safe]);
    assert.deepEqual(results, [
      ['一、甲\n二、乙，同前述第三部分\n三、丙\n四、丁', false],
      ['一、甲\n二、乙，同前述第三部分\n三、丙\n五、丁', false],
    ]);
  });
});

describe('numbering rules are silent', () => {
  const right: Record<string, string> = {
    'on nested levels': '一、甲\n（一）子\n1.寅\n（1）卯\n（2）辰\n2.巳\n（二）丑\n二、乙',
    'on numbers that restart under each heading': '一、甲\n（一）子\n（二）丑\n二、乙\n（一）寅\n（二）卯',
    'on numbers that run on across headings':
      '一、甲\n（一）子\n（二）丑\n二、乙\n（三）寅\n（四）卯\n三、丙\n（五）辰',
    'on 1. that runs on under （一） and restarts under 一、':
      '一、甲\n（一）子\n1.a\n2.b\n（二）丑\n3.c\n4.d\n二、乙\n（一）寅\n1.e\n2.f\n（二）卯\n3.g',
    'on articles that run on across chapters':
      '第一章 甲\n第一条 子\n第二条 丑\n第二章 乙\n第三条 寅\n第四条 卯',
    'on each 篇 for itself': '【篇一】\n一、甲\n二、乙\n【篇二】\n一、丙\n二、丁\n三、戊',
    'on attachments for themselves': '一、甲\n二、乙\n三、丙\n\n附件1\n\n一、丁\n二、戊',
    'on a list that the line before announces': '一、甲\n二、乙\n三、丙\n请带齐下列材料：\n一、子\n二、丑',
    'on runs across paragraphs': '要抓好三件事：一是甲。\n二是乙。\n三是丙。',
    'on runs within runs': '第一，甲。一是子。二是丑。第二，乙。一要寅。二要卯。第三，丙。',
    'on 一是 within 三是': '一是甲。\n二是乙。\n三是丙。分两步：一是子；二是丑。\n四是丁。',
    'on headings below 一是': '一是甲。\n（一）子\n（二）丑\n二是乙。\n三是丙。',
    'on Markdown numbered lazily': '1. 甲\n1. 乙\n1. 丙',
    'on nested Markdown lists': '1. 甲\n   1. 子\n   2. 丑\n2. 乙\n   1. 寅\n   2. 卯\n3. 丙',
    'on lists below different headings': '## 甲\n1. 子\n2. 丑\n## 乙\n1. 寅\n2. 卯',
    'on a quotation from the middle': '一、甲\n> 三、子\n> 四、丑\n\n二、乙',
    'on words that only look like numbers':
      '第一书记要带头，一要素市场改革先行，三要三不要，一是一、二是二，唯一是人，一看就懂。\n一、二级医院要备足物资。\n1、2号楼停水。',
    'on another text quoted': '依照《办法》第九条第（六）项，参照民法典第十条办理。',
    'on 十一 and more': Array.from({ length: 23 }, (_, i) => `第${formatHan(i + 1)}条 甲`).join('\n'),
    'on 首先 with what follows': '首先，甲。其次，乙。再次，丙。最后，丁。',
    'on slogans': '要增强“四个意识”：一是甲；二是乙；三是丙。',
    'on vague counts': '我讲几点意见。\n一、甲\n二、乙',
    'on a count of what stands before': '以上三个方面，要抓好落实。\n一、甲\n二、乙',
    'on full-width dots throughout': '1．甲\n2．乙\n3．丙',
    'on times and dates': '8.30 签到\n9.15 开会\n10.40 讨论\n\n6.1 启动\n6.15 推进',
    'on an excerpt': '第五十六条 甲\n第五十七条 乙',
    'on a quotation of several lines': '办法规定：“第八条　甲。\n第十条　乙。”\n第一条　丙。\n第二条　丁。',
    'on a 一是 in each sentence': '思想上，一是甲。工作中，一是乙，二是丙。',
    'on 二是 after 首先': '首先要甲。二是乙。三是丙。',
    'on 第二 after 第一 some lines before': '第一个问题是甲。\n子。\n丑。\n寅。\n第二，乙。\n第三，丙。',
    'on 第二是 among 一是': '一是甲；第二是乙；三是丙。',
    'on a second item that begins with a number': '一、甲\n1.甲。\n2.3月前完成。\n二、乙\n1.丙\n2.丁',
    'on [1] of a bibliography': '[1] 甲：书。\n[2] 乙：书。\n[4] 丙：书。',
    'on an empty text': '',
  };
  for (const [name, text] of Object.entries(right)) it(name, () => void finds(text));
});

describe('numbering-style', () => {
  it('finds the odd bracket, and its safe fix writes it like the others', () => {
    const text = '（一）甲\n(二)乙\n（三)丙\n（四丁\n（五）戊\n（六）己';
    const found = finds('（一）甲\n⟦(二)⟧乙\n⟦（三)⟧丙\n⟦（四⟧丁\n（五）戊\n（六）己');
    assert.ok(found.every(({ fixes }) => fixes?.[0]?.safe));
    const edits = found.flatMap(({ fixes }) => fixes?.[0]?.edits ?? []);
    assert.equal(applyEdits(text, edits), '（一）甲\n（二）乙\n（三）丙\n（四）丁\n（五）戊\n（六）己');
  });

  it('takes another bracket or mark for a slip where it counts on', () => {
    for (const [text, good] of [
      ['1.甲\n2）乙\n3.丙', '1.甲\n2.乙\n3.丙'],
      ['（1）甲\n（2）乙\n3）丙', '（1）甲\n（2）乙\n（3）丙'],
      ['1.甲\n（1）子\n2）丑\n（3）寅\n2.乙', '1.甲\n（1）子\n（2）丑\n（3）寅\n2.乙'],
      ['一、甲\n二）乙\n三、丙', '一、甲\n二、乙\n三、丙'],
      ['（一）甲\n[二]乙\n（三）丙', '（一）甲\n（二）乙\n（三）丙'],
      ['（一）甲\n（ 二 ）乙\n（三）丙', '（一）甲\n（二）乙\n（三）丙'],
      ['一、甲\n二、乙\n3、丙\n四、丁', '一、甲\n二、乙\n三、丙\n四、丁'],
      ['一、甲\n1.子\n2.丑\n（二）乙\n三、丙', '一、甲\n1.子\n2.丑\n二、乙\n三、丙'],
      ['（一）甲\n（二）乙\n三、丙\n（四）丁', '（一）甲\n（二）乙\n（三）丙\n（四）丁'],
      ['1. 甲\n2. 乙\n\n（3）丙\n\n4. 丁', '1. 甲\n2. 乙\n\n3. 丙\n\n4. 丁'],
      ['1. 甲\n2. 乙\n3、丙\n4. 丁', '1. 甲\n2. 乙\n3. 丙\n4. 丁'],
      ['一、甲\n（二）、乙\n三、丙', '一、甲\n二、乙\n三、丙'],
    ] as const) {
      const found = check(text);
      assert.deepEqual(
        found.map(({ rule }) => rule),
        ['numbering-style'],
      );
      assert.equal(fixed(text, found[0]), good);
    }
    finds('（1）甲\n1）子\n2）丑\n（2）乙\n1）寅\n2）卯');
    finds('1.甲\n1）子\n2）丑\n2.乙\n1）寅\n2）卯');
    finds('一、甲\n二、乙\n1.子\n2.丑\n3.寅\n三、丙');
  });

  it('says once that a whole document uses half-width brackets', () => {
    const text = '(一)甲\n(二)乙\n(三)丙\n(四)丁';
    const found = finds('⟦(一)⟧甲\n(二)乙\n(三)丙\n(四)丁');
    assert.equal(found[0]?.severity, 'info');
    assert.equal(fixed(text, found[0]), '（一）甲\n（二）乙\n（三）丙\n（四）丁');
  });

  it('names what is wrong, and what is right once', () => {
    for (const [text, message] of [
      ['一、甲\n二.乙\n三、丙', '“二.”宜写作“二、”'],
      ['一．甲\n二．乙', '序号后用了“．”（2处），宜写作“一、”'],
      ['(一)甲\n(二)乙', '序号用了半角括号（2处），宜写作“（一）”'],
      ['〔一〕甲\n〔二〕乙', '序号用了“〔〕”（2处），宜写作“（一）”'],
      ['［一］甲\n［二］乙', '序号用了“［］”（2处），宜写作“（一）”'],
      ['（一）甲\n（二)乙\n（三）丙', '“（二)”的括号一半全角一半半角，应为“（二）”'],
      ['（一）甲\n（二乙\n（三）丙', '“（二”缺一半括号，应为“（二）”'],
      [
        `（十）甲\n${[...'一二三四五六七八九'].map((n) => `( ${n} )乙`).join('\n')}`,
        '序号中不应有空格（9处），宜写作“（一）”',
      ],
    ] as const) {
      assert.equal(check(text, 'numbering-style')[0]?.message, message);
    }
  });

  it('does not touch a table unasked', () => {
    const found = check(
      '（一）甲\n（二）乙\n\n| （三） | a |\n| --- | --- |\n| (四) | b |',
      'numbering-style',
    );
    assert.deepEqual(
      found.map(({ fixes }) => fixes?.[0]?.safe),
      [false],
    );
  });
});

describe('count-mismatch', () => {
  it('counts the series right after the promise', () => {
    finds(
      '为此，提出以下⟦四点意见⟧：\n一、甲\n（一）子\n（二）丑\n（三）寅\n（四）卯\n二、乙',
      'count-mismatch',
    );
    finds('二、抓好⟦三项重点任务⟧\n（一）甲\n（二）乙', 'count-mismatch');
    finds('要处理好⟦3个关系⟧：一是甲；二是乙。', 'count-mismatch');
  });

  it('knows a measure and a bound from a promise', () => {
    finds('做到⟦三个坚持⟧：一是甲；二是乙。', 'count-mismatch');
    finds('整改为期三个月：一是甲；二是乙。', 'count-mismatch');
    finds('至少抓好三件事：一是甲；二是乙；三是丙；四是丁。', 'count-mismatch');
    finds('共查出21个问题：一是甲；二是乙。', 'count-mismatch');
    finds('分⟦三个阶段⟧进行。\n第一阶段：甲。\n第二阶段：乙。', 'count-mismatch');
    finds('分三到五个步骤：一是甲；二是乙。', 'count-mismatch');
  });

  it('changes the number in its own signs', () => {
    for (const [text, good] of [
      ['要抓好三项工作：一是甲；二是乙。', '要抓好两项工作：一是甲；二是乙。'],
      ['要抓好3项工作：一是甲；二是乙。', '要抓好2项工作：一是甲；二是乙。'],
      ['要抓好两项工作：一是甲；二是乙；三是丙。', '要抓好三项工作：一是甲；二是乙；三是丙。'],
    ] as const) {
      assert.equal(fixed(text, check(text)[0]), good);
    }
  });
});

describe('numbering rules', () => {
  it('read hostile documents without delay and keep their findings inside', () => {
    for (const unit of [
      '一、',
      '二、\n',
      '（一）\n',
      '1.\n',
      '三是',
      '。一是',
      '第（三）项',
      '见第三条',
      '附件3',
      '第一、',
      '第四条、',
      '见第三、',
      '附件1、',
      '附件：1.甲 2.',
      '附件：\n',
      '附件2\n',
      '（一）项',
      '《甲》第一条，按第二条',
      '五项工作：',
      '一、甲\n（一）乙\n',
      '二、甲\n一、乙\n',
      '首先，\n',
      '1.2 万\n',
      '二 甲\n四、乙\n',
      '①甲；',
      '第一个方面',
      '- 抓好三项工作：\n',
      '下面，进行第二项',
      '议题二：\n',
      '二、甲。\n（三）乙。\n',
      '1.甲\n3.5\n',
    ]) {
      const text = unit.repeat(Math.ceil(100_000 / unit.length));
      for (const { from, to } of check(text)) assert.ok(from >= 0 && from <= to && to <= text.length);
    }
  });
});
