/** Pieces → paragraphs with their places, parts (【篇一】…), outline, genre: the Doc that rules see, kept up to date. */
import { type Genre, genres } from '../data/genres.ts';
import { isOfficial, recogniseGenre } from './genre.ts';
import type { Piece } from './markdown.ts';
import type { Doc, Edit, Paragraph, Part, Prose, Section, Span } from './model.ts';
import { readOutline } from './outline.ts';
import { replace } from './replace.ts';
import { Source } from './source.ts';
import { type Directive, readSuppression } from './suppress.ts';
import { readTitle } from './title.ts';

/** Reads any text as a document of one of the genres `among`. Never throws. */
export function parse(text: string, among: readonly Genre[] = genres): Doc {
  return new LiveDocument(text, among).doc;
}

/** Paragraphs that an edit exchanged: from index `at` on. */
export interface Exchange {
  readonly at: number;
  readonly removed: readonly Prose[];
  readonly added: readonly Prose[];
}

type Movable = { -readonly [Key in keyof Paragraph]: Paragraph[Key] };

/** A document that is edited. The Doc it gives holds until the next edit, which moves its paragraphs. */
export class LiveDocument {
  readonly source: Source;
  #paragraphs: Movable[];
  #parts: readonly Pick<Part, 'paragraphs' | 'outline'>[] | undefined;
  #genres: readonly Genre[];
  #doc: Doc | undefined;

  constructor(text: string, among: readonly Genre[] = genres) {
    this.#genres = among;
    this.source = new Source(text);
    this.#paragraphs = place(this.source.frontMatter.to, this.source.pieces);
  }

  /** Equal to `parse` of the text; put together at the first call after an edit. */
  get doc(): Doc {
    this.#doc ??= this.#assemble();
    return this.#doc;
  }

  /** The genres that it may be of. */
  set genres(among: readonly Genre[]) {
    if (among === this.#genres) return;
    this.#genres = among;
    this.#doc = undefined;
  }

  /** Makes one edit, which must lie inside the text. */
  edit(edit: Edit): Exchange {
    const { length } = this.source;
    const change = this.source.edit(edit);
    const removed = change.removed.flatMap(({ lines }) => lines.map(({ prose }) => prose));
    const at = removed.length === this.#paragraphs.length ? 0 : this.#indexAt(change.from);
    const added = place(change.from, change.added);
    const moved = this.source.length - length;
    for (let i = at + removed.length; i < this.#paragraphs.length; i++) {
      const paragraph = this.#paragraphs[i] as Movable;
      paragraph.from += moved;
      paragraph.to += moved;
    }
    // The paragraphs that stay in their places in the outline are the same objects with another text.
    if (isSameShape(removed, added))
      for (const [i, paragraph] of added.entries())
        Object.assign(this.#paragraphs[at + i] as Movable, paragraph);
    else {
      this.#paragraphs = replace(this.#paragraphs, at, removed.length, added);
      this.#parts = undefined;
    }
    this.#doc = undefined;
    return { at, removed, added: added.map(({ prose }) => prose) };
  }

  /** Index of the first paragraph from `offset` on. */
  #indexAt(offset: number): number {
    let low = 0;
    let high = this.#paragraphs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#paragraphs[middle] as Paragraph).from < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #assemble(): Doc {
    const { source } = this;
    const { frontMatter, length } = source;
    const paragraphs: readonly Paragraph[] = this.#paragraphs;
    this.#parts ??= splitParts(paragraphs);
    const starts = this.#parts.map((part, i) => (i === 0 ? 0 : (part.paragraphs[0]?.from ?? 0)));
    const parts = this.#parts.map((part, i) => {
      const { paragraphs } = part;
      const title = readTitle(paragraphs, this.#genres);
      return {
        ...{ from: starts[i] as number, to: starts[i + 1] ?? length, paragraphs, title },
        genre: recogniseGenre({ paragraphs, title }, this.#genres, frontMatter),
        get outline() {
          return part.outline;
        },
      };
    });
    const comments: Directive[] = [];
    const indented: Span[] = [];
    let at = frontMatter.to;
    for (const piece of source.pieces) {
      for (const { from, to, text } of piece.comments) comments.push({ from: at + from, to: at + to, text });
      for (const { from, to } of piece.indented) indented.push({ from: at + from, to: at + to });
      at += piece.source.length;
    }
    return {
      get text() {
        return source.text;
      },
      ...{ frontMatter, genres: this.#genres, paragraphs, indented, parts, official: isOfficial(parts) },
      ...readSuppression(source, comments),
    };
  }
}

/** The paragraphs of pieces that stand one behind the other, the first at offset `start`. */
function place(start: number, pieces: readonly Piece[]): Movable[] {
  const paragraphs: Movable[] = [];
  let at = start;
  for (const { source, lines } of pieces) {
    for (const { from, prose } of lines)
      paragraphs.push({ from: at + from, to: at + from + prose.text.length, prose });
    at += source.length;
  }
  return paragraphs;
}

/** Whether nothing changes that parts and outline are made of. */
function isSameShape(old: readonly Prose[], fresh: readonly Paragraph[]): boolean {
  const shape = ({ kind, depth, enumerators: [lead] }: Prose) => `${kind} ${depth} ${JSON.stringify(lead)}`;
  return (
    old.length === fresh.length && fresh.every(({ prose }, i) => shape(prose) === shape(old[i] as Prose))
  );
}

/** Cuts before each 篇 heading (enumerator level 0). */
function splitParts(paragraphs: readonly Paragraph[]): Pick<Part, 'paragraphs' | 'outline'>[] {
  const starts = paragraphs.flatMap(({ prose }, i) =>
    prose.enumerators[0]?.leading && prose.enumerators[0].level === 0 ? [i] : [],
  );
  if (starts[0] !== 0) starts.unshift(0);
  return starts.map((start, i) => {
    const own = paragraphs.slice(start, starts[i + 1]);
    let outline: readonly Section[] | undefined;
    return {
      paragraphs: own,
      // Read when it is first asked for: most rules do not need it.
      get outline() {
        outline ??= readOutline(own);
        return outline;
      },
    };
  });
}
