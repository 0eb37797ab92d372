/** 二 检查, 2检查, 【二】检查, 一一、检查, 二条　检查: a number that is missing stands there, but not as the others are written. */
import type { Doc } from '../model.ts';
import { match, UNITS } from './enumerator.ts';
import { DIGITS, writeLike } from './numeral.ts';
import type { Item } from './series.ts';

/** How far above the first of a series the one before it is looked for, in paragraphs. */
export const REACH = 12;

/** The items missing before `item`, if each begins a paragraph in a form that is none of an enumerator; else none. */
export function mistypedBefore(doc: Doc, item: Item, before: Item | undefined): Item[] {
  const { paragraph, index, token } = item;
  const { numeral } = token;
  const value = token.value - 1;
  const sign = writeLike(paragraph.prose.text.slice(numeral.from, numeral.to), value);
  const last = before?.token.value ?? (token.style === 'han' ? 0 : Number.NaN);
  if (!sign || token.style === 'dotted' || !(value > last)) return [];
  // 一一 for 十一.
  const digits = String(value).replace(/./g, (digit) => DIGITS[Number(digit)] as string);
  const behind = { article: '条(?=[\\s：:])', digit: `(?=[一-龥])${NO_FIGURE}` }[token.style as string];
  const pattern = new RegExp(
    `([【〖「《〈]?)(${sign}|${value > 10 ? digits : sign})(?:[】〗」》〉。·:：;；、.．]|\\s${NO_FIGURE}|${behind ?? '】'})`,
    'y',
  );
  for (const one of doc.paragraphs.slice(before ? before.index + 1 : Math.max(0, index - REACH), index)) {
    const { text, start: from, enumerators } = one.prose;
    const m = enumerators[0]?.leading ? null : match(pattern, text, from);
    if (!m) continue;
    const [whole, open = '', written = ''] = m;
    const at = from + open.length;
    const found = {
      paragraph: one,
      index: one.index,
      token: {
        ...token,
        value,
        from,
        to: from + whole.length,
        numeral: { from: at, to: at + written.length },
      },
      expected: value,
      accepted: true,
    };
    if (value === last + 1) return [found];
    const others = mistypedBefore(doc, found, before);
    return others.length > 0 ? [...others, found] : [];
  }
  return [];
}

const NO_FIGURE = `(?![${UNITS}])`;
