/**
 * Tests of the packed extension in real VS Code builds, driven by an installed Chromium:
 * node scripts/host.mjs [test/host/NAME.e2e.ts …] [-- MOCHA OPTIONS]. Says what it leaves out for want of Chromium or of the server build;
 * with CI=true it installs the one and fails without the other.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import esbuild from 'esbuild';
import yauzl from 'yauzl';

const HOST = 'dist-test/host';
const chromium = findChromium();
if (!chromium) {
  console.log(
    'Host tests left out: no Chromium found. Install it (apt-get install chromium) or set CHROMIUM.',
  );
  process.exit(process.env.CI ? 1 : 0);
}

rmSync(HOST, { recursive: true, force: true });
mkdirSync(HOST, { recursive: true });
await createVSIX({
  packagePath: `${HOST}/gongwen.vsix`,
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
await unpack(`${HOST}/gongwen.vsix`, HOST);
await bundleSuite('web', { platform: 'browser', mainFields: ['browser', 'module', 'main'] });
await bundleSuite('node', { platform: 'node', mainFields: ['module', 'main'] });

const args = process.argv.slice(2);
const split = args.includes('--') ? args.indexOf('--') : args.length;
const named = args.slice(0, split);
const tests = named.length > 0 ? named : ['test/host/web.e2e.ts'];
if (named.length === 0) {
  if (process.env.CI) execFileSync(process.execPath, ['test/host/server/setup.mjs'], { stdio: 'inherit' });
  if (existsSync('test/host/server/node_modules/code-server/.ready'))
    tests.push('test/host/server.e2e.ts', 'test/host/newcomer.e2e.ts');
  else
    console.log(
      'Tests in a server build of VS Code left out: node test/host/server/setup.mjs installs it (300 MB).',
    );
}
const run = spawnSync(
  process.execPath,
  [
    'scripts/test.mjs',
    ...tests,
    '--',
    '--reporter',
    'test/host/spec-with-retries.cjs',
    '--timeout',
    '60000',
    '--retries',
    '1',
    '--exit',
    ...args.slice(split + 1),
  ],
  { stdio: 'inherit', env: { ...process.env, CHROMIUM: chromium } },
);
const figures = `${HOST}/figures.txt`;
if (existsSync(figures)) console.log(`Measured:\n${readFileSync(figures, 'utf8')}`);
process.exitCode = run.status ?? 1;

function findChromium() {
  const candidates = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
  ];
  return candidates.find((path) => path && existsSync(path));
}

/** The tests that run inside the extension host, beside the unpacked extension because only that folder is served. */
async function bundleSuite(host, options) {
  await esbuild.build({
    ...options,
    entryPoints: [`test/host/run-${host}.ts`],
    outfile: `${HOST}/extension/dist-test/${host}.js`,
    bundle: true,
    format: 'cjs',
    external: ['vscode'],
    define: host === 'web' ? { global: 'globalThis' } : {},
    // mocha asks for files of its own that only its parallel mode needs.
    logOverride: { 'require-resolve-not-external': 'silent' },
    logLevel: 'warning',
  });
}

function unpack(archive, target) {
  return new Promise((done, fail) => {
    yauzl.open(archive, { lazyEntries: true }, (error, zip) => {
      if (error) return fail(error);
      zip.on('end', done).on('error', fail);
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, async (failed, stream) => {
          if (failed) return fail(failed);
          const path = join(target, entry.fileName);
          mkdirSync(dirname(path), { recursive: true });
          writeFileSync(path, await stream.toArray().then(Buffer.concat));
          zip.readEntry();
        });
      });
      zip.readEntry();
    });
  });
}
