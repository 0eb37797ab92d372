/** Reading and writing numerals. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatHan, parseNumeral, writeLike } from '../server/core/numbering/numeral.ts';

describe('numerals', () => {
  it('are read in every form that ordinals use', () => {
    const forms: [string, number][] = [
      ['一', 1],
      ['十', 10],
      ['一十', 10],
      ['十九', 19],
      ['二十', 20],
      ['廿三', 23],
      ['九十九', 99],
      ['一百', 100],
      ['一百零一', 101],
      ['一百〇八', 108],
      ['一百一十二', 112],
      ['九百九十九', 999],
      ['壹', 1],
      ['參', 3],
      ['12', 12],
      ['１２', 12],
      ['⑫', 12],
      ['㈢', 3],
      ['⑴', 1],
      ['⒏', 8],
    ];
    for (const [text, value] of forms) assert.equal(parseNumeral(text), value, text);
  });

  it('are not read where the signs make no number', () => {
    for (const text of [
      '',
      '二〇二六',
      '二十零',
      '十十',
      '百',
      '一二',
      '零',
      '0',
      '甲',
      '一百二百',
      '2026',
    ]) {
      assert.equal(parseNumeral(text), undefined, text);
    }
  });

  it('come back as they were written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), (value) => {
        assert.equal(parseNumeral(formatHan(value)), value);
        for (const sample of ['一', '7', '７', '叁', '參']) {
          assert.equal(parseNumeral(writeLike(sample, value) ?? ''), value, sample);
        }
      }),
    );
  });

  it('are written in the signs of the sample', () => {
    assert.equal(writeLike('三', 21), '二十一');
    assert.equal(writeLike('３', 21), '２１');
    assert.equal(writeLike('③', 4), '④');
    assert.equal(writeLike('③', 21), undefined);
    assert.equal(writeLike('贰', 3), '叁');
    assert.equal(writeLike('貳', 3), '參');
  });
});
