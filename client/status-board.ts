/** What the server said of each open document after its last check. */
import { type Disposable, EventEmitter, type TextDocument, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Sent by the server as `gongwen/status`. */
export interface Status {
  readonly uri: string;
  /** Whether the text is a 公文 at all. */
  readonly official: boolean;
  /** False where settings or the file itself switch the check off. */
  readonly checked: boolean;
  /** 文种 of the file's parts, in Chinese; those not recognised are left out. */
  readonly genres: readonly string[];
  readonly findings: number;
}

export class StatusBoard implements Disposable {
  readonly #statuses = new Map<string, Status>();
  readonly #changed = new EventEmitter<void>();
  readonly #client: BaseLanguageClient;
  readonly #parts: Disposable[];
  readonly onDidChange = this.#changed.event;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#parts = [
      this.#changed,
      client.onNotification('gongwen/status', (status: Status) => {
        // A file may be checked without being open.
        if (!workspace.textDocuments.some((document) => this.#key(document) === status.uri)) return;
        this.#statuses.set(status.uri, status);
        this.#changed.fire();
      }),
      workspace.onDidCloseTextDocument((document) => this.#statuses.delete(this.#key(document))),
    ];
  }

  /** Undefined until the document has been checked once. */
  get(document: TextDocument): Status | undefined {
    return this.#statuses.get(this.#key(document));
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose();
  }

  #key(document: TextDocument): string {
    return this.#client.code2ProtocolConverter.asUri(document.uri);
  }
}
