/** Which enumerators can count together: those of one style, and of one depth in a Markdown list or in 1.1.1. */
import type { Item } from './series.ts';

/** Equal for items that can count together; of most it is the style. */
export function keyOf(item: Item): string {
  const { style } = item.token;
  const depth = depthOf(item);
  if (style === 'dotted') return `dotted${dots(item)}`;
  return depth === 0 ? style : `${style}/${depth}`;
}

/** Depth in nested Markdown lists, by indentation. */
export function depthOf({ paragraph: { prose } }: Pick<Item, 'paragraph'>): number {
  if (prose.kind !== 'item') return 0;
  let indent = 0;
  while (prose.text[indent] === ' ' || prose.text[indent] === '\t') indent++;
  const tabs = prose.text.startsWith('\t') ? indent * 3 : indent;
  return Math.floor((tabs + 1) / 3);
}

/** Numbers in 1.1.1. */
export function dots({ paragraph, token }: Item): number {
  return paragraph.prose.text.slice(token.from, token.to).split(/[.．]/).length;
}

/** What 1.2 has before its last number: 1. */
export function prefixOf({ paragraph, token }: Item): string {
  return paragraph.prose.text.slice(token.from, token.numeral.from);
}
