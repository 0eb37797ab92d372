/** Paths as the user names them → the files to check. */
import { type Dirent, existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { isBelow } from './below.ts';

export interface Target {
  /** As the user would write it: below the path given. */
  readonly path: string;
  /** Named by the user, not found in a folder: checked whatever it is. */
  readonly named: boolean;
}

/** One .gitignore: its folder and its patterns. */
interface Ignored {
  readonly folder: string;
  readonly patterns: Ignore;
}

/** Whether .gitignore minds capital letters, as git has it where it was installed. */
const ignorecase = process.platform === 'win32' || process.platform === 'darwin';

/**
 * The files of `paths` in their order, each once, by the first of its names: files as they are, folders searched for *.md in the order of names.
 * Not searched: what .gitignore excludes, hidden files and folders, node_modules, linked folders, links that lead out of the
 * folder. A path that is not there is a target all the same: reading it will say so. `report` hears of folders that cannot
 * be read, `leftOut` of links that lead outside.
 */
export function* findFiles(
  paths: readonly string[],
  report: (path: string, error: unknown) => void,
  leftOut: (path: string) => void,
): Generator<Target> {
  const seen = new Set<string>();
  for (const path of paths) {
    const searched = isFolder(path);
    const top = realPath(path);
    for (const file of searched ? search(path, ignoredAbove(path), report) : [path]) {
      const key = realPath(file);
      if (searched && key !== resolve(file) && !isBelow(top, key)) {
        leftOut(file);
        continue;
      }
      if (seen.has(key)) continue;
      seen.add(key);
      yield { path: file, named: file === path };
    }
  }
}

/** Where the links of a path lead; of one that leads nowhere the path itself. */
function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return resolve(path);
  }
}

function* search(
  folder: string,
  above: readonly Ignored[],
  report: (path: string, error: unknown) => void,
): Generator<string> {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    report(folder, error);
    return;
  }
  const ignored = [...above, ...gitignore(folder)];
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (entry.isDirectory()) {
      if (!isIgnored(`${resolve(path)}${sep}`, ignored)) yield* search(path, ignored, report);
    } else if (/\.md$/i.test(entry.name) && isFile(entry, path) && !isIgnored(resolve(path), ignored)) {
      yield path;
    }
  }
}

/** The .gitignore files that stand above a folder, up to the root of the repository it is in. */
function ignoredAbove(path: string): Ignored[] {
  const found: Ignored[] = [];
  for (let folder = resolve(path); !existsSync(join(folder, '.git')); ) {
    const parent = dirname(folder);
    // Not in a repository: nobody above has a say.
    if (parent === folder) return [];
    found.unshift(...gitignore(parent));
    folder = parent;
  }
  return found;
}

function gitignore(folder: string): Ignored[] {
  try {
    const patterns = ignore({ ignorecase }).add(readFileSync(join(folder, '.gitignore'), 'utf8'));
    return [{ folder: resolve(folder), patterns }];
  } catch {
    return [];
  }
}

/** As git has it: the last word is that of the .gitignore nearest to the file. A folder's path ends with a separator. */
function isIgnored(path: string, ignored: readonly Ignored[]): boolean {
  let result = false;
  for (const { folder, patterns } of ignored) {
    const below = relative(folder, path).split(sep).join('/') + (path.endsWith(sep) ? '/' : '');
    const { ignored, unignored } = patterns.test(below);
    if (ignored || unignored) result = ignored;
  }
  return result;
}

/** Not a pipe, and no link to a folder. */
function isFile(entry: Dirent, path: string): boolean {
  return entry.isFile() || (entry.isSymbolicLink() && !isFolder(path));
}

/** What cannot be looked at is a file all the same: reading it will say why. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
