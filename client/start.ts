/** What both entries share: the client's options, its start, and everything that lives beside it. */
import { type ExtensionContext, Uri, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { registerWorkspaceCheck } from './check-workspace.ts';
import { registerCommands } from './commands.ts';
import { showCount } from './count-item.ts';
import { registerDrafting } from './drafting.ts';
import { registerIgnoring } from './ignore.ts';
import { registerPlaceholders } from './placeholders.ts';
import { type Preview, preparePreview } from './preview.ts';
import { registerSample } from './sample.ts';
import { StatusBoard } from './status-board.ts';
import { showLanguageStatus } from './status-item.ts';
import { registerStructure } from './structure.ts';

let running: Promise<BaseLanguageClient> | undefined;

/**
 * Starts the server through a client made by `create`. Does not wait for it: activation is short, the client's code
 * being loaded only after it, and what the client cannot start it reports itself. Returns what VS Code's Markdown
 * preview takes from an extension.
 */
export function start(
  context: ExtensionContext,
  create: (options: LanguageClientOptions) => Promise<BaseLanguageClient>,
): Preview {
  const documentSelector = selector();
  const options: LanguageClientOptions = {
    documentSelector,
    synchronize: { configurationSection: 'gongwen' },
    initializationOptions: () => ({
      ruleDocs: Uri.joinPath(context.extensionUri, 'server', 'rules', 'README.md').toString(),
      clientCommands: true,
      skeletons: true,
    }),
  };
  // After what the editor has to do as well when a document opens.
  const client = new Promise((done) => setTimeout(done)).then(() => create(options));
  running = client;
  const board = new StatusBoard(client);
  const preview = preparePreview(board);
  context.subscriptions.push(
    board,
    preview,
    ...registerCommands(context, client),
    ...registerIgnoring(),
    ...registerPlaceholders(),
    ...registerDrafting(client),
    registerStructure(client),
    registerSample(),
    ...registerWorkspaceCheck(client),
    ...showLanguageStatus(client, board, documentSelector),
    ...showCount(board, documentSelector),
  );
  void client.then((made) => {
    made.onRequest('gongwen/readFile', readFile);
    return made.start();
  });
  return preview;
}

/** Ends the server; VS Code waits for it. */
export function stop(): Promise<void> | undefined {
  return running?.then((client) => client.stop());
}

/** For a server that has no file system, or not this one. Rejects where there is no such file. */
async function readFile(uri: string): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri)));
}

/**
 * Markdown a writer works on: files, new files, and whatever file system the workspace stands on. The other side of a
 * diff (git:, review originals) is left out: its findings would show twice.
 */
function selector(): { scheme: string; language: string }[] {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  const schemes = new Set(['file', 'untitled', 'vscode-vfs', 'vscode-remote', ...folders]);
  return [...schemes].map((scheme) => ({ scheme, language: 'markdown' }));
}
