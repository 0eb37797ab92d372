/** What the tests inside an extension host look at the extension with. */
import * as vscode from 'vscode';

export const ID = 'gongwen.gongwen';

/** Throws where the two are not the same in JSON: the web has no node:assert. */
export function equal(actual: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`expected ${b}, got ${a}`);
}

/** Waits until `read` gives what is expected; at the end says what it gave instead. */
export async function becomes(read: () => unknown, expected: unknown): Promise<void> {
  const wanted = JSON.stringify(expected);
  for (let i = 0; i < 200; i++) {
    if (JSON.stringify(await read()) === wanted) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  equal(await read(), expected);
}

export const messages = (document: vscode.TextDocument) =>
  vscode.languages.getDiagnostics(document.uri).map(({ code }) => idOf(code));
export const idOf = (code: vscode.Diagnostic['code']) => (typeof code === 'object' ? code.value : code);

/** A file of the workspace. */
export function inWorkspace(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  return vscode.Uri.joinPath((folder as vscode.WorkspaceFolder).uri, name);
}

/** Opens the text as a new Markdown file in an editor. */
export async function show(content: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(
    await vscode.workspace.openTextDocument({ language: 'markdown', content }),
  );
}
