/** What one job of `check` does, in the main thread or in a worker: a file or a line in, printable text and sums out. */
import { readFileSync } from 'node:fs';
import { parse } from '../core/document.ts';
import { type Config, lint } from '../core/lint.ts';
import type { Diagnosis, Rule } from '../core/model.ts';
import { rules } from '../rules/index.ts';
import type { FormatName } from './arguments.ts';
import { decode, EncodingError, encode } from './encoding.ts';
import { fixAll, writeFileAtomically } from './fix.ts';
import { formats, type Layout } from './formats/index.ts';
import { Profile, type Times } from './profile.ts';
import { reason } from './reason.ts';
import { locate, noTotals, type Totals, totalsOf } from './report.ts';

/** The same for all jobs of a run; can be sent to a worker. */
export interface TaskOptions {
  readonly format: FormatName;
  readonly layout: Layout;
  readonly fix: boolean;
  readonly profile: boolean;
}

export type Job =
  | { readonly kind: 'file'; readonly path: string; readonly config: Config }
  | { readonly kind: 'line'; readonly line: Uint8Array; readonly config: Config };

export interface Result {
  /** To be printed as it is. */
  readonly output: string;
  readonly totals: Totals;
  /** What went wrong, in Chinese; `code` is the exit code it asks for. */
  readonly problem?: { readonly message: string; readonly code: 2 | 3 };
  /** Only where a profile is asked for. */
  readonly times?: Times;
}

export type Task = (job: Job) => Result;

/** The function that does the jobs. It never throws. */
export function createTask(options: TaskOptions): Task {
  const profile = options.profile ? new Profile(rules) : undefined;
  const running: readonly Rule[] = profile?.rules ?? rules;
  const check = (text: string, config: Config) => {
    const read = () => parse(text);
    return lint(profile ? profile.measure('（读取全文）', read) : read(), config, running);
  };
  const doJob: Task = (job) =>
    job.kind === 'file'
      ? checkFile(job.path, options, (text) => check(text, job.config))
      : checkLine(job.line, (text) => check(text, job.config));
  return (job) => {
    let result: Result;
    try {
      result = doJob(job);
    } catch (error) {
      result = crashed(job, error);
    }
    return profile ? { ...result, times: profile.take() } : result;
  };
}

/** The result of a job that met a fault of our own. */
export function crashed(job: Job, error: unknown): Result {
  const text = `程序内部出错：${(error instanceof Error && error.stack) || error}`;
  return job.kind === 'line'
    ? { output: `${JSON.stringify({ error: text })}\n`, totals: noTotals }
    : { output: '', totals: noTotals, problem: { message: `${job.path}：${text}`, code: 3 } };
}

type Check = (text: string) => readonly Diagnosis[];

function checkFile(path: string, { format, layout, fix }: TaskOptions, check: Check): Result {
  try {
    const bytes = readFileSync(path);
    const decoded = decode(bytes);
    const { text, diagnoses, count } = fix
      ? fixAll(decoded.text, check)
      : { text: decoded.text, diagnoses: check(decoded.text), count: 0 };
    if (count > 0) {
      // GB18030 has two codes for some characters: such a file would change where nobody asked.
      if (!encode(decoded.text, decoded).equals(bytes))
        throw new EncodingError('这份文件的编码有歧义，未改动');
      writeFileAtomically(path, encode(text, decoded));
    }
    const output = formats[format](layout).file({ file: path, text, diagnoses });
    return { output, totals: totalsOf(diagnoses, count) };
  } catch (error) {
    const known = reason(error);
    if (known === undefined) throw error;
    return { output: '', totals: noTotals, problem: { message: `${path}：${known}`, code: 2 } };
  }
}

/** Every line gets its answer, whatever is in it: a stream of millions does not end for one of them. */
function checkLine(line: Uint8Array, check: Check): Result {
  let id: unknown;
  const answer = (value: object, totals = noTotals) => ({
    output: `${JSON.stringify({ id, ...value })}\n`,
    totals,
  });
  try {
    const document = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line)) as unknown;
    const { id: given, text } = (document ?? {}) as { id?: unknown; text?: unknown };
    id = given;
    if (typeof text !== 'string') return answer({ error: '这一行应为 {"id","text"}，text 是字符串' });
    const diagnoses = check(text);
    return answer({ findings: locate({ text, diagnoses }) }, totalsOf(diagnoses, 0));
  } catch (error) {
    return answer({ error: error instanceof SyntaxError ? '不是合法的 JSON' : String(error) });
  }
}
