/** gongwen check: finds the files, hands them out, prints what comes back. */
import { type Config, STRENGTH } from '../core/lint.ts';
import type { Severity } from '../core/model.ts';
import type { CheckCommand } from './arguments.ts';
import { ConfigFiles } from './config-files.ts';
import { findFiles, type Target } from './files.ts';
import { formats } from './formats/index.ts';
import { lines } from './ndjson.ts';
import { Output } from './output.ts';
import { createPool, defaultJobs, inOrder } from './pool.ts';
import { addTime, profileTable, type Time } from './profile.ts';
import { reason } from './reason.ts';
import { add, failure, noTotals } from './report.ts';
import type { Job, Result } from './task.ts';

/** Width of the text format where there is no terminal to ask. */
const WIDTH = 100;

/** Runs the command and returns the exit code. */
export async function check(command: CheckCommand): Promise<number> {
  const out = new Output(process.stdout);
  const errors = new Output(process.stderr);
  let code = 0;
  const complain = (message: string, worse: number) => {
    code = Math.max(code, worse);
    void errors.write(`gongwen: ${message}\n`);
  };
  const configs = new ConfigFiles(command.config, command.fix, (problem) => complain(problem, 2));
  let totals = noTotals;
  const unreadable = (path: string, error: unknown) => {
    totals = add(totals, failure);
    complain(`${path}：${reason(error) ?? error}`, 2);
  };
  const leftOut = (path: string) => {
    if (command.fix) complain(`${path}：这个链接通到文件夹外面，没有检查`, 0);
  };
  const targets = command.ndjson ? [] : [...findFiles(command.paths, unreadable, leftOut)];
  const layout = { color: command.color && wantsColor(), width: process.stdout.columns || WIDTH };
  const size = command.jobs ?? (command.ndjson ? 1 : defaultJobs(targets.length));
  const { format: name, fix, profile, failOn } = command;
  const pool = createPool({ format: name, layout, profile }, size);
  const inLines = command.ndjson || name === 'jsonl';
  const format = formats[inLines ? 'jsonl' : name](layout);

  const times: Record<string, Time> = {};
  let printed = false;
  const emit = async (result: Result) => {
    if (result.problem) complain(result.problem.message, result.problem.code);
    totals = add(totals, result.totals);
    for (const [rule, time] of Object.entries(result.times ?? {})) addTime(times, rule, time);
    if (inLines) await out.writeLines(result.output);
    else if (result.output) await out.write(printed ? format.between + result.output : result.output);
    printed ||= result.output !== '';
  };
  const jobs = command.ndjson
    ? lineJobs(process.stdin, named(configs.of('.')))
    : fileJobs(targets, configs, fix);
  // With --fix the files are what matters, and they are all put right whoever reads along.
  const wanted = until(() => out.closed && !fix, jobs);
  await out.write(format.head);
  await inOrder(wanted, size === 1 ? 1 : size * 4, (job) => pool.run(job), emit);
  await out.write(format.tail(totals));
  await pool.close();
  if (profile) await errors.write(profileTable(times));
  const unwritten = await out.end();
  if (unwritten) complain(`标准输出：${unwritten}`, 2);

  const fails = (Object.keys(totals.found) as Severity[]).some(
    (severity) => failOn !== 'never' && totals.found[severity] > 0 && STRENGTH[severity] >= STRENGTH[failOn],
  );
  return Math.max(code, fails ? 1 : 0);
}

function* fileJobs(targets: readonly Target[], configs: ConfigFiles, fix: boolean): Generator<Job> {
  for (const target of targets) {
    const { config, faulty } = configs.ofFile(target.path);
    yield {
      ...{ kind: 'file', path: target.path, config: target.named ? named(config) : config },
      // What the faulty part would have switched off is not to be rewritten.
      fix: fix && !faulty,
    };
  }
}

async function* lineJobs(input: AsyncIterable<Buffer>, config: Config): AsyncGenerator<Job> {
  let number = 0;
  for await (const line of lines(input)) yield { kind: 'line', line, number: ++number, config };
}

async function* until<T>(stop: () => boolean, items: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T> {
  for await (const item of items) {
    if (stop()) return;
    yield item;
  }
}

/** Who names a document wants it checked, whatever it looks like. */
function named(config: Config): Config {
  return config.enable === 'auto' ? { ...config, enable: 'always' } : config;
}

function wantsColor(): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0';
  // Undefined in a pipe, and then picocolors would look around by itself.
  return process.stdout.isTTY === true && TERM !== 'dumb';
}
