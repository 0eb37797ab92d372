/** Safe fixes until none is left, and the writing back of what they made. */
import {
  accessSync,
  chmodSync,
  chownSync,
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
import { Refusal } from './reason.ts';

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

/** Replaces a file's content at once or not at all, keeping its mode and owner; through a symbolic link, the file it leads to. */
export function writeFileAtomically(path: string, bytes: Uint8Array): void {
  const target = realpathSync(path);
  // Renaming needs no right to the file itself: ask for it, as any editor would.
  accessSync(target, constants.W_OK);
  const stats = statSync(target);
  if (!stats.isFile()) throw new Refusal('不是普通文件，没有改动');
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, bytes, { flag: 'wx', flush: true });
    keepOwner(temporary, stats.uid, stats.gid);
    chmodSync(temporary, stats.mode);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Matters to root alone (in a container): for others the file was theirs, or they may not give it away. */
function keepOwner(path: string, uid: number, gid: number): void {
  try {
    chownSync(path, uid, gid);
  } catch {
    // Then it belongs to whoever ran the fix, as after saving in most editors.
  }
}
