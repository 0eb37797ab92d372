/** 公文: 检查工作区: every Markdown file of the workspace or of one folder, opened or not, into the problems panel. */
import {
  type CancellationToken,
  commands,
  type Diagnostic,
  type DiagnosticCollection,
  type Disposable,
  languages,
  type Progress,
  ProgressLocation,
  RelativePattern,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient, Diagnostic as ProtocolDiagnostic } from 'vscode-languageclient';
import { decode } from './decode.ts';

/** The command, which waits for the client, and what lets go of its findings again. */
export function registerWorkspaceCheck(ready: Promise<BaseLanguageClient>): Disposable[] {
  // Of files that are not open; for open ones the client shows what the server says.
  const found = languages.createDiagnosticCollection('gongwen.workspace');
  /** Files, or folders with all that is in them. */
  const forget = (gone: readonly Uri[]) => {
    const paths = gone.map(String);
    found.forEach((uri) => {
      if (paths.some((path) => `${uri}/`.startsWith(`${path}/`))) found.delete(uri);
    });
  };
  return [
    found,
    workspace.onDidOpenTextDocument(({ uri }) => found.delete(uri)),
    workspace.onDidDeleteFiles(({ files }) => forget(files)),
    workspace.onDidRenameFiles(({ files }) => forget(files.map(({ oldUri }) => oldUri))),
    commands.registerCommand('gongwen.checkWorkspace', async (folder?: Uri) => {
      found.clear();
      const client = await ready;
      const options = { location: ProgressLocation.Notification, title: '检查公文', cancellable: true };
      const total = await window.withProgress(options, async (progress, token) => {
        const files = await workspace.findFiles(
          folder ? new RelativePattern(folder, '**/*.md') : '**/*.md',
          '**/node_modules/**',
          undefined,
          token,
        );
        return checkFiles(client, files, found, progress, token);
      });
      if (total.found > 0) await commands.executeCommand('workbench.actions.view.problems');
      const result = total.found > 0 ? `${total.found} 处待看，列在“问题”面板里` : '没有发现问题';
      const unread = total.unread > 0 ? `；另有 ${total.unread} 个没能读出` : '';
      void window.showInformationMessage(`检查了 ${total.files} 个 Markdown 文件，${result}${unread}。`);
    }),
  ];
}

/** Checks one file after the other; those that are not open have what is found put into `found`. */
async function checkFiles(
  client: BaseLanguageClient,
  files: readonly Uri[],
  found: DiagnosticCollection,
  progress: Progress<{ message: string; increment: number }>,
  token: CancellationToken,
): Promise<{ files: number; found: number; unread: number }> {
  const total = { files: 0, found: 0, unread: 0 };
  for (const uri of files) {
    if (token.isCancellationRequested) break;
    progress.report({ message: workspace.asRelativePath(uri), increment: 100 / files.length });
    const items = isOpen(uri)
      ? languages.getDiagnostics(uri).filter(({ source }) => source === '公文')
      : await check(client, uri);
    if (!items) {
      total.unread++;
      continue;
    }
    // Opened while it was checked, a file has its findings from there.
    if (!isOpen(uri)) found.set(uri, items);
    total.files++;
    total.found += items.length;
  }
  return total;
}

function isOpen(uri: Uri): boolean {
  return workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
}

/** What the server says of a file that no editor has open; undefined where it cannot be read. */
async function check(client: BaseLanguageClient, uri: Uri): Promise<Diagnostic[] | undefined> {
  const bytes = await workspace.fs.readFile(uri).then(undefined, () => undefined);
  if (!bytes) return undefined;
  const params = { textDocument: { uri: client.code2ProtocolConverter.asUri(uri) }, text: decode(bytes) };
  const found = await client.sendRequest<ProtocolDiagnostic[]>('gongwen/check', params);
  return client.protocol2CodeConverter.asDiagnostics(found);
}
