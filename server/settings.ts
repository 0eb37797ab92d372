/** Where the configuration of an open document comes from: the client's settings, and the nearest file above it on top. */
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type WorkspaceFolder,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { configOfFile, type FileConfig } from './config-of-file.ts';
import { ConfigSearch, type ReadFile, ruleIds } from './config-search.ts';
import { configNames, mergeSettings, readSettings } from './core/config/config.ts';
import { entryOf } from './core/grouped.ts';

export class Settings {
  readonly #connection: Connection;
  readonly #search: ConfigSearch;
  readonly #pulls: boolean;
  /** Whether the client tells of changed configuration files. */
  readonly watches: boolean;
  #given: unknown;
  #configs = new Map<string, Promise<FileConfig>>();

  constructor(connection: Connection, params: InitializeParams, readFile: ReadFile) {
    const { capabilities, initializationOptions, workspaceFolders, rootUri } = params;
    const roots = workspaceFolders ? urisOf(workspaceFolders) : rootUri ? [rootUri] : [];
    this.#connection = connection;
    this.#pulls = capabilities.workspace?.configuration === true;
    this.watches = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    this.#search = new ConfigSearch(connection, roots, readFile, this.watches);
    this.#given = initializationOptions?.settings;
  }

  /** Asks the client to report changes of configuration files. Call after `initialized`. */
  async watch(): Promise<void> {
    if (!this.watches) return;
    const watchers = configNames.map((name) => ({ globPattern: `**/${name}` }));
    await this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }

  /** Takes what didChangeConfiguration carries; says whether anything may have changed. Nothing, null or {} change nothing: Emacs sends them at every start. */
  change(settings: unknown): boolean {
    const own = isRecord(settings) ? settings.gongwen : undefined;
    if (!this.#pulls) {
      if (!isRecord(own) || Object.keys(own).length === 0) return false;
      this.#given = own;
    }
    this.#configs = new Map();
    return true;
  }

  /** Takes over which workspace folders came and went. */
  changeFolders({ added, removed }: WorkspaceFoldersChangeEvent): void {
    this.#configs = new Map();
    this.#search.changeRoots(urisOf(added), urisOf(removed));
  }

  /** Forgets what the configuration files say. */
  forget(): void {
    this.#configs = new Map();
    this.#search.forget();
  }

  /** The configuration of one document, the same object until something changes. Never rejects. */
  config(uri: string): Promise<FileConfig> {
    return entryOf(this.#configs, uri, () => this.#read(uri));
  }

  close(uri: string): void {
    this.#configs.delete(uri);
  }

  async #read(uri: string): Promise<FileConfig> {
    const asked = this.#configs;
    const pulled = this.#pulls
      ? this.#connection.workspace
          .getConfiguration({ scopeUri: uri, section: 'gongwen' })
          .catch(() => undefined)
      : undefined;
    const [settings, file] = await Promise.all([pulled ?? this.#given, this.#search.of(uri)]);
    // Something has changed since it was asked for: the answer may be from before.
    if (asked !== this.#configs) return this.#read(uri);
    const config = mergeSettings(readSettings(settings ?? this.#given ?? {}, ruleIds()), file.settings);
    return configOfFile(config, file.path);
  }
}

function urisOf(folders: readonly WorkspaceFolder[]): string[] {
  return folders.map(({ uri }) => uri);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
