/** The switch for one file: the comment before its text. */
import assert from 'node:assert/strict';
import { toggle } from '../client/toggle.ts';
import { parse } from '../server/core/document/document.ts';

const toggled = (text: string) => {
  const { from, to, insert } = toggle(text);
  return text.slice(0, from) + insert + text.slice(to);
};
/** Whether the server finds the whole text switched off. */
const isOff = (text: string) => {
  const { disabled, frontMatter, paragraphs } = parse(text);
  const first = paragraphs[0]?.from ?? text.length;
  return frontMatter.off || disabled.some(({ rule, from }) => !rule && from <= first);
};
const OFF = '<!-- gongwen-disable -->';

describe('the switch for one file', () => {
  for (const text of [
    '正文\n',
    '',
    '---\n文种: 通知\n---\n正文',
    '---\r\n文种: 通知\r\n...\r\n正文\r\n',
    '---\n文种: 通知\n---',
    '---\n没有合上\n',
    '<!-- gongwen-allow 试点 -->\n正文\n',
    '正文\n\n<!-- gongwen-disable -->\n再议\n',
    '<!-- 初稿 --> <!-- gongwen-disable -->\n正文\n',
    '<!-- 初稿 --> 稿\n正文\n',
  ])
    it(`switches off and on again ${JSON.stringify(text)}`, () => {
      const off = toggled(text);
      assert.deepEqual([isOff(text), isOff(off)], [false, true]);
      const on = toggled(off);
      assert.equal(isOff(on), false);
      assert.ok(on === text || on === `${text}\n`, on);
    });

  for (const [before, after, what] of [
    [`<!-- gongwen-allow 试点 -->\n${OFF}\n正文\n`, '<!-- gongwen-allow 试点 -->\n正文\n', 'behind another'],
    [
      `<!-- 初稿\n待核 -->\n\n  ${OFF}  \r\n正文\n`,
      '<!-- 初稿\n待核 -->\n\n正文\n',
      'behind lines of another',
    ],
    [`---\n文种: 通知\n---\n\n${OFF}`, '---\n文种: 通知\n---\n\n', 'as the end of the file'],
    ['---\ngongwen: false # 停用\n---\n正文', '---\n---\n正文', 'written in the front matter'],
  ] as const)
    it(`takes away the mark ${what}`, () => {
      assert.equal(isOff(before), true);
      assert.equal(toggled(before), after);
      assert.equal(isOff(after), false);
    });

  it('comes to an end with many comments and blanks', () => {
    const many = '<!-- 初稿 -->\n'.repeat(50_000);
    assert.equal(toggled(`${many}${OFF}\n`), many);
    assert.equal(toggled(' '.repeat(200_000)).length, 200_025);
    assert.equal(toggled('<!--'.repeat(50_000)).length, 200_025);
    assert.equal(toggled(`---\n${'gongwen: false #\t'.repeat(20_000)}`).length, 340_029);
  });
});
