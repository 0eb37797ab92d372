/** Pieces → paragraphs with their places, parts (【篇一】…), outline, genre: the Doc that rules see, kept up to date. */
import { type Genre, genres } from '../../data/genres.ts';
import { oncePer } from '../fact.ts';
import type { Doc, Edit, Paragraph, Part, Prose, Span } from '../model.ts';
import { isOfficial, recogniseGenre } from '../structure/genre.ts';
import { readTitle } from '../structure/title.ts';
import { replace } from '../text/replace.ts';
import { firstIndex } from '../text/search.ts';
import { Kept } from './kept.ts';
import type { KnownLines } from './known-lines.ts';
import type { Comment, Piece } from './markdown.ts';
import { readOutline } from './outline.ts';
import { type Change, Source } from './source.ts';
import { readSuppression } from './suppress.ts';

/** Reads any text as a document of one of the genres `among`; `known` may hold lines of texts read before. Never throws. */
export function parse(text: string, among: readonly Genre[] = genres, known?: KnownLines): Doc {
  return new LiveDocument(text, among, known).doc;
}

type Movable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A document that is edited. The Doc it gives holds until the next edit, which moves its paragraphs and parts. */
export class LiveDocument {
  readonly source: Source;
  readonly #kept = new Kept(() => this.#paragraphs);
  #paragraphs: Movable<Paragraph>[];
  #parts: Movable<Part>[] = [];
  /** Whether parts may begin elsewhere since they were last cut. */
  #isRecut = true;
  /** Parts with another line since they were last read. */
  readonly #stale = new Set<Part>();
  /** Number of comments and stretches of indented code: most documents have none. */
  #asides: number;
  #genres: readonly Genre[];
  #doc: Doc | undefined;

  constructor(text: string, among: readonly Genre[] = genres, known?: KnownLines) {
    this.#genres = among;
    this.source = new Source(text, known);
    this.#paragraphs = place(this.source.frontMatter.to, 0, this.source.pieces);
    this.#asides = countAsides(this.source.pieces);
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
    for (const part of this.#parts) this.#stale.add(part);
    this.#doc = undefined;
  }

  /** Makes one edit, which must lie inside the text. */
  edit(given: Edit): void {
    const { source } = this;
    const { frontMatter, length } = source;
    const edit = narrowed(source, given);
    const change = source.edit(edit);
    const by = source.length - length;
    const { at, removed, added } = this.#exchanged(change, edit, by);
    const next = this.#paragraphs[at + removed.length];
    this.#touch(at, at + removed.length);
    // The paragraphs that stay in their places in the outline are the same objects with another text.
    if (isSameShape(removed, added)) {
      for (const [i, paragraph] of added.entries()) {
        const own = this.#paragraphs[at + i] as Movable<Paragraph>;
        Object.assign(own, paragraph);
        added[i] = own;
      }
      this.#kept.follow({ at, removed, added, next });
    } else {
      this.#kept.follow({ at, removed, added, next });
      this.#paragraphs = replace(this.#paragraphs, at, removed.length, added);
      this.#isRecut = true;
    }
    this.#asides += countAsides(change.added) - countAsides(change.removed);
    this.#move(at + added.length, by, added.length - removed.length);
    if (source.frontMatter !== frontMatter) for (const part of this.#parts) this.#stale.add(part);
    this.#doc = undefined;
  }

  /** The paragraphs that a change exchanges, without those at either end that it leaves as they are; all behind move `by`. */
  #exchanged(
    change: Change,
    edit: Edit,
    by: number,
  ): { at: number; removed: Prose[]; added: Movable<Paragraph>[] } {
    const removed = change.removed.flatMap(({ lines }) => lines.map(({ prose }) => prose));
    const at = removed.length === this.#paragraphs.length ? 0 : this.#indexAt(change.from);
    const added = place(change.from, at, change.added);
    const old = (i: number) => this.#paragraphs[at + i] as Paragraph;
    const stays = (i: number, fresh: number, moved: number) =>
      added[fresh]?.prose === removed[i] && added[fresh]?.from === old(i).from + moved;
    const shared = Math.min(removed.length, added.length);
    let head = 0;
    // An equal line behind the start of the edit may be another one, or stand behind another gap.
    while (head < shared && old(head).from <= edit.from && stays(head, head, 0)) head++;
    let tail = 0;
    while (tail < shared - head) {
      const last = removed.length - 1 - tail;
      if (old(last).to < edit.to || !stays(last, added.length - 1 - tail, by)) break;
      tail++;
    }
    return {
      at: at + head,
      removed: removed.slice(head, removed.length - tail),
      added: added.slice(head, added.length - tail),
    };
  }

  /** Paragraphs and parts from paragraph `first` on stand so much further on than they did. */
  #move(first: number, by: number, lines: number): void {
    for (let i = first; i < this.#paragraphs.length; i++) {
      const paragraph = this.#paragraphs[i] as Movable<Paragraph>;
      paragraph.from += by;
      paragraph.to += by;
      paragraph.index += lines;
    }
  }

  /** Parts with one of the paragraphs from index `first` to before `last`, or next to them, are to be read anew. */
  #touch(first: number, last: number): void {
    for (const part of this.#parts) {
      const start = part.paragraphs[0]?.index ?? 0;
      if (start <= last && start + part.paragraphs.length >= first) this.#stale.add(part);
    }
  }

  /** Index of the first paragraph from `offset` on. */
  #indexAt(offset: number): number {
    return firstIndex(this.#paragraphs.length, (i) => (this.#paragraphs[i] as Paragraph).from >= offset);
  }

  #assemble(): Doc {
    const { source } = this;
    const { frontMatter } = source;
    const parts = this.#readParts();
    const { comments, indented } = readAsides(this.#asides > 0 ? source : undefined);
    return {
      get text() {
        return source.text;
      },
      ...{ source, frontMatter, genres: this.#genres, paragraphs: this.#paragraphs, kept: this.#kept },
      ...{ indented, parts, official: isOfficial(parts, frontMatter) },
      ...readSuppression(source, comments),
    };
  }

  /** Those in which nothing has changed are the same objects as before, so that what is known of them stays. */
  #readParts(): readonly Part[] {
    if (this.#isRecut) {
      const before = new Map(this.#parts.map((part) => [part.paragraphs[0], part]));
      this.#parts = cutParts(this.#paragraphs).map((paragraphs) => {
        const old = before.get(paragraphs[0]);
        return old && isSameList(old.paragraphs, paragraphs) ? old : this.#readPart(paragraphs);
      });
    }
    for (const [i, part] of this.#parts.entries()) {
      if (this.#stale.has(part)) this.#parts[i] = this.#readPart(part.paragraphs);
    }
    let to = this.source.length;
    for (let i = this.#parts.length - 1; i >= 0; i--) {
      const part = this.#parts[i] as Movable<Part>;
      part.to = to;
      part.from = i === 0 ? 0 : (part.paragraphs[0]?.from ?? 0);
      to = part.from;
    }
    this.#isRecut = false;
    this.#stale.clear();
    return this.#parts;
  }

  #readPart(paragraphs: readonly Paragraph[]): Movable<Part> {
    const { frontMatter } = this.source;
    const title = readTitle(paragraphs, this.#genres, frontMatter.title);
    return {
      ...{ from: 0, to: 0, paragraphs, title },
      genre: recogniseGenre({ paragraphs, title }, this.#genres, frontMatter),
      // Read when it is first asked for: most rules do not need it.
      get outline() {
        return outlineOf(paragraphs);
      },
    };
  }
}

// By the list of paragraphs, which stays the same as long as their shape does.
const outlineOf = oncePer(readOutline);

/** The same edit without what it leaves as it is at either end: some editors replace the whole text each time. */
function narrowed(source: Source, edit: Edit): Edit {
  const { from, to, insert } = edit;
  // As most edits are: nothing is exchanged.
  if (from === to || insert === '') return edit;
  const old = source.slice(from, to);
  const shorter = Math.min(old.length, insert.length);
  let head = 0;
  while (head < shorter && old[head] === insert[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === insert.at(-1 - tail)) tail++;
  return { from: from + head, to: to - tail, insert: insert.slice(head, insert.length - tail) };
}

/** Comments and indented code of all pieces with their places in the text. */
function readAsides(source: Source | undefined): { comments: Comment[]; indented: Span[] } {
  const comments: Comment[] = [];
  const indented: Span[] = [];
  let at = source?.frontMatter.to ?? 0;
  for (const piece of source?.pieces ?? []) {
    for (const { from, to, text } of piece.comments) comments.push({ from: at + from, to: at + to, text });
    for (const { from, to } of piece.indented) indented.push({ from: at + from, to: at + to });
    at += piece.source.length;
  }
  return { comments, indented };
}

function countAsides(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { comments, indented }) => sum + comments.length + indented.length, 0);
}

/** The paragraphs of pieces that stand one behind the other, the first at offset `start` and paragraph `index`. */
function place(start: number, index: number, pieces: readonly Piece[]): Movable<Paragraph>[] {
  const paragraphs: Movable<Paragraph>[] = [];
  let at = start;
  for (const { source, lines } of pieces) {
    for (const { from, prose } of lines) {
      const to = at + from + prose.text.length;
      paragraphs.push({ from: at + from, to, index: index + paragraphs.length, prose });
    }
    at += source.length;
  }
  return paragraphs;
}

/** Whether nothing changes that parts and outline are made of. */
function isSameShape(old: readonly Prose[], fresh: readonly Paragraph[]): boolean {
  const shape = ({ kind, depth, enumerators: [lead] }: Prose) =>
    `${kind} ${depth} ${lead?.leading ? JSON.stringify(lead) : ''}`;
  return (
    old.length === fresh.length && fresh.every(({ prose }, i) => shape(prose) === shape(old[i] as Prose))
  );
}

/** Cuts before each 篇 heading (enumerator level 0). */
function cutParts(paragraphs: readonly Paragraph[]): (readonly Paragraph[])[] {
  const starts = [0];
  for (const { index, prose } of paragraphs) {
    const lead = prose.enumerators[0];
    if (index > 0 && lead?.leading && lead.level === 0) starts.push(index);
  }
  return starts.map((start, i) => paragraphs.slice(start, starts[i + 1]));
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}
