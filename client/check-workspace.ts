/** 公文: 检查工作区: every Markdown file of the workspace or of one folder, opened or not, into the problems panel. */
import {
  type CancellationToken,
  commands,
  type Diagnostic,
  type Disposable,
  languages,
  type Progress,
  ProgressLocation,
  RelativePattern,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient, DocumentDiagnosticReport } from 'vscode-languageclient';

export function registerWorkspaceCheck(ready: Promise<BaseLanguageClient>): Disposable[] {
  // Of files that are not open; for open ones the client shows what the server says.
  const found = languages.createDiagnosticCollection('gongwen.workspace');
  return [
    found,
    workspace.onDidOpenTextDocument(({ uri }) => found.delete(uri)),
    workspace.onDidDeleteFiles(({ files }) => {
      for (const uri of files) found.delete(uri);
    }),
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
        return checkFiles(client, files, (uri, list) => found.set(uri, list), progress, token);
      });
      if (total.found > 0) await commands.executeCommand('workbench.actions.view.problems');
      void window.showInformationMessage(
        `检查了 ${total.files} 个 Markdown 文件，${total.found > 0 ? `${total.found} 处待看，列在“问题”面板里` : '没有发现问题'}。`,
      );
    }),
  ];
}

type Show = (uri: Uri, list: Diagnostic[]) => void;

async function checkFiles(
  client: BaseLanguageClient,
  files: readonly Uri[],
  show: Show,
  progress: Progress<{ message: string; increment: number }>,
  token: CancellationToken,
): Promise<{ files: number; found: number }> {
  const total = { files: 0, found: 0 };
  for (const uri of files) {
    if (token.isCancellationRequested) break;
    progress.report({ message: workspace.asRelativePath(uri), increment: 100 / files.length });
    const open = workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
    const items = open
      ? languages.getDiagnostics(uri).filter(({ source }) => source === '公文')
      : await check(client, uri);
    if (!open) show(uri, items);
    total.files++;
    total.found += items.length;
  }
  return total;
}

/** Shows the server a file that no editor has open, for the time of one question. */
async function check(client: BaseLanguageClient, uri: Uri): Promise<Diagnostic[]> {
  const document = { uri: client.code2ProtocolConverter.asUri(uri) };
  const text = decode(await workspace.fs.readFile(uri));
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { ...document, languageId: 'markdown', version: 0, text },
  });
  try {
    const report = await client.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: document,
    });
    return await client.protocol2CodeConverter.asDiagnostics(report.kind === 'full' ? report.items : []);
  } finally {
    await client.sendNotification('textDocument/didClose', { textDocument: document });
  }
}

/** UTF-8, or what is no UTF-8 as GB18030: old drafts are. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
