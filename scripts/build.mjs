/** Bundles everything that ships into dist/ (or --out DIR); --watch keeps doing so; --only cli|server|… picks one. */
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'dist' },
    only: { type: 'string' },
    watch: { type: 'boolean', default: false },
  },
});

const targets = {
  client: { entry: 'client/node.ts', platform: 'node', format: 'cjs', external: ['vscode'] },
  'client.web': { entry: 'client/browser.ts', platform: 'browser', format: 'cjs', external: ['vscode'] },
  server: { entry: 'server/node.ts', platform: 'node', format: 'cjs' },
  'server.web': { entry: 'server/browser.ts', platform: 'browser', format: 'iife' },
  cli: { entry: 'server/cli.ts', platform: 'node', format: 'cjs', banner: { js: '#!/usr/bin/env node' } },
};

for (const [name, { entry, ...options }] of Object.entries(targets)) {
  if (values.only && values.only !== name) continue;
  const context = await esbuild.context({
    ...options,
    entryPoints: [entry],
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
