/** Bundles everything that ships into dist/ (or --out DIR); --watch keeps doing so; --only cli|server|… picks one. */
import { readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'dist' },
    only: { type: 'string' },
    watch: { type: 'boolean', default: false },
  },
});

/** The folders of the engine: the language server and the command line share one bundle of it. */
const ENGINE = ['server/core', 'server/rules', 'server/data'];

const node = { platform: 'node', format: 'cjs' };
const shell = { ...node, plugins: [useEngine()] };
const targets = {
  client: { ...node, entry: 'client/node.ts', external: ['vscode'] },
  'client.web': { entry: 'client/browser.ts', platform: 'browser', format: 'cjs', external: ['vscode'] },
  engine: { ...node, stdin: { contents: engineModules(), resolveDir: '.' } },
  server: { ...shell, entry: 'server/node.ts' },
  // A worker is one file: VS Code starts it from a copy, beside which there is nothing to load.
  'server.web': { entry: 'server/browser.ts', platform: 'browser', format: 'iife' },
  cli: { ...shell, entry: 'server/cli.ts', banner: { js: '#!/usr/bin/env node' } },
};
const needs = { server: ['engine'], cli: ['engine', 'server'] };

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
    alias: { yaml: './node_modules/yaml/browser/index.js' },
    charset: 'utf8',
    legalComments: 'none',
    sourcemap: values.watch,
    logLevel: 'warning',
  });
  if (values.watch) await context.watch();
  else {
    await context.rebuild();
    await context.dispose();
  }
}

/** A module that hands out every module of the engine by its path. */
function engineModules() {
  const files = ENGINE.flatMap((folder) =>
    readdirSync(folder, { recursive: true }).flatMap((name) =>
      name.endsWith('.ts') ? [join(folder, name)] : [],
    ),
  );
  return files.map((file) => `exports['${file}'] = require('./${file}');`).join('\n');
}

/** Takes the engine's modules from its bundle instead of bundling them again. */
function useEngine() {
  return {
    name: 'engine',
    setup(build) {
      build.onResolve({ filter: /^\..*\.ts$/ }, ({ importer, path }) => {
        const file = relative('', resolve(dirname(importer), path));
        const isEngine = ENGINE.some((folder) => file.startsWith(`${folder}/`));
        return isEngine ? { path: file, namespace: 'engine' } : undefined;
      });
      build.onResolve({ filter: /^\.\/(?:engine|server)\.js$/ }, ({ path }) => ({ path, external: true }));
      // What `gongwen lsp` starts is a bundle by itself.
      build.onResolve({ filter: /^\.\/node\.ts$/ }, () => ({ path: './server.js', external: true }));
      build.onLoad({ filter: /.*/, namespace: 'engine' }, ({ path }) => ({
        contents: `module.exports = require('./engine.js')['${path}'];`,
      }));
    },
  };
}
