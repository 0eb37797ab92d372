/** Which configuration holds for a file: one named by the user, or the nearest above the file. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { configOfFile } from '../config-of-file.ts';
import { configNames, mergeSettings, readConfig } from '../core/config/config.ts';
import { lineStarts, positionAt } from '../core/document/lines.ts';
import { type Config, defaultConfig } from '../core/lint.ts';
import { rules } from '../rules/index.ts';
import { decode } from './encoding.ts';
import { reason } from './reason.ts';

interface Read {
  readonly config: Config;
  /** It could not be read, or not all of it: what it forbids is not known. */
  readonly faulty: boolean;
}

interface Found extends Read {
  /** The folder that its patterns count from. */
  readonly base: string;
}

/** Finds and reads configuration files, each once; `report` hears what is wrong with them, in Chinese, with file and line. */
export class ConfigFiles {
  readonly #named: Read | undefined;
  readonly #fix: boolean;
  readonly #byFolder = new Map<string, Found>();
  readonly #report: (problem: string) => void;

  /** `fix`: files are to be put right, and it is told of each faulty configuration that those under it are not. */
  constructor(named: string | undefined, fix: boolean, report: (problem: string) => void) {
    this.#fix = fix;
    this.#report = report;
    if (named !== undefined) this.#named = this.#read(named);
  }

  /** The configuration of what stands in `folder` and is no file. Looks upwards as far as the root of the repository. Never throws. */
  of(folder: string): Config {
    return this.#above(resolve(folder)).config;
  }

  /** The configuration of a file, its patterns applied. Those of a configuration named by the user count from the current folder. */
  ofFile(file: string): Read {
    const path = resolve(file);
    const { config, base, faulty } = this.#above(dirname(path));
    return { config: configOfFile(config, relative(base, path).split(sep).join('/')), faulty };
  }

  #above(folder: string): Found {
    if (this.#named) return { ...this.#named, base: resolve('') };
    let found = this.#byFolder.get(folder);
    if (!found) {
      const file = configNames.map((name) => join(folder, name)).find((file) => existsSync(file));
      const parent = dirname(folder);
      if (file) found = { ...this.#read(relative('', file)), base: folder };
      else if (parent === folder || existsSync(join(folder, '.git')))
        found = { config: defaultConfig, faulty: false, base: folder };
      else found = this.#above(parent);
      this.#byFolder.set(folder, found);
    }
    return found;
  }

  #read(file: string): Read {
    const read = this.#readText(file);
    if (read.faulty && this.#fix) this.#report(`${file}：配置有误，按它检查的稿子一概不改`);
    return read;
  }

  #readText(file: string): Read {
    let text: string;
    try {
      text = decode(readFileSync(file)).text;
    } catch (error) {
      this.#report(`${file}：${reason(error) ?? error}`);
      return { config: defaultConfig, faulty: true };
    }
    const ids = rules.map(({ id }) => id);
    const { settings, problems } = readConfig(text, ids);
    const starts = problems.length > 0 ? lineStarts(text) : [];
    for (const { from, message } of problems) {
      const { line, character } = positionAt(starts, text, from);
      this.#report(`${file}:${line + 1}:${character + 1}：${message}`);
    }
    return { config: mergeSettings(settings), faulty: problems.length > 0 };
  }
}
