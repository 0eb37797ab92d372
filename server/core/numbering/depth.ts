/** Which enumerators can count together: those of one style, and of one depth in a Markdown list or in 1.1.1. */
import type { Prose } from '../model.ts';
import { following } from './meant.ts';
import type { Item } from './series.ts';

/** Equal for items that can count together; of most it is the style. */
export function keyOf(item: Item): string {
  const { style } = item.token;
  const depth = style === 'dotted' ? dots(item) : depthOf(item.paragraph.prose);
  return depth === 0 ? style : `${style}/${depth}`;
}

/** How deep an item stands: the deeper, the greater. */
export function rankOf(item: Item): number {
  return item.token.level + (depthOf(item.paragraph.prose) + dots(item)) / 20;
}

/** A line that heads an item of a list, though it is none by Markdown where text that is not indented stands above it. */
const ITEM = /^[ \t]+[0-9]{1,3}[.)][ \t]/;

/** Depth in nested Markdown lists, by indentation. */
export function depthOf({ kind, text }: Prose): number {
  if (kind !== 'item' && !ITEM.test(text)) return 0;
  const indent = (/^[ \t]*/.exec(text) as RegExpExecArray)[0].length;
  return Math.floor((indent * (text.startsWith('\t') ? 3 : 1) + 1) / 3);
}

/** What 1.2.3 has before its last number: 1.2. with the dot; of other styles nothing. */
export function prefixOf({ paragraph, token }: Item): string {
  return token.style === 'dotted' ? paragraph.prose.text.slice(token.from, token.numeral.from) : '';
}

function dots(item: Item): number {
  return prefixOf(item).split(/[.．]/).length - 1;
}

/**
 * Whether an item with dots numbers a section and is not the figure 3.2 that begins a sentence: it goes on from one with the
 * same numbers before the last, begins with one, or follows a section 2. `last`: by keyOf() and prefixOf(), the last numbers
 * counted above.
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
  return dots(item) > 1 || (!unsure && last.has(`${key}${Number.parseInt(prefix, 10) - 1}.`));
}
