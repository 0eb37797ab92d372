/** Offsets counted from one place, as offsets counted from another. */
import type { Edit, Span } from './model.ts';

/** The span `by` code units further on. */
export function shift({ from, to }: Span, by: number): Span {
  return { from: from + by, to: to + by };
}

/** The same of an edit. */
export function shiftEdit(edit: Edit, by: number): Edit {
  return { ...shift(edit, by), insert: edit.insert };
}
