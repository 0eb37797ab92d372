/** 重新编号: the edits that put the numbers of a document right. */
import { parse } from '../core/document/document.ts';
import { applyEdits } from '../core/fix.ts';
import type { Doc, Edit } from '../core/model.ts';
import { readColumns } from '../core/numbering/columns.ts';
import { rightNumbers, setNumbers } from '../core/numbering/renumber.ts';
import { readNumbering, type Series } from '../core/numbering/series.ts';
import { shiftEdit } from '../core/shift.ts';

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
  const numbers = (series: Series, first: number) => [...rightNumbers(doc, series, 0, first)];
  return setNumbers(
    doc,
    new Map([
      ...readNumbering(doc).series.flatMap((series) => (series.loose ? [] : numbers(series, 1))),
      ...readColumns(doc).series.flatMap((series) => numbers(series, series.items[0]?.token.value ?? 1)),
    ]),
  );
}

/** `first` and then `second` as one; each of `second` replaces a numeral that `first` wrote, or one that it left. */
function compose(first: readonly Edit[], second: readonly Edit[]): Edit[] {
  const composed: Edit[] = [];
  const rest = [...second].sort((a, b) => b.from - a.from);
  let by = 0;
  const take = (end: number) => {
    while ((rest.at(-1)?.from ?? end) < end) composed.push(shiftEdit(rest.pop() as Edit, -by));
  };
  for (const edit of [...first].sort((a, b) => a.from - b.from)) {
    const from = edit.from + by;
    take(from);
    composed.push(rest.at(-1)?.from === from ? { ...edit, insert: (rest.pop() as Edit).insert } : edit);
    by += edit.insert.length - (edit.to - edit.from);
  }
  take(Number.POSITIVE_INFINITY);
  return composed;
}
