/** What paragraph rules find where one line runs on into the next. */
import type { Exchange, Follower } from './document/kept.ts';
import type { Doc, Finding, Paragraph, Prose } from './model.ts';

/** What a rule found in a line, offsets from its start. */
export interface LineFinding {
  readonly rule: string;
  readonly finding: Finding;
}

interface JointFinding {
  readonly before: Paragraph;
  /** Offsets count from the start of `before`. */
  readonly found: readonly LineFinding[];
}

/** `check` gets two lines and the number of code units between them. */
export class JointFindings implements Follower {
  readonly #check: (before: Prose, after: Prose, gap: number) => readonly LineFinding[];
  /** By the second line of each joint. */
  readonly #found = new Map<Paragraph, readonly LineFinding[]>();
  /** Second lines of joints not looked at yet; undefined: all of them. */
  #stale: Set<Paragraph> | undefined;

  constructor(check: (before: Prose, after: Prose, gap: number) => readonly LineFinding[]) {
    this.#check = check;
  }

  follow({ added, next }: Exchange): void {
    for (const paragraph of added) this.#stale?.add(paragraph);
    if (next) this.#stale?.add(next);
  }

  /** All there are in the document that is followed, in no order. */
  *found(doc: Doc): Generator<JointFinding> {
    for (const after of this.#stale ?? doc.paragraphs) {
      const found = this.#look(doc, after);
      if (found.length > 0) this.#found.set(after, found);
      else this.#found.delete(after);
    }
    this.#stale = new Set();
    for (const [after, found] of this.#found) {
      const before = doc.paragraphs[after.index - 1];
      if (doc.paragraphs[after.index] === after && before) yield { before, found };
      else this.#found.delete(after);
    }
  }

  #look({ paragraphs, source }: Doc, after: Paragraph): readonly LineFinding[] {
    const before = paragraphs[after.index - 1];
    // A line that is gone by now has none: its offsets are old.
    const gap = before ? after.from - before.to : 0;
    // Two code units are one line end or a blank line: looked at last, as it takes the text around.
    if (!before || gap < 1 || gap > 2) return [];
    const found = this.#check(before.prose, after.prose, gap);
    const isLineEnd = found.length === 0 || gap === 1 || source.slice(before.to, before.to + 1) === '\r';
    return isLineEnd ? found : [];
  }
}
