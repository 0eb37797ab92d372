/** `lint` with a memory: after an edit only what it reaches is read and checked again. One an open document. */
import { withOwnGenres } from '../data/genres.ts';
import { LiveDocument } from './document/document.ts';
import type { Sliceable } from './document/lines.ts';
import { type Config, defaultConfig, lint } from './lint.ts';
import type { Diagnosis, Doc, Edit, Rule } from './model.ts';

export class Linter {
  readonly #rules: readonly Rule[];
  readonly #document: LiveDocument;
  #config: Config = defaultConfig;
  #result: readonly Diagnosis[] | undefined;

  constructor(text: string, rules: readonly Rule[]) {
    this.#rules = rules;
    this.#document = new LiveDocument(text);
  }

  get text(): string {
    return this.#document.source.text;
  }

  /** The text without putting it together. */
  get source(): Sliceable {
    return this.#document.source;
  }

  /** The one it is read and checked under. */
  get config(): Config {
    return this.#config;
  }

  /** The document as it stands under its configuration, until the next edit. */
  get doc(): Doc {
    return this.#document.doc;
  }

  /** Applies edits one after the other, each in offsets of the text that the one before left. */
  update(edits: readonly Edit[]): void {
    for (const edit of edits) this.#document.edit(edit);
    this.#result = undefined;
  }

  /** Equal to `lint` of a fresh `parse` of the text; the same array again while neither text nor `config` changed. */
  lint(config: Config = this.#config): readonly Diagnosis[] {
    this.configure(config);
    this.#result ??= lint(this.doc, config, this.#rules);
    return this.#result;
  }

  /** Reads and checks the document under this configuration from now on. */
  configure(config: Config): void {
    if (config === this.#config) return;
    this.#config = config;
    this.#document.genres = withOwnGenres(config.genres);
    this.#result = undefined;
  }
}
