/** The bundled program, run as a process in folders of its own, with the rules of rules.ts in place of the real ones. */
import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import esbuild from 'esbuild';

const root = mkdtempSync(join(tmpdir(), 'gongwen-test-'));
export const program = join(root, 'cli.js');
let folders = 0;

before(() =>
  esbuild.build({
    entryPoints: ['server/cli.ts'],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    plugins: [
      {
        name: 'rules',
        setup: ({ onResolve }) =>
          onResolve({ filter: /\/rules\/index\.ts$/ }, () => ({ path: resolve('test/cli/rules.ts') })),
      },
    ],
  }),
);
after(() => rmSync(root, { recursive: true }));

/** A new folder that holds `files` by their paths. */
export function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = join(root, String(folders++));
  mkdirSync(path);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Environment without what would colour the output. */
export const plain = { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined };

/** Runs the program in `cwd` to its end. */
export function gongwen(cwd: string, args: readonly string[], options: SpawnSyncOptions = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    env: plain,
    maxBuffer: 1 << 28,
    ...options,
  });
  return { code: status, out: String(stdout), err: String(stderr) };
}

/** Checks `args` in `cwd`, a finding a line. */
export const check = (cwd: string, ...args: string[]): Run =>
  gongwen(cwd, ['check', '--format', 'jsonl', ...args]);

/** Hands `input` to --ndjson; `lines` are its answers. */
export const filter = (input: string | Buffer, ...args: string[]) => {
  const { code, out, err } = gongwen(folder({}), ['check', '--ndjson', ...args], { input });
  return {
    code,
    err,
    lines: out
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line)),
  };
};

/** The findings that `check --format jsonl` prints, shortened to file:line:column rule. */
export function places({ out }: Run): string[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { file, line: at, column, rule } = JSON.parse(line);
      return `${file}:${at}:${column} ${rule}`;
    });
}

export const bytesOf = (folder: string, name: string): Buffer => readFileSync(join(folder, name));
