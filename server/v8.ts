/** How V8 runs in the processes of ours; loaded for its effect. */
import { setFlagsFromString } from 'node:v8';

// Else every regular expression is compiled twice, at its first use to bytecode and then to machine code: a fifth of the
// time that the first check of a draft takes.
setFlagsFromString('--no-regexp-tier-up');

// Else functions are optimized before they have seen much, and again after what they have not seen comes: a sixteenth to a
// fifth of the time that many files take, a third of that of the slowest keystrokes.
setFlagsFromString('--interrupt-budget=600000');

// Else memory is swept only when there is up to four times as much of it as is in use.
setFlagsFromString('--heap-growing-percent=50');

/** From this length on, in UTF-16 code units, what a text needs at once is worth more memory. */
const LONG = 250_000;

/** Lets new objects have the one megabyte that they begin with, and not soon sixteen: drafts as people write them need no more. */
export function spareMemory(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

/** Lets them have more where a text of this length is to be checked. */
export function makeRoom(length: number): void {
  if (length >= LONG) setFlagsFromString('--semi-space-growth-factor=2');
}
