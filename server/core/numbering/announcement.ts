/** 讲三个方面: the number of points that a text announces right before them. */
import {
  announces,
  bounded,
  MEASURES,
  mayPromise,
  NUMBERS,
  notPromised,
  otherwise,
  promised,
  summary as SUMMARY,
} from '../../data/counts.ts';
import { fact } from '../fact.ts';
import { MARK, type Span } from '../model.ts';
import { pairs, seenIn } from '../text/signs.ts';
import { parseNumeral } from './numeral.ts';
import { leavesQuoteOpen } from './quotation.ts';
import { BEGUN } from './reference.ts';

/** Offsets count from the start of the line. */
export interface Announcement extends Span {
  readonly value: number;
  readonly numeral: Span;
  /** Of “五个强化”: the word that each of the points has. */
  readonly key?: string;
}

const WINDOW = 80;
/** What may stand between the number and its points. */
const REST = new RegExp(
  `^(?:[^。；;！!？?：:，,“”]{0,14}|，[供请与和同][^。；;！!？?：:“”]{0,12}|之一的?，[^。；：“”]{0,24}(?=[：:]))[。：:，,；;！!]?[\\s${MARK}]*$`,
);
const TITLE_REST = new RegExp(`^[^。；;！!？?：:，,“”]{0,4}[。：:]?[\\s${MARK}]*$`);
/** What ends a number between quotation marks, “三个一” */
const QUOTED = /^([^“”，。；：、]{0,6})”/;
const JOINING = /[、和与與及]/;
const SUMMED = new RegExp(`^${JOINING.source}[${NUMBERS}]`);
/** One number after the other, of things done each for itself: 实施三项工程，办好十件实事. */
const PARALLEL = new RegExp(`[${NUMBERS}][${MEASURES}][^，。；]{0,8}[，；、][^，。；、]{2,8}$`);
/** Holds, or ends with, what says that the points follow. */
export const pointsOn = /如下|[：:][\s\uFFF9]*$/;

const COUNTED = pairs(NUMBERS, MEASURES);
const QUOTED_NUMBER = new RegExp(`“[${NUMBERS}]`);

/** Whether a line may announce anything anywhere. */
export const mayAnnounce = fact((prose) => {
  const { pairs } = seenIn(prose);
  return (pairs & COUNTED) !== 0 || ((pairs & BEGUN) !== 0 && QUOTED_NUMBER.test(prose.text));
});

/**
 * The only number announced at the end of `line` before offset `end`; undefined where there is none or several.
 * `title`: a heading, which needs no verb (五项重点任务).
 */
export function readAnnouncement(line: string, end: number, title: boolean): Announcement | undefined {
  const from = Math.max(0, end - WINDOW);
  const text = line.slice(from, end);
  if (!mayPromise.test(text)) return undefined;
  const found: Announcement[] = [];
  const keyed: Announcement[] = [];
  let joined = -1;
  promised.lastIndex = 0;
  for (let m = promised.exec(text); m; m = promised.exec(text)) {
    const [phrase, numeral = ''] = m;
    const value = parseNumeral(numeral);
    let rest = text.slice(m.index + phrase.length);
    // 三项任务和两项机制 are counted together, or each for itself.
    const isSummed = m.index === joined || SUMMED.test(rest);
    joined = JOINING.test(rest[0] ?? '') ? m.index + phrase.length + 1 : -1;
    if (isSummed) continue;
    if (!value || value < 2) continue;
    const before = text.slice(0, m.index);
    const quoted = isQuoted(before) ? QUOTED.exec(rest) : undefined;
    const key = quoted ? phrase.slice(numeral.length + 1) + quoted[1] : '';
    if (quoted) rest = rest.slice(quoted[0].length);
    if (key === '' && isQuoted(before)) continue;
    if (
      !(title && !pointsOn.test(rest) ? TITLE_REST : REST).test(rest) ||
      notPromised.test(before) ||
      otherwise.test(rest)
    )
      continue;
    const clause = lastClause(before);
    if (
      bounded.test(clause) ||
      (!title &&
        !quoted &&
        !pointsOn.test(rest) &&
        (PARALLEL.test(before) || (!clause.endsWith('分') && !announces.test(clause))))
    )
      continue;
    if (/^[^。；;]*(?:等|左右|以上|之[二三]|之一(?!的?，))/.test(rest)) continue;
    const at = from + m.index;
    (quoted ? keyed : found).push({
      value,
      from: at,
      to: quoted ? at + numeral.length + 1 + key.length : at + phrase.length,
      numeral: { from: at, to: at + numeral.length },
      ...(quoted && { key }),
    });
  }
  const those = found.length > 0 ? found : keyed;
  return those.length === 1 ? those[0] : undefined;
}

/** 上述五项任务: a number at the head of a clause that sums up what stands above. */
export const readSummary = fact(({ text }): Announcement | undefined => {
  if (!mayPromise.test(text)) return undefined;
  const m = SUMMARY.exec(text);
  const [all = '', lead = '', numeral = ''] = m ?? [];
  const value = parseNumeral(numeral);
  if (!m || !value || value < 2) return undefined;
  const at = m.index + lead.length;
  return { value, from: at, to: m.index + all.length, numeral: { from: at, to: at + numeral.length } };
});

/** The last characters of `text`, none before a stop. */
function lastClause(text: string): string {
  let from = text.length;
  while (from > 0 && from > text.length - 16 && !'。；;！!？?'.includes(text[from - 1] as string)) from--;
  return text.slice(from);
}

/** A number inside quotation marks is a slogan (“四个意识”), one in a title a name. */
function isQuoted(before: string): boolean {
  return leavesQuoteOpen(before) || before.lastIndexOf('《') > before.lastIndexOf('》');
}
