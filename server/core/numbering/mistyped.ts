/** 二 检查, 2检查, 【二】检查, 一一、检查, 二条　检查: a number that is missing stands there, but not as the others are written. */
import type { Doc } from '../model.ts';
import { DIGITS, writeLike } from './numeral.ts';
import { UNITS } from './ordinal.ts';
import type { Item, Place } from './series.ts';

/** How far above the first of a series the one before it is looked for, in paragraphs. */
const REACH = 12;
const OPENING = /[【〖｛{「『《〈<]/;
const CLOSING = /[】〗｝}」』》〉>]/;
/** What may stand behind a number without brackets in place of its own mark. */
const ODD_MARK = /[。·:：;；\s]/;
const ARTICLE = /^条[\s：:]/;
const MARKED = /[、.．]/;
const HAN = /[\u4e00-\u9fff]/;
const FIGURE = new RegExp(`[${UNITS}]`);

/** Where the one number missing before `item` begins a paragraph in a form that is none of an enumerator. */
export function mistypedBefore(doc: Doc, item: Item, before: Item | undefined): Place | undefined {
  const { paragraph, index, token } = item;
  const value = token.value - 1;
  if (!token.leading || value !== (before?.token.value ?? 0) + 1) return undefined;
  const sample = paragraph.prose.text.slice(token.numeral.from, token.numeral.to);
  const numeral = writeLike(sample, value);
  if (!numeral) return undefined;
  for (let k = before ? before.index + 1 : Math.max(0, index - REACH); k < index; k++) {
    const one = doc.paragraphs[k];
    if (!one || one.prose.enumerators[0]?.leading) continue;
    const { text, start } = one.prose;
    const to = endOf(text, start, numeral, token.style) ?? endOfDigits(text, start, value);
    if (to !== undefined) return { paragraph: one, from: start, to };
  }
  return undefined;
}

function endOf(text: string, start: number, numeral: string, style: string): number | undefined {
  const from = OPENING.test(text[start] ?? '') ? start + 1 : start;
  if (!text.startsWith(numeral, from)) return undefined;
  const to = from + numeral.length;
  const sign = text[to] ?? '';
  if (from > start) return CLOSING.test(sign) ? to + 1 : undefined;
  if (style === 'article') return ARTICLE.test(text.slice(to, to + 2)) ? to + 1 : undefined;
  if (style === 'digit' && HAN.test(sign)) return FIGURE.test(sign) ? undefined : to;
  if (!ODD_MARK.test(sign)) return undefined;
  return /\s/.test(sign) && FIGURE.test(text[to + 1] ?? '') ? undefined : to + 1;
}

/** 一一 for 十一. */
function endOfDigits(text: string, start: number, value: number): number | undefined {
  if (value < 11) return undefined;
  const numeral = [...String(value)].map((digit) => DIGITS[Number(digit)]).join('');
  const to = start + numeral.length;
  return text.startsWith(numeral, start) && MARKED.test(text[to] ?? '') ? to + 1 : undefined;
}
