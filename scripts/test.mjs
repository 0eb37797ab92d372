/** Bundles test files and runs mocha: node scripts/test.mjs [test/a.test.ts …] [-- MOCHA OPTIONS]. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import esbuild from 'esbuild';

const args = process.argv.slice(2);
const split = args.includes('--') ? args.indexOf('--') : args.length;
const all = () =>
  readdirSync('test').flatMap((name) => (name.endsWith('.test.ts') ? [join('test', name)] : []));
const files = split > 0 ? args.slice(0, split) : all();

// Inside the project, so that the bundles find node_modules; a folder of its own, so that runs can overlap.
mkdirSync('dist-test', { recursive: true });
const folder = mkdtempSync(join('dist-test', 'run-'));
try {
  await esbuild.build({
    entryPoints: files,
    outdir: folder,
    bundle: true,
    platform: 'node',
    packages: 'external',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  const mocha = [
    join('node_modules', 'mocha', 'bin', 'mocha.js'),
    '--enable-source-maps',
    join(folder, '**', '*.js'),
  ];
  const run = spawnSync(process.execPath, [...mocha, ...args.slice(split + 1)], { stdio: 'inherit' });
  process.exitCode = run.status ?? 1;
} finally {
  rmSync(folder, { recursive: true });
}
