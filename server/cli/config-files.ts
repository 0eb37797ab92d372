/** Which configuration holds for a file: one named by the user, or the nearest above the file. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { configNames, mergeSettings, readConfig } from '../core/config.ts';
import { lineStarts, positionAt } from '../core/lines.ts';
import { type Config, defaultConfig } from '../core/lint.ts';
import { rules } from '../rules/index.ts';
import { decode } from './encoding.ts';
import { reason } from './reason.ts';

/** Finds and reads configuration files, each once; `report` hears what is wrong with them, in Chinese, with file and line. */
export class ConfigFiles {
  readonly #named: Config | undefined;
  readonly #byFolder = new Map<string, Config>();
  readonly #report: (problem: string) => void;

  constructor(named: string | undefined, report: (problem: string) => void) {
    this.#report = report;
    if (named !== undefined) this.#named = this.#read(named);
  }

  /** The configuration of the files in `folder`. Looks upwards as far as the root of the repository. Never throws. */
  of(folder: string): Config {
    if (this.#named) return this.#named;
    const path = resolve(folder);
    let config = this.#byFolder.get(path);
    if (!config) {
      const file = configNames.map((name) => join(path, name)).find((file) => existsSync(file));
      const parent = dirname(path);
      if (file) config = this.#read(relative('', file));
      else if (parent === path || existsSync(join(path, '.git'))) config = defaultConfig;
      else config = this.of(parent);
      this.#byFolder.set(path, config);
    }
    return config;
  }

  #read(file: string): Config {
    let text: string;
    try {
      text = decode(readFileSync(file)).text;
    } catch (error) {
      this.#report(`${file}：${reason(error) ?? error}`);
      return defaultConfig;
    }
    const ids = rules.map(({ id }) => id);
    const { settings, problems } = readConfig(text, ids);
    const starts = problems.length > 0 ? lineStarts(text) : [];
    for (const { from, message } of problems) {
      const { line, character } = positionAt(starts, text, from);
      this.#report(`${file}:${line + 1}:${character + 1}：${message}`);
    }
    return mergeSettings(settings);
  }
}
