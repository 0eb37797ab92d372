/** Standard output that waits for a slow reader and does not mind one who leaves (`| head`). */
import { once } from 'node:events';
import type { Writable } from 'node:stream';

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
}
