/** Runs a TypeScript file: node scripts/run.mjs FILE.ts [ARGS…]. Node 20 cannot load types, esbuild can. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import esbuild from 'esbuild';

const [file, ...args] = process.argv.slice(2);
// Inside the project, so that the bundle finds node_modules.
mkdirSync('dist-test', { recursive: true });
const folder = mkdtempSync(join('dist-test', 'run-'));
try {
  const outfile = join(folder, 'script.mjs');
  await esbuild.build({
    entryPoints: [file],
    outfile,
    bundle: true,
    platform: 'node',
    packages: 'external',
    format: 'esm',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  process.exitCode =
    spawnSync(process.execPath, ['--enable-source-maps', outfile, ...args], { stdio: 'inherit' }).status ?? 1;
} finally {
  rmSync(folder, { recursive: true });
}
