/** Enumerators inside a line: 一是, 第一，, （1）, 1. after a mark. Candidates only: a run of them from one on means something. */

import { MARK, OPAQUE } from '../model.ts';
import { isSign, nextSign, pairs, type Seen, SPACES, signs } from '../text/signs.ts';
import { DIGIT, HAN_NUMERAL, parseNumeral } from './numeral.ts';
import { COUNTED, type Enumerator, INLINE_N, isList, make, makeOrder, ORDER, SPOKEN } from './ordinal.ts';

// What may stand before an enumerator inside a line, then its forms.
const INLINE = new RegExp(
  `[。；;：:！？!?…”"’）)，,、（(\\s|*${MARK}${OPAQUE}](?=[${HAN_NUMERAL}${DIGIT}第其首再最（(①-⑳])(?:${SPOKEN}|${COUNTED}|${ORDER}(?=[，,、：:])` +
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

const NONE: readonly Enumerator[] = [];

/** Those from offset `from` on, in order; `seen` is what `text` holds. Linear. */
export function readInline(text: string, seen: Seen, from: number): readonly Enumerator[] {
  if (!(seen.pairs & BEGINNING)) return NONE;
  const found: Enumerator[] = [];
  let next = Math.max(0, from - 1);
  for (let before = nextSign(text, next, BEFORE); before >= 0; before = nextSign(text, next, BEFORE)) {
    next = before + 1;
    if (next >= text.length || !isSign(text, next, FIRST)) continue;
    INLINE.lastIndex = before;
    const m = INLINE.exec(text);
    if (!m) continue;
    const [whole, spoken, shi, , prefix, counted, order, han, digits, circled, plain, plainHan] = m;
    const at = m.index + 1;
    const to = m.index + whole.length;
    // The mark that ends this one may be what stands before the next.
    next = to - (plain || plainHan ? 1 : 0);
    const mark = whole[0] as string;
    if (at < from || (CLOSING.test(mark) && !/[。！？!?；;…]/.test(text[m.index - 1] ?? ''))) continue;
    let token: Enumerator | undefined;
    if (spoken) token = make(shi ? 'shi' : 'yao', at, to, spoken, at, false);
    else if (counted) {
      if (!isList(text, to, 0)) token = make(prefix === '第' ? 'di' : 'qi', at, to, counted, at + 1, false);
    } else if (order) token = makeOrder(order, at, false);
    else if (han) token = make('han-bracket', at, to, han, at + 1, false);
    else if (digits) token = make('digit-bracket', at, to, digits, at + 1, false);
    else if (circled) token = make('circled', at, to, circled, at, false);
    else if (STRONG.test(mark)) {
      const numeral = plain ?? plainHan ?? '';
      if (!isList(text, to - 1, parseNumeral(numeral) ?? 0)) {
        const style = plainHan ? 'han' : /[）)]/.test(text[to - 1] ?? '') ? 'digit-half' : 'digit';
        token = make(style, at, to, numeral, at, false);
      }
    }
    if (token) found.push(token);
  }
  return found;
}
