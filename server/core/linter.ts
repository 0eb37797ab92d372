/** `lint` with a memory: after an edit only what it reaches is read and checked again. One an open document. */
import { withOwnGenres } from '../data/genres.ts';
import { LiveDocument } from './document.ts';
import type { Sliceable } from './lines.ts';
import { type Config, checkParagraph, defaultConfig, diagnose, type ParagraphFindings } from './lint.ts';
import type { Diagnosis, Doc, Edit, Prose, Rule } from './model.ts';
import { replace } from './replace.ts';

export class Linter {
  readonly #rules: readonly Rule[];
  readonly #check: ParagraphFindings;
  readonly #document: LiveDocument;
  // What the paragraph rules say, one for each paragraph, undefined where they were not asked yet.
  #found: (ReturnType<ParagraphFindings> | undefined)[];
  #config: Config = defaultConfig;
  #result: readonly Diagnosis[] | undefined;

  constructor(text: string, rules: readonly Rule[]) {
    this.#rules = rules;
    this.#check = checkParagraph(rules);
    this.#document = new LiveDocument(text);
    this.#found = this.doc.paragraphs.map(() => undefined);
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
    for (const edit of edits) {
      const { at, removed, added } = this.#document.edit(edit);
      const known = new Map(removed.map((prose, i) => [prose, this.#found[at + i]]));
      const found = added.map((prose) => known.get(prose));
      this.#found = replace(this.#found, at, removed.length, found);
    }
    this.#result = undefined;
  }

  /** Equal to `lint` of a fresh `parse` of the text; the same array again while neither text nor `config` changed. */
  lint(config: Config = this.#config): readonly Diagnosis[] {
    this.configure(config);
    this.#result ??= diagnose(this.doc, config, this.#rules, (prose, i) => this.#remember(prose, i));
    return this.#result;
  }

  /** Reads and checks the document under this configuration from now on. */
  configure(config: Config): void {
    if (config === this.#config) return;
    this.#config = config;
    this.#document.genres = withOwnGenres(config.genres);
    this.#result = undefined;
  }

  #remember(prose: Prose, i: number): ReturnType<ParagraphFindings> {
    const known = this.#found[i];
    if (known) return known;
    const found = this.#check(prose, i);
    this.#found[i] = found;
    return found;
  }
}
