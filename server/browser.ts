/** The server as a web worker: files are read by the client, a worker has no file system. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from './server.ts';

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
startServer(connection, (uri) =>
  connection.sendRequest<string | undefined>('gongwen/readFile', uri).catch(() => undefined),
);
