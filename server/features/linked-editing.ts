/** Linked editing: typing in one placeholder types in all that stand for the same thing. */
import type { Doc, Span } from '../core/model.ts';
import { equalPlaceholders, placeholderAt } from './placeholders.ts';

/** The ranges to edit together; the protocol wants their texts to be the same to the letter. Undefined if there is only one. */
export function linkedEditingRanges(doc: Doc, offset: number): Span[] | undefined {
  const one = placeholderAt(doc, offset);
  if (!one) return undefined;
  const same = equalPlaceholders(doc, one).filter(({ text }) => text === one.text);
  return same.length > 1 ? same.map(({ from, to }) => ({ from, to })) : undefined;
}
