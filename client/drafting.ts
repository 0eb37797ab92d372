/** 公文: 新建公文… and 插入套语…: what the server has to begin with and to go on with. */
import {
  commands,
  type Disposable,
  type QuickPickItem,
  QuickPickItemKind,
  SnippetString,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { focusEditor } from './active-editor.ts';

/** One of what the server answers to `gongwen/genres`; `skeleton` is a snippet. */
interface Genre {
  readonly name: string;
  readonly summary: string;
  readonly prefix: string;
  readonly group: string;
  readonly skeleton: string;
}

/** One of what it answers to `gongwen/passages`; `body` is a snippet, `text` the same to be read. */
interface Passage {
  readonly name: string;
  readonly prefix: string;
  readonly label: string;
  readonly group: string;
  readonly body: string;
  readonly text: string;
}

export function registerDrafting(client: Promise<BaseLanguageClient>): Disposable[] {
  return [
    commands.registerCommand('gongwen.newDraft', async () => newDraft(await client)),
    commands.registerCommand('gongwen.insertPassage', async () => insertPassage(await client)),
  ];
}

async function newDraft(client: BaseLanguageClient): Promise<void> {
  const genres = await client.sendRequest<Genre[]>('gongwen/genres');
  const chosen = await pick(genres, '新建公文', '选文种，可用汉字或拼音首字母查找', (genre) => ({
    label: genre.name,
    description: `${genre.prefix}　${genre.summary}`,
  }));
  if (!chosen) return;
  const document = await workspace.openTextDocument({ language: 'markdown' });
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(chosen.skeleton));
}

async function insertPassage(client: BaseLanguageClient): Promise<void> {
  const editor = await focusEditor();
  if (!editor) return;
  const converter = client.code2ProtocolConverter;
  const passages = await client.sendRequest<Passage[]>('gongwen/passages', {
    textDocument: { uri: converter.asUri(editor.document.uri) },
    position: converter.asPosition(editor.selection.active),
  });
  const chosen = await pick(passages, '插入套语', '选套语，可用汉字或拼音首字母查找', (passage) => ({
    label: passage.name,
    description: `${passage.prefix}　${passage.label}`,
    detail: passage.text.replace(/\s+/g, ' '),
  }));
  if (chosen) await editor.insertSnippet(new SnippetString(chosen.body));
}

/** Lets the writer choose one, under the headings of their groups. */
async function pick<T extends { readonly group: string }>(
  all: readonly T[],
  title: string,
  placeHolder: string,
  item: (one: T) => QuickPickItem,
): Promise<T | undefined> {
  const items = all.flatMap((one, i) => {
    const heading = { label: one.group, kind: QuickPickItemKind.Separator, one };
    const entry = { ...item(one), one };
    return one.group === all[i - 1]?.group ? [entry] : [heading, entry];
  });
  const options = { title, placeHolder, matchOnDescription: true, matchOnDetail: true };
  return (await window.showQuickPick(items, options))?.one;
}
