/** One open document: the linter and the client's line and column numbers for its offsets. */
import type {
  Diagnostic,
  Range,
  TextDocumentContentChangeEvent,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { editLineStarts, lineStarts, offsetAt, type Position, positionAt } from './core/document/lines.ts';
import type { Config } from './core/lint.ts';
import { Linter } from './core/linter.ts';
import type { Diagnosis, Edit, Span } from './core/model.ts';
import { isSameReport } from './features/diagnostics.ts';
import { rules } from './rules/index.ts';

/** Reports named so far, over all documents: a new file may bear the name of one just closed, and must not seem unchanged. */
let reports = 0;

export class Draft {
  readonly uri: string;
  readonly linter: Linter;
  version: number;
  /** Milliseconds that reading and checking this version took. */
  took = 0;
  #starts: number[];
  #report: { readonly id: number; readonly items: readonly Diagnostic[] } = { id: ++reports, items: [] };

  constructor(uri: string, version: number, text: string) {
    const start = performance.now();
    this.uri = uri;
    this.version = version;
    this.linter = new Linter(text, rules);
    this.#starts = lineStarts(text);
    this.took = performance.now() - start;
  }

  get text(): string {
    return this.linter.text;
  }

  /** Applies what the client reports, one change after the other. A change without a range replaces everything. */
  change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    const start = performance.now();
    for (const change of changes) {
      // Null is how some clients write what is missing.
      const ranged = 'range' in change && change.range !== null;
      const span = ranged ? this.span(change.range) : { from: 0, to: this.linter.source.length };
      const edit = { ...span, insert: change.text };
      this.linter.update([edit]);
      this.#starts = editLineStarts(this.#starts, this.linter.source, edit);
    }
    this.version = version;
    this.took = performance.now() - start;
  }

  /** What is found in the text as it stands, under `config` or the one it was read with before. */
  check(config: Config = this.linter.config): readonly Diagnosis[] {
    const start = performance.now();
    const found = this.linter.lint(config);
    this.took += performance.now() - start;
    return found;
  }

  /** The offset of a position; one outside the text is moved to the nearest place there is. */
  offset(position: Position): number {
    return offsetAt(this.#starts, this.linter.source, position);
  }

  position(offset: number): Position {
    return positionAt(this.#starts, this.linter.source, offset);
  }

  /** The line that holds an offset, without its line end. */
  line(offset: number): Span {
    const { line } = this.position(offset);
    return {
      from: this.offset({ line, character: 0 }),
      to: this.offset({ line, character: Number.MAX_SAFE_INTEGER }),
    };
  }

  span({ start, end }: Range): Span {
    const from = this.offset(start);
    return { from, to: Math.max(from, this.offset(end)) };
  }

  range({ from, to }: Span): Range {
    return { start: this.position(from), end: this.position(to) };
  }

  textEdits(edits: readonly Edit[]): TextEdit[] {
    return edits.map((edit) => ({ range: this.range(edit), newText: edit.insert }));
  }

  workspaceEdit(edits: readonly Edit[]): WorkspaceEdit {
    return { changes: { [this.uri]: this.textEdits(edits) } };
  }

  /** A name for what is reported, the same as long as the client would be shown the same. */
  resultId(items: readonly Diagnostic[]): string {
    if (!isSameReport(items, this.#report.items)) this.#report = { id: ++reports, items };
    return String(this.#report.id);
  }
}
