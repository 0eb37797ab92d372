/** Whether a path leads into a folder. */
import { isAbsolute, relative, sep } from 'node:path';

/** Whether `path` is `folder` or lies in it, by their names alone; '' is the current folder. */
export function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  // Absolute: on another drive.
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
