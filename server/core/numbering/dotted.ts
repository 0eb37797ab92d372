/** 3.2 of a section 3, not the figure 3.2 that begins a sentence. */
import { dots, keyOf, prefixOf } from './depth.ts';
import { parseNumeral } from './numeral.ts';
import type { Item } from './series.ts';

/** How far below the next one of a section is looked for, in enumerators. */
const NEAR = 40;

/**
 * Whether the item, which has dots, numbers a section: it goes on from one with the same numbers before the last, begins with
 * one, or stands where section 3 is open. `last`: by keyOf() and prefixOf(), the last numbers counted above.
 */
export function isOfSection(items: readonly Item[], i: number, last: ReadonlyMap<string, number>): boolean {
  const item = items[i] as Item;
  const { value, unsure } = item.token;
  if (dots(item) > 2) return true;
  const key = keyOf(item);
  const prefix = prefixOf(item);
  const before = last.get(key + prefix);
  if (before !== undefined) return !unsure || value === before + 1;
  if (value === 1) return !unsure || goesOn(items, i);
  const section = parseNumeral(prefix.slice(0, -1));
  if (unsure || section === undefined) return false;
  return (
    ['digit', 'han', 'chapter', 'section', 'division'].some((style) => last.get(style) === section) ||
    last.has(`${key}${section - 1}${prefix.slice(-1)}`)
  );
}

function goesOn(items: readonly Item[], i: number): boolean {
  const item = items[i] as Item;
  const next = items.slice(i + 1, i + NEAR).find((one) => keyOf(one) === keyOf(item));
  return next?.token.value === 2 && prefixOf(next) === prefixOf(item);
}
