/** Where words begin and end: common words by look-up, the rest by the engine's segmenter in a small window. */
import { words } from '../data/duplicates.ts';

/** Longest word of the list in code units. */
const LONGEST = 4;
/** The segmenter takes quadratic time on long strings in some engines. */
const WINDOW = 12;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Longest common word of two to four characters that ends at offset `to`, '' if there is none. */
export function wordBefore(text: string, to: number): string {
  for (let length = Math.min(LONGEST, to); length > 1; length--) {
    const word = text.slice(to - length, to);
    if (words.has(word)) return word;
  }
  return '';
}

/** Longest common word of two to four characters that begins at offset `from`, '' if there is none. */
export function wordAfter(text: string, from: number): string {
  for (let length = LONGEST; length > 1; length--) {
    const word = text.slice(from, from + length);
    if (word.length === length && words.has(word)) return word;
  }
  return '';
}

/**
 * Offsets of `text` at which the engine's segmenter begins a word, for the 12 characters around `from`…`to`. Engines cut
 * differently: what follows from it may only hold a finding back.
 */
export function wordStarts(text: string, from: number, to: number): ReadonlySet<number> {
  const start = Math.max(0, from - WINDOW);
  const starts = new Set<number>();
  for (const { index } of segmenter.segment(text.slice(start, to + WINDOW))) starts.add(start + index);
  return starts.add(Math.min(text.length, to + WINDOW));
}
