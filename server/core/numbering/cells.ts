/** The cells of a table row. */

import { fact } from '../fact.ts';
import { MARK } from '../model.ts';

export interface Cell {
  /** Counts from the start of the line. */
  readonly from: number;
  /** With the spaces around it, masked as in `Prose.text`. */
  readonly text: string;
}

/** The cells of a row in order; a pipe at the end leaves an empty one behind it. */
export const cells = fact(({ text, source, start }): readonly Cell[] => {
  const found: Cell[] = [];
  let from = text[start] === '|' ? start + 1 : 0;
  for (let i = from; i <= text.length; i++) {
    // One in code is masked, an escaped one has its \ masked.
    const isPipe = text[i] === '|' && !(text[i - 1] === MARK && source[i - 1] === '\\');
    if (!isPipe && i < text.length) continue;
    found.push({ from, text: text.slice(from, i) });
    from = i + 1;
  }
  return found;
});
