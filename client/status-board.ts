/** What the server said of each open document after its last check. */
import { type Disposable, EventEmitter, type TextDocument, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Sent by the server as `gongwen/status`. */
export interface Status {
  readonly uri: string;
  /** Whether the text is a 公文 at all. */
  readonly official: boolean;
  /** What keeps it from being checked: a word in the file, one of two settings, or that it is no 公文. */
  readonly skipped?: 'file' | 'enable' | 'files' | 'form';
  /** Milliseconds of a check that took long. */
  readonly slow?: number;
  /** 文种 of the file's parts, in Chinese; those not recognised are left out. */
  readonly genres: readonly string[];
  /** Names of the sections that are missing. */
  readonly missing: readonly string[];
  /** Number of sections out of place. */
  readonly moved: number;
  readonly findings: number;
}

export class StatusBoard implements Disposable {
  readonly #statuses = new Map<string, Status>();
  readonly #changed = new EventEmitter<void>();
  readonly #parts: Disposable[];
  readonly onDidChange = this.#changed.event;

  constructor(client: Promise<BaseLanguageClient>) {
    this.#parts = [
      this.#changed,
      workspace.onDidCloseTextDocument((document) => this.#statuses.delete(key(document))),
    ];
    void client.then((made) =>
      this.#parts.push(
        made.onNotification('gongwen/status', (status: Status) => {
          // It may have been closed meanwhile.
          if (!workspace.textDocuments.some((document) => key(document) === status.uri)) return;
          this.#statuses.set(status.uri, status);
          this.#changed.fire();
        }),
      ),
    );
  }

  /** Undefined until the document has been checked once. */
  get(document: TextDocument): Status | undefined {
    return this.#statuses.get(key(document));
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose();
  }
}

/** The address as the client gives it to the server. */
function key({ uri }: TextDocument): string {
  return uri.toString();
}
