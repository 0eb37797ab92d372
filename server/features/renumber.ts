/** 重新编号: the edits that put the numbers of a document, or of one series, right. */
import type { Doc, Edit } from '../core/model.ts';
import { rightNumbers, setNumbers } from '../core/renumber.ts';
import { type Item, readNumbering, type Series } from '../core/series.ts';

/**
 * Renumbers every series of a document, with the references to its items; nothing in a document that counts right.
 * Offsets of `doc.text`, in no order, none touching another. Tables are left alone.
 */
export function renumberDocument(doc: Doc): Edit[] {
  const numbers = new Map<Item, number>();
  for (const series of readNumbering(doc).series) addNumbers(series, numbers);
  return setNumbers(doc, numbers);
}

/** Renumbers the series that counts the line or phrase at `offset`; nothing where none does. */
export function renumberSeries(doc: Doc, offset: number): Edit[] {
  const series = readNumbering(doc).series.find(({ items }) =>
    items.some(({ paragraph }) => paragraph.from <= offset && offset <= paragraph.to),
  );
  const numbers = new Map<Item, number>();
  if (series) addNumbers(series, numbers);
  return setNumbers(doc, numbers);
}

function addNumbers(series: Series, numbers: Map<Item, number>): void {
  if (series.loose) return;
  for (const [item, value] of rightNumbers(series, 0, 1)) numbers.set(item, value);
}
