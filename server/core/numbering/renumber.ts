/** New numbers for the items of a series, and for what refers to them. */

import { isDisabled } from '../document/suppress.ts';
import type { Doc, Edit, Paragraph } from '../model.ts';
import { type Citation, citedBy, heldAttachments } from './citation.ts';
import { withValue } from './enumerator.ts';
import { writeLike } from './numeral.ts';
import { type Item, type Series, spanOf } from './series.ts';

/**
 * The numbers that the items of `series` should have from the `start`-th on, which gets `value`.
 * Where the text in between holds the missing numbers itself, and behind a number where numbers are not checked, the row goes
 * on from there.
 */
export function rightNumbers(doc: Doc, { items }: Series, start: number, value: number): Map<Item, number> {
  const numbers = new Map<Item, number>();
  let next = value;
  for (let i = start; i < items.length; i++) {
    const item = items[i] as Item;
    const before = items[i - 1];
    const { token, expected, accepted } = item;
    if (i > start && accepted && before) next += Math.max(0, token.value - before.token.value - 1);
    else if (i === 0 && accepted) next = expected;
    if (isDisabled(doc, 'numbering-sequence', spanOf(item).from)) next = token.value;
    numbers.set(item, next++);
  }
  return numbers;
}

/**
 * Edits that give items their numbers, with the references that plainly mean one of them. Those that are
 * written as one change together or not at all, and so do attachments and all that means them. Nothing for those that are right.
 */
export function setNumbers(doc: Doc, numbers: ReadonlyMap<Item, number>): Edit[] {
  const edits: Edit[] = [];
  const changed = new Map<Item, number>();
  for (const [item, value] of numbers) {
    const stays = item.token.value === value || heldAttachments(doc).has(item);
    const edit = stays ? undefined : editItem(item, value);
    if (!edit) continue;
    edits.push(edit);
    changed.set(item, value);
  }
  const cited = new Set<Citation>();
  for (const item of changed.keys()) for (const citation of citedBy(doc).get(item) ?? []) cited.add(citation);
  // What is read as an item and as a reference to one, 见（二）、（三）, is written once.
  const written = new Set(edits.map(({ from }) => from));
  for (const citation of cited)
    for (const edit of editCitation(doc, citation, changed)) if (!written.has(edit.from)) edits.push(edit);
  return edits;
}

/** Writes the number of one item anew; nothing where its signs cannot write it. */
function editItem({ paragraph, token }: Item, value: number): Edit | undefined {
  const { from, to, numeral } = token;
  const written = withValue(paragraph.prose.text, token, value);
  if (written === undefined) return undefined;
  return {
    from: paragraph.from + numeral.from,
    to: paragraph.from + numeral.to,
    insert: written.slice(numeral.from - from, written.length - (to - numeral.to)),
  };
}

/** Edits for references that are written as one; none if it is not plain what one of them should say. */
function editCitation(doc: Doc, citation: Citation, changed: ReadonlyMap<Item, number>): Edit[] {
  const numberOf = (item: Item) => changed.get(item) ?? item.token.value;
  const values: (number | undefined)[] = [];
  for (const [i, { reference, group, target, among }] of citation.entries()) {
    if (!group.whole) return [];
    // What stands below an article may be counted nowhere, and then it stays as it is.
    if (!target && (!reference.within || among?.some((item) => changed.has(item)))) return [];
    values[i] = target && numberOf(target);
    if (!reference.through) continue;
    const first = citation[i - 1]?.target;
    if (!first || !target || !among) return [];
    const meant = among.slice(among.indexOf(first), among.indexOf(target) + 1);
    const range = newRange(first.token.value, target.token.value, meant.map(numberOf));
    if (!range) return [];
    [values[i - 1], values[i]] = range;
  }
  return citation.flatMap(({ reference, index }, i) => {
    const { from, prose } = doc.paragraphs[index] as Paragraph;
    const { numeral } = reference;
    const value = values[i];
    const insert =
      value && value !== reference.value && writeLike(prose.text.slice(numeral.from, numeral.to), value);
    return insert && !isDisabled(doc, 'dangling-reference', from + numeral.from)
      ? [{ from: from + numeral.from, to: from + numeral.to, insert }]
      : [];
  });
}

/** What a range of numbers says when those that it holds are `numbers`; undefined where others come among them. */
function newRange(from: number, to: number, numbers: readonly number[]): [number, number] | undefined {
  const least = numbers.reduce((a, b) => Math.min(a, b), Infinity);
  const most = numbers.reduce((a, b) => Math.max(a, b), 0);
  return (least === from && most === to) || most - least === numbers.length - 1 ? [least, most] : undefined;
}
