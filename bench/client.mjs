/** An editor as a language server sees it: over stdio, pulling diagnostics as VS Code does. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const HEADER_END = '\r\n\r\n';

/** Starts `node FILE --stdio` and initializes it. `close` ends it; it rejects what is still asked when the server ends by itself. */
export async function startServer(file) {
  const child = spawn(process.execPath, [file, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const pending = new Map();
  let lastId = 0;
  const write = (message) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}${HEADER_END}${body}`);
  };
  const notify = (method, params) => write({ method, params });
  const request = (method, params) =>
    new Promise((resolve, reject) => {
      pending.set(++lastId, { resolve, reject });
      write({ id: lastId, method, params });
    });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  exited.then((code) => {
    for (const { reject } of pending.values()) reject(new Error(`${file} ended with ${code}`));
  });
  readMessages(child.stdout, ({ id, method, params, result, error }) => {
    if (method === 'workspace/configuration') write({ id, result: params.items.map(() => null) });
    else if (method && id !== undefined) write({ id, result: null });
    else if (pending.has(id)) {
      const { resolve, reject } = pending.get(id);
      pending.delete(id);
      if (error) reject(new Error(error.message));
      else resolve(result);
    }
  });
  await request('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      textDocument: {
        diagnostic: { relatedInformation: true },
        publishDiagnostics: { versionSupport: true },
      },
      workspace: { configuration: true, diagnostics: { refreshSupport: true } },
    },
  });
  notify('initialized', {});
  return {
    notify,
    request,
    /** Most memory the process has held so far, in MB; undefined where the system does not tell. */
    peakMemory: () => {
      const status = process.platform === 'linux' ? readFileSync(`/proc/${child.pid}/status`, 'utf8') : '';
      const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(status) ?? [];
      return kilobytes && Number(kilobytes) / 1024;
    },
    async close() {
      await request('shutdown');
      notify('exit');
      await exited;
    },
  };
}

/** Calls `handle` with each message of the stream. */
function readMessages(stream, handle) {
  let chunks = [];
  let have = 0;
  let awaited = 0;
  stream.on('data', (chunk) => {
    chunks.push(chunk);
    have += chunk.length;
    while (have > 0 && have >= awaited) {
      const all = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
      const headerEnd = all.indexOf(HEADER_END);
      chunks = [all];
      if (headerEnd < 0) return;
      const start = headerEnd + HEADER_END.length;
      const end = start + Number(/Content-Length: (\d+)/i.exec(all.toString('latin1', 0, headerEnd))[1]);
      awaited = end;
      if (have < end) return;
      handle(JSON.parse(all.toString('utf8', start, end)));
      chunks = [all.subarray(end)];
      have -= end;
      awaited = 0;
    }
  });
}
