/** Runs TypeScript: Node 20 cannot load types, esbuild can. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import esbuild from 'esbuild';

/**
 * Bundles each of `files` as a module of `format` into a folder that goes again, and runs `node` with the arguments that
 * `argumentsIn` gives for it; its exit code becomes that of this process.
 */
export async function runBundled(files, format, argumentsIn) {
  // Inside the project, so that the bundles find node_modules; a folder of its own, so that runs can overlap.
  mkdirSync('dist-test', { recursive: true });
  const folder = mkdtempSync(join('dist-test', 'run-'));
  try {
    await esbuild.build({
      entryPoints: files,
      outdir: folder,
      outExtension: { '.js': format === 'esm' ? '.mjs' : '.cjs' },
      bundle: true,
      platform: 'node',
      packages: 'external',
      format,
      target: 'node20',
      sourcemap: 'inline',
      logLevel: 'warning',
    });
    const run = spawnSync(process.execPath, ['--enable-source-maps', ...argumentsIn(folder)], {
      stdio: 'inherit',
    });
    process.exitCode = run.status ?? 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
