/** Standard output that waits for a slow reader and does not mind one who leaves (`| head`). */
import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** PIPE_BUF of Linux: so many bytes written at once stay together, whoever else writes into the pipe. */
const TOGETHER = 4096;

export class Output {
  readonly #stream: Writable;
  /** The reader has left: nothing more will be seen. */
  closed = false;

  constructor(stream: Writable) {
    this.#stream = stream;
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      this.closed = true;
    });
  }

  /** Resolves when more can be taken. */
  async write(text: string): Promise<void> {
    if (this.closed || text === '' || this.#stream.write(text)) return;
    await once(this.#stream, 'drain').catch(() => {});
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
}
