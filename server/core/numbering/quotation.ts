/** Quotations of several lines: “ in one line and its ” in a later one. */
import { fact } from '../fact.ts';
import type { Doc, Prose } from '../model.ts';

interface Edges {
  /** It ends a quotation that it does not begin. */
  readonly closes: boolean;
  /** It leaves one open. */
  readonly opens: boolean;
}

/** What a line does with quotations of several lines; undefined: it has no such marks. */
export const edges = fact(({ text }): Edges | undefined => {
  const close = text.indexOf('”');
  const open = text.indexOf('“');
  if (close < 0 && open < 0) return undefined;
  const closes = close >= 0 && (open < 0 || close < open);
  // With pairs of its own only, it shows that a mark left open before was a slip.
  return { closes, opens: leavesQuoteOpen(text) };
});

/** Whether the last “ of `text` has no ” behind it. */
export function leavesQuoteOpen(text: string): boolean {
  return text.lastIndexOf('“') > text.lastIndexOf('”');
}

/** Marks further apart than so many lines are no pair but two slips. */
const REACH = 40;

const hasEdge = (prose: Prose) => edges(prose) !== undefined;

/** Indexes of the lines that begin inside a quotation. Linear. */
export function quotedLines({ kept }: Doc): ReadonlySet<number> {
  const found = new Set<number>();
  let open = -1;
  for (const { index, prose } of kept.having(hasEdge)) {
    const own = edges(prose) as Edges;
    if (own.closes && open >= 0 && index - open <= REACH)
      for (let line = open + 1; line <= index; line++) found.add(line);
    open = own.opens ? index : -1;
  }
  return found;
}
