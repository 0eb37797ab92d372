/** The series of enumerators that head lines: siblings by style, restarting or running on under what stands above them. */

import { entryOf } from '../grouped.ts';
import type { Doc } from '../model.ts';
import { isOfSection, keyOf, prefixOf, rankOf } from './depth.ts';
import type { EnumeratorStyle } from './enumerator.ts';
import { believable, forgive } from './evidence.ts';
import { isTitle, opensNote } from './landmarks.ts';
import { asMeant, following } from './meant.ts';
import { type Cut, explain } from './sequence.ts';
import type { Item, Series } from './series.ts';

/** All the enumerators of one style (and one depth of a Markdown list) in a scope. */
interface Row {
  readonly style: EnumeratorStyle;
  rank: number;
  readonly items: Item[];
  /** For each item the highest one that stands between it and the one before. */
  readonly cutters: (Item | undefined)[];
  /** The highest one since the last item of the row, and its rank. */
  above: Item | undefined;
  aboveRank: number;
}

export interface Blocks {
  readonly series: readonly Series[];
  readonly inverted: readonly Item[];
  /** The enumerators that are no block: 一是, and those inside a line; block ones among them, to bound the others. */
  readonly rest: readonly Item[];
}

/** Reads the block series of one scope; sets `expected` and `parent` of the items that count. */
export function readBlocks(doc: Doc, items: readonly Item[], loose: boolean): Blocks {
  const { blocks: found, rest } = sortOut(items);
  const blocks = withoutRepeats(found);
  const rows = new Map<string, Row>();
  const rowOf = blocks.map((item) => {
    const row = entryOf(rows, keyOf(item), () => ({
      style: item.token.style,
      rank: rankOf(item),
      items: [],
      cutters: [],
      above: undefined,
      aboveRank: 0,
    }));
    row.items.push(item);
    return row;
  });
  const inverted = invert([...rows.values()]);
  cut(blocks, rowOf, [...rows.values()]);
  const series: Series[] = [];
  for (const row of rows.values()) {
    const starts = explain(row.items, 1, cuts(row), (i) => isBreak(doc, row, i));
    for (const one of split(doc, row, starts, loose)) series.push(one);
  }
  setParents(blocks, rowOf);
  return { series, inverted, rest };
}

/** Block items, with the rest of a （1）…；（2）… that begins a line; doubtful ones only where they fit. */
function sortOut(items: readonly Item[]): { blocks: Item[]; rest: Item[] } {
  const blocks: Item[] = [];
  const rest: Item[] = [];
  const last = new Map<string, number>();
  let lead: Item | undefined;
  for (const [i, read] of items.entries()) {
    const item = asMeant(items, i, last);
    const { token } = item;
    const key = keyOf(item) + prefixOf(item);
    let counts = token.leading && token.level < 6;
    if (counts && token.style === 'dotted') counts = isOfSection(items, i, last);
    else if (counts && token.unsure && item === read) {
      const next = following(items, i, token.style);
      counts =
        token.value === 1 ? next === 2 : token.value === (last.get(key) ?? 0) + 1 && token.value !== next;
    } else if (!token.leading && lead && lead.index === item.index && lead.token.style === token.style) {
      const ahead = token.value - lead.token.value;
      counts = ahead === 1 || (!lead.token.leading && (ahead === 0 || ahead === 2));
    }
    if (counts) {
      blocks.push(item);
      last.set(key, token.value);
      lead = item;
    } else if (token.leading) lead = undefined;
    if (!counts || token.leading) rest.push(item);
  }
  return { blocks, rest };
}

/** 1. 1. 1. in Markdown is numbered by whoever shows it, and 一、一、一、 is no numbering either. */
function withoutRepeats(blocks: readonly Item[]): Item[] {
  const kept: Item[] = [];
  for (let from = 0, to = 0; from < blocks.length; from = to) {
    const first = blocks[from] as Item;
    const same = (item: Item | undefined, value: number) =>
      item !== undefined && item.token.value === value && keyOf(item) === keyOf(first);
    for (to = from + 1; same(blocks[to], first.token.value); ) to++;
    const { value } = first.token;
    const few = to - from < (first.paragraph.prose.kind === 'item' && value === 1 ? 2 : 3);
    const goesOn = same(blocks[to], value + 1) || (to - from === 2 && same(blocks[to], value + 2));
    if (few || goesOn) for (const item of blocks.slice(from, to)) kept.push(item);
  }
  return kept;
}

/** What stands between the items of each row: the highest one of a higher rank. */
function cut(blocks: readonly Item[], rowOf: readonly Row[], rows: readonly Row[]): void {
  for (let i = 0; i < blocks.length; i++) {
    const item = blocks[i] as Item;
    const own = rowOf[i] as Row;
    own.cutters.push(own.above);
    own.above = undefined;
    for (const row of rows) {
      if (row.rank <= own.rank || (row.above && row.aboveRank < own.rank)) continue;
      row.above = item;
      row.aboveRank = own.rank;
    }
  }
}

type Votes = Record<'one' | 'on' | 'odd' | 'low', number>;

/** Restart or run on? The document itself decides, for each kind of heading in between. */
function cuts({ items, cutters }: Row): Cut[] {
  const votes = new Map<string, Votes>();
  const kinds = cutters.map((cutter, i) => {
    if (i === 0) return undefined;
    const before = items[i - 1] as Item;
    const item = items[i] as Item;
    if (prefixOf(item) !== prefixOf(before)) return 'prefix';
    return cutter && `${cutter.token.style}${cutter.token.value === 1 ? 1 : ''}`;
  });
  for (const [i, kind] of kinds.entries()) {
    if (kind === undefined) continue;
    const vote = entryOf(votes, kind, () => ({ one: 0, on: 0, odd: 0, low: 0 }));
    const value = (items[i] as Item).token.value;
    // A two right behind it shows that it is meant for a one.
    const meantOne = kinds[i + 1] === undefined && items[i + 1]?.token.value === 2;
    if (value === 1) vote.one++;
    else if (value === (items[i - 1] as Item).token.value + 1 && !meantOne) vote.on++;
    else vote.odd++;
    if (value < 3 || meantOne) vote.low++;
  }
  return kinds.map((kind) => {
    if (kind === undefined) return 'none';
    const { one, on, odd, low } = votes.get(kind) as Votes;
    // Where some restart, a number that does neither is read as a one: it votes so, that the right text is read alike.
    const restarts = one > 0 ? one + odd : 0;
    if ((on === 0 && low > 0) || (restarts >= 2 && restarts >= 2 * on)) return 'restart';
    return one === 0 || (on >= 2 && on >= 2 * one) ? 'run' : 'either';
  });
}

/** Whether a heading without number stands between two items, or a line that announces a list right before the second. */
function isBreak(doc: Doc, { items }: Row, i: number): boolean {
  const to = items[i]?.index ?? 0;
  const above = doc.paragraphs[to - 1];
  if (above && isTitle(above.prose) && !opensNote(above.prose)) return true;
  return doc.paragraphs
    .slice((items[i - 1]?.index ?? 0) + 1, to)
    .some(({ prose }) => prose.kind === 'heading' && !prose.enumerators[0]?.leading);
}

/**
 * A style usually stands under those of lower level. Where the deeper one comes first and goes on counting across the other,
 * the document has it the other way round.
 */
function invert(rows: readonly Row[]): Item[] {
  const inverted: Item[] = [];
  // Rows are in the order of their first items.
  for (const [i, upper] of rows.entries()) {
    if (upper.items[0]?.token.value !== 1) continue;
    for (const lower of rows.slice(i + 1)) {
      if (lower.rank >= upper.rank) continue;
      const first = lower.items[0] as Item;
      const next = upper.items.findIndex((item) => isBefore(first, item));
      if (next < 1 || upper.items[next]?.token.value !== (upper.items[next - 1]?.token.value ?? 0) + 1)
        continue;
      lower.rank = upper.rank + 0.01;
      inverted.push(first);
    }
  }
  return inverted;
}

function isBefore(a: Item, b: Item): boolean {
  return a.index < b.index || (a.index === b.index && a.token.from < b.token.from);
}

/** The series of a row, each from one start to the next. */
function split(doc: Doc, { items, style }: Row, starts: readonly boolean[], loose: boolean): Series[] {
  const series: Series[] = [];
  for (const [i, item] of items.entries()) {
    if (starts[i]) series.push({ style, items: [], loose });
    series.at(-1)?.items.push(item);
  }
  const kept = series.filter(believable);
  for (const one of kept) forgive(doc, one, kept);
  return kept;
}

function setParents(blocks: readonly Item[], rowOf: readonly Row[]): void {
  const open: { rank: number; item: Item }[] = [];
  for (const [i, item] of blocks.entries()) {
    const { rank } = rowOf[i] as Row;
    while (open.length > 0 && (open.at(-1)?.rank ?? 0) >= rank) open.pop();
    const above = open.at(-1)?.item;
    if (above) item.parent = above;
    open.push({ rank, item });
  }
}
