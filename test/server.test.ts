/** The server over a real connection, as different clients use it. */
import assert from 'node:assert/strict';
import {
  type Diagnostic,
  DidChangeConfigurationNotification,
  DocumentSymbolRequest,
  HoverRequest,
} from 'vscode-languageserver/node';
import { at, CONFIG, codes, connect, DRAFT, URI } from './client.ts';

const pulling = { textDocument: { diagnostic: { relatedInformation: true } } };

describe('server', () => {
  it('pushes to a client that does not pull, and moves what it found with the text', async () => {
    const client = await connect();
    client.open(DRAFT);
    const [first] = await client.pushed(URI);
    assert.equal(first?.code, 'duplicated-word');
    assert.equal(first.source, '公文');
    assert.deepEqual(first.range, at(7, 5, 7));
    client.change('附注\n', at(3, 0));
    const [moved] = await client.pushed(URI, ([one]) => one?.range.start.line === 8);
    assert.deepEqual(moved?.range, at(8, 5, 7));
    client.change('', at(8, 5, 7));
    assert.deepEqual(
      codes(await client.pushed(URI, (all) => !codes(all).includes('duplicated-word'))).includes(
        'duplicated-word',
      ),
      false,
    );
  });

  it('replaces the whole text where the range of a change is null', async () => {
    const client = await connect();
    client.open(DRAFT);
    await client.pushed(URI);
    const contentChanges = [{ range: null, text: '# 关于做好工作的通知\n\n要落实落实责任。\n' }];
    await client.connection.sendNotification('textDocument/didChange', {
      ...{ textDocument: { uri: URI, version: 2 }, contentChanges },
    });
    const [found] = await client.pushed(URI, ([one]) => one?.range.start.line === 2);
    assert.deepEqual(found?.range, at(2, 3, 5));
  });

  it('answers a client that pulls, says when nothing changed, and never pushes to it', async () => {
    const client = await connect({ capabilities: pulling });
    client.open(DRAFT);
    const report = await client.pull();
    assert.ok(report.kind === 'full' && report.resultId);
    assert.ok(codes(report.items).includes('duplicated-word'));
    assert.equal((await client.pull(URI, report.resultId)).kind, 'unchanged');
    client.change('', at(7, 5, 7));
    const next = await client.pull(URI, report.resultId);
    assert.ok(next.kind === 'full' && !codes(next.items).includes('duplicated-word'));
    assert.equal(client.published.size, 0);
  });

  it('checks a file that is not open and keeps nothing of it, nor touches an open one of that name', async () => {
    const client = await connect({ capabilities: pulling });
    const ask = async (uri: string, text: string) => {
      const params = { textDocument: { uri }, text };
      return codes(await client.connection.sendRequest<Diagnostic[]>('gongwen/check', params));
    };
    const pull = async (uri: string) => {
      const report = await client.pull(uri);
      return report.kind === 'full' ? codes(report.items) : undefined;
    };
    const closed = 'file:///w/未打开.md';
    assert.ok((await ask(closed, DRAFT)).includes('duplicated-word'));
    assert.deepEqual(await pull(closed), []);
    client.open(DRAFT);
    assert.ok(!(await ask(URI, DRAFT.replace('全面全面', '全面'))).includes('duplicated-word'));
    assert.ok((await pull(URI))?.includes('duplicated-word'));
    client.change('', at(7, 5, 7));
    assert.ok(!(await pull(URI))?.includes('duplicated-word'));
  });

  it('takes a file opened anew under the name of a closed one for another text', async () => {
    const client = await connect({ capabilities: pulling });
    client.open(DRAFT);
    const { resultId } = await client.pull();
    await client.close();
    client.open('# 关于做好有关工作的通知\n');
    assert.equal((await client.pull(URI, resultId)).kind, 'full');
  });

  it('fixes by an edit, offers ways to ignore, and marks one as preferred', async () => {
    const client = await connect({ initializationOptions: { clientCommands: true } });
    client.open(DRAFT);
    const diagnostics = await client.pushed(URI);
    const ask = (only: string[]) => client.actions(at(7, 6), { diagnostics, only });
    const actions = await ask(['quickfix']);
    assert.equal(actions.filter(({ isPreferred }) => isPreferred).length, 1);
    const [fix] = actions;
    assert.deepEqual(fix?.edit?.changes?.[URI], [{ range: at(7, 5, 7), newText: '' }]);
    const titles = actions.map(({ title }) => title);
    for (const title of ['忽略此处', '本文不查 duplicated-word', '总是不查 duplicated-word'])
      assert.ok(titles.includes(title), title);
    assert.ok(titles.some((title) => title.startsWith('总是允许“')));
    assert.deepEqual(
      (await ask(['source.fixAll'])).map(({ kind }) => kind),
      ['source.fixAll.gongwen'],
    );
    assert.deepEqual(await ask(['refactor.inline']), []);
  });

  it('explains a finding on hover, and nothing elsewhere', async () => {
    const client = await connect({ initializationOptions: { ruleDocs: 'file:///rules.md' } });
    client.open(DRAFT);
    const hover = (line: number, character: number) =>
      client.connection.sendRequest(HoverRequest.type, {
        textDocument: { uri: URI },
        position: { line, character },
      });
    const found = await hover(7, 6);
    assert.match(JSON.stringify(found?.contents), /重复.*duplicated-word/);
    assert.equal(await hover(4, 0), null);
    const [first] = await client.pushed(URI);
    assert.equal(first?.codeDescription?.href, 'file:///rules.md#duplicated-word');
  });

  it('takes settings at the start and when they change; empty ones change nothing', async () => {
    const client = await connect({
      initializationOptions: { settings: { rules: { 'duplicated-word': 'error' } } },
    });
    client.open(DRAFT);
    assert.equal((await client.pushed(URI))[0]?.severity, 1);
    const send = (settings: unknown) =>
      client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
    await send({ gongwen: { rules: { 'duplicated-word': 'info' } } });
    assert.equal((await client.pushed(URI, ([one]) => one?.severity === 3)).length > 0, true);
    for (const empty of [null, {}, { gongwen: {} }]) await send(empty);
    client.change('。', at(7, 11));
    await client.pushed(URI);
    assert.equal(client.published.get(URI)?.find(({ code }) => code === 'duplicated-word')?.severity, 3);
  });

  it('reads .gongwen.yaml at the root, shows its faults there, and follows its changes', async () => {
    const files: Record<string, string> = {
      [CONFIG]: 'rules:\n  duplicated-word: off\n  duplicated-wrod: off\n',
    };
    const client = await connect({}, files);
    client.open(DRAFT);
    assert.ok(!codes(await client.pushed(URI)).includes('duplicated-word'));
    const [fault] = await client.pushed(CONFIG);
    assert.match(String(fault?.message), /duplicated-word/);
    assert.equal(fault?.range.start.line, 2);
    files[CONFIG] = 'rules:\n  duplicated-word: error\n';
    await client.configure();
    await client.pushed(URI, (all) =>
      all.some(({ code, severity }) => code === 'duplicated-word' && severity === 1),
    );
    assert.deepEqual(await client.pushed(CONFIG, (all) => all.length === 0), []);
  });

  it('checks the files that the setting names, and not those it excludes', async () => {
    const client = await connect(
      {},
      { 'file:///w/.gongwen.yaml': 'enable: never\nfiles: ["稿/**", "!稿/说明.md"]\n' },
    );
    const [named, excluded, other] = ['file:///w/稿/甲.md', 'file:///w/稿/说明.md', 'file:///w/乙.md'];
    for (const uri of [named, excluded, other]) client.open('要全面全面做好。', uri);
    assert.deepEqual(codes(await client.pushed(named)), ['duplicated-word']);
    for (const uri of [excluded, other]) assert.deepEqual(await client.pushed(uri), []);
  });

  it('clears what it showed when a document closes, and answers about closed ones with nothing', async () => {
    const client = await connect();
    client.open(DRAFT);
    await client.pushed(URI, (all) => all.length > 0);
    await client.close();
    assert.deepEqual(await client.pushed(URI, (all) => all.length === 0), []);
    client.change('晚到的一笔');
    const textDocument = { uri: URI };
    assert.deepEqual(await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument }), []);
    assert.equal(
      await client.connection.sendRequest(HoverRequest.type, {
        textDocument,
        position: { line: 0, character: 0 },
      }),
      null,
    );
  });

  it('takes the configuration of the innermost folder that a file is in, whatever its name', async () => {
    const folders = ['file:///w', 'file:///w/a', 'file:///w/a/b'];
    const client = await connect(
      { workspaceFolders: folders.map((uri) => ({ uri, name: uri })) },
      { 'file:///w/a/.gongwen.yaml': 'enable: never\n' },
    );
    for (const uri of ['file:///w/ab/100%.md', 'file:///w/a/b/c.md']) {
      client.open(DRAFT, uri);
      assert.ok((await client.pushed(uri)).length > 0, uri);
    }
    client.open(DRAFT, 'file:///w/a/c.md');
    assert.deepEqual(await client.pushed('file:///w/a/c.md'), []);
  });

  it('survives hostile texts, positions outside them, and a million characters', async () => {
    const client = await connect();
    const hostile = [
      '\0全面全面\0',
      '\uD842要全面全面\uDFB7',
      '---\n文种: [\n---\n全面全面',
      '```\n全面全面',
      '的'.repeat(1_000_000),
      `${'要做好工作。'.repeat(20)}\n`.repeat(8000),
    ];
    for (const [i, text] of hostile.entries()) {
      client.open(text, `file:///w/${i}.md`);
      await client.pushed(`file:///w/${i}.md`);
    }
    client.open(DRAFT);
    client.change('外', at(999, 999));
    client.change('内', { start: { line: -1, character: -5 }, end: { line: 0, character: 0 } });
    await client.pushed(URI);
  });
});
