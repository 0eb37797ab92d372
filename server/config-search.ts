/** Which configuration file counts for a document of the editor, and what is wrong with those there are. */
import { type Connection, DiagnosticSeverity } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import { type ConfigFile, configNames, readConfig } from './core/config/config.ts';
import { lineStarts, positionAt } from './core/document/lines.ts';
import { entryOf } from './core/grouped.ts';
import { rules } from './rules/index.ts';

/** Text of a file, undefined if there is none or it cannot be read. Never rejects. */
export type ReadFile = (uri: string) => Promise<string | undefined>;

type FileSettings = ConfigFile['settings'];

interface FaultyFile extends Pick<ConfigFile, 'problems'> {
  readonly address: string;
  readonly text: string;
}

// Not a constant: the server answers `initialize` before it loads the rules.
export const ruleIds = () => rules.map(({ id }) => id);

/** Reads the files that the client watches once, until it tells of a change, and shows the faults of all it reads. */
export class ConfigSearch {
  readonly #connection: Connection;
  readonly #readFile: ReadFile;
  readonly #watched: boolean;
  #roots: readonly string[];
  /** What the file in a folder says; undefined where there is none. */
  #settings = new Map<string, Promise<FileSettings | undefined>>();
  /** Files whose faults are shown, by the folder they stand in. */
  #faulty = new Map<string, string>();

  /** `roots` are the workspace folders; `watched`: the client tells when a configuration file in them changes. */
  constructor(connection: Connection, roots: readonly string[], readFile: ReadFile, watched: boolean) {
    this.#connection = connection;
    this.#readFile = readFile;
    this.#watched = watched;
    this.#roots = addressesOf(roots);
  }

  /** Takes over which workspace folders there are, and forgets. What is wrong in one that is gone is shown no more. */
  changeRoots(added: readonly string[], removed: readonly string[]): void {
    const gone = addressesOf(removed);
    this.#roots = [...this.#roots.filter((root) => !gone.includes(root)), ...addressesOf(added)];
    for (const folder of this.#faulty.keys()) this.#show(folder);
    this.forget();
  }

  /** Reads everything again: at the next need, and at once where faults are shown, which may be gone with their file. */
  forget(): void {
    this.#settings = new Map();
    for (const folder of this.#faulty.keys()) void this.#in(folder);
  }

  /**
   * What the nearest file above a document says, and the path of the document from the folder that patterns count from:
   * that of the file if it has any, or else the workspace folder. Never rejects.
   */
  async of(uri: string): Promise<{ readonly settings: FileSettings; readonly path: string }> {
    const address = addressOf(uri) ?? '';
    const folders = this.#foldersOf(address);
    const top = folders.at(-1) ?? '';
    const inside = this.#roots.includes(top);
    if (!this.#watched || !inside) for (const folder of folders) this.#settings.delete(folder);
    // All at once: the client may be the one who reads.
    const found = await Promise.all(folders.map((folder) => this.#in(folder)));
    const nearest = found.findIndex((settings) => settings);
    const settings = found[nearest] ?? {};
    const base = settings.files ? folders[nearest] : inside ? top : folders[0];
    if (!base || !address.startsWith(base)) return { settings, path: '' };
    const path = URI.parse(address).path.slice(URI.parse(base).path.length);
    return { settings, path: path.replace(/^\//, '') };
  }

  /**
   * The folders whose file may count, the nearest first: up to the workspace folder, or to the top for a document outside
   * of all. A draft that is no file yet belongs to the first workspace folder.
   */
  #foldersOf(address: string): string[] {
    if (address.startsWith('untitled:')) return this.#roots.slice(0, 1);
    const folders: string[] = [];
    for (let at = URI.parse(address); ; ) {
      const folder = Utils.dirname(at);
      if (folder.path === at.path) return folders;
      folders.push(folder.toString());
      if (this.#roots.includes(folder.toString())) return folders;
      at = folder;
    }
  }

  #in(folder: string): Promise<FileSettings | undefined> {
    return entryOf(this.#settings, folder, () => this.#readIn(folder));
  }

  async #readIn(folder: string): Promise<FileSettings | undefined> {
    const asked = this.#settings;
    const addresses = configNames.map((name) => Utils.joinPath(URI.parse(folder), name).toString());
    const texts = await Promise.all(addresses.map((address) => this.#readFile(address)));
    // A client that does not know the request may answer null.
    const first = texts.findIndex((text) => typeof text === 'string');
    const [address, text] = [addresses[first], texts[first]];
    const file = address && typeof text === 'string' ? { address, text, ...readText(text) } : undefined;
    // An answer that comes after everything was forgotten may be about a file that is gone.
    if (asked === this.#settings) this.#show(folder, file?.problems.length ? file : undefined);
    return file?.settings;
  }

  /** Shows what is wrong in the file of a folder, instead of what was wrong there before. */
  #show(folder: string, faulty?: FaultyFile): void {
    const before = this.#faulty.get(folder);
    if (before && before !== faulty?.address)
      void this.#connection.sendDiagnostics({ uri: before, diagnostics: [] });
    this.#faulty.delete(folder);
    if (!faulty) return;
    const { address, text, problems } = faulty;
    this.#faulty.set(folder, address);
    const starts = lineStarts(text);
    const diagnostics = problems.map(({ from, to, message }) => ({
      range: { start: positionAt(starts, text, from), end: positionAt(starts, text, to) },
      ...{ severity: DiagnosticSeverity.Error, source: '公文', message },
    }));
    void this.#connection.sendDiagnostics({ uri: address, diagnostics });
  }
}

/** What a file says. Of one that is not UTF-8 only that is said: its other faults would be about signs that nobody wrote. */
function readText(text: string): ConfigFile {
  const file = readConfig(text, ruleIds());
  const from = text.indexOf('\uFFFD');
  if (from < 0) return file;
  return { ...file, problems: [{ from, to: from + 1, message: '从这里起是乱码，文件应存为 UTF-8 编码' }] };
}

/**
 * An address escaped the one way that all are here, without a slash at its end; undefined for what is none. Clients
 * differ in what they escape, and one may differ from itself.
 */
function addressOf(uri: string): string | undefined {
  try {
    return Utils.resolvePath(URI.parse(uri)).toString();
  } catch {
    return undefined;
  }
}

function addressesOf(uris: readonly string[]): string[] {
  return uris.flatMap((uri) => addressOf(uri) ?? []);
}
