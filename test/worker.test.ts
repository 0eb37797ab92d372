/** The worker bundle without VS Code around it: a classic worker as far as the server needs one. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import vm from 'node:vm';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
}

type Listener = (event: { readonly data: unknown }) => void;

/** A worker that runs dist/server.web.js; `loaded` lists the names of the scripts that it has imported. */
class TestWorker {
  readonly loaded: string[] = [];
  readonly #self: vm.Context;
  readonly #asked = new Map<number, (result: unknown) => void>();
  #first: Listener | undefined;

  constructor() {
    this.#self = vm.createContext({
      ...{ URL, TextDecoder, TextEncoder, performance, setTimeout, clearTimeout, console },
      addEventListener: (type: string, listener: Listener) => {
        if (type === 'message') this.#first = listener;
      },
      importScripts: (url: string) => {
        this.loaded.push(url.slice(url.lastIndexOf('/') + 1));
        this.#run(fileURLToPath(url));
      },
      postMessage: (message: Message) => this.#receive(message),
    });
    this.#self.self = this.#self;
    this.#run('dist/server.web.js');
  }

  post(data: unknown): void {
    const first = this.#first;
    this.#first = undefined;
    if (first) first({ data });
    else this.#self.onmessage({ data });
  }

  notify(method: string, params: unknown): void {
    this.post({ jsonrpc: '2.0', method, params });
  }

  request(method: string, params: unknown): Promise<unknown> {
    const id = this.#asked.size + 1;
    return new Promise((done) => {
      this.#asked.set(id, done);
      this.post({ jsonrpc: '2.0', id, method, params });
    });
  }

  #receive({ id, method, result }: Message): void {
    // What the server asks, this client cannot do.
    if (method && id !== undefined) this.post({ jsonrpc: '2.0', id, error: { code: -32601, message: '' } });
    else if (id !== undefined) this.#asked.get(id)?.(result);
  }

  #run(path: string): void {
    vm.runInContext(readFileSync(path, 'utf8'), this.#self, { filename: path });
  }
}

const folder = `${pathToFileURL(resolve('dist'))}/`;
const open = (text: string) => ({
  textDocument: { uri: 'file:///a.md', languageId: 'markdown', version: 1, text },
});
const capabilities = { textDocument: { diagnostic: {} } };

describe('the worker', () => {
  it('says what it needs when the first message does not name its folder', () => {
    const worker = new TestWorker();
    assert.throws(
      () => worker.notify('initialize', { capabilities }),
      /first message has to be \{ folder \}/,
    );
  });

  it('answers before it loads the engine, and loads the YAML parser only for YAML', async () => {
    const worker = new TestWorker();
    worker.post({ folder });
    await worker.request('initialize', { processId: null, rootUri: null, capabilities });
    assert.deepEqual(worker.loaded, []);
    worker.notify('initialized', {});
    worker.notify(
      'textDocument/didOpen',
      open('# 关于开展检查的通知\n\n各单位：\n\n现就全面全面检查通知如下。\n'),
    );
    const report = await worker.request('textDocument/diagnostic', { textDocument: { uri: 'file:///a.md' } });
    const { items } = report as { items: { code: string }[] };
    assert.ok(items.some(({ code }) => code === 'duplicated-word'));
    assert.deepEqual(worker.loaded, ['engine.js', 'data.js']);
    worker.notify('textDocument/didOpen', open('---\n文种: 通知\n---\n'));
    await worker.request('textDocument/diagnostic', { textDocument: { uri: 'file:///a.md' } });
    assert.deepEqual(worker.loaded, ['engine.js', 'data.js', 'yaml.js']);
  });
});
