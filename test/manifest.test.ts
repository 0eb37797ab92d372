/** The extension's manifest against what it speaks of. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const { contributes } = manifest;
const own = new Set(contributes.commands.map(({ command }: { command: string }) => command));
const steps = contributes.walkthroughs.flatMap(({ steps }: { steps: unknown[] }) => steps);

describe('the manifest', () => {
  it('names, as README does, only files that are packed', async () => {
    const { snippets, grammars, jsonValidation, yamlValidation } = contributes;
    const named: string[] = [
      ...[manifest.main, manifest.browser, manifest.icon, 'dist/NOTICES.txt'],
      ...steps.map(({ media }: { media: { image: string } }) => media.image),
      ...[...snippets, ...grammars].map(({ path }: { path: string }) => path),
      ...[...jsonValidation, ...yamlValidation].map(({ url }: { url: string }) => url),
      ...contributes['markdown.previewStyles'],
      ...Array.from(
        readFileSync('README.md', 'utf8').matchAll(/\]\((?!https:)([^)#]+)/g),
        ([, path = '']) => path,
      ),
    ];
    const packed = await listFiles({ packageManager: PackageManager.None });
    const missing = named.filter((path) => !packed.includes(path.replace(/^\.\//, '')));
    assert.deepEqual(missing, []);
    assert.ok(named.length > 20);
  });

  it('comes with the licences of what is bundled', () => {
    const notices = readFileSync('dist/NOTICES.txt', 'utf8');
    for (const name of [
      'vscode-languageclient',
      'vscode-languageserver',
      '@lezer/markdown',
      'yaml',
      'picocolors',
    ])
      assert.match(notices, new RegExp(`^${name} \\(\\w+\\)\n\n.*Copyright`, 'ms'), name);
  });

  it('names only commands that it has', () => {
    const text = JSON.stringify([contributes.menus, contributes.keybindings, steps]);
    const named = [...text.matchAll(/(?<!\.)\bgongwen\.(?!official|context)\w+/g)].map(([name]) => name);
    assert.ok(named.length > 10);
    assert.deepEqual(
      named.filter((name) => !own.has(name)),
      [],
    );
  });

  it('reads with its problem matcher what the command line prints for it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gongwen-'));
    try {
      writeFileSync(join(folder, '稿.md'), '# 关于做好有关工作的通知\n\n各单位：\n\n要全面全面落实。\n');
      const cli = [join(process.cwd(), 'dist', 'cli.js'), 'check', '--format', 'github', '稿.md'];
      const { stdout } = spawnSync(process.execPath, cli, { cwd: folder, encoding: 'utf8' });
      const [{ pattern }] = contributes.problemMatchers;
      const match = new RegExp(pattern.regexp).exec(stdout.split('\n')[0] ?? '') ?? [];
      const read = (name: string) => match[pattern[name]];
      assert.deepEqual(['severity', 'file', 'line', 'code'].map(read), [
        'warning',
        '稿.md',
        '5',
        'duplicated-word',
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
