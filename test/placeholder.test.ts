/** Placeholders: every form is one finding with its kind, and what only looks like one is left alone. */
import assert from 'node:assert/strict';
import { parse } from '../server/core/document/document.ts';
import { allPlaceholders } from '../server/core/placeholder/placed.ts';
import { inconsistentPlaceholder } from '../server/rules/inconsistent-placeholder.ts';
import { placeholder } from '../server/rules/placeholder.ts';
import { drafts, findings, finds, mark } from './findings.ts';

describe('placeholder', () => {
  it('finds each form as a whole and says what is missing', () => {
    for (const line of drafts('test/placeholders/forms.txt')) {
      const [draft = '', kinds = ''] = line.split('\t');
      const found = finds(placeholder, draft);
      assert.equal(found.map(({ message }) => /应补上(.*)$/.exec(message)?.[1]).join(' '), kinds, draft);
    }
  });

  it('is silent on what only looks like one', () => {
    const wrong = drafts('test/placeholders/lawful.txt')
      .map((text) => mark(text, findings(placeholder, text)))
      .filter((text) => text.includes('⟦'));
    assert.deepEqual(wrong, []);
  });

  it('offers no fix, and the placeholder itself as the word to allow', () => {
    const [found] = findings(placeholder, '请XX县尽快报送。');
    assert.equal(found?.word, 'XX县');
    assert.equal(found?.fixes, undefined);
  });

  it('only informs in tables and in templates', () => {
    const severities = (text: string) => findings(placeholder, text).map(({ severity }) => severity);
    assert.deepEqual(severities('| 单位 | 人数 |\n| --- | --- |\n| XX局 | 3 |'), ['info']);
    assert.deepEqual(severities('请示（参考模板）\n\nXX县财政局：'), ['info']);
    assert.deepEqual(severities('关于经费的请示\n\nXX县财政局：'), ['warning']);
  });

  it('only informs in an attachment that is a form, however its title says so', () => {
    for (const title of [
      '联络员名单（样式）',
      '情况统计样表',
      '请示（模板）',
      '协议书（范本）',
      '回执',
      '申请表',
    ]) {
      const text = `各科室：\n\n请XX科报送。\n\n附件：${title}\n\n附件\n\n${title}\n\n单位：×××局　姓名：____`;
      assert.deepEqual(
        findings(placeholder, text).map(({ severity }) => severity),
        ['warning', 'info'],
        title,
      );
    }
    const plan = '各科室：\n\n附件\n\n实施方案\n\n××局负责。';
    assert.deepEqual(
      findings(placeholder, plan).map(({ severity }) => severity),
      ['warning'],
    );
  });

  it('looks for gaps in a document whose title names the form that goes with it', () => {
    finds(placeholder, '关于报名的通知（附申请表）\n\n各科室：\n\n特此通知。\n\n⟦2025年　月　日⟧');
  });

  it('leaves gaps in attachments and forms, but not in the document above them', () => {
    finds(
      placeholder,
      '特此通知。\n\n⟦　　年　月　日⟧\n\n附件1\n\n登记表\n\n姓名：____　　年　月　日\n\n⟦XX县⟧填写',
    );
  });

  it('leaves the name of a case that hides whose it is', () => {
    finds(placeholder, '（一）××木业有限公司动火作业无人监护案。该公司已整改。由⟦××公司⟧制定工作方案。');
  });

  it('leaves 某某 in reports of cases, and looks at each part of a file by its own title', () => {
    finds(
      placeholder,
      '【篇一】\n\n典型案例通报\n\n某某公司行贿。\n\n【篇二】\n\n工作总结\n\n⟦某某公司⟧落户。',
    );
  });

  it('leaves names that a case report hides with crosses, but not its other gaps', () => {
    const title = '关于三起典型案例的通报\n\n';
    for (const text of [
      '××镇原副镇长张某违规收受礼品问题。张某受到警告处分。',
      '××局原局长李××公车私用问题。',
      '××公司虚开发票，XX公司法定代表人赵某被刑事拘留。',
      '驾驶人王××在××路与××路交叉口发生事故。',
      '法院判决××公司支付李××工资两万元。',
    ])
      finds(placeholder, title + text);
    finds(placeholder, `${title}××局原局长李××受贿⟦×万元⟧，⟦20XX年⟧被查处。××县要引以为戒。`);
    finds(placeholder, '⟦××局⟧原局长李××受贿问题。');
  });

  it('leaves days and places of a case report that masks persons, but not its fields and its signature', () => {
    finds(
      placeholder,
      '关于事故情况的通报\n\n各单位：\n\n3月×日，钱某在××小区门前受伤。\n\n联系人：⟦×××⟧\n\n⟦20××年×月×日⟧',
    );
  });

  it('asks for the names of those who are praised', () => {
    finds(placeholder, '关于表彰先进的通报\n\n授予王⟦××同志⟧称号，希望⟦×××等同志⟧再接再厉。');
  });

  it('leaves what a judgement masks, but not its other gaps', () => {
    finds(
      placeholder,
      '××县人民法院\n\n民 事 判 决 书\n\n原告李××，1990年×月×日出生，电话139××××××××。\n\n⟦（此处补充事实）⟧',
    );
    const notice = '关于判决书格式的通知\n\n××县人民法院：';
    assert.equal(findings(placeholder, notice).length, 1);
  });

  it('leaves the 某某 of a quoted draft', () => {
    finds(placeholder, '> 王某某同志任科长。\n\n王⟦某某同志⟧任科长。');
  });

  it('reads traditional characters', () => {
    finds(placeholder, '排查了⟦x萬人⟧，⟦第X號⟧文件，⟦XX縣⟧的數據⟦（待補充）⟧。');
  });

  it('knows the same thing again whatever signs it is written with, and figures by what they count', () => {
    const keys = (text: string) => allPlaceholders(parse(text)).map(({ key }) => key);
    const equal = (text: string) => new Set(keys(text)).size === 1;
    assert.ok(equal('XX市、××市、xx市。'));
    assert.ok(!equal('XX市、XXX市。'));
    assert.ok(!equal('返回人员X人，密切接触X人。'));
    assert.ok(equal('返回人员X人。返回人员X人。'));
  });

  it('takes long hostile lines in its stride', () => {
    for (const unit of [
      '王××、',
      '某年某月',
      '。待补充',
      '用XX-XX',
      '苏A·××',
      'X',
      'XX市',
      '_',
      '**同志',
      '（',
      '【',
      '〔 〕',
      '“XX”格式',
      '某',
      '0',
      '1X',
      'X ',
      '年 月 日',
      '共 人',
      '联系人：',
      '${',
      '请在此处填写',
      '20XX年',
      '一是……',
      '局   ',
      '？',
      '电话：，',
      '“甲”、',
      '简述（',
    ]) {
      const text = `汉${unit.repeat(100_000 / unit.length)}。`;
      for (const { from, to } of [...findings(placeholder, text), ...findings(inconsistentPlaceholder, text)])
        assert.ok(0 <= from && from < to && to <= text.length);
    }
  });
});

describe('inconsistent-placeholder', () => {
  it('names the other place', () => {
    const text = '刚才XX同志通报了情况。刚才永强通报的问题要重视。';
    const [found] = findings(inconsistentPlaceholder, text);
    assert.equal(found?.message, '别处作“XX同志”，这里留有真名“永强”');
    assert.deepEqual(
      found?.related?.map(({ from, to }) => text.slice(from, to)),
      ['XX同志'],
    );
  });

  for (const [draft, why] of [
    ['XX同志传达了文件，⟦赵文杰⟧同志传达了精神。', 'a real name beside a blanked one'],
    ['XX同志传达了文件，县检察院检察长⟦赵文杰⟧同志传达了精神。', 'a real name behind an office'],
    ['XX同志传达了文件，会议传达了雷锋同志传达的精神。', 'a name known to all'],
    ['XX同志主持会议，有关同志主持了分会场。', 'no name at all'],
    ['赵文杰同志传达了文件，钱正同志传达了精神。', 'no blanked name'],
    ['XX市做好⟦来柳返柳⟧人员登记，来柳返柳人员要报备。', 'the short name of a blanked place, once'],
    ['XX市做好来京返京人员登记。', 'the short name of another place'],
    ['做好来柳返柳人员登记。', 'no blanked place'],
    ['排查xx户、xxx人，转运⟦X人⟧、X户。', 'small and capital letters'],
    ['XX县排查××人。', 'different signs for different kinds'],
    ['XX县、____县。', 'gaps beside signs'],
    ['由⟦XX⟧担任组长，由XX同志担任副组长。', 'a name without its title'],
  ] as const) {
    it(`judges ${why}`, () => void finds(inconsistentPlaceholder, draft));
  }

  it('tells of different signs that hide names in a case report', () => {
    finds(inconsistentPlaceholder, '典型案例通报\n\n××镇副镇长张某收受礼品，⟦XX镇⟧党委负有责任。');
  });

  it('looks at each part of a file by itself', () => {
    finds(inconsistentPlaceholder, '【篇一】\n\nXX同志通报了情况。\n\n【篇二】\n\n刚才永强通报了情况。');
  });
});
