/** Word boundaries and look-ups, and the lexicon behind them. */
import assert from 'node:assert/strict';
import { endsWith, startsWith, wordStarts } from '../server/core/text/words.ts';
import {
  doubled,
  heads,
  measures,
  objects,
  particles,
  phrases,
  saidTwice,
  words,
} from '../server/data/duplicates.ts';

describe('words', () => {
  const list = new Set(['书记', '总书记', '记录']);

  it('finds the longest word that ends or begins at a place', () => {
    assert.equal(endsWith('请总书记录', 4, list), '总书记');
    assert.equal(endsWith('请书记', 3, list), '书记');
    assert.equal(endsWith('记', 1, list), '');
    assert.equal(startsWith('总书记录', 2, list, 4), '记录');
    assert.equal(startsWith('总书记', 2, list, 4), '');
  });

  it('cuts words around a place only', () => {
    const text = `${'，'.repeat(8000)}推动发展展望未来${'，'.repeat(8000)}`;
    const starts = wordStarts(text, 8003, 8005);
    assert.ok(starts(8004), '发展|展望');
    assert.ok(!starts(8003), '发|展');
    for (let at = 0; at <= text.length; at++) if (starts(at)) assert.ok(at >= 8003 - 12 && at <= 8005 + 12);
  });

  it('has no entry that is itself a slip', () => {
    for (const word of words) assert.doesNotMatch(word, /^(.+)\1$/, word);
    for (const entry of [...saidTwice, ...objects, ...heads]) assert.doesNotMatch(entry, /(.)\1/, entry);
    for (const phrase of phrases) assert.match(phrase, /(.).?\1/, phrase);
  });

  it('lists for a function character only words that end or begin in it', () => {
    for (const [character, { before, after }] of particles) {
      for (const word of before) assert.ok(word.endsWith(character), `${word} of ${character}`);
      for (const word of after) assert.ok(word.startsWith(character), `${word} of ${character}`);
      assert.ok(measures.has(character) || !doubled.has(character), `${character} is both`);
    }
  });
});
