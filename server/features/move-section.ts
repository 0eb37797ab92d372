/** 上移、下移本节: a section changes places with its neighbour, and the numbers of both with the references to them follow. */
import { parse } from '../core/document.ts';
import { applyEdits } from '../core/fix.ts';
import type { Doc, Edit, Part, Section, Span } from '../core/model.ts';
import { structureOf } from '../core/sections.ts';
import { renumberSeries } from './renumber.ts';

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
  if (!first || !second) return [];
  const third = siblings[siblings.indexOf(second) + 1];
  const [from, middle, to] = [first.title.from, second.title.from, third?.title.from ?? end];
  const [upper, lower] = swap(doc.text.slice(from, middle), doc.text.slice(middle, to));
  const swapped = doc.text.slice(0, from) + upper + lower + doc.text.slice(to);
  return difference(doc.text, applyEdits(swapped, renumberSeries(parse(swapped), from)));
}

interface Place {
  readonly siblings: readonly Section[];
  readonly index: number;
  /** Where the last of the siblings ends. */
  readonly end: number;
}

function findSection({ parts, text }: Doc, offset: number): Place | undefined {
  const part = parts.filter(({ from }) => from <= offset).at(-1);
  if (!part) return undefined;
  let found: Place | undefined;
  let siblings = part.outline;
  let end = bodyEnd(part, text);
  for (;;) {
    const index = siblings.findIndex(({ title, to }) => title.from <= offset && offset <= to);
    const section = siblings[index];
    if (!section || offset >= end) return found;
    found = { siblings, index, end };
    end = siblings[index + 1]?.title.from ?? end;
    siblings = section.children;
  }
}

/** Start of what closes the document: 结语, 附件说明, 落款; the end of the part where nothing does. */
function bodyEnd(part: Part, text: string): number {
  const roles = structureOf(part)?.frame.roles ?? [];
  const last = roles.findLastIndex((role) => role === 'text' || role === 'heading' || role === 'subheading');
  const closing = last < 0 ? undefined : part.paragraphs[last + 1];
  return closing?.from ?? Math.min(part.to, text.length);
}

/** The two blocks in the other order; the line ends that part them from what follows stay where they were. */
function swap(first: string, second: string): [string, string] {
  const tail = (block: string) => /[\r\n]*$/.exec(block)?.[0] ?? '';
  const [between, behind] = [tail(first), tail(second)];
  const body = (block: string, end: string) => block.slice(0, block.length - end.length);
  return [body(second, behind) + between, body(first, between) + behind];
}

/** One edit from `before` to `after`, as short as can be; none if they are equal. */
function difference(before: string, after: string): (Edit & Span)[] {
  if (before === after) return [];
  let from = 0;
  while (from < before.length && before[from] === after[from]) from++;
  let common = 0;
  const most = Math.min(before.length, after.length) - from;
  while (common < most && before.at(-1 - common) === after.at(-1 - common)) common++;
  // A surrogate pair is never cut in two.
  if (from > 0 && /[\uD800-\uDBFF]/.test(before[from - 1] as string)) from--;
  if (common > 0 && /[\uDC00-\uDFFF]/.test(before.at(-common) as string)) common--;
  return [{ from, to: before.length - common, insert: after.slice(from, after.length - common) }];
}
