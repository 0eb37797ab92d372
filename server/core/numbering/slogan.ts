/** “四个到位”，即教育到位、管控到位、帮扶到位: a number in a phrase whose key word every entry behind it repeats. */
import { NUMBERS, notPromised } from '../../data/counts.ts';
import type { Span } from '../model.ts';
import { matches } from '../text/matches.ts';
import type { Announcement } from './announcement.ts';
import { parseNumeral } from './numeral.ts';

/** A number and its entries; offsets count from the start of the line. */
export interface Slogan {
  readonly announced: Announcement;
  readonly count: number;
  /** The first entry and the last. */
  readonly ends: readonly Span[];
  /** The number stands behind the entries; it may be read otherwise after all. */
  readonly isBehind?: boolean;
  /** The line right below has another entry if it begins so. */
  readonly next?: string;
}

const KEYED = new RegExp(
  `([${NUMBERS}]{1,2})(?:[个個大条條项項类類步種种](?:(?<=“.{2,3})([^“”，。：；、]{1,6})”|([^“”，。：；、]{2}))|(?<=“.{1,2})([^“”，。：；、${NUMBERS}]{1,2})”)[^“”，。：；、]{0,6}(?:[：。]|，(?:即|就是))`,
  'g',
);
const REACH = 300;
const STOP = /[。！？!?]/;

/** Those of a line that have another number of entries than they say; none where they may be read otherwise. Linear. */
export function* brokenSlogans(text: string): Generator<Slogan> {
  for (const m of matches(KEYED, text)) {
    const { index, 0: all, 1: numeral = '', 2: quoted, 3: plain, 4: short = '' } = m;
    const key = quoted ?? plain ?? short;
    const value = parseNumeral(numeral) ?? 0;
    const from = index + all.length;
    const ahead = text.slice(from, from + REACH);
    if (!ahead.includes(key)) continue;
    const sentence = ahead.split(STOP, 1)[0] ?? '';
    const mark = /[、，；]/.exec(sentence)?.[0];
    // 第三类企业 promises none, and a list may have no end.
    if (!mark || !STOP.test(text[from + sentence.length] ?? '') || /等|…|其他/.test(sentence)) continue;
    if (notPromised.test(text.slice(Math.max(0, index - 8), index))) continue;
    const list = mark === '、' ? (sentence.split(/[，；]/, 1)[0] ?? '') : sentence;
    const pieces = list.split(mark);
    // 和 may join two of them, and a clause behind them may hold another, or repeat the word.
    const joined = list.split(/[、，；和与與及]/);
    const areKeyed = (all: readonly string[]) => all.every((one) => one.startsWith(key) || one.endsWith(key));
    const count = areKeyed(joined) ? joined.length : pieces.length;
    const said = sentence.split(key).length - 1;
    const isRight = (value >= count && value <= Math.max(joined.length, said)) || said === value;
    if (isRight || !pieces.every((piece) => piece.includes(key))) continue;
    // Where clauses are more, the last may only sum up.
    if (count > value && mark !== '、' && !pieces.every((piece) => piece.startsWith(key))) continue;
    if (short && !areKeyed(pieces)) continue;
    if (all.endsWith('。') && (mark !== '、' || list !== sentence || /[：:]/.test(list) || !areKeyed(pieces)))
      continue;
    const end = index + numeral.length;
    const to = from + list.length;
    yield {
      announced: {
        value,
        from: index,
        to: end + (short ? 0 : 1) + key.length,
        numeral: { from: index, to: end },
      },
      count,
      ends: [
        { from, to: from + list.indexOf(mark) },
        { from: from + list.lastIndexOf(mark) + 1, to },
      ],
    };
  }
}
