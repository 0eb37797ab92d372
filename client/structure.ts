/** 公文: 显示结构: the sections that the server recognised, to go to, and what is missing or out of place. */
import {
  commands,
  type Disposable,
  type QuickPickItem,
  QuickPickItemKind,
  type Range,
  Selection,
  type TextEditor,
  window,
} from 'vscode';
import type { BaseLanguageClient, Range as ProtocolRange } from 'vscode-languageclient';
import { focusEditor } from './active-editor.ts';

interface Section {
  readonly name: string;
  readonly range: ProtocolRange;
}

/** One of what the server answers to `gongwen/structure`: a document of the file. */
interface Part {
  readonly genre?: { readonly name: string };
  readonly title?: string;
  readonly sections: readonly Section[];
  readonly missing: readonly string[];
  readonly moved: readonly Section[];
}

interface Item extends QuickPickItem {
  readonly range?: Range;
}

export function registerStructure(ready: Promise<BaseLanguageClient>): Disposable {
  return commands.registerCommand('gongwen.showStructure', async () => {
    const editor = await focusEditor();
    if (!editor) return;
    const client = await ready;
    const textDocument = { uri: client.code2ProtocolConverter.asUri(editor.document.uri) };
    const parts = await client.sendRequest<Part[]>('gongwen/structure', { textDocument });
    const known = parts.filter(({ genre }) => genre);
    const before = editor.selection;
    const chosen = await window.showQuickPick<Item>(
      known.flatMap((part) => list(part, editor, client)),
      {
        title: '显示结构',
        placeHolder:
          known.length > 0 ? '选一个部分，转到那里' : '没有认出文种；可以在文件开头写明，如“文种: 通知”',
        matchOnDescription: true,
        onDidSelectItem: ({ range }: Item) => range && editor.revealRange(range),
      },
    );
    if (chosen?.range) editor.selection = new Selection(chosen.range.start, chosen.range.start);
    else editor.revealRange(before);
  });
}

function list(part: Part, { document }: TextEditor, client: BaseLanguageClient): Item[] {
  const locate = ({ range }: Section) => client.protocol2CodeConverter.asRange(range);
  return [
    { label: [part.genre?.name, part.title].join(' '), kind: QuickPickItemKind.Separator },
    ...part.missing.map((name) => ({ label: `$(warning) 缺少${name}` })),
    ...part.moved.map((section) => ({ label: `$(warning) ${section.name}`, range: locate(section) })),
    ...part.sections.map((section) => {
      const range = locate(section);
      const description = `第 ${range.start.line + 1} 行　${document.lineAt(range.start).text.trim().slice(0, 40)}`;
      return { label: section.name, description, range };
    }),
  ];
}
