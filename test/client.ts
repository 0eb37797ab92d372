/** A client of the server over a real connection, for the tests. */
import { PassThrough } from 'node:stream';
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionRequest,
  type CompletionList,
  CompletionRequest,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  FileChangeType,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type Range,
  type ServerCapabilities,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { startServer } from '../server/server.ts';

/** The document that is meant where none is named. */
export const URI = 'file:///w/稿.md';

/** The configuration file above it. */
export const CONFIG = 'file:///w/.gongwen.yaml';

/** A 通知 with a word typed twice in line 7. */
export const DRAFT =
  '---\n文种: 通知\n---\n# 关于做好工作的通知\n\n各单位：\n\n一、要全面全面做好工作\n\n二、要落实责任\n';

/** A range inside one line. */
export const at = (line: number, from: number, to = from): Range => ({
  start: { line, character: from },
  end: { line, character: to },
});

export const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

export interface Client {
  readonly connection: ProtocolConnection;
  /** What the server says it can do. */
  readonly capabilities: ServerCapabilities;
  readonly published: Map<string, Diagnostic[]>;
  /** Diagnostics pushed for `uri` that satisfy `wanted`, at once or when they come. */
  pushed(uri: string, wanted?: (diagnostics: Diagnostic[]) => boolean): Promise<Diagnostic[]>;
  open(text: string, uri?: string): void;
  change(text: string, range?: Range): void;
  close(uri?: string): Promise<void>;
  /** Tells the server that the configuration file changed. */
  configure(): Promise<void>;
  /** What the server reports of a document, beside what it reported under the name `since`. */
  pull(uri?: string, since?: string): Promise<DocumentDiagnosticReport>;
  actions(range: Range, context?: Partial<CodeActionContext>): Promise<CodeAction[]>;
  complete(line: number, character: number, uri?: string): Promise<CompletionList>;
}

const clients: ProtocolConnection[] = [];
afterEach(() => {
  for (const connection of clients.splice(0)) connection.dispose();
});

/** A server and a client of it in this process until the end of the test; `files` is what the server can read, by decoded address. */
export async function connect(
  params: Partial<InitializeParams> = {},
  files: Record<string, string> = {},
): Promise<Client> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  startServer(
    createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)),
    async (uri) => files[decodeURI(uri)],
  );
  const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const published = new Map<string, Diagnostic[]>();
  const waiting: (() => void)[] = [];
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    published.set(uri, diagnostics);
    for (const wake of waiting.splice(0)) wake();
  });
  connection.listen();
  clients.push(connection);
  const { capabilities } = await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: 'file:///w',
    capabilities: {},
    ...params,
  });
  await connection.sendNotification(InitializedNotification.type, {});
  let version = 1;
  return {
    connection,
    capabilities,
    published,
    async pushed(uri, wanted = () => true) {
      for (;;) {
        const diagnostics = published.get(uri);
        if (diagnostics && wanted(diagnostics)) return diagnostics;
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
    open(text, uri = URI) {
      const textDocument = { uri, languageId: 'markdown', version, text };
      void connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    },
    change(text, range) {
      const contentChanges = [range ? { range, text } : { text }];
      const textDocument = { uri: URI, version: ++version };
      void connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument,
        contentChanges,
      });
    },
    close(uri = URI) {
      const textDocument = { uri };
      return connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument });
    },
    configure() {
      return connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: CONFIG, type: FileChangeType.Changed }],
      });
    },
    pull(uri = URI, since) {
      const params = { textDocument: { uri }, ...(since && { previousResultId: since }) };
      return connection.sendRequest(DocumentDiagnosticRequest.type, params);
    },
    actions(range, context) {
      const params = { textDocument: { uri: URI }, range, context: { diagnostics: [], ...context } };
      return connection.sendRequest(CodeActionRequest.type, params) as Promise<CodeAction[]>;
    },
    complete(line, character, uri = URI) {
      const params = { textDocument: { uri }, position: { line, character } };
      return connection.sendRequest(CompletionRequest.type, params) as Promise<CompletionList>;
    },
  };
}
