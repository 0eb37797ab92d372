/** Safe fixes until none is left. */
import { applyEdits, safeEdits } from '../core/fix.ts';
import type { Diagnosis } from '../core/model.ts';

/** A fix may make room for another; two rules that undo each other must not run for ever. */
const PASSES = 10;

export interface Fixed {
  readonly text: string;
  /** What is left to say about `text`. */
  readonly diagnoses: readonly Diagnosis[];
  /** Number of places changed. */
  readonly count: number;
}

/** Applies safe fixes, looks again, and so on until there are none (or ten times). */
export function fixAll(start: Fixed, check: (text: string) => readonly Diagnosis[]): Fixed {
  let now = start;
  for (let pass = 0; pass < PASSES; pass++) {
    const edits = safeEdits(now.diagnoses);
    if (edits.length === 0) break;
    const text = applyEdits(now.text, edits);
    now = { text, diagnoses: check(text), count: now.count + edits.length };
  }
  return now;
}
