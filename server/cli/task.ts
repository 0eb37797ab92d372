/** What one job of `check` does, in the main thread or in a worker: a file or a line in, printable text and sums out. */
import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { parse } from '../core/document/document.ts';
import { KnownLines } from '../core/document/known-lines.ts';
import { type Config, isChecked, lint } from '../core/lint.ts';
import type { Diagnosis, Doc, Rule } from '../core/model.ts';
import { withOwnGenres } from '../data/genres.ts';
import { rules } from '../rules/index.ts';
import type { FormatName } from './arguments.ts';
import { asWritten } from './as-written.ts';
import { type Decoded, decode, encode } from './encoding.ts';
import { type Fixed, fixAll } from './fix.ts';
import { formats, type Layout } from './formats/index.ts';
import { Profile, type Times } from './profile.ts';
import { Refusal, reason } from './reason.ts';
import { failure, locate, noTotals, type Skipped, type Totals, totalsOf, totalsOfSkipped } from './report.ts';
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
  /** 1-based, in the input. */
  readonly number: number;
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

type Task = (job: Job) => Result;

/** The function that does the jobs. It never throws. */
export function createTask(options: TaskOptions): Task {
  const profile = options.profile ? new Profile(rules) : undefined;
  const running: readonly Rule[] = profile?.rules ?? rules;
  const known = new KnownLines();
  const check = (text: string, config: Config) => {
    const read = () => parse(text, withOwnGenres(config.genres), known);
    const doc = profile ? profile.measure('（读取全文）', read) : read();
    const diagnoses = lint(doc, config, running);
    profile?.count(diagnoses);
    return { diagnoses, skipped: whySkipped(doc, config) };
  };
  const doJob: Task = (job) =>
    job.kind === 'file'
      ? checkFile(job, options, (text) => check(text, job.config))
      : checkLine(job, (text) => check(text, job.config));
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
  if (job.kind === 'line')
    return { output: faultyLine(job.number, `程序内部出错：${error}`), totals: noTotals };
  const text = `${job.path}：程序内部出错：${(error instanceof Error && error.stack) || error}`;
  return { output: '', totals: failure, problem: { message: text, code: 3 } };
}

function whySkipped(doc: Doc, config: Config): Skipped | undefined {
  if (isChecked(doc, config)) return undefined;
  return config.enable === 'never' || doc.frontMatter.off ? 'setting' : 'form';
}

type Check = (text: string) => {
  readonly diagnoses: readonly Diagnosis[];
  readonly skipped: Skipped | undefined;
};

function checkFile({ path, fix }: FileJob, { format, layout }: TaskOptions, check: Check): Result {
  let bytes: Buffer;
  let decoded: Decoded;
  try {
    bytes = readFileSync(path);
    decoded = decode(bytes);
  } catch (error) {
    return { output: '', totals: failure, problem: problem(path, error) };
  }
  const { text } = decoded;
  const { diagnoses, skipped } = check(text);
  const report = ({ text, diagnoses, count }: Fixed) => ({
    output: formats[format](layout).file({ file: path, text, diagnoses, skipped }),
    totals: skipped ? totalsOfSkipped(skipped) : totalsOf(diagnoses, count),
  });
  const asIs = { text, diagnoses, count: 0 };
  const fixed = fix ? fixAll(asIs, (text) => check(text).diagnoses) : asIs;
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
function checkLine({ line, number }: LineJob, check: Check): Result {
  let id: string | undefined;
  const fault = (error: string) => ({ output: faultyLine(number, error, id), totals: noTotals });
  try {
    if (!isUtf8(line)) return fault('不是 UTF-8');
    const json = new TextDecoder().decode(line);
    const document = JSON.parse(json) as unknown;
    const { id: given, text } = (document ?? {}) as { id?: unknown; text?: unknown };
    const plain = given === undefined || typeof given === 'string' || Number.isSafeInteger(given);
    id = plain ? JSON.stringify(given) : asWritten(json, 'id');
    if (typeof text !== 'string') return fault('应为 {"id","text"}，text 是字符串');
    const { diagnoses } = check(text);
    const findings = JSON.stringify({ findings: locate({ text, diagnoses }) });
    return { output: withId(id, findings), totals: totalsOf(diagnoses, 0) };
  } catch (error) {
    return fault(error instanceof SyntaxError ? '不是合法的 JSON' : `程序内部出错：${error}`);
  }
}

/** The answer to a line that could not be checked; without an id, its number is all there is to know it by. */
function faultyLine(number: number, error: string, id?: string): string {
  return withId(id, JSON.stringify(id === undefined ? { line: number, error } : { error }));
}

/** An answer, a JSON object, with the id in front, as it was written. */
function withId(id: string | undefined, answer: string): string {
  return `${id === undefined ? answer : `{"id":${id},${answer.slice(1)}`}\n`;
}
