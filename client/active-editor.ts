/** Which editor a command is about. */
import { TabInputTextDiff, type TextEditor, window } from 'vscode';

/**
 * The active editor, or, where a page without text is active (the walkthrough), a Markdown editor in view, which then
 * gets the focus.
 */
export async function focusEditor(): Promise<TextEditor | undefined> {
  // Given the focus, its text would be opened once more, beside the diff.
  if (window.tabGroups.activeTabGroup.activeTab?.input instanceof TabInputTextDiff)
    return window.activeTextEditor;
  const inView = window.visibleTextEditors.find(({ document }) => document.languageId === 'markdown');
  const editor = window.activeTextEditor ?? inView;
  return editor && window.showTextDocument(editor.document, { viewColumn: editor.viewColumn });
}
