/** Why what looks like a wrong number may be none: signs in the text around a series. */

import { type Doc, MARK, OPAQUE } from '../model.ts';
import { depthOf } from './depth.ts';
import { withValue } from './enumerator.ts';
import { isTitle, namesExcerpt } from './landmarks.ts';
import { mistypedBefore } from './mistyped.ts';
import { explain } from './sequence.ts';
import type { Item, Place, Series } from './series.ts';

/** Nobody skips so many numbers by mistake: the rest stands in another text. */
const FAR = 8;

/** Whether the items are a numbering at all: not when nearly every number would be wrong, or all of them are the same. */
export function believable(series: Series): boolean {
  if (isExcerpt(series)) return false;
  const { items } = series;
  const first = items[0]?.token.value;
  if (items.length >= 2 && items.every(({ token }) => token.value === first)) {
    return items.length === 2 && (items[0]?.paragraph.prose.kind !== 'item' || first !== 1);
  }
  let wrong = 0;
  for (const { token, expected } of items) {
    if (token.value === expected) continue;
    wrong++;
    // 9.30 and 10.15 are times of day, 6.1 and 6.15 dates.
    if (token.style === 'dotted' && Math.abs(token.value - expected) >= FAR) return false;
  }
  return wrong < 3 || wrong * 2 <= items.length;
}

/** Some articles of a law, or some lines quoted: they begin in the middle and leave out others. */
function isExcerpt({ style, items, loose }: Series): boolean {
  const first = items[0]?.token.value ?? 1;
  const isArticle = style === 'article';
  if (first === 1 || !(loose || isArticle)) return false;
  return (isArticle && items.length === 2) || items.some(({ token }) => token.value - first >= items.length);
}

/**
 * Takes back what is blamed without enough ground: sets `expected` to the number written and `accepted`, or adds the items
 * that seem to be missing.
 * `siblings`: all series of the style in scope.
 */
export function forgive(doc: Doc, { items, loose }: Series, siblings: readonly Series[]): void {
  for (const [i, item] of items.entries()) {
    const { value } = item.token;
    if (value === item.expected) continue;
    const skips = value > item.expected;
    const glued = skips ? saidBefore(doc, item, items[i - 1]) : undefined;
    const mistyped = skips && !glued ? mistypedBefore(doc, item, items[i - 1]) : [];
    if (mistyped.length > 0) {
      items.splice(i, 0, ...mistyped);
      if (i === 0) explain(items);
      else item.expected = value;
      continue;
    }
    const alone = items.length === 1 && siblings.length < 2;
    const isFirst = i === 0 && siblings[0]?.items === items;
    const middle = isFirst && (value > FAR || (value > 2 && beginsInside(doc, item)));
    if (!glued && !middle && !(i === 0 && (loose || alone))) continue;
    item.expected = value;
    item.accepted = true;
    if (i === 0) explain(items, value);
    if (
      glued &&
      item.token.level >= 6 &&
      item.token.style !== 'point' &&
      !SET_OFF.test(glued.paragraph.prose.text[glued.from - 1] ?? '')
    )
      item.glued = glued;
  }
}

/** What stands before a number that has a mark before it, or is 第二是. */
const SET_OFF = new RegExp(`[第。；;：:！？!?…”"’）)，,、（(\\s|*${MARK}${OPAQUE}]|^$`);

/** Lines at the head of a text that tell whether it is one from its beginning. */
export const HEAD = 12;

/** Whether a series may rightly begin with an item: a text without title, or one called an excerpt, begins with it or below it. */
export function beginsInside({ paragraphs }: Doc, { index, token }: Item): boolean {
  let isWhole = false;
  for (const [i, { prose }] of paragraphs.slice(0, HEAD).entries()) {
    const lead = prose.enumerators[0];
    if (namesExcerpt(prose)) return true;
    // Lines that say the same may share their enumerators.
    if (lead?.leading)
      return !isWhole && ((i === index && lead.from === token.from) || token.level < lead.level);
    isWhole ||= isTitle(prose);
  }
  return false;
}

/** What stands before a number that is part of a longer one, of a list, of a day (周二是), or of a reference (第（三）项). */
const NO_START = /[0-9.．、“第条條款项項见見周期一二三四五六七八九十百]/;

/** 第二条, 第二季度 are no second point. */
const OTHER = /[条條款章节節编編期批届屆季产產次]/;

/** 报告3.6万份 holds no 3., but 。3.2所学校 may. */
const FIGURE = new RegExp(`[^。；;：:！？\\s|*${MARK}${OPAQUE}]\\d{1,3}[.．]\\d`, 'g');

/** Where the number before `item`'s stands in between, inside a line or glued to what is before it. */
function saidBefore(doc: Doc, item: Item, before: Item | undefined): Place | undefined {
  const { paragraph, token } = item;
  const wanted = withValue(paragraph.prose.text, token, token.value - 1)?.replace(/\s/g, '');
  if (!wanted) return undefined;
  const first = before ? before.index : Math.max(0, item.index - 2);
  for (let k = first; k <= item.index; k++) {
    const one = doc.paragraphs[k];
    const text = (one?.prose.text ?? '').replace(FIGURE, (figure) => OPAQUE.repeat(figure.length));
    const from = k === before?.index ? before.token.to : 0;
    const place = text.slice(0, k === item.index ? token.from : text.length).indexOf(wanted, from);
    if (!one || place < 0) continue;
    const sign = text[place - 1] ?? '';
    // 第二是 among 一是 and 三是.
    if (NO_START.test(sign) && !(sign === '第' && wanted.endsWith('是'))) continue;
    if (token.style === 'di' && OTHER.test(text[place + wanted.length] ?? '')) continue;
    // Before a fresh start it may be the end of the series above, and in a nested list it counts there.
    const begins = one.prose.enumerators.some(({ leading, from: start }) => leading && start === place);
    if (begins && (!before || depthOf(one.prose) !== depthOf(paragraph.prose))) continue;
    return { paragraph: one, from: place, to: place + wanted.length };
  }
  return undefined;
}
