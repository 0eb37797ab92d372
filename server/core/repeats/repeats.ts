/** Text that stands twice in a row, found in one pass. What of it is right is not decided here. */

import { wholes } from '../../data/duplicates.ts';
import { unitsOf } from '../text/code-units.ts';

/** `text.slice(from, to)` stands again at `again`; it ends, after one or more further copies, at `end`. */
export interface Repeat {
  readonly from: number;
  readonly to: number;
  readonly again: number;
  readonly end: number;
  /** How far all of it can move to the right and still repeat: 1 in 切实落实落实, found as 实落实落. */
  readonly slack: number;
}

/** Longest distance between two copies in code units: a clause. Whole sentences are another matter. */
export const REACH = 48;

/** Shorter items of a series may come again: 读、写、读. */
const ITEM = 3;

const LETTER = /[\u3400-\u9fffA-Za-z%％]/;
const SPACE = ' \t\u3000';
export const PAUSE = '，、。；：？！,;:?!';
const separators = new Uint8Array(0x10000);
for (const character of SPACE + PAUSE) separators[character.charCodeAt(0)] = 1;

// Scratch of the scan: where a pair of characters was last seen, by a hash small enough for the fastest cache, and how far
// each distance has been searched. Entries are `base + offset`: what an earlier call left is out of reach.
const HASH = 0x1fff;
const lastSeen = new Int32Array(HASH + 1);
const searchedTo = new Int32Array(REACH + 1);
let base = REACH;

/**
 * All repeats in `text`, in order of their second copies: adjacent ones, and those with white space, one punctuation mark
 * or both between them. Units of digits and symbols alone are left out. Linear: every distance looks at each place once.
 */
export function findRepeats(text: string): readonly Repeat[] {
  if (base > 0x3fffffff - text.length) {
    base = REACH;
    lastSeen.fill(0);
    searchedTo.fill(0);
  }
  let found: Repeat[] | undefined;
  const start = base;
  base += text.length + REACH;
  const units = unitsOf(text);
  let next = units[0] as number;
  let previous = -1;
  for (let i = 1; i < text.length; i++) {
    const earlier = previous;
    previous = next;
    next = units[i] as number;
    const hash = ((previous << 5) ^ next ^ (previous >> 4)) & HASH;
    const ago = start + i - (lastSeen[hash] as number);
    lastSeen[hash] = start + i;
    // Nearly always, and told by three comparisons.
    if (ago > REACH && next !== previous && next !== earlier) continue;
    let distance = 0;
    if (next === previous) distance = 1;
    else if (next === earlier && isBlank(previous)) distance = 2;
    else if (ago <= REACH && units[i - ago] === next && units[i - ago - 1] === previous) distance = ago;
    if (distance === 0 || (searchedTo[distance] as number) > start + i) continue;
    let from = i - distance;
    while (from > 0 && units[from - 1] === units[from - 1 + distance]) from--;
    let to = i - distance + 1;
    while (to + distance < text.length && units[to] === units[to + distance]) to++;
    searchedTo[distance] = start + to + distance;
    // The gap between two copies is short, but in a series.
    const isApart = distance - (to - from) > 2;
    if (isApart && to - from < ITEM) continue;
    const repeat = (isApart ? listed : trim)(text, from, to, distance);
    if (!repeat) continue;
    found ??= [];
    found.push(repeat);
  }
  return found ?? NONE;
}

const NONE: readonly Repeat[] = [];

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x3000 || unit === 9;
}

/** The repeat in a stretch `from`…`to` that equals what stands `distance` behind it; undefined if other text lies between. */
function trim(text: string, start: number, stop: number, distance: number): Repeat | undefined {
  let from = start;
  let last = stop;
  while (from < last && separators[text.charCodeAt(from)]) from++;
  while (last > from && separators[text.charCodeAt(last - 1)]) last--;
  let to = Math.min(last, from + distance);
  while (to > from && separators[text.charCodeAt(to - 1)]) to--;
  const again = from + distance;
  if (
    to === from ||
    !(isGap(text.slice(to, again)) || (to - from === 2 && wholes.has(text.slice(from, again)))) ||
    !LETTER.test(text.slice(from, to))
  )
    return undefined;
  const copies = Math.floor((last - to) / distance) + 1;
  const end = to + copies * distance;
  return { from, to, again, end, slack: to === again ? last + distance - end : 0 };
}

/** The items of a series in a stretch `start`…`stop` that stand again `distance` behind it: 甲乙丙、丁、甲乙丙， */
function listed(text: string, start: number, stop: number, distance: number): Repeat | undefined {
  let from = start;
  while (from < stop && text.charCodeAt(from + distance - 1) !== COMMA) from++;
  if (stop - from < ITEM) return undefined;
  let to = '，。；'.includes(text[stop + distance] ?? '。') ? stop : stop - 1;
  while (to > from && text.charCodeAt(to) !== COMMA) to--;
  const [again, end] = [from + distance, to + distance];
  return to - from >= ITEM && SERIES.test(text.slice(from, end))
    ? { from, to, again, end, slack: 0 }
    : undefined;
}

const COMMA = '、'.charCodeAt(0);
const SERIES = /^(?!.*[^、]{13})[\u3400-\u9fff、]+$/;

function isGap(gap: string): boolean {
  let stops = 0;
  for (const character of gap) {
    if (PAUSE.includes(character)) stops++;
    else if (!SPACE.includes(character)) return false;
  }
  return stops < 2 && gap.length < 3;
}
