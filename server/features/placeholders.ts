/** Going through the placeholders of a document and filling them in. Offsets and edits; the server turns them into LSP values. */
import type { Doc, Edit, Span } from '../core/model.ts';
import { allPlaceholders, type PlacedPlaceholder } from '../core/placeholder/placeholder.ts';
import type { PlaceholderKind } from '../data/placeholders.ts';

/** Placeholders that stand for the same thing, as one entry of a list. */
export interface PlaceholderGroup {
  /** As written at the first place. */
  readonly text: string;
  readonly kind: PlaceholderKind;
  /** In order, at least one. */
  readonly places: readonly Span[];
}

/** The placeholder that holds `offset` or touches it; of two that touch, the one that begins there. */
export function placeholderAt(doc: Doc, offset: number): PlacedPlaceholder | undefined {
  return allPlaceholders(doc)
    .filter(({ from, to }) => from <= offset && offset <= to)
    .at(-1);
}

/** The first placeholder that begins behind `offset`, else the first of the document. */
export function nextPlaceholder(doc: Doc, offset: number): Span | undefined {
  const placeholders = allPlaceholders(doc);
  return placeholders.find(({ from }) => from > offset) ?? placeholders[0];
}

/** The last placeholder that ends before `offset`, else the last of the document. */
export function previousPlaceholder(doc: Doc, offset: number): Span | undefined {
  const placeholders = allPlaceholders(doc);
  return placeholders.filter(({ to }) => to < offset).at(-1) ?? placeholders.at(-1);
}

/** All placeholders that stand for the same thing as `one`, itself included: XX市 everywhere, a bare XX of the same kind. */
export function equalPlaceholders(doc: Doc, one: PlacedPlaceholder): readonly PlacedPlaceholder[] {
  return allPlaceholders(doc).filter(({ key }) => key === one.key);
}

/** The placeholders of a document by what they stand for, in the order of first places. */
export function listPlaceholders(doc: Doc): PlaceholderGroup[] {
  const groups = new Map<string, { text: string; kind: PlaceholderKind; places: Span[] }>();
  for (const { key, text, kind, from, to } of allPlaceholders(doc)) {
    const group = groups.get(key);
    if (group) group.places.push({ from, to });
    else groups.set(key, { text, kind, places: [{ from, to }] });
  }
  return [...groups.values()];
}

/** Edits that put `value` at every place equal to the placeholder at `offset`; none where there is none or `value` has line ends. */
export function fillPlaceholder(doc: Doc, offset: number, value: string): Edit[] {
  const one = placeholderAt(doc, offset);
  if (!one || /[\r\n]/.test(value)) return [];
  return equalPlaceholders(doc, one).map(({ from, to }) => ({ from, to, insert: value }));
}
