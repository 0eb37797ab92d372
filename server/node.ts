/** The server as a process: over stdio, or IPC as VS Code starts it (the library reads which from the arguments). */
import { readFile } from 'node:fs/promises';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { startServer } from './server.ts';
import { makeRoom, spareMemory } from './v8.ts';

spareMemory();
const connection = createConnection(ProposedFeatures.all);
startServer(connection, read, makeRoom);

async function read(uri: string): Promise<string | undefined> {
  const { scheme, fsPath } = URI.parse(uri);
  // A virtual workspace is no file system of ours: the client reads there.
  if (scheme !== 'file')
    return connection.sendRequest<string | undefined>('gongwen/readFile', uri).catch(() => undefined);
  return readFile(fsPath, 'utf8').catch(() => undefined);
}
