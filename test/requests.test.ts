/** Filling in, completing, renumbering and looking at the structure, over a real connection. */
import assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionTriggerKind,
  DocumentOnTypeFormattingRequest,
  LinkedEditingRangeRequest,
  PrepareRenameRequest,
  type Range,
  RenameRequest,
  SemanticTokensRequest,
  type TextEdit,
} from 'vscode-languageserver/node';
import { at, type Client, connect, URI } from './client.ts';

const textDocument = { uri: URI };
const DRAFT =
  '# 关于做好防汛工作的通知\n\n各乡镇人民政府：\n\n为做好XX市防汛工作，现通知如下：\n\n一、落实责任\nXX市防办负责统筹。\n三、加强值守\n';

/** `text` after edits in lines and columns. */
function apply(text: string, edits: readonly TextEdit[]): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: Range['start']) =>
    lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, character);
  const last = [...edits].sort((a, b) => offset(b.range.start) - offset(a.range.start));
  return last.reduce(
    (now, { range, newText }) => now.slice(0, offset(range.start)) + newText + now.slice(offset(range.end)),
    text,
  );
}

describe('requests', () => {
  let client: Client;
  beforeEach(async () => {
    client = await connect();
    client.open(DRAFT);
  });
  it('fill in every equal placeholder by one rename', async () => {
    const position = { line: 4, character: 4 };
    const place = await client.connection.sendRequest(PrepareRenameRequest.type, { textDocument, position });
    assert.deepEqual(place, {
      range: { start: { line: 4, character: 3 }, end: { line: 4, character: 6 } },
      placeholder: 'XX市',
    });
    const edit = await client.connection.sendRequest(RenameRequest.type, {
      textDocument,
      position,
      newName: '临江市',
    });
    assert.equal(apply(DRAFT, edit?.changes?.[URI] ?? []), DRAFT.replaceAll('XX市', '临江市'));
    const linked = await client.connection.sendRequest(LinkedEditingRangeRequest.type, {
      textDocument,
      position,
    });
    assert.equal(linked?.ranges.length, 2);
  });

  it('offer to fill in every equal placeholder, to a client that has the command for it', async () => {
    const renames = async (asked: Client) =>
      (await asked.actions(at(4, 4)))
        .filter(({ command }) => command?.command === 'editor.action.rename')
        .map(({ title }) => title);
    assert.deepEqual(await renames(client), []);
    const editor = await connect({ initializationOptions: { clientCommands: true } });
    editor.open(DRAFT);
    assert.deepEqual(await renames(editor), ['填写全文的“XX市”（2 处）…']);
  });

  it('complete the skeletons of the genres there are where the client has no snippets of its own', async () => {
    const offered = async (asked: Client) => {
      asked.open('xjqs', 'file:///new.md');
      const { items } = await asked.complete(0, 4, 'file:///new.md');
      return items.map(({ label }) => label).filter((label) => label.startsWith('新建'));
    };
    assert.deepEqual(await offered(client), ['新建请示']);
    assert.deepEqual(await offered(await connect({ initializationOptions: { skeletons: true } })), []);
  });

  it('refuse a rename where nothing is to be filled in', async () => {
    const position = { line: 2, character: 2 };
    assert.equal(
      await client.connection.sendRequest(PrepareRenameRequest.type, { textDocument, position }),
      null,
    );
    await assert.rejects(
      client.connection.sendRequest(RenameRequest.type, { textDocument, position, newName: '临江市' }),
      /占位符/,
    );
  });

  it('colour the placeholders', async () => {
    const tokens = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
    assert.equal(tokens?.data.length, 2 * 5);
  });

  it('renumber the document by a source action', async () => {
    const actions = await client.actions(at(0, 0), { only: ['source.renumber'] });
    assert.deepEqual(
      actions.map(({ kind }) => kind),
      ['source.renumber.gongwen'],
    );
    assert.equal(apply(DRAFT, actions[0]?.edit?.changes?.[URI] ?? []), DRAFT.replace('三、', '二、'));
  });

  it('move a section by a refactoring, offered only to who asks for one', async () => {
    const [up] = await client.actions(at(8, 0), { only: ['refactor.move.gongwen.up'] });
    assert.match(
      apply(DRAFT, up?.edit?.changes?.[URI] ?? []),
      /一、加强值守\n二、落实责任\nXX市防办负责统筹。\n$/,
    );
    assert.ok(!JSON.stringify(await client.actions(at(8, 0))).includes('refactor.move'));
  });

  it('go on counting: by completion at the start of a line, after Enter below an item', async () => {
    const complete = async (text: string, line: number, character: number) => {
      client.change(text);
      return (await client.complete(line, character)).items.map(({ label }) => label);
    };
    assert.equal((await complete('一、甲\n\n（一）乙\n（二）丙\n\n', 5, 0))[0], '（三）');
    assert.equal((await complete('一、甲\n\n（一）乙\n\n二', 4, 1))[0], '二、');
    const enter = async (text: string) => {
      client.change(text);
      const position = { line: text.split('\n').length - 1, character: 0 };
      const options = { tabSize: 2, insertSpaces: true };
      const params = { textDocument, position, ch: '\n', options };
      return apply(
        text,
        (await client.connection.sendRequest(DocumentOnTypeFormattingRequest.type, params)) ?? [],
      );
    };
    assert.equal(await enter('1. 甲；\n2. 乙；\n'), '1. 甲；\n2. 乙；\n3. ');
    assert.equal(await enter('1. 甲；\n2. \n'), '1. 甲；\n\n');
    assert.equal(await enter('一、标题\n'), '一、标题\n');
  });

  it('offer completions anew until it shows whether names or initials are typed', async () => {
    const ask = (typed: string) => {
      client.change(`${DRAFT}\n\n${typed}`);
      return client.complete(DRAFT.split('\n').length + 1, typed.length);
    };
    for (const [typed, isIncomplete] of [
      ['', true],
      ['/', true],
      ['/t', false],
      ['tct', false],
      ['特', false],
    ] as const) {
      const list = await ask(typed);
      assert.equal(list.isIncomplete, isIncomplete, typed);
      const offered = list.items.filter(({ filterText }) => filterText?.startsWith(typed));
      assert.ok(
        offered.some(({ label }) => label === '特此通知'),
        typed,
      );
    }
  });

  it('offer no further number first behind signature and date', async () => {
    const text = '关于防汛的通知\n\n各乡镇：\n\n一、甲\n\n二、乙\n\n临江市水务局\n\n2026年5月8日\n\n';
    client.change(text);
    const { items } = await client.complete(12, 0);
    const [first] = items.toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
    assert.notEqual(first?.label, '三、');
    assert.ok(items.every(({ preselect }) => !preselect));
  });

  it('complete a closing passage at the end of a 通知', async () => {
    client.change(`${DRAFT}\n特此`);
    const { items } = await client.complete(10, 2);
    assert.ok(
      items.some(({ textEdit }) => textEdit?.newText === '特此通知。'),
      items.map(({ label }) => label).join(),
    );
  });

  it('work nothing out of a whole document while the cursor moves, and offer a bounded list', async () => {
    client.change(`# 关于防汛的通知\n\n各乡镇：\n\n一、甲\n\n三、乙\n\n${'要全面全面落实。\n\n'.repeat(60)}`);
    const ask = (triggerKind: CodeActionTriggerKind, end: number) =>
      client.actions({ ...at(0, 0), end: { line: end, character: 0 } }, { triggerKind });
    const isWhole = ({ kind = '' }: CodeAction) => kind.startsWith('source');
    assert.ok(!(await ask(CodeActionTriggerKind.Automatic, 9)).some(isWhole));
    assert.ok((await ask(CodeActionTriggerKind.Invoked, 9)).some(isWhole));
    const all = await ask(CodeActionTriggerKind.Invoked, 130);
    assert.ok(all.length > 0 && all.length < 60, `${all.length}`);
  });

  it('tell the genre and the parts that were recognised', async () => {
    const [part] = await client.connection.sendRequest<
      { genre?: { kind: string }; sections: { name: string }[] }[]
    >('gongwen/structure', { textDocument });
    assert.equal(part?.genre?.kind, '通知');
    assert.ok(
      part.sections.some(({ name }) => name === '主送机关'),
      JSON.stringify(part.sections),
    );
  });

  it('offer every genre to begin with, and passages to go on with', async () => {
    const genres = await client.connection.sendRequest<{ id: string; skeleton: string }[]>('gongwen/genres');
    assert.match(
      genres.find(({ id }) => id === 'tongzhi.huiyi')?.skeleton ?? '',
      /^# 关于召开\$\{1:×+\}会议的通知/,
    );
    const ask = (uri: string) =>
      client.connection.sendRequest<{ body: string }[]>('gongwen/passages', {
        textDocument: { uri },
        position: { line: 9, character: 0 },
      });
    assert.ok((await ask(URI)).some(({ body }) => body === '特此通知。'));
    assert.deepEqual(await ask('file:///w/没有打开.md'), []);
  });
});
