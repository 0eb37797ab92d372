/** 重新编号: the edits that put the numbers of a document right. */
import { parse } from '../core/document/document.ts';
import { applyEdits } from '../core/fix.ts';
import type { Doc, Edit } from '../core/model.ts';
import { readColumns } from '../core/numbering/columns.ts';
import { rightNumbers, setNumbers } from '../core/numbering/renumber.ts';
import { type Item, readNumbering, type Series } from '../core/numbering/series.ts';

/**
 * Renumbers every series of a document, with the references to its items; nothing in a document that counts right.
 * Offsets of `doc.text`, in no order, none touching another. Of tables only the 序号 columns are, and nothing is where comments
 * switch the rules about numbers or references off.
 */
export function renumberDocument(doc: Doc): Edit[] {
  let edits = renumberOnce(doc);
  // Right numbers above may show that the ones below were meant otherwise.
  for (let pass = 1; pass < PASSES && edits.length > 0; pass++) {
    const more = renumberOnce(parse(applyEdits(doc.text, edits)));
    if (more.length === 0) break;
    edits = compose(edits, more);
  }
  return edits;
}

const PASSES = 4;

function renumberOnce(doc: Doc): Edit[] {
  const numbers = new Map<Item, number>();
  for (const series of readNumbering(doc).series) if (!series.loose) addNumbers(doc, series, 1, numbers);
  for (const series of readColumns(doc).series)
    addNumbers(doc, series, series.items[0]?.token.value ?? 1, numbers);
  return setNumbers(doc, numbers);
}

/** `first` and then `second` as one; each of `second` replaces a numeral that `first` wrote, or one that it left. */
function compose(first: readonly Edit[], second: readonly Edit[]): Edit[] {
  const composed = [...first].sort((a, b) => a.from - b.from);
  const written = new Map<number, number>();
  const moves: { at: number; by: number }[] = [];
  let by = 0;
  for (const [i, { from, to, insert }] of composed.entries()) {
    written.set(from + by, i);
    by += insert.length - (to - from);
    moves.push({ at: to + by, by });
  }
  let next = 0;
  let moved = 0;
  const added: Edit[] = [];
  for (const edit of [...second].sort((a, b) => a.from - b.from)) {
    for (; (moves[next]?.at ?? Infinity) <= edit.from; next++) moved = moves[next]?.by ?? 0;
    const same = written.get(edit.from);
    if (same !== undefined) composed[same] = { ...(composed[same] as Edit), insert: edit.insert };
    else added.push({ from: edit.from - moved, to: edit.to - moved, insert: edit.insert });
  }
  return [...composed, ...added];
}

function addNumbers(doc: Doc, series: Series, first: number, numbers: Map<Item, number>): void {
  for (const [item, value] of rightNumbers(doc, series, 0, first)) numbers.set(item, value);
}
