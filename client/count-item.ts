/** The status-bar item `1,234 字 · 讲话约 6 分`; follows the selection. */
import {
  type Disposable,
  type DocumentSelector,
  languages,
  MarkdownString,
  Range,
  StatusBarAlignment,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import { countCharacters, speakingTime } from './count.ts';
import { frontMatterLength } from './front-matter.ts';
import type { StatusBoard } from './status-board.ts';

/** Milliseconds without a keystroke before a text is counted: at a million characters a count costs some 10 ms. */
const PAUSE = 150;

/** The item, shown for a document of `selector` that `board` knows for a 公文, and what keeps it up to date. */
export function showCount(board: StatusBoard, selector: DocumentSelector): Disposable[] {
  const item = window.createStatusBarItem('gongwen.count', StatusBarAlignment.Right, 90);
  item.name = '公文字数';
  item.command = { command: 'workbench.action.openSettings', title: '设置', arguments: ['gongwen.count'] };
  item.tooltip = new MarkdownString(
    '汉字和全角标点各算一字，一个英文单词或一个数算一字；文件头、注释、图片、链接的网址和 Markdown 标记不算。\n\n选中文字时只算选中的部分。点击可改语速。',
  );
  let last: { document: TextDocument; version: number; body: Range; count: number } | undefined;
  const read = (document: TextDocument) => {
    if (last?.document !== document || last.version !== document.version) {
      const text = document.getText();
      const top = frontMatterLength(text);
      const body = new Range(document.positionAt(top), document.positionAt(text.length));
      last = { document, version: document.version, body, count: countCharacters(text.slice(top)) };
    }
    return last;
  };
  const refresh = () => {
    const editor = window.activeTextEditor;
    const settings = workspace.getConfiguration('gongwen.count', editor?.document);
    const visible =
      editor &&
      languages.match(selector, editor.document) > 0 &&
      board.get(editor.document)?.official &&
      settings.get('visible', true);
    if (!visible) return item.hide();
    const { body, count } = read(editor.document);
    const chosen = countSelected(editor, body);
    const amount = chosen > 0 ? `选中 ${group(chosen)} / ${group(count)}` : group(count);
    item.text = `${amount} 字 · 讲话${speakingTime(chosen || count, settings.get('rate', 220))}`;
    item.show();
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(refresh, PAUSE);
  };
  refresh();
  return [
    item,
    { dispose: () => clearTimeout(timer) },
    board.onDidChange(soon),
    window.onDidChangeActiveTextEditor(refresh),
    window.onDidChangeTextEditorSelection(soon),
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('gongwen.count') && refresh()),
  ];
}

function countSelected({ document, selections }: TextEditor, body: Range): number {
  const chosen = selections.flatMap((selection) => selection.intersection(body) ?? []);
  return chosen.reduce((sum, range) => sum + countCharacters(document.getText(range)), 0);
}

function group(count: number): string {
  return count.toLocaleString('en-US');
}
