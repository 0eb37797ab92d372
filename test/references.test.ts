/** References and the numbers they speak of: what goes along when these change, and what must not. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sectionOrder } from '../server/rules/section-order.ts';
import { findings, fixed } from './findings.ts';
import { renumber } from './numbers.ts';

/** What the last line says when the second of five articles, or of five parts, is gone. */
const lastArticle = (says: string) =>
  renumber(`第一条 甲。\n第三条 乙。\n第四条 丙。\n第五条 丁。\n第六条 ${says}。`).split('第五条 ')[1];
const lastPart = (says: string) =>
  renumber(`# 春季植树工作通知\n\n一、范围\n\n三、任务\n\n四、保障\n\n${says}。`).split('\n').at(-1);

describe('references', () => {
  it('go along after any verb that applies an article', () => {
    for (const [before, after] of [
      ['不受第三条限制', '不受第二条限制'],
      ['借期一月，但第三条另有规定的除外', '借期一月，但第二条另有规定的除外'],
      ['超过第三条规定期限的', '超过第二条规定期限的'],
      ['逾期支付第四条约定费用的', '逾期支付第三条约定费用的'],
      ['在第三条规定的时间内，从第四条所列人选中选出', '在第二条规定的时间内，从第三条所列人选中选出'],
      ['违反本办法第三条之规定', '违反本办法第二条之规定'],
      ['按照《档案法》第九条登记，违反本办法第四条的', '按照《档案法》第九条登记，违反本办法第三条的'],
    ])
      assert.equal(lastArticle(before as string), `${after}。`);
  });

  it('stay where they may be to another text, or are no references', () => {
    for (const same of [
      '《档案法》第三条规定了范围。第四条规定了职责',
      '《档案法》第三条规定了范围。按照第四条登记',
      '根据上级文件要求，按照第三条执行',
      '依照原办法处理的，适用第三条',
      '根据双方此前签订的协议，第三条不再执行',
      '主合同第三条、补充协议第四条',
      '违反第三条之一的',
      '在第三条生产线停工期间，按照第四条路巡查',
      '全市第三条地铁在第四条建成后开工',
      '第四次会议由第三方列席，第二天报第一书记',
      '前条、前款规定同样适用',
      '将第三条修改为：“第三条 子”',
    ])
      assert.equal(lastArticle(same), `${same}。`);
  });

  it('go along in a text of 一、二、 where it is itself named, or the place is plain', () => {
    for (const [before, after] of [
      ['对照本通知第三条执行', '对照本通知第二条执行'],
      ['第三部分所列任务由林业站承担', '第二部分所列任务由林业站承担'],
      ['按照“三、任务”的分工和本通知“四、保障”抓落实', '按照“二、任务”的分工和本通知“三、保障”抓落实'],
      ['落实本通知“三、”', '落实本通知“二、”'],
    ])
      assert.equal(lastPart(before as string), `${after}。`);
    for (const same of [
      '对照本办法第三条执行',
      '全文分三部分，第三部分所列最要紧',
      '将“三、任务”修改为“三、分工”',
      '《省方案》“三、任务”继续有效',
      '做到“三、严”“三、任”',
    ])
      assert.equal(lastPart(same), `${same}。`);
  });

  it('to an item in brackets or a point go along where words point to it', () => {
    assert.equal(
      renumber('一、甲\n（一）子\n（三）丑\n（四）寅\n承担前述（三）、（四）任务，见（三）。'),
      '一、甲\n（一）子\n（二）丑\n（三）寅\n承担前述（二）、（三）任务，见（二）。',
    );
    assert.equal(
      renumber('一、甲\n1.子\n3.丑\n4.寅\n上述第3点要量化，第4点评分。'),
      '一、甲\n1.子\n2.丑\n3.寅\n上述第2点要量化，第4点评分。',
    );
  });

  it('to an item of the article before or at hand mean one of it', () => {
    assert.equal(
      renumber(
        '第一条 甲：\n（一）子；\n（二）丑；\n（三）寅。\n第二条 有前条第（三）项情形的：\n（一）卯；\n（三）辰。\n有前款第三项情形的，免职。\n第三条 有前条第（三）项情形的，降级。',
      ),
      '第一条 甲：\n（一）子；\n（二）丑；\n（三）寅。\n第二条 有前条第（三）项情形的：\n（一）卯；\n（二）辰。\n有前款第二项情形的，免职。\n第三条 有前条第（二）项情形的，降级。',
    );
  });

  it('mean what stands in the same attachment', () => {
    const text = (n: string, m: string) =>
      `# 印发办法的通知\n\n一、甲\n\n二、乙\n\n三、丙\n\n按本通知第三条落实。\n\n附件1\n\n第一条 甲。\n\n第${n}条 乙。\n\n第${m}条 违反第${n}条的，批评。\n\n附件2\n\n第一条 子。\n\n第二条 丑。\n\n第三条 违反第二条的，约谈。\n`;
    assert.equal(renumber(text('三', '四')), text('二', '三'));
  });

  it('go along when a section takes its right place', () => {
    const text = (problems: string, plans: string) =>
      `针对第${problems}部分所列问题和“${problems}、存在问题”，按第${plans}部分推进。`;
    const head = '关于植树工作情况的报告\n县政府：\n现将有关情况报告如下：\n一、主要做法\n';
    const doc = `${head}${text('三', '二')}\n二、下步打算\n继续栽树。\n三、存在问题\n管护不足。\n县林业局\n2026年3月1日`;
    const [found] = findings(sectionOrder, doc);
    assert.equal(
      fixed(doc, found),
      `${head}${text('二', '三')}\n二、存在问题\n管护不足。\n三、下步打算\n继续栽树。\n县林业局\n2026年3月1日`,
    );
  });

  it('change in their numerals alone, and once for all', () => {
    const before = ['违反', '本办法', '《条例》', '上述', '不受', '上级文件', '见', '“', '，', '前条', '对'];
    const form = [
      '第三条',
      '第四、五条',
      '第三条第（三）项',
      '（三）',
      '第三部分',
      '三、乙”',
      '第3点',
      '第三条之一',
    ];
    const behind = ['规定的', '所列事项', '措施', '。', '，', '（三）', '至第六条'];
    const part = fc.tuple(...[before, form, behind].map((words) => fc.constantFrom(...words)));
    const bare = (text: string) => text.replace(/[一二三四五六七八九十\d]+/g, '');
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 8 }),
        fc.constantFrom('第$条 ', '$、', '（$）'),
        (parts, style) => {
          const says = parts.flat().join('');
          const heads = ['一', '三', '四', '五'].map((n) => `${style.replace('$', n)}乙，${says}`);
          const text = heads.join('\n');
          const once = renumber(text);
          assert.equal(bare(once), bare(text));
          assert.equal(renumber(once), once);
        },
      ),
    );
  });

  it('are read fast in many texts of one file', () => {
    const one = '【篇一】\n# 关于植树的通知\n一、甲\n三、乙\n按本办法第三条落实。\n';
    assert.equal(renumber(one.repeat(20_000)), one.replace('三、', '二、').repeat(20_000));
  });

  it('are read fast in long hostile lines', () => {
    for (const one of [
      '“（一）',
      '“一、甲',
      '第三条之',
      '上述（三）、',
      '第三部分所',
      '上级文件第三条，按',
      '第三条线',
      '分第',
    ])
      assert.equal(typeof renumber(`一、甲\n三、${one.repeat(100_000 / one.length)}`), 'string');
  });
});
