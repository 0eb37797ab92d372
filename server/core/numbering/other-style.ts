/** Numbers that are right but written in another style than the row that they go on: 一、 二、（三）（四） 五、. */
import type { Doc, Paragraph } from '../model.ts';
import type { Enumerator } from './enumerator.ts';
import type { Item, Series } from './series.ts';

/** A line and the number that it begins with. */
export interface NumberedLine {
  readonly paragraph: Paragraph;
  readonly token: Enumerator;
}

/** The line of another style that a series goes on from, where a line of that style goes on from the series in turn. */
export function continued(doc: Doc, { items }: Series): NumberedLine | undefined {
  const [first, last] = [items[0] as Item, items.at(-1) as Item];
  if (items.some(({ token }, i) => token.value !== first.token.value + i)) return undefined;
  const above = next(doc, first.index, -1);
  const below = next(doc, last.index, 1);
  const isRow =
    above?.token.value === first.token.value - 1 &&
    below?.token.value === last.token.value + 1 &&
    above.token.style === below.token.style &&
    isOther(above, first);
  return isRow ? above : undefined;
}

/** Whether the number that item `i` of a series seems to skip stands before it in another style. */
export function isBetween(doc: Doc, { items }: Series, i: number): boolean {
  const [before, item] = [items[i - 1], items[i]];
  if (!before || !item) return false;
  const found = next(doc, before.index, 1);
  return (
    found !== undefined &&
    found.paragraph.index < item.index &&
    found.token.value === before.token.value + 1 &&
    isOther(found, item)
  );
}

/** Of another style, but no heading of another level. */
function isOther(a: NumberedLine, b: NumberedLine): boolean {
  return a.token.style !== b.token.style && a.paragraph.prose.depth === b.paragraph.prose.depth;
}

/** How many lines away it may stand. */
const NEAR = 40;

/** The nearest line above (-1) or below that begins with a number. */
function next({ paragraphs }: Doc, index: number, step: 1 | -1): NumberedLine | undefined {
  for (let k = index + step; k !== index + step * NEAR; k += step) {
    const paragraph = paragraphs[k];
    const token = paragraph?.prose.enumerators[0];
    if (!paragraph || token?.leading) return paragraph && token && { paragraph, token };
  }
  return undefined;
}
