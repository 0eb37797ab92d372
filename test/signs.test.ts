/** What kinds of signs a text holds. */
import assert from 'node:assert/strict';
import { isSign, look, nextSign, pairs, signs } from '../server/core/text/signs.ts';
import '../server/rules/index.ts';

describe('signs', () => {
  it('tells which kinds a text holds, with all that the rules look for', () => {
    const colon = signs('：:');
    assert.equal(signs('：:'), colon);
    assert.ok(look('联系人：周宁').signs & colon);
    assert.equal(look('联系人周宁').signs & colon, 0);
    assert.deepEqual(look(''), { signs: 0, pairs: 0 });
  });

  it('tells which neighbours a text holds', () => {
    const space = pairs('：:', ' \u3000');
    assert.equal(pairs('：:', ' \u3000'), space);
    assert.ok(look('联系人： 周宁').pairs & space);
    for (const text of ['联系人：周宁', '联系人 ：周宁', '联系人：周 宁', ' ：'])
      assert.equal(look(text).pairs & space, 0, text);
  });

  it('finds the next sign of a kind', () => {
    const colon = signs('：:');
    assert.equal(nextSign('甲：乙:丙', 0, colon), 1);
    assert.equal(nextSign('甲：乙:丙', 2, colon), 3);
    assert.equal(nextSign('甲：乙:丙', 4, colon), -1);
    assert.ok(isSign('甲：', 1, colon));
    assert.ok(!isSign('甲：', 0, colon));
  });
});
