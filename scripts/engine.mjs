/**
 * How the engine is cut out of the bundles that need it: esbuild plugins.
 *
 * The language server, the web worker and the command line load one dist/engine.js, which loads dist/data.js (word
 * lists, genres, passages) with itself and dist/yaml.js at the first YAML. Each of the three is a script that sets
 * `module.exports`: Node requires it as it is, a worker by the `require` of server/browser.ts.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import esbuild from 'esbuild';

const FOLDERS = ['server/core', 'server/rules', 'server/data'];

/** Options of a bundle that Node requires and a worker imports. */
export const script = { platform: 'node', format: 'iife', globalName: 'module.exports' };

/** What core takes from the YAML parser. A name that is missing here fails the build. */
const YAML = ['isMap', 'isScalar', 'isSeq', 'parseDocument'];

/** As Biome lays them out; where it finds none, nothing is left out. */
const EXAMPLES = /^ {2}examples: \[(?:.*\],|\n(?: {4,}.*\n)+ {2}\],)\n/m;

/** A module that hands out every module of the engine by its path; each runs when it is first asked for. */
export function engineModules() {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true }).flatMap((name) =>
      name.endsWith('.ts') ? [join(folder, name)] : [],
    ),
  );
  return `module.exports = {${files.map((file) => `get '${file}'() { return require('./${file}') }`)}};`;
}

export const yamlModules = `export { ${YAML} } from 'yaml';`;

/** In the engine: takes the data from data.js, which it writes beside the bundle, and YAML from yaml.js. */
export function keepApart() {
  return {
    name: 'apart',
    setup(build) {
      const data = {};
      build.onLoad({ filter: /\.json$/ }, ({ path }) => {
        const file = relative('', path);
        // Remarks for those who work on the file.
        const { $schema, source, ...content } = JSON.parse(readFileSync(path, 'utf8'));
        data[file] = content;
        return { contents: `import data from 'all-data'; export default data['${file}'];`, loader: 'js' };
      });
      build.onResolve({ filter: /^all-data$/ }, ({ path }) => ({ path, namespace: 'data' }));
      build.onLoad({ filter: /.*/, namespace: 'data' }, () => ({
        contents: `export default require('./data.js');`,
      }));
      build.onEnd(async () => {
        // Read as JSON faster than as JavaScript.
        const text = `module.exports = JSON.parse(${JSON.stringify(JSON.stringify(data))})`;
        const { code } = await esbuild.transform(text, { minify: true, charset: 'utf8' });
        writeFileSync(join(dirname(build.initialOptions.outfile), 'data.js'), code);
      });
      build.onResolve({ filter: /^yaml$/ }, () => ({ path: 'yaml', namespace: 'yaml' }));
      build.onLoad({ filter: /.*/, namespace: 'yaml' }, () => ({
        contents: YAML.map(
          (name) => `export const ${name} = (...args) => require('./yaml.js').${name}(...args);`,
        ).join('\n'),
      }));
      external(build, /^\.\/(?:data|yaml)\.js$/);
      // The Markdown parser hands its grammar's colours to it, which nobody asks for here.
      build.onResolve({ filter: /^@lezer\/highlight$/ }, ({ path }) => ({ path, namespace: 'unused' }));
      build.onLoad({ filter: /.*/, namespace: 'unused' }, () => ({
        contents: `export class Tag {}
          export const tags = { special() {} };
          export const styleTags = () => () => null;`,
      }));
      // The examples of a rule are its tests and its documentation; nothing shows them at run time.
      build.onLoad({ filter: /\/server\/rules\/.*\.ts$/ }, ({ path }) => ({
        contents: readFileSync(path, 'utf8').replace(EXAMPLES, ''),
        loader: 'ts',
      }));
    },
  };
}

/** Outside it: takes the engine's modules from engine.js, loaded when something of them is first used. */
export function useEngine() {
  return {
    name: 'engine',
    setup(build) {
      build.onResolve({ filter: /^\..*\.ts$/ }, ({ importer, path }) => {
        const file = relative('', resolve(dirname(importer), path));
        return FOLDERS.some((folder) => file.startsWith(`${folder}/`))
          ? { path: file, namespace: 'engine' }
          : undefined;
      });
      external(build, /^\.\/(?:engine|server)\.js$/);
      // What `gongwen lsp` starts is a bundle by itself.
      build.onResolve({ filter: /^\.\/node\.ts$/ }, () => ({ path: './server.js', external: true }));
      build.onLoad({ filter: /.*/, namespace: 'engine' }, ({ path }) => ({
        contents: `module.exports = require('late')('${path}');`,
      }));
      build.onResolve({ filter: /^late$/ }, ({ path }) => ({ path, namespace: 'late' }));
      build.onLoad({ filter: /.*/, namespace: 'late' }, () => ({ contents: LATE_MODULE }));
    },
  };
}

/**
 * A module of the engine that is not loaded yet. esbuild reads each import at each use, from an object that inherits
 * from this module; what was read once becomes that object's own.
 */
const LATE_MODULE = `module.exports = (path) =>
  Object.create(new Proxy({}, {
    get(_, name, importer) {
      if (name === '__esModule') return true;
      const value = require('./engine.js')[path][name];
      Object.defineProperty(importer, name, { value });
      return value;
    },
  }));`;

function external(build, filter) {
  build.onResolve({ filter }, ({ path }) => ({ path, external: true }));
}
