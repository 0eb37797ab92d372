/** Safe fixes until none is left, and the writing back of what they made. */
import {
  accessSync,
  chmodSync,
  constants,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
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
export function fixAll(original: string, check: (text: string) => readonly Diagnosis[]): Fixed {
  let text = original;
  let diagnoses = check(text);
  let count = 0;
  for (let pass = 0; pass < PASSES; pass++) {
    const edits = safeEdits(diagnoses);
    if (edits.length === 0) break;
    count += edits.length;
    text = applyEdits(text, edits);
    diagnoses = check(text);
  }
  return { text, diagnoses, count };
}

/** Replaces a file's content at once or not at all, keeping its mode; through a symbolic link, the file it leads to. */
export function writeFileAtomically(path: string, bytes: Uint8Array): void {
  const target = realpathSync(path);
  // Renaming needs no right to the file itself: ask for it, as any editor would.
  accessSync(target, constants.W_OK);
  const { mode } = statSync(target);
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, bytes, { flag: 'wx', flush: true });
    chmodSync(temporary, mode);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
