/** Which numbers of a row are wrong: the reading of the row that blames the fewest. */
import type { Item } from './series.ts';

/** What stands before an item: nothing, or a higher item, after which a row restarts, runs on, or may do either. */
export type Cut = 'none' | 'restart' | 'run' | 'either';

interface Reading {
  readonly expected: readonly number[];
  readonly starts: readonly boolean[];
}

interface State {
  /** Number that the next item follows. */
  readonly at: number;
  readonly expected: number;
  readonly starts: boolean;
  /** Whether the row has only one item so far. */
  readonly lone: boolean;
  /** By how much the number of the last item is held to be wrong. */
  readonly off: number;
  readonly cost: number;
  readonly before: State | undefined;
}

const WRONG = 1;
// A gap costs a trifle more than a wrong number, so that of two equal readings the one that changes least is taken.
const GAP = 1.01;
// Numbers wrong by as much as the one before, and a gap after a wrong one, are better read as gaps.
const TWICE = 0.05;
const UNLIKELY = 0.3;
const RESTART = 0.5;
const LEFT_ALONE = 0.75;
const HOPELESS = 2;
const MOST_STATES = 8;

/**
 * Sets what the items of a row that begins with `first` should be, by the cheapest reading; after a gap it goes on from the
 * number written. Returns for each whether the row starts anew with it. Nothing stands before those without a cut; `isBreak(i)`
 * says whether something between items i - 1 and i makes a fresh start likely. Linear: a handful of readings are kept.
 */
export function explain(
  items: readonly Item[],
  first = 1,
  cuts: readonly Cut[] = [],
  isBreak: (i: number) => boolean = () => false,
): readonly boolean[] {
  const values = items.map(({ token }) => token.value - first + 1);
  const { expected, starts } = faultless(values, cuts) ?? cheapest(values, cuts, isBreak);
  for (const [i, item] of items.entries()) item.expected = (expected[i] as number) + first - 1;
  return starts;
}

/** The reading that costs nothing, if there is one: then there is only one, and nothing need be weighed. */
function faultless(values: readonly number[], cuts: readonly Cut[]): Reading | undefined {
  const starts: boolean[] = [];
  for (let i = 0; i < values.length; i++) {
    const isCut = i === 0 || cuts[i] === 'restart' || cuts[i] === 'either';
    if (values[i] !== (isCut ? 1 : (values[i - 1] as number) + 1)) return undefined;
    starts.push(isCut);
  }
  return { expected: values, starts };
}

function cheapest(values: readonly number[], cuts: readonly Cut[], isBreak: (i: number) => boolean): Reading {
  let states: State[] = [];
  for (const [i, value] of values.entries()) {
    const next: State[] = [];
    if (i === 0) {
      next.push(mark(undefined, 1, value, true, 0));
      if (value !== 1) next.push(state(undefined, value, 1, true, GAP));
    } else {
      const cut = cuts[i] ?? 'none';
      const fresh = cut === 'none' && value === 1 && isBreak(i);
      for (const before of states) follow(before, value, cut, fresh, next);
    }
    states = next.length > 1 ? prune(next) : next;
  }
  const best = states.reduce<State | undefined>((a, b) => (a && a.cost <= b.cost ? a : b), undefined);
  const expected: number[] = [];
  const starts: boolean[] = [];
  for (let s = best; s; s = s.before) {
    expected.push(s.expected);
    starts.push(s.starts);
  }
  return { expected: expected.reverse(), starts: starts.reverse() };
}

function state(
  before: State | undefined,
  at: number,
  expected: number,
  starts: boolean,
  cost: number,
  off = 0,
): State {
  return { at, expected, starts, lone: starts, off, cost: (before?.cost ?? 0) + cost, before };
}

/** An item that should be `expected`, whatever it is. */
function mark(
  before: State | undefined,
  expected: number,
  value: number,
  starts: boolean,
  cost: number,
): State {
  const off = value - expected;
  const again = off !== 0 && off === before?.off ? TWICE : 0;
  return state(before, expected, expected, starts, cost + (off === 0 ? 0 : WRONG + again), off);
}

function follow(before: State, value: number, cut: Cut, fresh: boolean, next: State[]): void {
  const one = before.at + 1;
  const restarts = cut !== 'none' && cut !== 'run';
  if (cut !== 'restart') {
    const odd = cut === 'either' ? UNLIKELY : 0;
    next.push(mark(before, one, value, false, odd));
    if (value === one && odd === 0) return;
  }
  if (restarts) next.push(mark(before, 1, value, true, 0));
  else if (value === 1 && cut === 'none') {
    const cost = fresh ? UNLIKELY / 3 : RESTART + (before.lone ? LEFT_ALONE : 0);
    next.push(state(before, 1, 1, true, cost));
  }
  if ((value === one && cut !== 'restart') || (restarts && value === 1)) return;
  next.push(state(before, value, restarts ? 1 : one, restarts, GAP + (before.off !== 0 ? TWICE : 0)));
}

/** The cheapest for each number to follow, without those too dear to win. */
function prune(states: readonly State[]): State[] {
  const cheapest = new Map<number, State>();
  for (const s of states) {
    const key = s.at * 2 + (s.lone ? 1 : 0);
    const other = cheapest.get(key);
    if (!other || s.cost < other.cost) cheapest.set(key, s);
  }
  const sorted = [...cheapest.values()].sort((a, b) => a.cost - b.cost);
  const limit = (sorted[0]?.cost ?? 0) + HOPELESS;
  return sorted.filter((s) => s.cost < limit).slice(0, MOST_STATES);
}
