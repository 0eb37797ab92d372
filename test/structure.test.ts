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
