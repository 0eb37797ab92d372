/** What the lines of a document are taken for: usual layouts and wordings are silent, faults are told, fixes put them right. */
import assert from 'node:assert/strict';
import { parse } from '../server/core/document/document.ts';
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
