/**
 * How the engine is cut out of the bundles that need it: esbuild plugins.
 *
 * The language server, the web worker and the command line load one dist/engine.js, which loads dist/data.js (word
 * lists, genres, passages) with itself and dist/yaml.js at the first YAML. Each of the three is a script that sets
 * `module.exports`: Node requires it as it is, a worker by the `require` of server/browser.ts.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import esbuild from 'esbuild';

const FOLDERS = ['server/core', 'server/rules', 'server/data'];

/** Options of a bundle that Node requires and a worker imports. */
export const script = { platform: 'node', format: 'iife', globalName: 'module.exports' };

/** What core takes from the YAML parser. A name that is missing here fails the build. */
const YAML = ['isMap', 'isScalar', 'isSeq', 'parseDocument'];

/** As Biome lays them out; where it finds none, nothing is left out. */
const EXAMPLES = /^ {2}examples: \[(?:.*\],|\n(?: {4,}.*\n)+ {2}\],)\n/m;

/** As Biome lays them out. Types are no part of a bundle. */
const IMPORTED = /^(?:import|export) \{([^}]*)\} from '(\.[^']*\.ts)';$/gm;

/** The modules of the engine that others import, each with the names that they ask for: nothing else is handed out. */
function importedNames() {
  const modules = new Map();
  for (const name of readdirSync('server', { recursive: true })) {
    const importer = join('server', name);
    if (!name.endsWith('.ts') || isOfEngine(importer)) continue;
    for (const [, list, path] of readFileSync(importer, 'utf8').matchAll(IMPORTED)) {
      const file = relative('', resolve(dirname(importer), path));
      if (!isOfEngine(file)) continue;
      if (!modules.has(file)) modules.set(file, new Set());
      for (const one of list.matchAll(/(?<=^|,)\s*(?!type )(\w+)/g)) modules.get(file).add(one[1]);
    }
  }
  return modules;
}

/** A module that hands out those by their paths. */
export function engineModules() {
  return [...importedNames()]
    .sort()
    .map(
      ([file, names], i) =>
        `import { ${[...names].map((name) => `${name} as ${name}${i}`)} } from './${file}';` +
        `const module${i} = { ${[...names].map((name) => `${name}: ${name}${i}`)} }; export { module${i} as '${file}' };`,
    )
    .join('\n');
}

function isOfEngine(file) {
  return FOLDERS.some((folder) => file.startsWith(`${folder}/`));
}

/** What yaml.js holds. */
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
      build.onEnd(async () => {
        // Node reads JSON faster than JavaScript. Sorted, because files come in any order.
        const json = JSON.stringify(Object.fromEntries(Object.entries(data).sort()));
        const text = `module.exports = JSON.parse(${JSON.stringify(json)})`;
        const { code } = await esbuild.transform(text, { minify: true, charset: 'utf8' });
        writeFileSync(join(dirname(build.initialOptions.outfile), 'data.js'), code);
      });
      replace(build, 'all-data', `export default require('./data.js');`);
      const late = (name) => `export const ${name} = (...args) => require('./yaml.js').${name}(...args);`;
      replace(build, 'yaml', YAML.map(late).join('\n'));
      external(build, /^\.\/(?:data|yaml)\.js$/);
      // The Markdown parser tells it the colours of its grammar, for which nobody asks here. Without them its extensions
      // (tables, emoji) compute nothing when they are loaded, and are left out as unused.
      replace(
        build,
        '@lezer/highlight',
        'export class Tag {} export const tags = {}, styleTags = () => () => null;',
      );
      build.onLoad({ filter: /\/@lezer\/markdown\/dist\/index\.js$/ }, ({ path }) => ({
        contents: readFileSync(path, 'utf8').replace(/tags\.\w+\(tags\.\w+\)|tags\.\w+/g, 'null'),
      }));
      // The examples of a rule are its tests and its documentation; nothing shows them at run time.
      build.onLoad({ filter: /\/server\/rules\/.*\.ts$/ }, ({ path }) => ({
        contents: readFileSync(path, 'utf8').replace(EXAMPLES, ''),
        loader: 'ts',
      }));
    },
  };
}

/** Parts of the protocol that this server has no use for: they would be a twentieth of its bundle. */
const UNUSED = [
  'callHierarchy',
  'fileOperations',
  'inlayHint',
  'inlineCompletion',
  'inlineValue',
  'moniker',
  'notebook',
  'showDocument',
  'textDocumentContent',
  'typeHierarchy',
];

/** Outside it: takes the engine's modules from engine.js, loaded when something of them is first used. */
export function useEngine() {
  return {
    name: 'engine',
    setup(build) {
      const handedOut = importedNames();
      build.onResolve({ filter: /^\..*\.ts$/ }, ({ importer, path }) => {
        const file = relative('', resolve(dirname(importer), path));
        if (!isOfEngine(file)) return undefined;
        if (!handedOut.has(file)) throw new Error(`no import of ${file} was seen: see IMPORTED`);
        return { path: file, namespace: 'engine' };
      });
      external(build, /^\.\/(?:engine|server)\.js$/);
      // Finding Node modules of other servers, and open documents as texts, which ours are not.
      const alien = /\/vscode-languageserver\/lib\/(?:node\/files|common\/textDocuments)\.js$/;
      build.onLoad({ filter: alien }, () => ({ contents: '' }));
      // Of the protocol's types the constants; the guards beside them nobody calls here.
      build.onLoad({ filter: /\/vscode-languageserver-types\/lib\/esm\/main\.js$/ }, ({ path }) => ({
        contents: Object.entries(createRequire(path)('../umd/main.js'))
          .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
          .join('\n'),
      }));
      const unused = `(?:${UNUSED.join('|')})\\.js$`;
      build.onLoad({ filter: new RegExp(`/vscode-languageserver/lib/common/${unused}`) }, ({ path }) => ({
        contents: `exports.${/exports\.(\w+Feature) = /.exec(readFileSync(path, 'utf8'))[1]} = (Base) => Base;`,
      }));
      build.onLoad({ filter: new RegExp(`/protocol\\.${unused}`) }, () => ({ contents: '' }));
      // What `gongwen lsp` starts is a bundle by itself.
      build.onResolve({ filter: /^\.\/node\.ts$/ }, () => ({ path: './server.js', external: true }));
      build.onLoad({ filter: /.*/, namespace: 'engine' }, ({ path }) => ({
        contents: `module.exports = require('late')('${path}');`,
      }));
      replace(build, 'late', LATE_MODULE);
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
      const module = require('./engine.js')[path];
      if (!(name in module)) throw new Error(name + ' is not handed out by ' + path);
      const value = module[name];
      Object.defineProperty(importer, name, { value });
      return value;
    },
  }));`;

function external(build, filter) {
  build.onResolve({ filter }, ({ path }) => ({ path, external: true }));
}

/** Puts a text of ours in the place of the module `name`. */
function replace(build, name, contents) {
  build.onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: name, namespace: name }));
  build.onLoad({ filter: /.*/, namespace: name }, () => ({ contents }));
}
