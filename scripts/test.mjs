/** Bundles test files and runs mocha: node scripts/test.mjs [test/a.test.ts …] [-- MOCHA OPTIONS]. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runBundled } from './run-bundled.mjs';

const args = process.argv.slice(2);
const split = args.includes('--') ? args.indexOf('--') : args.length;
const all = () =>
  readdirSync('test').flatMap((name) => (name.endsWith('.test.ts') ? [join('test', name)] : []));
const files = split > 0 ? args.slice(0, split) : all();
const mocha = join('node_modules', 'mocha', 'bin', 'mocha.js');
await runBundled(files, 'cjs', (folder) => [mocha, join(folder, '**', '*.cjs'), ...args.slice(split + 1)]);
