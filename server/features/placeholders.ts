/** Which placeholder stands at a place, and which others stand for the same thing. */
import type { Doc } from '../core/model.ts';
import { allPlaceholders, type PlacedPlaceholder } from '../core/placeholder/placed.ts';

/** The placeholder that holds `offset` or touches it; of two that touch, the one that begins there. */
export function placeholderAt(doc: Doc, offset: number): PlacedPlaceholder | undefined {
  return allPlaceholders(doc)
    .filter(({ from, to }) => from <= offset && offset <= to)
    .at(-1);
}

/** All placeholders that stand for the same thing as `one`, itself included: XX市 everywhere, a bare XX of the same kind. */
export function equalPlaceholders(doc: Doc, one: PlacedPlaceholder): readonly PlacedPlaceholder[] {
  return allPlaceholders(doc).filter(({ key }) => key === one.key);
}
