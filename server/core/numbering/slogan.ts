/** “四个到位”，即教育到位、管控到位、帮扶到位: a number in a phrase whose key word every entry behind it repeats. */
import { NUMBERS, notPromised } from '../../data/counts.ts';
import type { Span } from '../model.ts';
import type { Announcement } from './announcement.ts';
import { parseNumeral } from './numeral.ts';

/** A number and its entries; offsets count from the start of the line. */
export interface Slogan {
  readonly announced: Announcement;
  readonly count: number;
  /** The first entry and the last. */
  readonly ends: readonly Span[];
}

const KEYED = new RegExp(
  `([${NUMBERS}]{1,2})[个個大条條项項类類步種种](?:(?<=“.{2,3})([^“”，。：；、]{1,6})”|([^“”，。：；、]{2}))[^“”，。：；、]{0,6}(?:：|，(?:即|就是))`,
  'g',
);
const REACH = 300;
const STOP = /[。！？!?]/;

/** Those of a line that have another number of entries than they say; none where they may be read otherwise. Linear. */
export function* brokenSlogans(text: string): Generator<Slogan> {
  for (const m of text.matchAll(KEYED)) {
    const { index, 0: all, 1: numeral = '', 2: quoted, 3: plain = '' } = m;
    const key = quoted ?? plain;
    const value = parseNumeral(numeral) ?? 0;
    const from = index + all.length;
    const sentence = text.slice(from, from + REACH).split(STOP, 1)[0] ?? '';
    const mark = /[、，；]/.exec(sentence)?.[0];
    // 第三类企业 promises none, and a list may have no end.
    if (!mark || !STOP.test(text[from + sentence.length] ?? '') || /等|…|其他/.test(sentence)) continue;
    if (notPromised.test(text.slice(Math.max(0, index - 8), index))) continue;
    const list = mark === '、' ? (sentence.split(/[，；]/, 1)[0] ?? '') : sentence;
    const pieces = list.split(mark);
    const count = pieces.length;
    // 和 may join two of them, and a clause behind them may hold another, or repeat the word.
    const said = sentence.split(key).length - 1;
    const most = Math.max(count + list.split(/[和与與及]/).length - 1, said);
    const isRight = (value >= count && value <= most) || said === value;
    if (isRight || (count > value && mark !== '、') || !pieces.every((piece) => piece.includes(key)))
      continue;
    const end = index + numeral.length;
    const to = from + list.length;
    yield {
      announced: { value, from: index, to: end + 1 + key.length, numeral: { from: index, to: end } },
      count,
      ends: [
        { from, to: from + list.indexOf(mark) },
        { from: from + list.lastIndexOf(mark) + 1, to },
      ],
    };
  }
}
