/** What rules keep of a document from edit to edit: a long one is not gone over again for each keystroke. */
import { entryOf } from '../grouped.ts';
import type { Paragraph, Prose, Span } from '../model.ts';
import { replace } from '../text/replace.ts';
import { firstIndex } from '../text/search.ts';

/** Paragraphs that an edit exchanged: from index `at` on. */
export interface Exchange {
  readonly at: number;
  readonly removed: readonly Prose[];
  readonly added: readonly Paragraph[];
  /** The one behind them. */
  readonly next: Paragraph | undefined;
}

/** Computed of the paragraphs once, then told what each edit exchanges. */
export interface Follower {
  follow(exchange: Exchange): void;
  /** It serves no longer and is to be computed anew. */
  readonly outgrown?: boolean;
}

/** Must depend on nothing but the line. */
type Test = (prose: Prose) => boolean;

type Make<T extends Follower> = (paragraphs: readonly Paragraph[]) => T;

/** `paragraphs` gives those of the document as it stands. */
export class Kept {
  readonly #paragraphs: () => readonly Paragraph[];
  readonly #views = new Map<Test, View>();
  readonly #followers = new Map<Make<Follower>, Follower>();

  constructor(paragraphs: () => readonly Paragraph[]) {
    this.#paragraphs = paragraphs;
  }

  /** The paragraphs that pass `test`, in order; those of a part only if one is given. Holds until the next edit. */
  having(test: Test, part?: Span): readonly Paragraph[] {
    const view = this.#view(test);
    return part ? view.within(part) : view.found;
  }

  #view(test: Test): View {
    return entryOf(this.#views, test, () => new View(this.#paragraphs(), test));
  }

  /** Another number after each edit that exchanges a paragraph that passes `test`, or makes one pass. */
  version(test: Test): number {
    return this.#view(test).version;
  }

  /** The one follower that `make`, a constant, makes. */
  recall<T extends Follower>(make: Make<T>): T {
    let follower = this.#followers.get(make);
    if (!follower || follower.outgrown) {
      follower = make(this.#paragraphs());
      this.#followers.set(make, follower);
    }
    return follower as T;
  }

  /** To be called before the paragraphs behind those exchanged get their new places. */
  follow(exchange: Exchange): void {
    for (const view of this.#views.values()) view.follow(exchange);
    for (const follower of this.#followers.values()) follower.follow(exchange);
  }
}

class View implements Follower {
  readonly #test: Test;
  found: Paragraph[];
  version = 0;

  constructor(paragraphs: readonly Paragraph[], test: Test) {
    this.#test = test;
    this.found = paragraphs.filter(({ prose }) => test(prose));
  }

  within({ from, to }: Span): readonly Paragraph[] {
    const first = this.#position((paragraph) => paragraph.from >= from);
    const last = this.#position((paragraph) => paragraph.from >= to);
    return first === 0 && last === this.found.length ? this.found : this.found.slice(first, last);
  }

  follow({ at, removed, added }: Exchange): void {
    const first = this.#position(({ index }) => index >= at);
    let last = first;
    while ((this.found[last]?.index ?? Number.POSITIVE_INFINITY) < at + removed.length) last++;
    const passing = added.filter(({ prose }) => this.#test(prose));
    if (last === first && passing.length === 0) return;
    this.found = replace(this.found, first, last - first, passing);
    this.version++;
  }

  /** Place of the first one that is `beyond`. */
  #position(beyond: (paragraph: Paragraph) => boolean): number {
    return firstIndex(this.found.length, (i) => beyond(this.found[i] as Paragraph));
  }
}
