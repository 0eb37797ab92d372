/** What kinds of signs a text holds. */
import assert from 'node:assert/strict';
import { isSign, nextSign, signs, signsOf } from '../server/core/signs.ts';
import '../server/rules/index.ts';

describe('signs', () => {
  it('tells which kinds a text holds, with all that the rules look for', () => {
    const colon = signs('：:');
    assert.equal(signs('：:'), colon);
    assert.ok(signsOf('联系人：周宁') & colon);
    assert.equal(signsOf('联系人周宁') & colon, 0);
    assert.equal(signsOf(''), 0);
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
