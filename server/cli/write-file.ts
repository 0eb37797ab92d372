/** Writing a file back, at once or not at all. */
import { randomUUID } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from './reason.ts';

/**
 * Replaces a file's content, `before`, by `after`, keeping its mode and owner; through a symbolic link, the file it leads to.
 * Throws Refusal for a file that holds something else by now.
 */
export function writeFileAtomically(path: string, before: Buffer, after: Uint8Array): void {
  const target = realpathSync(path);
  // Renaming needs no right to the file itself: ask for it, as any editor would.
  accessSync(target, constants.W_OK);
  const stats = statSync(target);
  if (!stats.isFile()) throw new Refusal('不是普通文件，没有改动');
  // The other name would keep the old text; written in place, a text is lost when the disk is full.
  if (stats.nlink > 1) throw new Refusal('这个文件另有硬链接，没有改动');
  // Longer names than the file's own there may not be, and other threads and processes write here too.
  const temporary = join(dirname(target), `.gongwen-${randomUUID()}.tmp`);
  // Before it has the mode of the file, nobody else is to read it.
  const file = create(temporary);
  try {
    try {
      writeFileSync(file, after, { flush: true });
    } finally {
      closeSync(file);
    }
    keepOwner(temporary, stats.uid, stats.gid);
    chmodSync(temporary, stats.mode);
    // The check may take seconds, in which somebody saves.
    if (!readFileSync(target).equals(before)) throw new Refusal('检查时又存过，没有改动，请再运行一次');
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function create(path: string): number {
  try {
    return openSync(path, 'wx', 0o600);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'EACCES' || code === 'EPERM' ? new Refusal('文件夹里不能新建文件，没有改动') : error;
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
