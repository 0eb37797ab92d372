/** Series: which enumerators of a document count together, and what each number should be. Shared by all rules about 序号. */

import type { Exchange, Follower } from '../document/kept.ts';
import { fact, oncePer } from '../fact.ts';
import type { Doc, Paragraph, Prose, Span } from '../model.ts';
import { readBlocks } from './blocks.ts';
import { titlesDocument } from './bounds.ts';
import type { Enumerator, EnumeratorStyle } from './enumerator.ts';
import { isAttachment, keepsSeries, opensNote } from './keeps-series.ts';
import { REACH } from './mistyped.ts';
import { quotedLines } from './quotation.ts';
import { readRuns } from './runs.ts';

/** One enumerator that counts. */
export interface Item {
  readonly paragraph: Paragraph;
  /** Of the paragraph in `doc.paragraphs`. */
  readonly index: number;
  token: Enumerator;
  /** What the number should be; after a gap the row goes on from the number written. */
  expected: number;
  /** Not the number that comes next, but rightly so, for the ones between stand in the text; or itself written otherwise. */
  accepted?: boolean;
  /** Where the number before it stands, if no mark sets it off (口罩二要强化). */
  glued?: Place;
  /** The heading under which it stands, none at the top. */
  parent?: Item;
}

/** A stretch of a paragraph; offsets count from its start. */
export interface Place extends Span {
  readonly paragraph: Paragraph;
}

export interface Series {
  readonly style: EnumeratorStyle;
  /** At least one. */
  readonly items: Item[];
  /** In a quotation or a table, which may well show only a middle. */
  readonly loose: boolean;
}

export interface Numbering {
  /** In the order of their first items. */
  readonly series: readonly Series[];
  /** The first item of each style that stands under one of a deeper style (一、 under （一）). */
  readonly inverted: readonly Item[];
  /** 首先, 其次, 再次, 最后: words that count, but not by numbers. */
  readonly words: readonly Item[];
  /** Indexes of the paragraphs whose text was searched for numbers that seem to be missing. */
  readonly searched: readonly Span[];
}

/** Where an item, or another part of a paragraph, stands in the text. */
export function spanOf({ paragraph, token }: { paragraph: Paragraph; token: Span }): Span {
  return { from: paragraph.from + token.from, to: paragraph.from + token.to };
}

/** An item as the text writes it. */
export function written({ paragraph, token }: Item): string {
  return paragraph.prose.text.slice(token.from, token.to);
}

/** The series of a document, read anew when a line changes that has any bearing on them. Linear in the enumerators. */
export function readNumbering(doc: Doc): Numbering {
  const memory = doc.kept.recall(rememberNumbering);
  memory.numbering ??= build(doc);
  return memory.numbering;
}

/**
 * What `compute` makes of the series of a document, made once for them. Of the text it may look at the enumerators, the
 * character before and the two behind each, of the lines at their kinds and depths.
 */
export function ofSeries<T>(compute: (numbering: Numbering, doc: Doc) => T): (doc: Doc) => T {
  const computed = oncePer(compute);
  return (doc) => computed(readNumbering(doc), doc);
}

class NumberingMemory implements Follower {
  numbering: Numbering | undefined;

  follow({ at, removed, added, next }: Exchange): void {
    const { numbering } = this;
    if (!numbering) return;
    const below = (i: number) => (added[i + 1] ?? next)?.prose;
    const stays =
      removed.length === added.length &&
      removed.every((prose, i) => keepsSeries(prose, (added[i] as Paragraph).prose, below(i), at + i)) &&
      numbering.searched.every(({ from, to }) => to <= at || from >= at + removed.length);
    if (!stays) this.numbering = undefined;
    else for (const [i, prose] of removed.entries()) moveItems(numbering, prose, added[i] as Paragraph);
  }
}

const rememberNumbering = () => new NumberingMemory();

/** Gives the items of a paragraph that said `old` the places that their enumerators have now. */
function moveItems({ series, words }: Numbering, old: Prose, paragraph: Paragraph): void {
  const { enumerators } = paragraph.prose;
  const fresh = new Map(old.enumerators.map(({ from }, i) => [from, enumerators[i] as Enumerator]));
  if (old.enumerators.every(({ from }, i) => from === enumerators[i]?.from)) return;
  for (const { items } of [...series, { items: words }]) {
    if ((items[0]?.index ?? 0) > paragraph.index || (items.at(-1)?.index ?? 0) < paragraph.index) continue;
    for (const item of items) {
      if (item.paragraph !== paragraph) continue;
      // It may be meant for another style than it is written in, and head a list without heading its line.
      const { style, level, leading } = item.token;
      item.token = { ...(fresh.get(item.token.from) as Enumerator), style, level, leading };
    }
  }
}

/** Whether a line has any bearing on numbers. */
const counts = fact(
  (prose) =>
    prose.enumerators.length > 0 ||
    prose.kind === 'quote' ||
    prose.kind === 'cell' ||
    isAttachment(prose) ||
    titlesDocument(prose),
);

/** Whether `lines` holds all from `first` to before `end`. */
function isAll(lines: ReadonlySet<number>, first: number, end: number): boolean {
  for (let line = first; line < end; line++) if (!lines.has(line)) return false;
  return true;
}

function build(doc: Doc): Numbering {
  const series: Series[] = [];
  const inverted: Item[] = [];
  const words: Item[] = [];
  const heads: Item[] = [];
  const close = (items: Item[], loose: boolean) => {
    if (items.length === 0) return;
    const blocks = readBlocks(doc, items, loose);
    // One by one: a line of ten million characters has more than a call takes arguments.
    for (const one of blocks.series) series.push(one);
    for (const one of readRuns(doc, blocks.rest, loose)) series.push(one);
    for (const one of blocks.inverted) inverted.push(one);
    items.length = 0;
  };
  const main: Item[] = [];
  const aside: Item[] = [];
  let asideKind = '';
  const quoted = quotedLines(doc);
  let last = -1;
  let titled = false;
  for (const paragraph of doc.kept.having(counts)) {
    const { index } = paragraph;
    const { kind, enumerators } = paragraph.prose;
    // Lines that are left out belong to the text around, but for those of a quotation.
    if (index > last + 1 && !(asideKind === 'quote' && isAll(quoted, last + 1, index))) {
      close(aside, true);
      asideKind = '';
    }
    last = index;
    // Quotations and tables count by themselves, and the text around them goes on after them.
    const own = kind === 'quote' || kind === 'cell' ? kind : quoted.has(index) ? 'quote' : '';
    if (own !== asideKind) {
      close(aside, true);
      asideKind = own;
    }
    const isNote = own === '' && isAttachment(paragraph.prose);
    const isTitled = titlesDocument(paragraph.prose);
    if (isNote || (isTitled && titled)) close(main, false);
    titled ||= isTitled;
    for (const read of enumerators) {
      const token =
        isNote && read === enumerators[0] && opensNote(paragraph.prose) ? { ...read, leading: true } : read;
      const item = { paragraph, index, token, expected: token.value };
      if (token.style === 'order') words.push(item);
      else if (token.style === 'part') {
        close(main, false);
        heads.push(item);
      } else (own === '' ? main : aside).push(item);
    }
  }
  close(main, false);
  close(aside, true);
  if (heads.length > 0) for (const one of readBlocks(doc, heads, false).series) series.push(one);
  series.sort((a, b) => position(a) - position(b));
  const searched: Span[] = [];
  for (const { items } of series) {
    for (let i = 0; i < items.length; i++) {
      const { token, expected, accepted, index } = items[i] as Item;
      if (accepted || token.value !== expected)
        searched.push({ from: items[i - 1]?.index ?? index - REACH, to: index + 1 });
    }
  }
  return { series, inverted, words, searched };
}

function position({ items }: Series): number {
  const first = items[0];
  return first ? spanOf(first).from : 0;
}
