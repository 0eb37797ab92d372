/** Walking through the placeholders of the active document: each is selected, so that typing fills it in. */
import {
  commands,
  type Diagnostic,
  type Disposable,
  languages,
  Range,
  Selection,
  type TextEditor,
  window,
} from 'vscode';
import { focusEditor } from './active-editor.ts';

export function registerPlaceholders(): Disposable[] {
  return [
    commands.registerCommand('gongwen.nextPlaceholder', () => step(1)),
    commands.registerCommand('gongwen.previousPlaceholder', () => step(-1)),
    commands.registerCommand('gongwen.placeholders', list),
  ];
}

/** What the check reports as placeholders is what there is to fill in, top to bottom. */
function find({ document }: TextEditor): Range[] {
  const isPlaceholder = ({ source, code }: Diagnostic) =>
    source === '公文' && (typeof code === 'object' ? code.value : code) === 'placeholder';
  return languages
    .getDiagnostics(document.uri)
    .filter(isPlaceholder)
    .map(({ range }) => range)
    .sort((a, b) => a.start.compareTo(b.start));
}

async function step(direction: 1 | -1): Promise<void> {
  const editor = await focusEditor();
  if (!editor) return;
  const ranges = find(editor);
  const { start, end } = editor.selection;
  const next =
    direction > 0
      ? (ranges.find((range) => range.start.isAfterOrEqual(end) && !range.isEqual(editor.selection)) ??
        ranges[0])
      : (ranges.filter((range) => range.end.isBeforeOrEqual(start)).at(-1) ?? ranges.at(-1));
  if (next) select(editor, next);
  else window.setStatusBarMessage('公文：没有占位符了', 3000);
}

async function list(): Promise<void> {
  const editor = await focusEditor();
  if (!editor) return;
  const places = new Map<string, Range[]>();
  for (const range of find(editor)) {
    const text = editor.document.getText(range);
    places.set(text, [...(places.get(text) ?? []), range]);
  }
  const items = [...places].map(([label, ranges]) => ({
    label,
    description: `${ranges.length} 处：第 ${ranges.map(({ start }) => start.line + 1).join('、')} 行`,
    first: ranges[0] ?? new Range(0, 0, 0, 0),
  }));
  const chosen = await window.showQuickPick(items, {
    title: '占位符清单',
    placeHolder: items.length > 0 ? '选一个，转到它第一次出现的地方' : '没有占位符',
    onDidSelectItem: (item: (typeof items)[number]) => editor.revealRange(item.first),
  });
  if (chosen) select(editor, chosen.first);
}

function select(editor: TextEditor, range: Range): void {
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range);
}
