/**
 * npm run bench: gongwen beside its peers, one table, written to bench/results.md. Takes ten minutes and says most on a
 * machine that does nothing else. --rounds 1: fewer processes for each figure. --quick: a smoke test, nothing written.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';
import { startServer } from './client.mjs';
import { median, quantile } from './numbers.mjs';
import { runNode } from './processes.mjs';
import { Report } from './report.mjs';
import { makeText } from './texts.mjs';
import { typeInto } from './typing.mjs';

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, rounds: { type: 'string', default: '3' } },
});
const { quick } = values;
const here = import.meta.dirname;
const rounds = quick ? 1 : Number(values.rounds);
const sizes = quick ? [5, 25] : [5, 25, 126, 1010];
const largest = sizes.at(-1);
const PEERS = ['autocorrect', 'markdownlint', 'zhlint', 'textlint'];
/** A peer that takes longer than this for one process is left out at that size. */
const PATIENCE = 20_000;

/** By size in thousands of characters: [median, 99th percentile] of a keystroke, memory. */
const TYPING_GOALS = { 5: [0.5, 4, 70], 25: [0.5, 4, 80], 1010: [5, 15, 160] };

if (!existsSync(join(here, 'node_modules'))) command('npm', ['ci', '--no-audit', '--no-fund'], here);
command(process.execPath, ['scripts/build.mjs'], join(here, '..'));
const folder = mkdtempSync(join(tmpdir(), 'gongwen-bench-'));
const report = new Report();
try {
  await bundle('lint-all.ts');
  await bundle('echo.ts');
  await bundle('rule-cost.ts');
  process.env.GONGWEN = join(folder, 'lint-all.js');
  process.env.GONGWEN_RULES = join(folder, 'rule-cost.js');
  for (const size of sizes) writeFileSync(draft(size), makeText(size * 1000));
  await measureLint();
  await measureFirstLint();
  await measureRules();
  await measureFiles();
  await measureStart();
  for (const size of sizes) await measureTyping(size);
  const table = report.markdown(versions(), rounds);
  if (!quick) writeFileSync(join(here, 'results.md'), `# 速度\n\n${table}`);
  console.log(table);
} finally {
  rmSync(folder, { recursive: true });
}

/** (a) The whole text anew, warm, against the peers. */
async function measureLint() {
  const perCharacter = {};
  for (const size of sizes) {
    const late = new Set();
    const times = Object.fromEntries(['gongwen', ...PEERS].map((name) => [name, []]));
    for (let round = 0; round < rounds; round++) {
      for (const name of Object.keys(times)) {
        if (late.has(name)) continue;
        const result = await lintOnce(name, size).catch(() => undefined);
        if (result) times[name].push(result.warm);
        else late.add(name);
      }
    }
    perCharacter[size] = median(times.gongwen) / size;
    for (const name of PEERS) {
      const row = { what: `整篇检查 ${size}k 字`, ours: median(times.gongwen), unit: 'ms', peer: name };
      if (late.has(name)) report.add({ ...row, theirs: '不成' });
      else
        report.add({
          ...{ ...row, theirs: median(times[name]) },
          ratio: median(times[name].map((time, i) => time / times.gongwen[i])),
          ...(name === 'autocorrect' && size === 126 && { goal: { of: 'ratio', least: 3 } }),
        });
    }
  }
  if (quick) return;
  report.add({
    what: '每字用时，1010k 比 25k',
    ratio: perCharacter[1010] / perCharacter[25],
    goal: { of: 'ratio', most: 1.3 },
  });
}

/** (a) The first text that a process sees. */
async function measureFirstLint() {
  const firsts = [];
  for (let round = 0; round < rounds; round++) firsts.push((await lintOnce('gongwen', largest)).first);
  report.add({
    what: `新进程第一次检查 ${largest}k 字`,
    ours: median(firsts),
    unit: 'ms',
    goal: quick ? undefined : { most: 200 },
  });
}

/** Rules that have a bar of their own. */
async function measureRules() {
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const { output } = await runNode([join(here, 'rule-times.mjs'), draft(largest)], { read: true });
    times.push(JSON.parse(output));
  }
  const add = (what, figure, most) =>
    report.add({ what, unit: 'ms', ours: median(times.map(figure)), goal: quick ? undefined : { most } });
  add(`${largest}k 字里改一段后，序号规则`, ({ numbering }) => numbering, 3);
  add(`${largest}k 字的重复字词和段落规则`, ({ duplicates }) => duplicates, 8);
}

/** (b) The command line over many files. */
async function measureFiles() {
  const count = quick ? 50 : 1000;
  const files = join(folder, 'files');
  mkdirSync(files);
  for (let i = 0; i < count; i++) writeFileSync(join(files, `${i}.md`), makeText(5000, i));
  const peer = join(here, 'node_modules', 'autocorrect-node', 'cli.js');
  const [ours, theirs] = [[], []];
  for (let round = 0; round < rounds; round++) {
    const own = ['dist/cli.js', 'check', '--format', 'jsonl', '--fail-on', 'never', files];
    ours.push((await runNode(own)).time);
    theirs.push((await runNode([peer, '--lint', '--format', 'json', files], { okay: [0, 1] })).time);
  }
  report.add({
    ...{ what: `命令行检查 ${count} 个 5k 字的文件`, ours: median(ours), unit: 'ms' },
    ...{ peer: 'autocorrect --format json', theirs: median(theirs) },
    ratio: median(ours.map((time, i) => time / theirs[i])),
    goal: { of: 'ratio', most: 0.5 },
  });
}

/** (d) From the start of the process to the answer to `initialize`, in turns. */
async function measureStart() {
  const times = { server: [], echo: [] };
  for (let round = 0; round < 2 * rounds + 1; round++) {
    for (const [name, file] of Object.entries(servers())) {
      const start = performance.now();
      const server = await startServer(file);
      times[name].push(performance.now() - start);
      await server.close();
    }
  }
  report.add({
    ...{ what: '服务器启动', ours: median(times.server), unit: 'ms' },
    ...{ peer: 'echo', theirs: median(times.echo) },
    ratio: median(times.server.map((time, i) => time / times.echo[i])),
    goal: { of: 'ratio', most: 1.3 },
  });
}

/** (c), (e) A session of typing in a text of `size` thousand characters. */
async function measureTyping(size) {
  const text = readFileSync(draft(size), 'utf8');
  const sessions = { server: [], echo: [] };
  const counts = { edits: quick ? 30 : 150, burst: 50 };
  for (let round = 0; round < rounds; round++) {
    for (const [name, file] of Object.entries(servers()))
      sessions[name].push(await typeInto(file, text, counts));
  }
  const { server, echo } = sessions;
  const compare = (what, unit, figure, goal) =>
    report.add({
      ...{ what: `${size}k 字：${what}`, unit, ours: median(server.map(figure)) },
      ...{ peer: 'echo', theirs: median(echo.map(figure)) },
      ratio: median(server.map((session, i) => figure(session) / figure(echo[i]))),
      goal: goal ? { most: goal } : undefined,
    });
  const [p50, p99, memory] = TYPING_GOALS[size] ?? [];
  for (const [kind, name] of Object.entries({ type: '打字', enter: '回车', delete: '删除', paste: '粘贴' })) {
    compare(`${name}到诊断，中位`, 'ms', ({ times }) => quantile(times[kind], 0.5), kind === 'type' && p50);
    compare(`${name}到诊断，99%`, 'ms', ({ times }) => quantile(times[kind], 0.99), kind === 'type' && p99);
  }
  compare('连打 50 下后的诊断', 'ms', ({ burst }) => burst, size === 1010 && 150);
  compare('启动到第一次诊断', 'ms', ({ firstDiagnostics }) => firstDiagnostics, size === 5 && 150);
  if (server[0].peakMemory) compare('内存峰值', 'MB', ({ peakMemory }) => peakMemory, memory);
  report.add({
    what: `${size}k 字：改后的诊断同重新打开时一样（${server[0].findings} 处）`,
    ours: server.every(({ consistent }) => consistent) ? '是' : '否',
  });
}

async function lintOnce(name, size) {
  const linters = join(here, 'linters.mjs');
  const result = await runNode([linters, name, draft(size), quick ? '200' : '3000'], {
    limit: PATIENCE,
    read: true,
  });
  return result && JSON.parse(result.output);
}

function servers() {
  return { server: 'dist/server.js', echo: join(folder, 'echo.js') };
}

function draft(size) {
  return join(folder, `${size}k.md`);
}

/** Bundles a file of this folder as the product is bundled. */
async function bundle(file) {
  await esbuild.build({
    ...{ entryPoints: [join(here, file)], outfile: join(folder, file.replace('.ts', '.js')) },
    ...{ bundle: true, minify: true },
    ...{ platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'], charset: 'utf8' },
    alias: { yaml: './node_modules/yaml/browser/index.js' },
    logLevel: 'warning',
  });
}

function command(name, args, cwd) {
  const { status } = spawnSync(name, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${name} ${args.join(' ')} failed`);
}

/** The packages that are measured, with their versions. */
function versions() {
  const read = (...path) => JSON.parse(readFileSync(join(here, ...path), 'utf8'));
  const own = read('..', 'package.json');
  const peers = read('package.json').devDependencies;
  const named = ['autocorrect-node', 'markdownlint', 'zhlint', '@textlint/kernel'].map(
    (name) => `${name} ${peers[name]}`,
  );
  return [
    `${own.name} ${own.version}`,
    ...named,
    `vscode-languageserver ${own.devDependencies['vscode-languageserver']}`,
  ];
}
