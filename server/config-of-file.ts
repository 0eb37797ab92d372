/** Which files the setting `files` means. */
import ignore from 'ignore';
import type { Config } from './core/lint.ts';

export interface FileConfig extends Config {
  /** `enable` is what `files` says. */
  readonly byFiles?: boolean;
}

/**
 * `config` as it holds for one file: always checked where `files` matches it, never where a `!` pattern does.
 * `path` counts from the folder of the patterns, with forward slashes; one outside it is matched by none.
 */
export function configOfFile(config: Config, path: string): FileConfig {
  if (config.files.length === 0 || !ignore.isPathValid(path)) return config;
  const { ignored, unignored } = ignore({ ignorecase: false })
    .add([...config.files])
    .test(path);
  if (!ignored && !unignored) return config;
  return { ...config, enable: ignored ? 'always' : 'never', byFiles: true };
}
