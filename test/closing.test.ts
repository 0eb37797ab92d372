/** How a document closes, what it is called and what it asks for: usual wordings are silent, faults are told as they stand. */
import assert from 'node:assert/strict';
import { parse } from '../server/core/document/document.ts';
import { fixed } from './findings.ts';
import { check, draft, messages } from './whole-drafts.ts';

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
    assert.equal(fixed(text, found), notice('请按时报送。特此通知。'));
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
      request('有关问题', '一、恳请核增事业编制3名。', '二、恳请将老办公楼调剂给我局使用。'),
      two('编制', '办公用房'),
    );
    assert.deepEqual(
      request('解决办公用房', '恳请将老办公楼用作我局办公用房。另外，车辆老化，恳请一并批准购置车辆2辆。'),
      two('办公用房', '购车'),
    );
  });
});
