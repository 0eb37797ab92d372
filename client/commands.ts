/** The commands of category 公文 that need no file of their own. */
import { commands, type Disposable, type ExtensionContext, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { focusEditor } from './active-editor.ts';
import { isOff, toggleEdit } from './toggle.ts';

export function registerCommands(context: ExtensionContext, client: BaseLanguageClient): Disposable[] {
  const rules = Uri.joinPath(context.extensionUri, 'server', 'rules', 'README.md');
  const source = async (kind: string) => {
    await focusEditor();
    await commands.executeCommand('editor.action.sourceAction', { kind, apply: 'first' });
  };
  const table: Record<string, () => unknown> = {
    'gongwen.restartServer': async () => {
      await client.stop();
      await client.start();
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
  const off = isOff(document);
  if (await workspace.applyEdit(toggleEdit(document)))
    window.setStatusBarMessage(off ? '公文：本文件已启用检查' : '公文：本文件已停用检查', 3000);
}
