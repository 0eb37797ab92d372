/** 公文: 打开练习稿, for the first try. */
import { commands, type Disposable, ViewColumn, window, workspace } from 'vscode';
import { SAMPLE } from './sample-text.ts';

export function registerSample(): Disposable {
  return commands.registerCommand('gongwen.openSample', async () => {
    const document = await workspace.openTextDocument({ language: 'markdown', content: SAMPLE });
    // The walkthrough it is called from stays in view.
    await window.showTextDocument(document, { viewColumn: ViewColumn.Beside });
  });
}
