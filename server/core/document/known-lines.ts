/** A memory of lines: a line that stands again is read only once. */
import type { Line } from './markdown.ts';

// Some drafts of one matter, which share most of their lines; what is known of each line takes room.
const MOST_KNOWN = 2_000;
const MOST_TEXT = 10_000_000;

/** What the lines read lately say, by their source: a line that stands again is the same object. */
export class KnownLines {
  #lines = new Map<string, readonly Line[]>();
  #length = 0;

  /** To be told of each text, in code units, before its lines: a line keeps the text alive that it was cut out of. */
  begin(length: number): void {
    this.#length += length;
    if (this.#length <= MOST_TEXT) return;
    this.#lines = new Map();
    this.#length = length;
  }

  get(source: string): readonly Line[] | undefined {
    return this.#lines.get(source);
  }

  set(source: string, lines: readonly Line[]): void {
    if (this.#lines.size === MOST_KNOWN) this.#lines = new Map();
    this.#lines.set(source, lines);
  }
}
