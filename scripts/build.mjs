/** Bundles everything that ships into dist/ (or --out DIR); --watch keeps doing so; --only cli|server|… picks one. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';
import { engineModules, keepApart, script, useEngine, yamlModules } from './engine.mjs';
import { notices } from './notices.mjs';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'dist' },
    only: { type: 'string' },
    watch: { type: 'boolean', default: false },
  },
});

const node = { platform: 'node', format: 'cjs' };
const browser = { platform: 'browser' };
const source = (contents) => ({ stdin: { contents, resolveDir: '.' } });
const targets = {
  client: { ...node, entry: 'client/node.ts', external: ['vscode'] },
  'client.web': { ...browser, format: 'cjs', entry: 'client/browser.ts', external: ['vscode'] },
  engine: { ...script, ...source(engineModules()), plugins: [keepApart()] },
  yaml: { ...script, ...source(yamlModules) },
  server: { ...node, entry: 'server/node.ts', plugins: [useEngine()] },
  'server.web': { ...browser, format: 'iife', entry: 'server/browser.ts', plugins: [useEngine()] },
  cli: { ...node, entry: 'server/cli.ts', plugins: [useEngine()], banner: { js: '#!/usr/bin/env node' } },
};
const server = ['engine', 'yaml', 'server'];
const needs = { server, 'server.web': ['engine', 'yaml'], cli: server };

const metafiles = [];
for (const [name, { entry, ...options }] of Object.entries(targets)) {
  if (values.only && values.only !== name && !needs[values.only]?.includes(name)) continue;
  const context = await esbuild.context({
    ...options,
    ...(entry && { entryPoints: [entry] }),
    outfile: `${values.out}/${name}.js`,
    bundle: true,
    minify: true,
    target: options.platform === 'node' ? 'node20' : 'es2022',
    mainFields: options.platform === 'node' ? ['module', 'main'] : ['browser', 'module', 'main'],
    // Its build for browsers is made of ES modules, of which a bundle takes only what is used.
    alias: name === 'yaml' ? { yaml: './node_modules/yaml/browser/index.js' } : undefined,
    // A script with a single Chinese sign takes twice the memory: only where there are many is it worth that.
    charset: name === 'engine' ? 'utf8' : 'ascii',
    legalComments: 'none',
    metafile: true,
    sourcemap: values.watch,
    logLevel: 'warning',
  });
  if (values.watch) await context.watch();
  else {
    metafiles.push((await context.rebuild()).metafile);
    await context.dispose();
  }
}
if (!values.watch && !values.only) writeFileSync(join(values.out, 'NOTICES.txt'), notices(metafiles));
