/** Runs inside lines and across them: 一是…二是…, 第一，…, （1）…（2）… They open no section and may stand within each other. */

import { fact } from '../fact.ts';
import type { Doc } from '../model.ts';
import type { Enumerator } from './enumerator.ts';
import { believable, forgive } from './evidence.ts';
import { explain } from './sequence.ts';
import type { Item, Series } from './series.ts';

interface Run {
  readonly items: Item[];
  /** Number of blocks that began before it. */
  readonly block: number;
}

/**
 * The runs among `items`, which are in order and hold the block enumerators too, as bounds.
 * Only a run that begins with one counts; what continues none is no enumerator.
 */
export function readRuns(doc: Doc, items: readonly Item[], loose: boolean): Series[] {
  const done: Run[] = [];
  const spoken: Run[] = [];
  let inline: Run[] = [];
  const strays: Run[] = [];
  let paragraph = -1;
  let block = 0;
  for (const item of items) {
    const { token } = item;
    if (item.index !== paragraph) {
      inline = [];
      paragraph = item.index;
    }
    if (token.level >= 6)
      place(item, spoken, block, done) || token.style === 'point' || putAside(item, strays, block);
    else if (token.leading) block++;
    else place(item, inline, block, done);
  }
  const series: Series[] = [];
  for (const { items: own } of [...join(done), ...strays.filter((run) => lacksFirst(doc, run))]) {
    const isBlock = own[0] !== undefined && own[0].token.level < 6;
    if (isBlock && own.length < 2) continue;
    explain(own);
    const one: Series = { style: (own[0] as Item).token.style, items: own, loose };
    if (!believable(one)) continue;
    forgive(doc, one, []);
    series.push(one);
  }
  return series;
}

/** Runs that can stand within each other. */
const DEEPEST = 8;

/** Puts an item into the innermost run that it continues, or begins a run, or else into the one it misses by least; false if none. */
function place(item: Item, open: Run[], block: number, done: Run[]): boolean {
  const { style, value } = item.token;
  if (value === 1) {
    const run = { items: [item], block };
    if (open.length === DEEPEST) open.shift();
    open.push(run);
    done.push(run);
    return true;
  }
  let run: Run | undefined;
  let miss = 4;
  const top = open.at(-1)?.items.at(-1);
  for (let i = open.length - 1; i >= 0; i--) {
    const one = open[i] as Run;
    const last = one.items.at(-1) as Item;
    if (last.token.style !== style && one.items[0]?.token.style !== style) continue;
    const gap = Math.abs(value - last.token.value - 1);
    // What goes on inside a line goes on from that line, if a run has begun there.
    const jumps = !item.token.leading && top?.index === item.index && last.index !== item.index;
    const goesOn = gap === 0 && !jumps;
    const isNear =
      gap < miss && (style === 'point' ? value >= last.token.value : one.block === block) && near(last, item);
    if (!goesOn && !isNear) continue;
    run = one;
    if (goesOn) break;
    miss = gap;
  }
  run ??= otherStyle(item, open, block);
  if (!run) return false;
  run.items.push(item);
  open.length = open.indexOf(run) + 1;
  return true;
}

/** Gathers what continues no run: it may be a run whose first number is wrong. */
function putAside(item: Item, strays: Run[], block: number): void {
  const run = strays.at(-1);
  const last = run?.items.at(-1);
  if (run && last && run.block === block && last.token.style === item.token.style && near(last, item))
    run.items.push(item);
  else strays.push({ items: [item], block });
}

/** Words that say first in another way. */
const FIRST = /首先|首要|第一|其一|一是|一要|一方面|一来|一则|一抓|一靠/;
/** Those that may stand at the head of some paragraphs about the first point. */
const FIRST_AT_LENGTH = /首先|第一个|其一/;

export function saysFirst(text: string): boolean {
  return FIRST.test(text);
}

/** Which of them a line holds: nothing else of it tells whether a run may lack its first. */
export const firstWords = fact(({ text }) => ({
  near: saysFirst(text),
  far: FIRST_AT_LENGTH.test(text),
}));

/** Whether a run without one is plainly a run all the same: only its first number is wrong, and nothing before says first. */
function lacksFirst({ paragraphs }: Doc, { items }: Run): boolean {
  const [first, second] = items;
  if (!first || !second) return false;
  const start = first.token.value === 2 && second.token.value === 3 ? 2 : 1;
  if (start === 1 && items.length < 3) return false;
  if (items.slice(1).some(({ token }, i) => token.value !== start + i + 1)) return false;
  const { index, paragraph } = first;
  const above = (lines: number) => paragraphs.slice(Math.max(0, index - lines), index);
  return (
    !saysFirst(paragraph.prose.text.slice(0, first.token.from)) &&
    !above(3).some(({ prose }) => firstWords(prose).near) &&
    !above(12).some(({ prose }) => firstWords(prose).far)
  );
}

/** The innermost run, if the item goes on counting in it with another word (一是, 第二，). */
function otherStyle({ token, index }: Item, open: readonly Run[], block: number): Run | undefined {
  const run = open.at(-1);
  const last = run?.items.at(-1);
  if (
    !run ||
    !last ||
    token.level < 6 ||
    [token.style, last.token.style].includes('point') ||
    run.block !== block ||
    token.value !== last.token.value + 1
  )
    return undefined;
  return last.index === index || (last.index === index - 1 && token.leading) ? run : undefined;
}

/** A wrong number is looked for in the same line, or in lines that all begin with one. */
function near(last: Item, item: Item): boolean {
  return last.index === item.index || (last.token.leading && item.token.leading);
}

/** A run of a lone 一是 and the one right after it are one run with a repeated number. */
function join(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    const first = run.items[0] as Item;
    const alone = before?.items[0];
    const lone = before?.items.length === 1 && before.block === run.block;
    if (before && alone && lone && isNext(alone, first, run.items[1])) {
      for (const item of run.items) before.items.push(item);
    } else joined.push(run);
  }
  return joined;
}

function isNext(alone: Item, first: Item, second: Item | undefined): boolean {
  const a: Enumerator = alone.token;
  const b: Enumerator = first.token;
  if (a.style !== b.style) return false;
  if (b.leading) return first.index === alone.index + 1;
  // A right run inside the first item is one of its own.
  if (first.index !== alone.index || (a.leading && second?.token.value !== 3)) return false;
  // 。思想上，一是 begins anew.
  return !/[。；;！!？?][^。；;！!？?\s]+$/.test(first.paragraph.prose.text.slice(a.to, b.from));
}
