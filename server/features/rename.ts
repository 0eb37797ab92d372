/** Rename (F2) on a placeholder: fills in every one that stands for the same thing. */
import type { Doc, Edit, Span } from '../core/model.ts';
import { equalPlaceholders, placeholderAt } from './placeholders.ts';

/** The place the client lets the user type in, and the text it offers; undefined where there is nothing to fill in. */
export function prepareRename(
  doc: Doc,
  offset: number,
): (Span & { readonly placeholder: string }) | undefined {
  const one = placeholderAt(doc, offset);
  return one && { from: one.from, to: one.to, placeholder: one.text };
}

/** Edits that put the new name at every place that stands for the same thing; undefined where there is nothing to fill in, or for a name with line ends. */
export function rename(doc: Doc, offset: number, newName: string): Edit[] | undefined {
  const one = placeholderAt(doc, offset);
  if (!one || /[\r\n]/.test(newName)) return undefined;
  return equalPlaceholders(doc, one).map(({ from, to }) => ({ from, to, insert: newName }));
}
