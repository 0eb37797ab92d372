/**
 * The server as a web worker: files are read by the client, a worker has no file system. Its own bundles it loads from
 * the folder that the client names in the first message, `{ folder }`: VS Code starts a worker from a copy of its script,
 * which does not know where it came from.
 */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from './server.ts';

addEventListener('message', start, { once: true });

function start({ data }: MessageEvent<{ readonly folder?: unknown }>): void {
  if (typeof data?.folder !== 'string')
    throw new Error(
      'gongwen: the first message has to be { folder }, the address of the folder of this script',
    );
  Object.assign(self, { require: requireFrom(data.folder) });
  const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
  startServer(connection, (uri) =>
    connection.sendRequest<string | undefined>('gongwen/readFile', uri).catch(() => undefined),
  );
}

/** Node's `require` for scripts of one folder, each of which sets `module.exports`. Throws where one cannot be loaded. */
function requireFrom(folder: string): (path: string) => unknown {
  const loaded = new Map<string, unknown>();
  return (path) => {
    if (!loaded.has(path)) {
      const module = { exports: {} };
      Object.assign(self, { module });
      importScripts(new URL(path, folder).href);
      loaded.set(path, module.exports);
    }
    return loaded.get(path);
  };
}
