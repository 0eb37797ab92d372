/** Where the server finds the configuration of a document, and that it follows its changes. */
import assert from 'node:assert/strict';
import {
  type ClientCapabilities,
  ConfigurationRequest,
  DidChangeConfigurationNotification,
  DidChangeWorkspaceFoldersNotification,
  DidSaveTextDocumentNotification,
  DocumentSymbolRequest,
  RegistrationRequest,
} from 'vscode-languageserver/node';
import { CONFIG, connect, DRAFT, URI } from './client.ts';

const FAULTY = 'rules:\n  duplicated-wrod: off\n';

describe('the configuration of a document', () => {
  it('is not that of an answer that comes after a newer one', async () => {
    const asked: ((settings: unknown) => void)[] = [];
    const client = await connect({ capabilities: { workspace: { configuration: true } } });
    client.connection.onRequest(
      ConfigurationRequest.type,
      () => new Promise<unknown[]>((answer) => asked.push((settings) => answer([settings]))),
    );
    const textDocument = { uri: 'file:///w/not-open.md' };
    const settle = () => client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    const told = (count: number) => settle().then(() => asked.length >= count);
    client.open(DRAFT);
    while (!(await told(1)));
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    while (!(await told(2)));
    asked[1]?.({ enable: 'never' });
    assert.deepEqual(await client.pushed(URI), []);
    asked[0]?.({ enable: 'always' });
    while (!(await told(3)));
    asked[2]?.({ enable: 'never' });
    await settle();
    await settle();
    assert.deepEqual(client.published.get(URI), []);
  });

  it('is that of its file when it is saved, for a client that watches no files', async () => {
    const files: Record<string, string> = { [CONFIG]: 'enable: never\n' };
    const client = await connect({}, files);
    client.open(DRAFT);
    assert.deepEqual(await client.pushed(URI), []);
    files[CONFIG] = 'enable: always\n';
    await client.connection.sendNotification(DidSaveTextDocumentNotification.type, {
      textDocument: { uri: CONFIG },
    });
    assert.notDeepEqual(await client.pushed(URI, (all) => all.length > 0), []);
  });

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

  it('is what the nearest file above it says, up to its workspace folder', async () => {
    const client = await connect(
      {},
      {
        'file:///.gongwen.yaml': 'enable: never\n',
        [CONFIG]: 'rules: {duplicated-word: error}\n',
        'file:///w/a/.gongwen.json': '{"rules": {"duplicated-word": "hint"}}',
        'file:///w/empty/.gongwen.yaml': '',
      },
    );
    for (const [uri, severity] of [
      ['file:///w/x.md', 1],
      ['file:///w/b/c/x.md', 1],
      ['file:///w/a/x.md', 4],
      ['file:///w/a/b/c/x.md', 4],
      ['file:///w/empty/x.md', 2],
    ] as const) {
      client.open(DRAFT, uri);
      assert.equal((await client.pushed(uri))[0]?.severity, severity, uri);
    }
  });

  it('is looked for to the top outside of the workspace', async () => {
    const client = await connect({}, { 'file:///v/.gongwen.yaml': 'enable: never\nfiles: [a/y.md]\n' });
    client.open(DRAFT, 'file:///v/a/x.md');
    assert.deepEqual(await client.pushed('file:///v/a/x.md'), []);
    client.open(DRAFT, 'file:///v/a/y.md');
    assert.ok((await client.pushed('file:///v/a/y.md')).length > 0);
  });

  it('takes patterns from where they are written: a file from its folder, settings from the workspace folder', async () => {
    const client = await connect(
      { initializationOptions: { settings: { enable: 'never', files: ['x.md', 'b/y.md'] } } },
      { 'file:///w/a/.gongwen.yaml': 'files: [b/x.md]\n', 'file:///w/b/.gongwen.yaml': 'allow: [好]\n' },
    );
    for (const [uri, checked] of [
      ['file:///w/a/b/x.md', true],
      ['file:///w/a/x.md', false],
      ['file:///w/b/y.md', true],
      ['file:///w/b/b/y.md', false],
    ] as const) {
      client.open(DRAFT, uri);
      assert.equal((await client.pushed(uri)).length > 0, checked, uri);
    }
  });

  it('does not fail for what is no address', async () => {
    const client = await connect({ rootUri: 'file:////w' });
    client.open(DRAFT, 'file:////w/x.md');
    assert.ok((await client.pushed('file:////w/x.md')).length > 0);
  });
});

describe('workspace folders', () => {
  const uri = 'file:///w/b/x.md';
  /** A client whose only folder at first is w/a; `change` is what it tells of w/b. */
  const connectWithFolders = async (files: Record<string, string>) => {
    const client = await connect(
      {
        workspaceFolders: [{ uri: 'file:///w/a', name: 'a' }],
        capabilities: { workspace: { workspaceFolders: true } },
      },
      files,
    );
    const change = (what: 'added' | 'removed') => {
      const event = { added: [], removed: [], [what]: [{ uri: 'file:///w/b/', name: 'b' }] };
      return client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event });
    };
    return { client, change };
  };

  it('that come and go count for the drafts that are open', async () => {
    const { client, change } = await connectWithFolders({ [CONFIG]: 'enable: never\n' });
    assert.equal(client.capabilities.workspace?.workspaceFolders?.changeNotifications, true);
    client.open(DRAFT, uri);
    assert.deepEqual(await client.pushed(uri), []);
    await change('added');
    await client.pushed(uri, (all) => all.length > 0);
    await change('removed');
    assert.deepEqual(await client.pushed(uri, (all) => all.length === 0), []);
  });

  it('that go take the faults of their configuration along', async () => {
    const file = 'file:///w/b/.gongwen.yaml';
    const { client, change } = await connectWithFolders({ [file]: FAULTY });
    await change('added');
    client.open(DRAFT, uri);
    assert.equal((await client.pushed(file)).length, 1);
    await client.close(uri);
    await change('removed');
    assert.deepEqual(await client.pushed(file, (all) => all.length === 0), []);
  });
});

describe('files', () => {
  const DRAFTS = ['file:///w/a/x.md', 'file:///w/a/y.md', 'file:///w/x.md'] as const;
  /** A client that notes what the server reads; every file is missing. */
  const counting = async (capabilities: ClientCapabilities, read: () => unknown = () => undefined) => {
    const reads: string[] = [];
    const get = (_: object, uri: string) => {
      reads.push(uri);
      return read();
    };
    const client = await connect({ capabilities }, new Proxy({}, { get }));
    client.connection.onRequest(RegistrationRequest.type, () => undefined);
    return { client, reads };
  };
  const watching = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };

  it('are read once for all drafts by a server that is told of changes, and again after one', async () => {
    const { client, reads } = await counting(watching);
    const checked = async (uri: string, enable: string) => {
      const settings = { gongwen: { enable } };
      await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
      await client.pushed(uri, (all) => all.length > 0 === (enable === 'always'));
    };
    for (const uri of DRAFTS) {
      client.open(DRAFT, uri);
      await client.pushed(uri);
    }
    const read = [...reads].sort();
    assert.deepEqual(
      read,
      ['/', '/a/'].flatMap((folder) =>
        ['json', 'yaml', 'yml'].map((type) => `file:///w${folder}.gongwen.${type}`),
      ),
    );
    await checked(DRAFTS[0], 'never');
    await checked(DRAFTS[0], 'always');
    assert.equal(reads.length, read.length);
    client.published.clear();
    await client.configure();
    for (const uri of DRAFTS) await client.pushed(uri);
    assert.deepEqual(reads.slice(read.length).sort(), read);
  });

  it('are read for every draft by a server that is not', async () => {
    const { client, reads } = await counting({});
    for (const uri of DRAFTS) {
      client.open(DRAFT, uri);
      await client.pushed(uri);
    }
    assert.equal(reads.length, 6 + 6 + 3);
  });

  it('are asked for all at once', async () => {
    let answer: (() => void) | undefined;
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const { client, reads } = await counting({}, () => {
      if (reads.length === 6) answer?.();
      return answered;
    });
    client.open(DRAFT, DRAFTS[0]);
    assert.ok((await client.pushed(DRAFTS[0])).length > 0);
  });
});
