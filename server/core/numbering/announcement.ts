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
} from '../../data/counts.ts';
import { MARK, type Prose, type Span } from '../model.ts';
import { pairs, seenIn } from '../text/signs.ts';
import { parseNumeral } from './numeral.ts';
import { leavesQuoteOpen } from './quotation.ts';

/** Offsets count from the start of the line. */
export interface Announcement extends Span {
  readonly value: number;
  readonly numeral: Span;
}

const WINDOW = 80;
/** What may stand between the number and its points. */
const REST = new RegExp(
  `^(?:[^。；;！!？?：:，,“”]{0,14}|，[供请与和同][^。；;！!？?：:“”]{0,12})[。：:，,；;！!]?[\\s${MARK}]*$`,
);
const TITLE_REST = new RegExp(`^[^。；;！!？?：:，,“”]{0,4}[。：:]?[\\s${MARK}]*$`);
const JOINING = /[、和与與及]/;
const SUMMED = new RegExp(`^${JOINING.source}[${NUMBERS}]`);
/** One number after the other, of things done each for itself: 实施三项工程，办好十件实事. */
const PARALLEL = new RegExp(`[${NUMBERS}][${MEASURES}][^，。；]{0,8}[，；、][^，。；、]{2,8}$`);
/** Holds, or ends with, what says that the points follow. */
export const pointsOn = /如下|[：:][\s\uFFF9]*$/;

const COUNTED = pairs(NUMBERS, MEASURES);

/** Whether a line may announce anything anywhere. */
export function mayAnnounce(prose: Prose): boolean {
  return (seenIn(prose).pairs & COUNTED) !== 0;
}

/**
 * The only number announced at the end of `line` before offset `end`; undefined where there is none or several.
 * `title`: a heading, which needs no verb (五项重点任务).
 */
export function readAnnouncement(line: string, end: number, title: boolean): Announcement | undefined {
  const from = Math.max(0, end - WINDOW);
  const text = line.slice(from, end);
  if (!mayPromise.test(text)) return undefined;
  const found: Announcement[] = [];
  let joined = -1;
  promised.lastIndex = 0;
  for (let m = promised.exec(text); m; m = promised.exec(text)) {
    const [phrase, numeral = ''] = m;
    const value = parseNumeral(numeral);
    const rest = text.slice(m.index + phrase.length);
    // 三项任务和两项机制 are counted together, or each for itself.
    const isSummed = m.index === joined || SUMMED.test(rest);
    joined = JOINING.test(rest[0] ?? '') ? m.index + phrase.length + 1 : -1;
    if (isSummed) continue;
    if (!value || value < 2 || !(title ? TITLE_REST : REST).test(rest)) continue;
    const before = text.slice(0, m.index);
    if (notPromised.test(before) || isQuoted(before) || otherwise.test(rest)) continue;
    const clause = lastClause(before);
    if (
      bounded.test(clause) ||
      (!title &&
        !pointsOn.test(rest) &&
        (PARALLEL.test(before) || (!clause.endsWith('分') && !announces.test(clause))))
    )
      continue;
    if (/^[^。；;]*(?:等|左右|以上|之[一二三])/.test(rest)) continue;
    const at = from + m.index;
    found.push({
      value,
      from: at,
      to: at + phrase.length,
      numeral: { from: at, to: at + numeral.length },
    });
  }
  return found.length === 1 ? found[0] : undefined;
}

/** The last characters of `text`, none before a stop. */
function lastClause(text: string): string {
  let from = text.length;
  while (from > 0 && from > text.length - 16 && !'。；;！!？?'.includes(text[from - 1] as string)) from--;
  return text.slice(from);
}

/** A number inside quotation marks is a slogan (“四个意识”). */
function isQuoted(before: string): boolean {
  return leavesQuoteOpen(before) || before.lastIndexOf('《') > before.lastIndexOf('》');
}
