/** What a writer would number the next line with. */

import type { Doc } from '../core/model.ts';
import { withValue } from '../core/numbering/enumerator.ts';
import { type Item, readNumbering } from '../core/numbering/series.ts';

// White space, quote marks, # and bullets, but no bold, which would have to be closed.
const INDENT = /^(?:[ \t\u3000>]|#{1,6}[ \t]|[-+*][ \t](?!\*))*/;

/**
 * What may begin a line at `offset`, after the numbered lines before it: the next of the innermost series, then of those above it,
 * each with the indentation, # and bullets of its own line and the space that follows the number there. Empty where nothing is numbered.
 */
export function nextEnumerators(doc: Doc, offset: number): string[] {
  let last: Item | undefined;
  for (const { items, loose } of readNumbering(doc).series) {
    if (loose) continue;
    for (const item of items) {
      if (!item.token.leading || item.paragraph.to > offset) continue;
      if (!last || item.paragraph.from > last.paragraph.from) last = item;
    }
  }
  const found: string[] = [];
  for (let item = last; item; item = item.parent ?? headOf(doc, item)) {
    const text = nextOf(item);
    if (text !== undefined && !found.includes(text)) found.push(text);
  }
  return found;
}

function nextOf({ paragraph: { prose }, token }: Item): string | undefined {
  const written = withValue(prose.text, token, token.value + 1);
  if (written === undefined) return undefined;
  const indent = INDENT.exec(prose.source)?.[0] ?? '';
  const space = /^[ \t\u3000]*/.exec(prose.text.slice(token.to))?.[0] ?? '';
  return indent + written + space;
}

/** The heading above a 一是, whose series knows no parent. */
function headOf(doc: Doc, item: Item): Item | undefined {
  if (item.token.level < 6) return undefined;
  let head: Item | undefined;
  for (const { items } of readNumbering(doc).series) {
    for (const one of items) {
      if (one.token.level >= 6 || !one.token.leading || one.index >= item.index) continue;
      if (!head || one.index > head.index) head = one;
    }
  }
  return head;
}
