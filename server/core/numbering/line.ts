/** Reading the enumerators of a line: the one that heads it, and 一是, 第一，, （1）, 1. inside. What belongs together is series.ts's matter. */

import { MARK, OPAQUE } from '../model.ts';
import { isSign, look, nextSign, pairs, type Seen, SPACES, signs } from '../text/signs.ts';
import {
  type Enumerator,
  type EnumeratorStyle,
  INLINE_N,
  isList,
  make,
  makeSpoken,
  match,
  SPOKEN,
} from './enumerator.ts';
import { readLeading } from './leading.ts';
import { DIGIT, HAN_NUMERAL, parseNumeral } from './numeral.ts';

// What may stand before an enumerator inside a line, then its forms. SPOKEN has the first group.
const INLINE = new RegExp(
  `[。；;：:！？!?…”"’）)，,、（(\\s|*${MARK}${OPAQUE}](?=[${HAN_NUMERAL}${DIGIT}第其首再最（(①-⑳])(?:${SPOKEN}` +
    `|[（(](?:(${INLINE_N})|([${DIGIT}]{1,2}))[）)](?![、，,和或及至项項款條条目～—-])|([①-⑳])` +
    `|([${DIGIT}]{1,2})[.．、)）](?![${DIGIT}%％])|(${INLINE_N})、)`,
  'y',
);
const BEFORE_SIGNS = `。；;：:！？!?…”"’）)，,、（(|*${SPACES}${MARK}${OPAQUE}`;
const BEFORE = signs(BEFORE_SIGNS);
const FIRST_SIGNS = `${HAN_NUMERAL}0123456789０１２３４５６７８９第其首再最（(①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳`;
const FIRST = signs(FIRST_SIGNS);
const BEGINNING = pairs(BEFORE_SIGNS, FIRST_SIGNS);
/** A number with a bare mark is taken for an enumerator only after one of these. */
const STRONG = /[。；;：:！？!?…\s|*\uFFF9\uFFFC]/;
const CLOSING = /[”"’）)]/;

/**
 * All enumerators of a masked line in order; `start` is the offset of its first character that is no mark or space, `seen`
 * what it holds. Those inside the line are candidates: only a run of them from one on means anything. Linear, never throws.
 */
export function readEnumerators(text: string, start: number, seen: Seen = look(text)): readonly Enumerator[] {
  let at = start;
  // A ** that Markdown does not take for bold stays in the text.
  while (text[at] === '|' || text[at] === '*' || (at > start && /[\s\uFFF9]/.test(text[at] ?? ''))) at++;
  const lead = readLeading(text, at);
  const inline = seen.pairs & BEGINNING ? readInline(text, lead ? lead.to : at) : NONE;
  return lead ? [lead, ...inline] : inline;
}

const NONE: readonly Enumerator[] = [];

/** Those from offset `from` on, in order. */
function readInline(text: string, from: number): readonly Enumerator[] {
  const found: Enumerator[] = [];
  let next = Math.max(0, from - 1);
  for (let before = nextSign(text, next, BEFORE); before >= 0; before = nextSign(text, next, BEFORE)) {
    next = before + 1;
    if (next >= text.length || !isSign(text, next, FIRST)) continue;
    const m = match(INLINE, text, before);
    if (!m) continue;
    const [whole, , han, digits, circled, plain, plainHan] = m;
    const at = before + 1;
    const to = before + whole.length;
    const numeral = han ?? digits ?? circled ?? plain ?? plainHan;
    const isBare = plain !== undefined || plainHan !== undefined;
    // The mark that ends this one may be what stands before the next.
    next = to - (isBare ? 1 : 0);
    const mark = whole[0] as string;
    if (at < from || (CLOSING.test(mark) && !/[。！？!?；;…]/.test(text[before - 1] ?? ''))) continue;
    if (isBare && (!STRONG.test(mark) || isList(text, to - 1, parseNumeral(numeral as string)))) continue;
    const style: EnumeratorStyle = han
      ? 'han-bracket'
      : digits
        ? 'digit-bracket'
        : circled
          ? 'circled'
          : plainHan
            ? 'han'
            : /[）)]$/.test(whole)
              ? 'digit-half'
              : 'digit';
    const written = whole.slice(1);
    const token = numeral ? make(style, written, at, numeral, false) : makeSpoken(written, at, false);
    if (token) found.push(token);
  }
  return found;
}
