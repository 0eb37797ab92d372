/** `lint` with a memory: after an edit only what it reaches is read and checked again. One an open document. */
import { assemble } from './document.ts';
import { type Config, checkParagraph, diagnose, type ParagraphFindings } from './lint.ts';
import type { Diagnosis, Doc, Edit, Prose, Rule } from './model.ts';
import { editSource, readSource } from './source.ts';

export class Linter {
  readonly #rules: readonly Rule[];
  readonly #check: ParagraphFindings;
  // A Prose lives as long as its line is not touched, and what the paragraph rules say of it as long as itself.
  readonly #findings = new WeakMap<Prose, ReturnType<ParagraphFindings>>();
  #source: ReturnType<typeof readSource>;
  #doc: Doc | undefined;
  #result: { readonly config: Config; readonly diagnoses: readonly Diagnosis[] } | undefined;

  constructor(text: string, rules: readonly Rule[]) {
    this.#rules = rules;
    this.#check = checkParagraph(rules);
    this.#source = readSource(text);
  }

  get text(): string {
    return this.#source.text;
  }

  /** The document as it stands, read at the first call after an edit. */
  get doc(): Doc {
    this.#doc ??= assemble(this.#source);
    return this.#doc;
  }

  /** Applies edits one after the other, each in offsets of the text that the one before left. */
  update(edits: readonly Edit[]): void {
    for (const edit of edits) this.#source = editSource(this.#source, edit);
    this.#doc = undefined;
    this.#result = undefined;
  }

  /** Equal to `lint` of a fresh `parse` of the text; the same array again while neither text nor `config` changed. */
  lint(config: Config): readonly Diagnosis[] {
    if (this.#result?.config !== config) {
      this.#result = {
        config,
        diagnoses: diagnose(this.doc, config, this.#rules, (prose) => this.#remember(prose)),
      };
    }
    return this.#result.diagnoses;
  }

  #remember(prose: Prose): ReturnType<ParagraphFindings> {
    let found = this.#findings.get(prose);
    if (!found) {
      found = this.#check(prose);
      this.#findings.set(prose, found);
    }
    return found;
  }
}
