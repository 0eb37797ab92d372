/** Which editor a command is about. */
import { type TextEditor, window } from 'vscode';

/**
 * The active editor, or, where a page without text is active (the walkthrough), a Markdown editor in view, which then
 * gets the focus.
 */
export async function focusEditor(): Promise<TextEditor | undefined> {
  const inView = window.visibleTextEditors.find(({ document }) => document.languageId === 'markdown');
  const editor = window.activeTextEditor ?? inView;
  return editor && window.showTextDocument(editor.document, { viewColumn: editor.viewColumn });
}
