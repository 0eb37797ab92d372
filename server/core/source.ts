/** A text cut into front matter and pieces, and the same after an edit without reading everything again. */
import { type FrontMatter, frontMatterLength, readFrontMatter } from './front-matter.ts';
import { type Piece, readPieces } from './markdown.ts';
import type { Edit, Prose } from './model.ts';

export interface Source {
  readonly text: string;
  readonly frontMatter: FrontMatter;
  /** They cover the text from the end of the front matter on. */
  readonly pieces: readonly Piece[];
}

/** Cuts any string. Never throws. */
export function readSource(text: string): Source {
  const frontMatter = readFrontMatter(text);
  return { text, frontMatter, pieces: [...readPieces(text, frontMatter.to)] };
}

/**
 * `source` after one edit; equal to `readSource` of the new text, and pieces that the edit does not reach are the same objects.
 * `edit` must lie inside the text.
 */
export function editSource(source: Source, edit: Edit): Source {
  const text = source.text.slice(0, edit.from) + edit.insert + source.text.slice(edit.to);
  const { frontMatter } = source;
  if (edit.from < frontMatter.to || frontMatterLength(text) !== frontMatter.to) return readSource(text);
  // A piece looks no further ahead than the next line that is not blank, so one such piece before the edit is read again.
  let first = 0;
  let start = frontMatter.to;
  for (let i = 0, at = start; i < source.pieces.length && at < edit.from; i++) {
    const piece = source.pieces[i] as Piece;
    if (at + piece.length < edit.from && piece.lines.length + piece.comments.length > 0) {
      first = i;
      start = at;
    }
    at += piece.length;
  }
  const delta = edit.insert.length - (edit.to - edit.from);
  const fresh: Piece[] = [];
  let last = first;
  let old = start;
  let now = start;
  for (const piece of readPieces(text, start)) {
    fresh.push(piece);
    now += piece.length;
    while (last < source.pieces.length && old + delta < now) old += (source.pieces[last++] as Piece).length;
    if (old >= edit.to && old + delta === now && now >= edit.from + edit.insert.length) break;
  }
  if (now === text.length) last = source.pieces.length;
  const renewed = keepLines(source.pieces.slice(first, last), fresh);
  const pieces = [...source.pieces.slice(0, first), ...renewed, ...source.pieces.slice(last)];
  return { text, frontMatter, pieces };
}

/** `fresh` with the Prose objects of `old` wherever a line says the same, so that what is remembered of it stays. */
function keepLines(old: readonly Piece[], fresh: readonly Piece[]): Piece[] {
  const key = ({ kind, depth, text, source }: Prose) => `${kind} ${depth} ${source}\n${text}`;
  const known = new Map(old.flatMap(({ lines }) => lines.map(({ prose }) => [key(prose), prose])));
  return fresh.map((piece) => ({
    ...piece,
    lines: piece.lines.map(({ from, prose }) => ({ from, prose: known.get(key(prose)) ?? prose })),
  }));
}
