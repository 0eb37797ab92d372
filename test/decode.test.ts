/** Files that 公文: 检查工作区 reads: in whatever encoding they were saved. */
import assert from 'node:assert/strict';
import { decode } from '../client/decode.ts';
import { encode } from '../server/cli/encoding.ts';

const TEXT = '关于做好防汛工作的通知\n';

describe('a file of the workspace', () => {
  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const) {
    it(`is read in ${encoding}`, () => {
      const marked = encoding !== 'gb18030';
      assert.equal(decode(encode(TEXT, { encoding, bom: marked })), TEXT);
    });
  }

  it('is read in UTF-8 without a mark, and whatever is in it', () => {
    assert.equal(decode(Buffer.from(TEXT)), TEXT);
    for (const bytes of [[], [0xff], [0xff, 0xfe, 0x41], [0xfe, 0xff, 0xd8, 0x00], [0x81, 0xff, 0x00]])
      assert.equal(typeof decode(Uint8Array.from(bytes)), 'string');
  });
});
