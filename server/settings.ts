/** Where the configuration of an open document comes from: the client's settings, and the file at the workspace root on top. */
import {
  type Connection,
  DiagnosticSeverity,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
} from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import { configOfFile, type FileConfig } from './config-of-file.ts';
import {
  type ConfigFile,
  configNames,
  mergeSettings,
  readConfig,
  readSettings,
} from './core/config/config.ts';
import { lineStarts, positionAt } from './core/document/lines.ts';
import { rules } from './rules/index.ts';

// Not a constant: the server answers `initialize` before it loads the rules.
const ruleIds = () => rules.map(({ id }) => id);

/** Text of a file, undefined if there is none or it cannot be read. Never rejects. */
export type ReadFile = (uri: string) => Promise<string | undefined>;

export class Settings {
  readonly #connection: Connection;
  readonly #readFile: ReadFile;
  readonly #pulls: boolean;
  readonly #watches: boolean;
  readonly #roots: readonly string[];
  #given: unknown;
  #configs = new Map<string, Promise<FileConfig>>();
  /** Configuration files whose faults are shown, by the folder they stand in. */
  #reported = new Map<string, string>();

  constructor(connection: Connection, params: InitializeParams, readFile: ReadFile) {
    const { capabilities, initializationOptions, workspaceFolders, rootUri } = params;
    this.#connection = connection;
    this.#readFile = readFile;
    this.#pulls = capabilities.workspace?.configuration === true;
    this.#watches = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    this.#roots = (workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : [])).map(addressOf);
    this.#given = initializationOptions?.settings;
  }

  /** Asks the client to report changes of configuration files. Call after `initialized`. */
  async watch(): Promise<void> {
    if (!this.#watches) return;
    const watchers = configNames.map((name) => ({ globPattern: `**/${name}` }));
    await this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }

  /** Takes what didChangeConfiguration carries; says whether anything may have changed. Nothing, null or {} change nothing: Emacs sends them at every start. */
  change(settings: unknown): boolean {
    const own = isRecord(settings) ? settings.gongwen : undefined;
    if (!this.#pulls && (!isRecord(own) || Object.keys(own).length === 0)) return false;
    if (!this.#pulls) this.#given = own;
    this.forget();
    return true;
  }

  /** Reads everything again: at the next need, and at once where faults are shown, which may be gone with their file. */
  forget(): void {
    this.#configs = new Map();
    for (const folder of this.#reported.keys()) void this.#readFileAt(folder);
  }

  /** The configuration of one document, the same object until something changes. Never rejects. */
  config(uri: string): Promise<FileConfig> {
    let config = this.#configs.get(uri);
    if (!config) {
      config = this.#read(uri);
      this.#configs.set(uri, config);
    }
    return config;
  }

  close(uri: string): void {
    this.#configs.delete(uri);
  }

  async #read(uri: string): Promise<FileConfig> {
    const pulled = this.#pulls
      ? this.#connection.workspace
          .getConfiguration({ scopeUri: uri, section: 'gongwen' })
          .catch(() => undefined)
      : undefined;
    const address = addressOf(uri);
    const root = this.#rootOf(address);
    const [settings, file] = await Promise.all([pulled ?? this.#given, this.#readFileAt(root)]);
    const config = mergeSettings(readSettings(settings ?? this.#given ?? {}, ruleIds()), file);
    const path = address.startsWith(root)
      ? URI.parse(address).path.slice(URI.parse(root).path.length).replace(/^\/+/, '')
      : '';
    return configOfFile(config, path);
  }

  /** The workspace folder of a document, or the folder it stands in; a draft that is no file yet belongs to the first one. */
  #rootOf(uri: string): string {
    const around = this.#roots.filter((folder) =>
      uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`),
    );
    return (
      around.sort((a, b) => b.length - a.length)[0] ??
      (uri.startsWith('untitled:') ? this.#roots[0] : undefined) ??
      Utils.dirname(URI.parse(uri)).toString()
    );
  }

  /** What the configuration file at `root` says; its faults are shown in that file. */
  async #readFileAt(root: string): Promise<ConfigFile['settings']> {
    for (const name of configNames) {
      const address = Utils.joinPath(URI.parse(root), name).toString();
      const text = await this.#readFile(address);
      // A client that does not know the request may answer null.
      if (typeof text !== 'string') continue;
      const { settings, problems } = readConfig(text, ruleIds());
      this.#report(root, address, text, problems);
      return settings;
    }
    this.#report(root);
    return {};
  }

  /** Shows the faults of the one file that counts in `folder`, in place of those shown there before. */
  #report(folder: string, uri?: string, text = '', problems: ConfigFile['problems'] = []): void {
    const before = this.#reported.get(folder);
    this.#reported.delete(folder);
    if (before && before !== uri) void this.#connection.sendDiagnostics({ uri: before, diagnostics: [] });
    if (!uri || (problems.length === 0 && before !== uri)) return;
    if (problems.length > 0) this.#reported.set(folder, uri);
    const starts = lineStarts(text);
    const diagnostics = problems.map(({ from, to, message }) => ({
      range: { start: positionAt(starts, text, from), end: positionAt(starts, text, to) },
      ...{ severity: DiagnosticSeverity.Error, source: '公文', message },
    }));
    void this.#connection.sendDiagnostics({ uri, diagnostics });
  }
}

/** An address as it is escaped everywhere: clients differ in what they escape, and one may differ from itself. */
function addressOf(uri: string): string {
  return URI.parse(uri).toString();
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
