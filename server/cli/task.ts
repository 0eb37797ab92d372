/** What one job of `check` does, in the main thread or in a worker: a file or a line in, printable text and sums out. */
import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { parse } from '../core/document/document.ts';
import { KnownLines } from '../core/document/known-lines.ts';
import { type Config, lint } from '../core/lint.ts';
import type { Diagnosis, Rule } from '../core/model.ts';
import { withOwnGenres } from '../data/genres.ts';
import { rules } from '../rules/index.ts';
import type { FormatName } from './arguments.ts';
import { type Decoded, decode, encode } from './encoding.ts';
import { type Fixed, fixAll } from './fix.ts';
import { formats, type Layout } from './formats/index.ts';
import { Profile, type Times } from './profile.ts';
import { Refusal, reason } from './reason.ts';
import { failure, locate, noTotals, type Totals, totalsOf } from './report.ts';
import { writeFileAtomically } from './write-file.ts';

/** The same for all jobs of a run; can be sent to a worker. */
export interface TaskOptions {
  readonly format: FormatName;
  readonly layout: Layout;
  readonly profile: boolean;
}

interface FileJob {
  readonly kind: 'file';
  readonly path: string;
  readonly config: Config;
  readonly fix: boolean;
}

interface LineJob {
  readonly kind: 'line';
  readonly line: Uint8Array;
  readonly config: Config;
}

export type Job = FileJob | LineJob;

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
  const known = new KnownLines();
  const check = (text: string, config: Config) => {
    const read = () => parse(text, withOwnGenres(config.genres), known);
    const diagnoses = lint(profile ? profile.measure('（读取全文）', read) : read(), config, running);
    profile?.count(diagnoses);
    return diagnoses;
  };
  const doJob: Task = (job) =>
    job.kind === 'file'
      ? checkFile(job, options, (text) => check(text, job.config))
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
    : { output: '', totals: failure, problem: { message: `${job.path}：${text}`, code: 3 } };
}

type Check = (text: string) => readonly Diagnosis[];

function checkFile({ path, fix }: FileJob, { format, layout }: TaskOptions, check: Check): Result {
  let bytes: Buffer;
  let decoded: Decoded;
  try {
    bytes = readFileSync(path);
    decoded = decode(bytes);
  } catch (error) {
    return { output: '', totals: failure, problem: problem(path, error) };
  }
  const report = ({ text, diagnoses, count }: Fixed) => ({
    output: formats[format](layout).file({ file: path, text, diagnoses }),
    totals: totalsOf(diagnoses, count),
  });
  const { text } = decoded;
  const asIs = { text, diagnoses: check(text), count: 0 };
  const fixed = fix ? fixAll(asIs, check) : asIs;
  if (fixed.count === 0) return report(asIs);
  try {
    // GB18030 has two codes for some characters: such a file would change where nobody asked.
    if (!encode(text, decoded).equals(bytes)) throw new Refusal('这份文件的编码有歧义，没有改动');
    writeFileAtomically(path, bytes, encode(fixed.text, decoded));
    return report(fixed);
  } catch (error) {
    return { ...report(asIs), problem: problem(path, error) };
  }
}

/** What to say of an error that has to do with the file; one that has not is thrown on. */
function problem(path: string, error: unknown): Result['problem'] {
  const known = reason(error);
  if (known === undefined) throw error;
  return { message: `${path}：${known}`, code: 2 };
}

/** Every line gets its answer, whatever is in it: a stream of millions does not end for one of them. */
function checkLine(line: Uint8Array, check: Check): Result {
  let id: unknown;
  const answer = (value: object, totals = noTotals) => ({
    output: `${JSON.stringify({ id, ...value })}\n`,
    totals,
  });
  try {
    if (!isUtf8(line)) return answer({ error: '不是 UTF-8' });
    const document = JSON.parse(new TextDecoder().decode(line)) as unknown;
    const { id: given, text } = (document ?? {}) as { id?: unknown; text?: unknown };
    id = given;
    if (typeof text !== 'string') return answer({ error: '这一行应为 {"id","text"}，text 是字符串' });
    const diagnoses = check(text);
    return answer({ findings: locate({ text, diagnoses }) }, totalsOf(diagnoses, 0));
  } catch (error) {
    return answer({ error: error instanceof SyntaxError ? '不是合法的 JSON' : `程序内部出错：${error}` });
  }
}
