/** What web pages and assistants leave behind, and deleting it. */
import assert from 'node:assert/strict';
import { webResidue } from '../server/rules/web-residue.ts';
import { drafts, findings, finds, fixed, mark } from './findings.ts';

describe('web-residue', () => {
  it('finds each form', () => {
    for (const draft of drafts('test/residue/forms.txt')) finds(webResidue, draft);
  });

  it('is silent on what a draft may say itself', () => {
    const wrong = drafts('test/residue/lawful.txt')
      .map((text) => mark(text, findings(webResidue, text)))
      .filter((text) => text.includes('⟦'));
    assert.deepEqual(wrong, []);
  });

  /** The text after the n-th fix of the first finding. */
  const mended = (text: string, n: number) => fixed(text, findings(webResidue, text)[0], n);

  for (const [name, end] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ] as const) {
    it(`deletes a line with its ${name}, the last one with the line end before it`, () => {
      assert.equal(mended(`同志们：${end}上一篇：年终总结${end}会议开始。`, 0), `同志们：${end}会议开始。`);
      assert.equal(mended(`同志们：${end}上一篇：年终总结`, 0), '同志们：');
      assert.equal(mended('上一篇：年终总结', 0), '');
    });
  }

  it('deletes what was left and nothing around it, brackets and marks in pairs', () => {
    for (const [text, good] of [
      ['来源：网络。各单位要落实。', '各单位要落实。'],
      ['各单位要落实，（下面是小编整理的通知，欢迎阅读！）按时完成。', '各单位要落实，按时完成。'],
      ['【下面是小编整理的范文！】一年来，全局努力。', '一年来，全局努力。'],
      ['**下面是小编整理的范文，欢迎阅读。**一年来，全局努力。', '一年来，全局努力。'],
      ['甲。\n\n来源：网友投稿\n\n乙。', '甲。\n\n乙。'],
    ] as const)
      assert.equal(mended(text, 0), good);
  });

  it('offers one more action for all of it where there is more than one', () => {
    const text =
      '来源：网友投稿\n同志们：\n下面是小编整理的讲话。会议开始。\n\n微信扫码领取福利\n\n【篇一】散会。\n';
    const [first] = findings(webResidue, text);
    assert.deepEqual(
      first?.fixes?.map(({ title }) => title),
      ['删去这一行', '删去全部 4 处网页残留'],
    );
    assert.equal(mended(text, 1), '同志们：\n会议开始。\n\n散会。\n');
    assert.equal(findings(webResidue, mended(text, 1)).length, 0);
    assert.equal(findings(webResidue, '来源：网友投稿\n同志们：')[0]?.fixes?.length, 1);
  });

  it('never deletes unasked, and fades what should go', () => {
    for (const { fixes, unnecessary } of findings(webResidue, '来源：网友投稿\n\n小编整理了资料。')) {
      assert.ok(unnecessary);
      assert.ok(fixes?.every(({ safe }) => !safe));
    }
  });

  it('leaves links, code and halves of emphasis to the writer', () => {
    assert.deepEqual(
      findings(webResidue, '上一篇：[总结](a.md)\n\n推荐阅读：`甲`').map(({ fixes }) => fixes),
      [undefined, undefined],
    );
    const [half] = findings(webResidue, '**强调\n上一篇：总结**\n');
    assert.equal(half?.fixes, undefined);
  });

  it('only informs of the marks of a collection', () => {
    assert.deepEqual(
      findings(webResidue, '【篇一】\n\n同志们：').map(({ severity }) => severity),
      ['info'],
    );
  });

  it('reads traditional characters and long hostile lines', () => {
    assert.equal(findings(webResidue, '下面是小編幫大家整理的範文，僅供參考。').length, 1);
    for (const unit of [
      '小编',
      '欢迎',
      '以上就是',
      '【本文地址：',
      '上一篇',
      '大 ',
      '范文',
      '如果您',
      '的',
      '“由AI生成',
      '作为AI，',
      '率[1]',
      '我的知识',
    ])
      assert.ok(findings(webResidue, `汉${unit.repeat(50_000)}`).length >= 0);
  });
});
