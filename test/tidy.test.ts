/** The house itself: layers, generated files, sizes. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const under = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? (entry.name === 'node_modules' ? [] : under(path)) : [path];
  });
const sources = ['client', 'server', 'scripts', 'test']
  .flatMap(under)
  .filter((path) => /\.(?:ts|mjs)$/.test(path));
const importsOf = (path: string) =>
  [...readFileSync(path, 'utf8').matchAll(/(?:from|import|import\() ?'([^']+)'/g)].map(
    ([, name]) => name as string,
  );

describe('tidy', () => {
  /** For each folder, what its files may import: packages by name, files by path; `type` imports count too. */
  const layers: [folder: string, allowed: RegExp][] = [
    ['server/data', /^server\/data\//],
    ['server/core', /^server\/(?:core|data)\/|^@lezer\/markdown$|^yaml$/],
    ['server/rules', /^server\/(?:core|data|rules)\//],
    [
      'server/features',
      /^server\/(?:core|data|rules|features)\/|^server\/(?:client|draft)\.ts$|^vscode-languageserver$/,
    ],
    ['client', /^client\/|^vscode$|^vscode-languageclient|^node:/],
  ];
  for (const [folder, allowed] of layers) {
    it(`keeps ${folder} apart from what it must not know`, () => {
      const files = sources.filter((path) => path.startsWith(`${folder}/`));
      assert.ok(files.length > 0);
      const strangers = files.flatMap((path) =>
        importsOf(path)
          .map((name) => (name.startsWith('.') ? join(dirname(path), name) : name))
          .flatMap((name) => (allowed.test(name) ? [] : [`${path}: ${name}`])),
      );
      assert.deepEqual(strangers, []);
    });
  }

  it('keeps each parser in one file, and the clock and the process out of the core', () => {
    const using = (name: string) =>
      sources.filter((path) => path.startsWith('server/') && importsOf(path).includes(name));
    assert.deepEqual(using('@lezer/markdown'), ['server/core/document/markdown.ts']);
    assert.deepEqual(using('yaml'), ['server/core/config/yaml.ts']);
    const pure = sources.filter((path) => /^server\/(?:core|rules|data)\//.test(path));
    const impure = pure.filter((path) =>
      /\bnew Date\b|\bDate\.|\bprocess\.|\bMath\.random\b|\basync\b/.test(readFileSync(path, 'utf8')),
    );
    assert.deepEqual(impure, []);
  });

  it('keeps files under 300 lines', () => {
    // test/drafts holds texts, one after the other.
    const code = sources.filter((path) => !path.startsWith('test/drafts/'));
    const long = code.filter((path) => readFileSync(path, 'utf8').split('\n').length > 300);
    assert.deepEqual(long, []);
  });

  it('opens every file by saying what it is', () => {
    const silent = sources.filter((path) => !/^(?:#!.*\n)?\/[/*]/.test(readFileSync(path, 'utf8')));
    assert.deepEqual(silent, []);
  });

  it('has every generated file up to date', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['scripts/run.mjs', 'scripts/generate.ts', '--check'],
      { encoding: 'utf8' },
    );
    assert.equal(status, 0, stderr);
  });

  it('ships bundles of bounded size', () => {
    /** What a program loads as its code, in kilobytes. */
    const most: [kilobytes: number, ...names: string[]][] = [
      [450, 'server.js', 'engine.js'],
      [450, 'server.web.js', 'engine.js'],
      [500, 'client.js'],
      [500, 'client.web.js'],
      // Loaded at the first front matter or configuration file.
      [100, 'yaml.js'],
      // Word lists, genres and passages.
      [250, 'data.js'],
    ];
    for (const [kilobytes, ...names] of most) {
      const paths = names.map((name) => join('dist', name));
      for (const path of paths) assert.ok(existsSync(path), `${path} is missing: npm run build`);
      const size = paths.reduce((sum, path) => sum + statSync(path).size, 0);
      assert.ok(size <= kilobytes * 1024, `${names.join(' + ')}: ${size} bytes`);
    }
  });

  it('ships no code among the data', () => {
    assert.match(
      readFileSync(join('dist', 'data.js'), 'utf8'),
      /^module\.exports=JSON\.parse\((['"`]).*\1\);\n$/,
    );
  });

  it('keeps the lock file free of download addresses', () => {
    assert.doesNotMatch(readFileSync('package-lock.json', 'utf8'), /"resolved"/);
  });
});
