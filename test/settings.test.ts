/** Where the server finds the configuration of a document, and that it follows its changes. */
import assert from 'node:assert/strict';
import {
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
} from 'vscode-languageserver/node';
import { type Client, connect, DRAFT, disconnect, URI } from './client.ts';

const FILE = 'file:///w/.gongwen.yaml';
const FAULTY = 'rules:\n  duplicated-wrod: off\n';

/** Tells the server that configuration files changed. */
const changed = ({ connection }: Client) =>
  connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: FILE, type: 2 }] });

describe('faults of a configuration file', () => {
  afterEach(disconnect);

  it('go when the file is deleted', async () => {
    const files: Record<string, string> = { [FILE]: FAULTY };
    const client = await connect({}, files);
    client.open(DRAFT);
    assert.equal((await client.pushed(FILE)).length, 1);
    delete files[FILE];
    await changed(client);
    assert.deepEqual(await client.pushed(FILE, (all) => all.length === 0), []);
  });

  it('go when another file takes its place', async () => {
    const files: Record<string, string> = { 'file:///w/.gongwen.json': '{"enabel": "auto"}' };
    const client = await connect({}, files);
    client.open(DRAFT);
    assert.equal((await client.pushed('file:///w/.gongwen.json')).length, 1);
    files[FILE] = FAULTY;
    await changed(client);
    assert.equal((await client.pushed(FILE)).length, 1);
    assert.deepEqual(await client.pushed('file:///w/.gongwen.json', (all) => all.length === 0), []);
  });

  it('are those of the file as it is, also while no draft is open', async () => {
    const files: Record<string, string> = { [FILE]: FAULTY };
    const client = await connect({}, files);
    client.open(DRAFT);
    assert.equal((await client.pushed(FILE)).length, 1);
    const textDocument = { uri: URI };
    await client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument });
    files[FILE] = `${FAULTY}enabel: auto\n`;
    await changed(client);
    assert.equal((await client.pushed(FILE, (all) => all.length > 1)).length, 2);
    files[FILE] = 'enable: auto\n';
    await changed(client);
    assert.deepEqual(await client.pushed(FILE, (all) => all.length === 0), []);
  });
});

describe('the configuration of a document', () => {
  afterEach(disconnect);

  for (const [root, uri, file] of [
    ['file:///w/%E7%A8%BF', 'file:///w/稿/甲/a.md', 'file:///w/稿/.gongwen.yaml'],
    ['file:///w/稿', 'file:///w/%E7%A8%BF/%E7%94%B2/a.md', 'file:///w/稿/.gongwen.yaml'],
    ['file:///C:/w', 'file:///c%3A/w/甲/a.md', 'file:///c%3A/w/.gongwen.yaml'],
    ['file:///c%3A/w', 'file:///C:/w/甲/a.md', 'file:///c%3A/w/.gongwen.yaml'],
  ] as const) {
    it(`is that of ${root} for ${uri}`, async () => {
      const client = await connect({ rootUri: root }, { [file]: 'enable: never\nfiles: [甲/b.md]\n' });
      client.open(DRAFT, uri);
      assert.deepEqual(await client.pushed(uri), []);
      const named = uri.replace('a.md', 'b.md');
      client.open(DRAFT, named);
      assert.ok((await client.pushed(named)).length > 0);
    });
  }
});
