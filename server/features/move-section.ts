/** 上移、下移本节: a section changes places with its neighbour, and the numbers of both with the references to them follow. */

import { partAt } from '../core/document/parts.ts';
import { applyEdits } from '../core/fix.ts';
import type { Doc, Edit, Section } from '../core/model.ts';
import { rightNumbers, setNumbers } from '../core/numbering/renumber.ts';
import { type Item, readNumbering } from '../core/numbering/series.ts';
import { shiftEdit } from '../core/shift.ts';
import { closingOf } from '../core/structure/closing.ts';

/**
 * The edits that move the innermost section at `offset` before the one above it or behind the one below it; none where
 * there is no such neighbour. Whole lines move; what follows the last section (结语, 落款) stays at the end.
 */
export function moveSection(doc: Doc, offset: number, direction: 'up' | 'down'): Edit[] {
  const place = findSection(doc, offset);
  if (!place) return [];
  const { siblings, index, end } = place;
  const first = siblings[direction === 'up' ? index - 1 : index];
  const second = siblings[direction === 'up' ? index : index + 1];
  if (!first || !second || runsThrough(doc, first, second)) return [];
  const third = siblings[siblings.indexOf(second) + 1];
  const start = ({ title }: Section) => withComments(doc.text, title.from);
  const [from, middle, to] = [start(first), start(second), third ? start(third) : end];
  const [upper, between] = cutLineEnds(doc.text.slice(from, middle));
  const [lower] = cutLineEnds(doc.text.slice(middle, to));
  const edits = setNumbers(doc, exchanged(doc, first, second));
  /** The edits of one block, counted from its start. */
  const within = (start: number, { length }: string) =>
    edits.flatMap((edit) => (edit.from >= start && edit.to <= start + length ? shiftEdit(edit, -start) : []));
  const inUpper = within(from, upper);
  const inLower = within(middle, lower);
  const outside = edits.filter((edit) => edit.to <= from || edit.from >= to);
  // The section that moves stays where it is, so that the cursor goes along: its neighbour goes to the other side of it.
  return direction === 'up'
    ? [
        ...outside,
        { from, to: middle, insert: '' },
        ...inLower.map((edit) => shiftEdit(edit, middle)),
        insertion(middle + lower.length, between + applyEdits(upper, inUpper)),
      ]
    : [
        ...outside,
        insertion(from, applyEdits(lower, inLower) + between),
        ...inUpper.map((edit) => shiftEdit(edit, from)),
        { from: from + upper.length, to: middle + lower.length, insert: '' },
      ];
}

const COMMENT = /(?:^|[\r\n])[ \t]*<!--[ \t]*gongwen-disable-next-line[^\r\n]*-->[ \t]*[\r\n][ \t\r\n]*$/;
/** As much text as such a line and some blank ones take. */
const COMMENT_LENGTH = 200;

/** `offset`, the start of a line, or that of the comment above it that is about this line. */
function withComments(text: string, offset: number): number {
  const above = text.slice(Math.max(0, offset - COMMENT_LENGTH), offset);
  const comment = COMMENT.exec(above)?.[0];
  return comment === undefined ? offset : offset - comment.replace(/^[\r\n]/, '').length;
}

/** Whether numbers below the two run on from one to the other: they would run backwards. */
function runsThrough(doc: Doc, first: Section, second: Section): boolean {
  const isBelow = ({ title, to }: Section, { paragraph }: Item) =>
    paragraph !== title && paragraph.from > title.from && paragraph.from < to;
  return readNumbering(doc).series.some(
    ({ items, loose }) =>
      !loose && items.some((item) => isBelow(first, item)) && items.some((item) => isBelow(second, item)),
  );
}

/** The right numbers of the series in which two sections count, those of the two each for the other. */
function exchanged(doc: Doc, first: Section, second: Section): Map<Item, number> {
  for (const series of readNumbering(doc).series) {
    const heads = ({ title }: Section) =>
      series.items.find(({ paragraph, token }) => paragraph === title && token.leading);
    const [a, b] = [heads(first), heads(second)];
    if (!a || !b) continue;
    const numbers = rightNumbers(doc, series, 0, 1);
    const [one, other] = [numbers.get(a) as number, numbers.get(b) as number];
    return numbers.set(a, other).set(b, one);
  }
  return new Map();
}

interface Place {
  readonly siblings: readonly Section[];
  readonly index: number;
  /** Where the last of the siblings ends. */
  readonly end: number;
}

function findSection(doc: Doc, offset: number): Place | undefined {
  const part = partAt(doc, offset);
  let found: Place | undefined;
  // What stands behind what closes the document is another matter, though it may count on.
  const close = closingOf(part)?.from ?? part.to;
  const above = (sections: readonly Section[]) => sections.filter(({ title }) => title.from < close);
  let siblings = above(part.outline);
  let end = close;
  for (;;) {
    const index = siblings.findIndex(({ title, to }) => title.from <= offset && offset <= to);
    const section = siblings[index];
    if (!section || offset >= end) return found;
    found = { siblings, index, end };
    const next = siblings[index + 1];
    if (next) end = withComments(doc.text, next.title.from);
    siblings = above(section.children);
  }
}

/** A block and the line ends behind it, which stay where they are. */
function cutLineEnds(block: string): [text: string, ends: string] {
  let end = block.length;
  while (end > 0 && /[\r\n]/.test(block[end - 1] as string)) end--;
  return [block.slice(0, end), block.slice(end)];
}

function insertion(at: number, insert: string): Edit {
  return { from: at, to: at, insert };
}
