/** What the lines of a document are taken for: usual layouts and wordings are silent, faults are told, fixes put them right. */
import assert from 'node:assert/strict';
import { parse } from '../server/core/document/document.ts';
import { applyEdits } from '../server/core/fix.ts';
import { defaultConfig, lint } from '../server/core/lint.ts';
import type { Diagnosis } from '../server/core/model.ts';
import { rules } from '../server/rules/index.ts';

function check(text: string): readonly Diagnosis[] {
  return lint(parse(text), { ...defaultConfig, enable: 'always' }, rules);
}

function messages(text: string): string[] {
  return check(text).map(({ message }) => message);
}

/** A document of paragraphs, with what usually closes it. */
function draft(...paragraphs: string[]): string {
  return `${[...paragraphs, '清河县水利局', '2026年5月6日'].join('\n\n')}\n`;
}

describe('a document printed below the one that sends it', () => {
  const notice = draft(
    '# 关于印发《清河县机关防汛工作方案》的通知',
    '各乡镇：',
    '现将《清河县机关防汛工作方案》印发给你们，请认真贯彻执行。',
  );
  const plan =
    '为做好防汛工作，制定本方案。\n\n一、工作目标\n\n确保安全。\n\n二、工作措施\n\n加强领导，妥否，请批示。\n';
  for (const heading of [
    '# 清河县机关防汛工作方案',
    '## 清河县机关防汛工作方案',
    '---\n\n# 清河县机关防汛工作方案',
    '清河县水利局办公室　2026年5月7日印发\n\n# 清河县机关防汛工作方案',
    '**清河县机关防汛工作方案**',
    '附件\n\n# 清河县机关防汛工作方案',
  ])
    it(`is another document below ${heading.slice(0, 24).replace(/\n/g, ' ')}`, () => {
      assert.deepEqual(messages(`${notice}\n${heading}\n\n${plan}`), []);
    });

  it('is none where the heading has a number: it belongs above the signature', () => {
    const text = `${draft('# 关于防汛的通知', '各乡镇：', '现就有关事项通知如下：', '一、清淤\n\n三月完成。')}\n## 二、值班\n\n昼夜值班。\n`;
    assert.ok(messages(text).some((message) => message.startsWith('发文机关署名应在')));
  });
});

describe('the fix of a missing section', () => {
  /** The text after the fix of what is missing, and that nothing is to be said of its numbers. */
  function inserted(name: string, text: string): string {
    const fix = check(text)
      .find(({ rule, message }) => rule === 'missing-section' && message.includes(name))
      ?.fixes?.find(({ title }) => title === `插入${name}`);
    assert.ok(fix, messages(text).join('; '));
    const fixed = applyEdits(text, fix.edits);
    assert.deepEqual(
      check(fixed).filter(({ rule }) => rule.startsWith('numbering') || rule.startsWith('missing')),
      [],
    );
    return fixed;
  }
  const head = ['# 关于举办档案管理培训班的通知', '各股室：', '现将有关事项通知如下：'];

  it('counts on from its neighbour, and what follows from it', () => {
    const before = ['一、培训时间', '6月3日上午。', '二、培训地点', '三楼会议室。'];
    assert.equal(
      inserted(
        '会议内容',
        draft(...head, ...before, '三、参训人员', '档案员。', '四、其他事项', '自带教材。'),
      ),
      draft(
        ...head,
        ...before,
        '三、会议内容：××××',
        '四、参训人员',
        '档案员。',
        '五、其他事项',
        '自带教材。',
      ),
    );
  });

  it('stands at the end where its neighbours come before it, behind all that is below the last of them', () => {
    const before = ['1. 时间：6月3日上午', '2. 地点：三楼会议室', '3. 议程', '（1）听课；', '（2）考试。'];
    assert.equal(
      inserted('参会人员', draft(...head, ...before)),
      draft(...head, ...before, '4. 参会人员：××××'),
    );
  });

  it('opens the row where its neighbours come behind it, with their #', () => {
    const text = draft(
      '# 关于防汛工作情况的报告',
      '县政府：',
      '现将有关情况报告如下：',
      '## 一、存在问题',
      '库存偏少。',
      '## 二、下步打算',
      '及时补充。',
    );
    assert.equal(
      inserted('工作情况', text),
      text.replace('二、', '三、').replace('## 一、', '## 一、工作开展情况\n\n××××。\n\n## 二、'),
    );
  });

  it('has no number where the headings have none', () => {
    const text = draft(
      ...head,
      '## 时间',
      '6月3日上午。',
      '## 地点',
      '三楼会议室。',
      '## 参训人员',
      '档案员。',
    );
    assert.equal(inserted('会议内容', text), text.replace('## 参', '## 会议内容：××××\n\n## 参'));
  });
});

describe('a remark in brackets', () => {
  const text = (body: string, end: string, after: string) =>
    `${draft('# 关于报送汛期数据的通知', '各乡镇：', '现就有关事项通知如下：', '一、报送范围', `各类水库。${body}`, '二、报送时间', `每月5日前。${end}`)}${after}`;

  it('belongs to the text above and below it', () => {
    for (const remark of ['（注：以上不含小水池）', '（联系人：李明，电话：83210000）', '（公开事项除外）'])
      assert.deepEqual(messages(text(`\n\n${remark}`, '', '')), [], remark);
  });

  it('may tell of contacts right before the signature', () => {
    for (const remark of ['（联系人：李明，电话：83210000）', '（注：逾期不候）'])
      assert.deepEqual(messages(text('', `\n\n${remark}`, '')), [], remark);
  });

  it('is a 附注 behind the date, and one about publication belongs there', () => {
    const remark = '（此件公开发布）';
    assert.deepEqual(messages(text('', '', `\n${remark}\n`)), []);
    assert.deepEqual(messages(text('', `\n\n${remark}`, '')), [
      '附注应在成文日期之后（GB/T 9704—2012 第7.3条）',
    ]);
  });
});

describe('who a document goes to', () => {
  const letter = (recipient: string) =>
    draft(
      '# 关于商请派员协助工作的函',
      `${recipient}：`,
      '为做好相关工作，拟请贵单位派员协助。',
      '请予支持为盼。',
    );
  const request = (recipient: string) =>
    draft('# 关于维修校舍的请示', `${recipient}：`, '我校教学楼漏水，拟维修屋面。', '妥否，请批示。');

  for (const organ of [
    '省文物考古研究院',
    '市规划设计研究院',
    '省农业科学研究所',
    '县委政策研究室',
    '第一党支部',
    '第一中学、县实验小学',
    '第七届组委会',
    '第三巡察组',
    '注册会计师协会',
  ])
    it(`may be ${organ}`, () => assert.deepEqual(messages(letter(organ)), []));

  for (const words of ['经研究决定', '第一条', '第二阶段'])
    it(`is not ${words}`, () => {
      assert.ok(messages(letter(words)).some((message) => message.startsWith('缺少主送机关')));
    });

  for (const person of ['县长', '董事长', '李局长'])
    it(`is not to be ${person} alone`, () => {
      assert.deepEqual(messages(request(person)), ['主送应是上级机关，不写负责人（条例第十五条第五项）']);
    });

  it('is one organ for a request, however two are set apart', () => {
    const two = ['上行文原则上只主送一个上级机关（条例第十五条第一项）'];
    for (const organs of ['县政府、县财政局', '县政府 县财政局', '县政府　县财政局'])
      assert.deepEqual(messages(request(organs)), two, organs);
    for (const organ of ['县委 县政府', '县 政 府', '清河县 教育局', '省教育厅 发展规划处'])
      assert.deepEqual(messages(request(organ)), [], organ);
  });
});

describe('who signs', () => {
  const signed = (name: string) =>
    `# 关于报送数据的通知\n\n各单位：\n\n请于3月1日前报送上月数据。\n\n${name}\n\n2026年5月6日\n`;

  for (const name of [
    '“扫黄打非”工作领导小组办公室',
    '县“扫黄打非”工作领导小组办公室',
    '“双减”工作专班',
    '《清河年鉴》编辑部',
  ])
    it(`may be ${name}`, () => assert.deepEqual(messages(signed(name)), []));

  for (const words of ['请落实“双减”', '见《清河年鉴》'])
    it(`is not ${words}`, () => {
      assert.deepEqual(messages(signed(words)), ['缺少发文机关署名（条例第九条第十一项）']);
    });
});

describe('how a document closes', () => {
  const notice = (...text: string[]) =>
    draft('# 关于规范公文写作的通知', '各单位：', '现将有关要求通知如下：', ...text);
  const request = (...text: string[]) =>
    draft('# 关于维修校舍的请示', '县教育局：', '我校教学楼漏水，拟维修屋面。', ...text);

  it('is not told by rules about closings', () => {
    for (const text of [
      ['一、请示以“妥否，请批示”作结。', '二、报告用“特此报告”作结。'],
      ['第一条 用语要得体。', '第二条 请示以“妥否，请批示”等作结，不得用“特此报告”。'],
      ['请示以“妥否，请批示”作结。'],
    ])
      assert.deepEqual(messages(notice(...text)), []);
  });

  it('is quoted as it stands', () => {
    for (const closing of ['特此函达', '盼复', '请函复', '请认真贯彻执行', '以上报告，请审阅'])
      assert.deepEqual(messages(request(`${closing}。`)), [
        `“${closing}”不是请示的结语，可用“妥否，请批示”（惯例）`,
      ]);
    assert.deepEqual(messages(request('请各股室结合工作实际认真组织并抓好贯彻落实。')), [
      '“…组织并抓好贯彻落实”不是请示的结语，可用“妥否，请批示”（惯例）',
    ]);
  });

  it('is put right without the sentence before it', () => {
    const text = notice('请按时报送。妥否，请批示。');
    const [found] = check(text);
    assert.equal(applyEdits(text, found?.fixes?.[0]?.edits ?? []), notice('请按时报送。特此通知。'));
  });

  it('may be worded in several ways', () => {
    for (const closing of [
      '如无不妥，请批转各地执行。',
      '专此请示。',
      '妥否，盼复。',
      '以上请示，妥否？请批示。',
    ])
      assert.deepEqual(messages(request(closing)), [], closing);
    const reply = [
      '# 关于同意维修校舍的批复',
      '县一中：',
      '你校《关于维修校舍的请示》收悉。经研究，同意维修。',
    ];
    for (const closing of ['望认真贯彻执行。', '请认真组织实施。'])
      assert.deepEqual(messages(draft(...reply, closing)), [], closing);
  });
});

describe('what a document is called', () => {
  it('is the name its title bears', () => {
    for (const name of ['慰问信', '感谢信', '公开信', '倡议书']) {
      const text = `# 致防汛队员的${name}\n\n大家辛苦了，谨向你们致敬。\n\n你们倡议节水，日夜坚守。\n\n愿你们平安。\n\n再接再厉。\n`;
      assert.equal(messages(text)[0], `${name}一般应有“称谓”（惯例）`);
    }
  });

  it('may be more than a 文种', () => {
    const titled = (title: string) =>
      messages(draft(`# ${title}`, '各单位：', '为做好有关工作，现明确如下。', '请抓好落实。'));
    for (const title of [
      '关于《防汛方案》的审查意见',
      '关于汛情有关情况的说明',
      '关于加强值守的建议',
      '关于春季工作的安排',
      '关于做好值守的承诺书',
    ])
      assert.deepEqual(titled(title), [], title);
    for (const title of ['关于做好防汛工作', '关于调整作息安排', '关于征求方案修改意见'])
      assert.deepEqual(titled(title), ['标题缺少文种，如通知、请示（条例第九条第七项）'], title);
  });
});

describe('a title of two 文种', () => {
  it('is all that is told, whatever the text is', () => {
    const request = ['我校教学楼漏水，恳请拨付资金十万元。', '妥否，请批示。'];
    const report = [
      '现将有关情况报告如下：',
      '一、工作情况',
      '已完工。',
      '二、下步打算',
      '验收。',
      '特此报告。',
    ];
    for (const text of [request, report])
      assert.deepEqual(messages(draft('# 关于维修校舍的请示报告', '县教育局：', ...text)), [
        '标题用了“请示”“报告”两个文种，只能用一个（惯例）',
      ]);
  });

  it('is that of a 公文', () => {
    assert.equal(parse('# 关于维修校舍的请示报告\n\n县教育局：\n').official, true);
  });
});

describe('a request', () => {
  const request = (title: string, ...text: string[]) =>
    messages(
      draft(
        `# 关于${title}的请示`,
        '县政府：',
        '我局任务增加，现将有关事项请示如下：',
        ...text,
        '妥否，请批示。',
      ),
    );
  const two = (one: string, other: string) => [
    `请示应一文一事：已请求${one}，不宜再请求${other}（条例第十五条第四项）`,
  ];

  it('for one matter may name what belongs to it', () => {
    assert.deepEqual(
      request('成立筹备委员会', '拟成立筹备委员会，由县长任主任。恳请县财政安排经费10万元。'),
      [],
    );
    assert.deepEqual(request('编制防洪规划', '拟编制全县防洪规划。恳请安排经费10万元。'), []);
    assert.deepEqual(
      request('设立水质监测中心', '拟设立水质监测中心。', '恳请核定事业编制5名。', '恳请安排办公用房3间。'),
      [],
    );
    assert.deepEqual(request('增加编制', '恳请增加编制5名。新增人员办公用房拟由我局自行解决。'), []);
    assert.deepEqual(
      request(
        '设立水质监测中心',
        '一、关于机构编制',
        '编制内部调剂。',
        '二、关于经费保障',
        '恳请安排经费20万元。',
      ),
      [],
    );
  });

  it('for two matters is told', () => {
    assert.deepEqual(
      request(
        '增加人员编制和购置巡查车辆',
        '一、关于增加人员编制',
        '现有8名。',
        '二、关于购置巡查车辆',
        '现有2辆。',
      ),
      two('编制', '购车'),
    );
    assert.deepEqual(
      request('增加编制', '特请求增加编制5名。同时请求调剂办公用房6间。'),
      two('编制', '办公用房'),
    );
    assert.deepEqual(
      request('解决办公用房', '恳请将老办公楼用作我局办公用房。另外，车辆老化，恳请一并批准购置车辆2辆。'),
      two('办公用房', '购车'),
    );
  });
});

describe('what closes a document', () => {
  const text =
    '# 关于做好防汛工作的通知\n\n各乡镇：\n\n现就有关事项通知如下：\n\n一、清淤。\n\n二、值班。\n\n';
  const [signed, dated] = ['清河县水利局\n\n', '2026年5月6日\n\n'];
  const copies = '抄送：县委办，县政府办。\n\n';
  const printed = '清河县水利局办公室　2026年5月7日印发\n';

  it('has its place by what it ought to follow', () => {
    const draft = text + copies + signed + dated + printed;
    const [found, ...others] = check(draft);
    assert.equal(found?.message, '版记应在成文日期之后（GB/T 9704—2012 第7.3条）');
    assert.deepEqual(others, []);
    assert.equal(applyEdits(draft, found?.fixes?.[0]?.edits ?? []), text + signed + dated + copies + printed);
  });

  it('shows the signature where the date is lacking', () => {
    for (const end of [copies + printed, `（此件公开发布）\n\n${copies}${printed}`, printed])
      assert.deepEqual(messages(text + signed + end), ['缺少成文日期（条例第九条第十二项）']);
  });
});

describe('a document as published', () => {
  const decision = (title: string, date: string) =>
    messages(
      `# ${title}\n\n${date}\n\n去年，全县涌现出一批先进典型。经研究决定，授予李明等5名同志“先进个人”称号。\n\n希望受到表彰的同志再接再厉。\n`,
    );

  it('is issued by whom the title names, on the date below it', () => {
    for (const date of ['（2026年2月9日）', '（2026年2月9日县委常委会会议通过）'])
      assert.deepEqual(decision('中共清河县委　清河县人民政府关于表彰先进的决定', date), []);
  });

  it('is signed by nobody where the title names nobody', () => {
    assert.deepEqual(decision('关于表彰先进的决定', '（2026年2月9日）'), [
      '缺少发文机关署名（条例第九条第十一项）',
    ]);
  });
});

describe('目标要求', () => {
  it('opens a plan', () => {
    const text =
      '# 主题教育实施方案\n\n根据上级部署，结合实际，制定本方案。\n\n一、目标要求\n\n坚持学用贯通，抓好重点任务。\n\n二、方法步骤\n\n第一阶段（4月）：学习。\n\n三、组织领导\n\n成立领导小组。\n\n四、工作保障\n\n加强督查。\n';
    assert.deepEqual(messages(text), []);
  });
});
