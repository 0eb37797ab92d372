/** Worker threads that run the same bundle and do the same task; and the order in which results come out. */
import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { crashed, createTask, type Job, type Result, type TaskOptions } from './task.ts';

interface Pool {
  /** Does a job, never rejects. */
  run(job: Job): Promise<Result>;
  close(): Promise<unknown>;
}

/** Starting and warming up a thread costs about as much as checking this many files of some pages. */
const FILES_A_THREAD = 200;

/** How many threads check `files` files fastest. A core is left to the main thread and to the compiler and collector of all. */
export function defaultJobs(files: number): number {
  return Math.max(1, Math.min(availableParallelism() - 1, Math.floor(files / FILES_A_THREAD)));
}

/** `size` workers; with one, the work is done here. */
export function createPool(options: TaskOptions, size: number): Pool {
  if (size === 1) {
    const task = createTask(options);
    return { run: async (job) => task(job), close: async () => {} };
  }
  const threads = Array.from({ length: size }, () => new Thread(options));
  const idle = [...threads];
  const waiting: ((thread: Thread) => void)[] = [];
  return {
    async run(job) {
      const thread = idle.pop() ?? (await new Promise<Thread>((resolve) => waiting.push(resolve)));
      const result = await thread.run(job);
      const next = waiting.shift();
      if (next) next(thread);
      else idle.push(thread);
      return result;
    },
    close: () => Promise.all(threads.map((thread) => thread.close())),
  };
}

/** One job at a time; a worker that dies takes only its job with it. */
class Thread {
  readonly #options: TaskOptions;
  #worker: Worker | undefined;
  #settle: (result: Result) => void = () => {};
  #fail: (error: unknown) => void = () => {};

  constructor(options: TaskOptions) {
    this.#options = options;
  }

  run(job: Job): Promise<Result> {
    this.#worker ??= this.#start();
    this.#worker.postMessage(job);
    return new Promise((resolve) => {
      this.#settle = resolve;
      this.#fail = (error) => resolve(crashed(job, error));
    });
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(__filename, { workerData: this.#options });
    worker.on('message', (result: Result) => this.#settle(result));
    let cause: unknown;
    worker.on('error', (error) => {
      cause = error;
    });
    worker.on('exit', (code) => {
      this.#worker = undefined;
      this.#fail(cause ?? `线程退出（${code}）`);
    });
    return worker;
  }
}

/** What the bundle does when it is started as a worker. */
export function serve(): void {
  const task = createTask(workerData as TaskOptions);
  parentPort?.on('message', (job: Job) => parentPort?.postMessage(task(job)));
}

/**
 * Runs all jobs, up to `limit` at once, and hands each result on in the order of the jobs, as soon as it is its turn:
 * also while the next job has not come yet. Takes no new job while `emit` is behind.
 */
export async function inOrder<J, R>(
  jobs: AsyncIterable<J> | Iterable<J>,
  limit: number,
  run: (job: J) => Promise<R>,
  emit: (result: R) => Promise<void>,
): Promise<void> {
  let last: Promise<unknown> = Promise.resolve();
  const open: Promise<unknown>[] = [];
  for await (const job of jobs) {
    last = Promise.all([run(job), last]).then(([result]) => emit(result));
    open.push(last);
    if (open.length >= limit) await open.shift();
  }
  await last;
}
