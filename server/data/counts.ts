/** How a text announces how many points follow (讲三个方面, 以下四项), compiled once. */
import counts from './lexicon/counts.json';

// Longer words first, so that 方面的 is not read as 方面.
const any = (words: string) =>
  words
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .join('|');

const measures = any(counts.measures);
/** What 第二 may number at the head of a line, and what may stand before a number there (议题二). */
export const points = any(counts.points);
export const labels = any(counts.labels);
/** What may stand before the former at the head of a line: a pattern. */
export const leads = counts.leads;
/** The last signs of numbers that count, and the first of what they count by. */
export const NUMBERS = '一二三四五六七八九十两兩俩倆0123456789';
export const MEASURES = counts.measures.replace(/(\S)\S* ?/g, '$1');
/** Of Han numbers those that count. */
export const HAN_COUNT = '一二三四五六七八九十两兩俩倆';
/** What a list beside its number is counted by: patterns. */
export const LISTED = any(counts.listed);
/** The first signs of these. */
export const LISTED_SIGNS = counts.listed.replace(/[^一-龥]/g, '');
export const SORTS = any(counts.sorts);
/** Cheaper than the next: a number with a measure somewhere. */
export const mayPromise = new RegExp(`[${NUMBERS}](?:${measures})`);
/** A number with what it counts at the end of a clause. */
export const promised = new RegExp(
  `([一二三四五六七八九十两兩俩倆]{1,3}|[0-9]{1,2})(?:${counts.incidents}|` +
    `(?:${measures})(?!${any(`${counts.units} ${counts.names}`)})` +
    `(?:${any(counts.modifiers)})?(?:${any(counts.nouns)})?(?:的?(?:${any(counts.nouns)}))?)`,
  'g',
);
/** A number that sums up points above (以上三点), behind what leads to it. */
export const summary = new RegExp(
  `((?:^|[。；，！])\\s*(?:以上|上述|前述|上面)(?:的?这)?)([${HAN_COUNT}]{1,3}|[0-9]{1,2})` +
    `(?:[个個项項条條点點件](?:${any(`${counts.nouns} 计划`)})|[点點条條项項](?=[，。是由要请]))`,
);
/** Ends with a word by which the number after it counts something else. */
export const notPromised = new RegExp(
  `(?:${any(counts.backward)}|[0-9一二三四五六七八九十百千万.．]` +
    `|[0-9一二三四五六七八九十个個项項条條类類点點][到至])$`,
);
/** In what follows a number: another thing is announced (四类机构要注意以下问题, 四个方面监管的有关要求通知如下), or none. */
export const otherwise = new RegExp(any(counts.others));
/** Holds a word by which the number is only a bound. */
export const bounded = new RegExp(any(counts.open));
/** Holds a word by which the points follow. */
export const announces = new RegExp(any(counts.verbs));
