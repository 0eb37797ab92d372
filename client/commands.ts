/** The commands of category 公文 that need no file of their own. */
import {
  type CodeAction,
  commands,
  type Disposable,
  type ExtensionContext,
  Range,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { focusEditor } from './active-editor.ts';
import { toggle } from './toggle.ts';

/**
 * Milliseconds. `stop` rejects where the server does not answer or never came up, and two seconds later its process is
 * killed: behind a new start the client would take that for the end of the new one.
 */
const ENDED = 3000;

/** Registers them all; those that need the server wait for `client`. */
export function registerCommands(
  context: ExtensionContext,
  client: Promise<BaseLanguageClient>,
): Disposable[] {
  const rules = Uri.joinPath(context.extensionUri, 'server', 'rules', 'README.md');
  // Asked for directly: the editor's own command gives up where findings come in meanwhile.
  const source = async (kind: string) => {
    const document = (await focusEditor())?.document;
    if (!document) return;
    const whole = document.validateRange(new Range(0, 0, document.lineCount, 0));
    const find = 'vscode.executeCodeActionProvider';
    const actions = await commands.executeCommand<CodeAction[]>(find, document.uri, whole, kind);
    const edit = actions.find((action) => action.kind?.value === kind)?.edit;
    if (edit) await workspace.applyEdit(edit);
    else window.setStatusBarMessage('公文：没有要改的', 3000);
  };
  const table: Record<string, () => unknown> = {
    'gongwen.restartServer': async () => {
      const made = await client;
      await made.stop().catch(() => new Promise((done) => setTimeout(done, ENDED)));
      await made.start();
    },
    'gongwen.toggleFile': toggleFile,
    'gongwen.fixAll': () => source('source.fixAll.gongwen'),
    'gongwen.renumber': () => source('source.renumber.gongwen'),
    'gongwen.openRules': () => commands.executeCommand('markdown.showPreview', rules),
  };
  return Object.entries(table).map(([name, run]) => commands.registerCommand(name, run));
}

async function toggleFile(): Promise<void> {
  const document = (await focusEditor())?.document;
  if (!document) return;
  const { from, to, insert } = toggle(document.getText());
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(document.positionAt(from), document.positionAt(to)), insert);
  if (await workspace.applyEdit(edit))
    window.setStatusBarMessage(insert ? '公文：本文件已停用检查' : '公文：本文件已启用检查', 3000);
}
