/** File names as services that know only the repository want them. */
import { relative, sep } from 'node:path';

/** The path from the current folder, with forward slashes. */
export function fromHere(path: string): string {
  return relative('', path).split(sep).join('/');
}
