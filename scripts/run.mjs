/** Runs a TypeScript file: node scripts/run.mjs FILE.ts [ARGS…]. */
import { basename, join } from 'node:path';
import { runBundled } from './run-bundled.mjs';

const [file, ...args] = process.argv.slice(2);
await runBundled([file], 'esm', (folder) => [join(folder, basename(file).replace('.ts', '.mjs')), ...args]);
