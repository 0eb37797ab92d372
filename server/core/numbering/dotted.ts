/** 3.2 of a section 3, not the figure 3.2 that begins a sentence. */
import { dots, keyOf, prefixOf } from './depth.ts';
import { following } from './meant.ts';
import type { Item } from './series.ts';

/**
 * Whether the item, which has dots, numbers a section: it goes on from one with the same numbers before the last, begins with
 * one, or follows a section 2. `last`: by keyOf() and prefixOf(), the last numbers counted above.
 */
export function isOfSection(items: readonly Item[], i: number, last: ReadonlyMap<string, number>): boolean {
  const item = items[i] as Item;
  const { value } = item.token;
  // No figure opens a heading.
  const unsure = item.token.unsure && item.paragraph.prose.depth === 0;
  const key = keyOf(item);
  const prefix = prefixOf(item);
  const before = last.get(key + prefix);
  if (before !== undefined) return !unsure || value === before + 1;
  if (value === 1) return !unsure || following(items, i, 'dotted') === 2;
  return dots(item) > 2 || (!unsure && last.has(`${key}${Number.parseInt(prefix, 10) - 1}.`));
}
