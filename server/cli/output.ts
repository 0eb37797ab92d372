/** Standard output that waits for a slow reader and does not mind one who leaves (`| head`). */
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { reason } from './reason.ts';

/** PIPE_BUF of Linux: so many bytes written at once stay together, whoever else writes into the pipe. */
const TOGETHER = 4096;

export class Output {
  readonly #stream: Writable;
  /** One for all who wait: each would listen by itself, and Node warns of many listeners. */
  #drained: Promise<void> | undefined;
  #failure: string | undefined;
  /** The reader has left or the disk is full: nothing more will be seen. */
  closed = false;

  constructor(stream: Writable) {
    this.#stream = stream;
    stream.on('error', (error) => this.#close(error));
  }

  /** Resolves when more can be taken. */
  async write(text: string): Promise<void> {
    if (this.closed || text === '' || this.#stream.write(text)) return;
    this.#drained ??= once(this.#stream, 'drain').then(
      () => {
        this.#drained = undefined;
      },
      () => {},
    );
    await this.#drained;
  }

  /** Writes lines that each stay whole where other processes write into the same pipe, unless one is longer than a pipe keeps together. */
  async writeLines(text: string): Promise<void> {
    const bytes = Buffer.from(text);
    for (let from = 0; from < bytes.length && !this.closed; ) {
      const fits = bytes.subarray(from, from + TOGETHER).lastIndexOf(10) + 1;
      const to = fits > 0 ? from + fits : bytes.indexOf(10, from) + 1 || bytes.length;
      // Not before the last has gone: what waits is written as one.
      await new Promise((done) => this.#stream.write(bytes.subarray(from, to), done));
      from = to;
    }
  }

  /** Resolves when all has gone, with the reason, in Chinese, why it could not; a reader who left is none. */
  async end(): Promise<string | undefined> {
    if (!this.closed) {
      const error = await new Promise<Error | null | undefined>((done) => this.#stream.write('', done));
      // Told here before the stream tells it as an event.
      if (error) this.#close(error);
    }
    return this.#failure;
  }

  #close(error: NodeJS.ErrnoException): void {
    this.closed = true;
    if (error.code !== 'EPIPE') this.#failure ??= reason(error) ?? String(error);
  }
}
