/** New numbers for the items of a series, and for what refers to them. */

import type { Doc, Edit } from '../model.ts';
import { withValue } from './enumerator.ts';
import { writeLike } from './numeral.ts';
import { readCitations } from './reference.ts';
import type { Item, Series } from './series.ts';

/**
 * The numbers that the items of `series` should have from the `start`-th on, which gets `value`.
 * Where the text in between holds the missing numbers itself, the row goes on from there.
 */
export function rightNumbers({ items }: Series, start: number, value: number): Map<Item, number> {
  const numbers = new Map<Item, number>();
  let next = value;
  for (let i = start; i < items.length; i++) {
    const item = items[i] as Item;
    const before = items[i - 1];
    const { token, expected, accepted } = item;
    if (i > start && accepted && before) next += Math.max(0, token.value - before.token.value - 1);
    else if (i === 0 && accepted) next = expected;
    numbers.set(item, next++);
  }
  return numbers;
}

/** Edits that give items their numbers and repair the references that plainly mean one of them. Nothing for those that are right. */
export function setNumbers(doc: Doc, numbers: ReadonlyMap<Item, number>): Edit[] {
  const edits: Edit[] = [];
  const changed = new Map<Item, number>();
  for (const [item, value] of numbers) {
    const edit = item.token.value === value ? undefined : editItem(item, value);
    if (!edit) continue;
    edits.push(edit);
    changed.set(item, value);
  }
  if (changed.size > 0) for (const edit of editReferences(doc, changed)) edits.push(edit);
  return edits;
}

/** Writes the number of one item anew; nothing where its signs cannot write it. */
export function editItem({ paragraph, token }: Item, value: number): Edit | undefined {
  const { from, to, numeral } = token;
  const written = withValue(paragraph.prose.text, token, value);
  if (written === undefined) return undefined;
  return {
    from: paragraph.from + numeral.from,
    to: paragraph.from + numeral.to,
    insert: written.slice(numeral.from - from, written.length - (to - numeral.to)),
  };
}

function* editReferences(doc: Doc, changed: ReadonlyMap<Item, number>): Generator<Edit> {
  for (const { reference, index, target } of readCitations(doc)) {
    const value = target && changed.get(target);
    const paragraph = doc.paragraphs[index];
    if (!value || !paragraph) continue;
    const { from, to } = reference.numeral;
    const insert = writeLike(paragraph.prose.text.slice(from, to), value);
    if (insert) yield { from: paragraph.from + from, to: paragraph.from + to, insert };
  }
}
