/** Writing a file back, at once or not at all. */
import { randomUUID } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from './reason.ts';

/** Replaces a file's content keeping its mode and owner; through a symbolic link, the file it leads to. */
export function writeFileAtomically(path: string, bytes: Uint8Array): void {
  const target = realpathSync(path);
  // Renaming needs no right to the file itself: ask for it, as any editor would.
  accessSync(target, constants.W_OK);
  const stats = statSync(target);
  if (!stats.isFile()) throw new Refusal('不是普通文件，没有改动');
  // Longer names than the file's own there may not be, and other threads and processes write here too.
  const temporary = join(dirname(target), `.gongwen-${randomUUID()}.tmp`);
  // Before it has the mode of the file, nobody else is to read it.
  const file = openSync(temporary, 'wx', 0o600);
  try {
    try {
      writeFileSync(file, bytes, { flush: true });
    } finally {
      closeSync(file);
    }
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
