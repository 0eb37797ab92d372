/** How a text announces how many points follow (讲三个方面, 以下四项), compiled once. */
import counts from './lexicon/counts.json';

// Longer words first, so that 方面的 is not read as 方面.
const any = (words: string) =>
  words
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .join('|');

const measures = any(counts.measures);
/** The last signs of numbers that count, and the first of what they count by. */
export const NUMBERS = '一二三四五六七八九十两兩俩倆0123456789';
export const MEASURES = counts.measures
  .split(' ')
  .map(([first]) => first)
  .join('');
/** Cheaper than the next: a number with a measure somewhere. */
export const mayPromise = new RegExp(`[${NUMBERS}](?:${measures})`);
/** A number with what it counts at the end of a clause. */
export const promised = new RegExp(
  `([一二三四五六七八九十两兩俩倆]{1,3}|[0-9]{1,2})(?:起[^、，。；：“”]{0,24}?(?:${any(counts.incidents)})|` +
    `(?:${measures})(?!${any(`${counts.units} ${counts.names}`)})` +
    `(?:${any(counts.modifiers)})?(?:${any(counts.nouns)})?(?:的?(?:${any(counts.nouns)}))?)`,
  'g',
);
/** Ends with a word by which the number after it counts something else. */
export const notPromised = new RegExp(
  `(?:${any(counts.backward)}|[0-9一二三四五六七八九十百千万.．]` +
    `|[0-9一二三四五六七八九十个個项項条條类類点點][到至])$`,
);
/** Holds a word by which the number is only a bound. */
export const bounded = new RegExp(any(counts.open));
/** Holds a word by which the points follow. */
export const announces = new RegExp(any(counts.verbs));
