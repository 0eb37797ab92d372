/** What the lines of a document are taken for: usual layouts are silent, faults are told, fixes put them right. */
import assert from 'node:assert/strict';
import { applyEdits } from '../server/core/fix.ts';
import { fixed } from './findings.ts';
import { check, draft, messages } from './whole-drafts.ts';

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

describe('附件： by itself', () => {
  const body = [
    '# 关于开展检查的通知',
    '各车间：',
    '现就有关事项通知如下：',
    '一、时间为7月8日。',
    '二、由安环部牵头。',
  ];
  for (const list of ['附件：\n\n1. 检查表\n2. 名单', '**附件：**\n- 检查表\n- 名单', '附件\n\n检查表'])
    it(`begins a list above the signature: ${list.replaceAll('\n', ' ')}`, () => {
      assert.deepEqual(messages(`${body.join('\n\n')}\n\n${list}\n\n某化纤有限公司\n\n2026年7月1日\n`), []);
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
  const head = ['# 关于召开档案工作例会的通知', '各股室：', '现将有关事项通知如下：'];

  it('takes a number that was left out for it, and the line ends of the text', () => {
    const before = ['一、培训时间', '6月3日上午。', '二、培训地点', '三楼会议室。'];
    const text = draft(...head, ...before, '四、参训人员', '档案员。').replaceAll('\n', '\r\n');
    const fixed = inserted('会议内容', text);
    assert.ok(fixed.includes('\r\n\r\n三、会议内容：××××\r\n\r\n四、参训人员\r\n'), fixed);
  });

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
    assert.equal(fixed(draft, found), text + signed + dated + copies + printed);
  });

  it('may be dated to the minute', () => {
    assert.deepEqual(messages(`${text}${signed}2026年3月1日16时40分\n`), []);
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

describe('技术要求', () => {
  it('is what a plan does, not what secures it', () => {
    const text = (heading: string) =>
      `# 智慧园区建设方案\n\n根据上级部署，结合实际，制定本方案。\n\n一、建设目标\n\n年内建成。\n\n二、建设内容\n\n建平台。\n\n三、${heading}\n\n统一标准。\n\n四、进度安排\n\n6月底前完成。\n\n五、组织领导\n\n成立领导小组。\n\n六、保障措施\n\n加强督查。\n`;
    assert.deepEqual(messages(text('技术要求')), []);
    assert.deepEqual(messages(text('工作要求')), ['实施步骤应在保障要求之前（惯例）']);
  });
});

describe('who a line names', () => {
  const speech = (line: string) =>
    `# 在全县大会上的讲话\n\n${line}\n\n过去一年，成绩不小，下面我讲两点意见。\n\n一、学\n\n读书。\n\n二、干\n\n修路。\n\n谢谢大家！\n`;
  const lacks = (line: string) => messages(speech(line)).some((message) => message.includes('称谓'));

  it('is addressed by an office before a stop, another name or the colon that ends the line', () => {
    for (const line of ['王书记、各位代表：', '王书记和各位代表：', '王书记，各位代表：', '张主任一行：'])
      assert.equal(lacks(line), false, line);
  });

  it('is not addressed by one in a sentence', () => {
    for (const line of [
      '全县选派第一书记214名，队员438名。',
      '县委书记带头包村，成效明显。',
      '在县委书记带领下，全县修路百里。',
    ])
      assert.equal(lacks(line), true, line);
  });

  it('is the signer above contacts and date', () => {
    const text =
      '# 供水管网改造工程招标公告\n\n现对本项目公开招标。\n\n一、地点\n\n老城区。\n\n二、工期\n\n八个月。\n\n招标人：清河县自来水公司\n\n联系人：何平\n\n电话：0471-6532187\n\n2025年5月9日\n';
    assert.deepEqual(messages(text), []);
  });
});
