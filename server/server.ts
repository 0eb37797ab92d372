/** Open documents and their settings, and when they are checked. */
import {
  type Connection,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { version } from '../package.json';
import { type Client, readClient } from './client.ts';
import type { FileConfig } from './config-of-file.ts';
import type { ReadFile } from './config-search.ts';
import { Draft } from './draft.ts';
import { diagnostics } from './features/diagnostics.ts';
import { answerRequests, requestCapabilities } from './requests.ts';
import { Settings } from './settings.ts';
import { statusOf } from './status.ts';

interface FileParams {
  readonly textDocument: { readonly uri: string };
  readonly text: string;
}

/** A worker has no setImmediate; its clients pull. */
const nextTurn: (run: () => void) => void = globalThis.setImmediate ?? setTimeout;

/** Milliseconds after which no answer about a closed document is on its way any more. */
const SETTLED = 1000;

/**
 * Serves one client until the connection closes. `readFile` gives texts of files that the client has not opened; `makeRoom` is
 * told the length of a text when it is opened or changed.
 */
export function startServer(
  connection: Connection,
  readFile: ReadFile,
  makeRoom: (length: number) => void = () => {},
): void {
  const drafts = new Map<string, Draft>();
  const closed = new Set<string>();
  const told = new Map<string, string>();
  let settings: Settings;
  let client: Client;

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    settings = new Settings(connection, params, readFile);
    client = readClient(params);
    return {
      serverInfo: { name: 'gongwen', version },
      capabilities: {
        textDocumentSync: {
          ...{ openClose: true, change: TextDocumentSyncKind.Incremental },
          // What is saved may be a configuration file.
          ...(!settings.watches && { save: true }),
        },
        ...(client.pulls && {
          diagnosticProvider: {
            identifier: 'gongwen',
            interFileDependencies: false,
            workspaceDiagnostics: false,
          },
        }),
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        ...requestCapabilities(client),
      },
    };
  });

  connection.onInitialized(() => {
    // Throws where the client never tells.
    if (client.tellsFolders)
      connection.workspace.onDidChangeWorkspaceFolders((change) => {
        settings.changeFolders(change);
        checkAll();
      });
    return settings.watch();
  });

  connection.onDidChangeConfiguration((change) => {
    if (settings.change(change.settings)) checkAll();
  });

  const readAnew = () => {
    settings.forget();
    checkAll();
  };
  connection.onDidChangeWatchedFiles(readAnew);
  connection.onDidSaveTextDocument(readAnew);

  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    makeRoom(text.length);
    drafts.set(uri, new Draft(uri, version, text));
    check(uri);
    // A late answer about the document that had this name may reach the client after the first one about this: asked again, it is right.
    if (closed.delete(uri)) setTimeout(checkAll, SETTLED);
  });

  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const draft = drafts.get(uri);
    draft?.change(contentChanges, version);
    if (draft) makeRoom(draft.linter.source.length);
    check(uri);
  });

  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    drafts.delete(uri);
    if (client.pulls) closed.add(uri);
    told.delete(uri);
    settings.close(uri);
    if (!client.pulls) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }) => {
    const draft = drafts.get(uri);
    if (!draft) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const config = await settings.config(uri);
    // Closed meanwhile, or another document under its name, as a new untitled one is: what is found here is not its own.
    if (drafts.get(uri) !== draft)
      throw new ResponseError(LSPErrorCodes.ServerCancelled, '', { retriggerRequest: drafts.has(uri) });
    const items = examine(draft, config);
    const resultId = draft.resultId(items);
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  });

  /** Checks a file as it lies on the disk. Nothing of it is kept: an editor may open it at any time. */
  connection.onRequest('gongwen/check', async ({ textDocument: { uri }, text }: FileParams) => {
    const config = await settings.config(uri);
    if (!drafts.has(uri)) settings.close(uri);
    const draft = new Draft(uri, 0, text);
    return diagnostics(draft, draft.check(config), client);
  });

  answerRequests(connection, {
    async draft(uri) {
      const draft = drafts.get(uri);
      // The settings are not asked for a document that is not open: nothing would make them forget it.
      if (draft) draft.linter.configure(await settings.config(uri));
      return drafts.get(uri) === draft ? draft : undefined;
    },
    newDraft: () => settings.config('untitled:'),
    client: () => client,
  });

  connection.listen();

  function checkAll(): void {
    if (client.pulls && client.refreshes) refresh().catch(() => undefined);
    else for (const uri of drafts.keys()) check(uri);
  }

  /** Rejects, and does not throw, where the client is gone by now. */
  async function refresh(): Promise<void> {
    await connection.languages.diagnostics.refresh();
  }

  /** Pushes to a client that does not pull: one that pulls asks by itself, and is never told twice. */
  function check(uri: string): void {
    if (!client.pulls)
      push(uri).catch((error) => connection.console.error(`${uri}: ${error?.stack ?? error}`));
  }

  async function push(uri: string): Promise<void> {
    const config = await settings.config(uri);
    const draft = drafts.get(uri);
    const version = draft?.version;
    // What has arrived is read first: of many changes in a row only the last is checked, without any delay.
    await new Promise<void>((resolve) => nextTurn(resolve));
    if (!draft || drafts.get(uri) !== draft || draft.version !== version) return;
    const items = examine(draft, config);
    await connection.sendDiagnostics({ uri, version: draft.version, diagnostics: items });
  }

  /** Checks, and tells how it went. */
  function examine(draft: Draft, config: FileConfig): Diagnostic[] {
    const found = draft.check(config);
    if (client.commands) {
      const status = statusOf(draft, config, found.length);
      const text = JSON.stringify(status);
      if (told.get(draft.uri) !== text) {
        told.set(draft.uri, text);
        void connection.sendNotification('gongwen/status', status);
      }
    }
    return diagnostics(draft, found, client);
  }
}
