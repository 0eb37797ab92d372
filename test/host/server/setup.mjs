/**
 * Makes the server build of VS Code in this folder ready: node setup.mjs. Needs npm's registry, a C++ compiler and
 * ripgrep. Its own install script is not used, for it downloads from elsewhere. A second call returns at once.
 */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

const here = import.meta.dirname;
const product = join(here, 'node_modules/code-server');
const editor = join(product, 'lib/vscode');
const stamp = join(product, '.ready');
const lock = JSON.parse(readFileSync(join(here, 'package-lock.json'), 'utf8'));
const key = `${process.version} ${lock.packages['node_modules/code-server'].version}`;
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === key) process.exit(0);

const env = { ...process.env };
// Under npm run the project's own setting arrives here, and a rebuild would do nothing.
delete env.npm_config_ignore_scripts;
const prefix = dirname(dirname(realpathSync(process.execPath)));
// Headers that lie beside node need no download.
if (existsSync(join(prefix, 'include/node/node.h'))) env.npm_config_nodedir = prefix;
const npm = (cwd, ...args) =>
  execFileSync('npm', [...args, '--no-audit', '--no-fund'], {
    cwd,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 300_000,
  });

npm(here, 'ci', '--ignore-scripts');
npm(here, 'rebuild', 'argon2');
// Not `ci`: the shrinkwrap it ships is out of step with its package.json.
npm(editor, 'install', '--omit=dev', '--ignore-scripts');
npm(editor, 'rebuild', '@vscode/spdlog', 'native-watchdog');
npm(join(editor, 'extensions'), 'install', '--omit=dev', '--ignore-scripts');
link('/usr/bin/rg', join(editor, 'node_modules/@vscode/ripgrep/bin/rg'));
link('node_modules', join(editor, 'node_modules.asar'));
writeFileSync(stamp, key);

function link(target, path) {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path);
}
