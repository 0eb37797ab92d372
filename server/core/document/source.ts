/** A text cut into front matter and pieces. It follows edits without being copied or read as a whole. */

import type { Edit, Prose } from '../model.ts';
import { replace } from '../text/replace.ts';
import { type FrontMatter, mayHaveFrontMatter, readFrontMatter } from './front-matter.ts';
import type { KnownLines } from './known-lines.ts';
import { lineOf } from './lines.ts';
import { type Piece, readPieces } from './markdown.ts';

/** What an edit exchanged: pieces that stand next to each other. */
export interface Change {
  /** Offset of the first added one. */
  readonly from: number;
  readonly removed: readonly Piece[];
  readonly added: readonly Piece[];
}

export class Source {
  #frontMatter: FrontMatter;
  #head: string;
  #pieces: Piece[];
  #length: number;
  #text: string | undefined;
  /** Offsets of the pieces. */
  #starts: number[];

  /** Reads any string. Never throws. */
  constructor(text: string, known?: KnownLines) {
    this.#frontMatter = readFrontMatter(text);
    this.#head = text.slice(0, this.#frontMatter.to);
    this.#pieces = [...readPieces(text, this.#frontMatter.to, known)];
    this.#starts = startsOf(this.#head.length, this.#pieces);
    this.#length = text.length;
    this.#text = text;
  }

  get frontMatter(): FrontMatter {
    return this.#frontMatter;
  }

  /** They cover the text from the end of the front matter on. */
  get pieces(): readonly Piece[] {
    return this.#pieces;
  }

  get length(): number {
    return this.#length;
  }

  /** The whole text, put together when it is first asked for after an edit. */
  get text(): string {
    this.#text ??= this.#head + join(this.#pieces);
    return this.#text;
  }

  /** A part of the text, which is not put together for it. */
  slice(from: number, to: number): string {
    if (this.#text !== undefined) return this.#text.slice(from, to);
    let found = this.#head.slice(from, to);
    for (let i = lineOf(this.#starts, from); i < this.#pieces.length; i++) {
      const at = this.#starts[i] as number;
      if (at >= to) break;
      found += (this.#pieces[i] as Piece).source.slice(Math.max(0, from - at), to - at);
    }
    return found;
  }

  /**
   * Makes one edit, which must lie inside the text. Afterwards everything equals a new Source of the new text, but pieces
   * that the edit does not reach, and the Prose of lines that say the same, are the same objects.
   */
  edit(edit: Edit): Change {
    const { open } = this.#frontMatter;
    if (open || (this.#head !== '' && edit.from <= this.#head.length)) return this.#readAll(edit);
    const { first, last, fresh } = this.#readAround(edit);
    const start = first > 0 ? this.#pieces[0] : fresh[0];
    if (this.#head === '' && start && mayHaveFrontMatter(start.source)) return this.#readAll(edit);
    const removed = this.#pieces.slice(first, last);
    const added = keepLines(removed, fresh);
    const from = this.#starts[first] ?? this.#head.length;
    const by = edit.insert.length - (edit.to - edit.from);
    for (let i = last; i < this.#starts.length; i++) this.#starts[i] = (this.#starts[i] as number) + by;
    this.#starts = replace(this.#starts, first, removed.length, startsOf(from, added));
    this.#pieces = replace(this.#pieces, first, removed.length, added);
    this.#length += by;
    this.#text = undefined;
    return { from, removed, added };
  }

  #readAll({ from, to, insert }: Edit): Change {
    const removed = this.#pieces;
    const { text } = this;
    const fresh = new Source(text.slice(0, from) + insert + text.slice(to));
    this.#frontMatter = fresh.#frontMatter;
    this.#head = fresh.#head;
    this.#pieces = keepLines(removed, fresh.#pieces);
    this.#length = fresh.#length;
    this.#text = fresh.#text;
    this.#starts = fresh.#starts;
    return { from: this.#head.length, removed, added: this.#pieces };
  }

  /** What stands from piece `first` up to before piece `last` after the edit. */
  #readAround({ from, to, insert }: Edit): { first: number; last: number; fresh: Piece[] } {
    const pieces = this.#pieces;
    const size = (i: number) => pieces[i]?.source.length ?? 0;
    // A piece looks no further ahead than the first line of the next one, so the one before the edit is read again.
    const first = Math.max(0, lineOf(this.#starts, from - 1) - 1);
    const start = this.#starts[first] ?? this.#head.length;
    let last = first;
    let end = start;
    while (last < pieces.length && end <= to) end += size(last++);
    for (let more = 1; ; more *= 2) {
      last = Math.min(pieces.length, last + more);
      const old = join(pieces.slice(first, last));
      const text = old.slice(0, from - start) + insert + old.slice(to - start);
      const fresh: Piece[] = [];
      let next = first;
      let then = start;
      let now = start;
      for (const piece of readPieces(text, 0)) {
        fresh.push(piece);
        now += piece.source.length;
        const before = now - insert.length + (to - from);
        while (next < last && then < before) then += size(next++);
        const meets = then === before && then >= to && now >= from + insert.length;
        // The piece behind is needed whole: what ends at the end of what was read here might have gone on.
        if (meets && next < last) return { first, last: next, fresh };
      }
      if (last === pieces.length) return { first, last, fresh };
    }
  }
}

function startsOf(first: number, pieces: readonly Piece[]): number[] {
  let at = first;
  return pieces.map(({ source }) => {
    at += source.length;
    return at - source.length;
  });
}

function join(pieces: readonly Piece[]): string {
  return pieces.map(({ source }) => source).join('');
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
