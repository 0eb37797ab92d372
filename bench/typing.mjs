/** A draft typed into: how long the diagnostics of each edit take, and whether they are those of the text as it stands then. */
import { startServer } from './client.mjs';

const TYPED = [...'各级各部门要切实提高政治站位，压实工作责任，确保各项任务落到实处。'];
/** A slow server is given up after so many milliseconds at one place, but not before so many edits. */
const PATIENCE = 5000;
const FEWEST = 20;
const URI = 'file:///tmp/draft.md';
const PASTED = `${TYPED.join('').repeat(8)}\n\n`;

/**
 * One session with the server in `file`: opens `text`, types `edits` characters in the middle of a paragraph and at the end,
 * then a tenth as many deletions, line ends and pastes, then `burst` edits without waiting. Times in milliseconds.
 */
export async function typeInto(file, text, { edits, burst }) {
  const start = performance.now();
  const server = await startServer(file);
  const document = new Document(server, URI, text);
  await document.diagnostics();
  const firstDiagnostics = performance.now() - start;

  const times = {};
  const edit = async (kind, count, range, insert) => {
    const place = document.place(range);
    times[kind] ??= [];
    const until = performance.now() + PATIENCE;
    for (let i = 0; i < count && (i < FEWEST || performance.now() < until); i++) {
      const before = performance.now();
      document.edit(place, insert(i), kind === 'delete' ? 1 : 0);
      await document.diagnostics();
      times[kind].push(performance.now() - before);
    }
  };
  const few = Math.ceil(edits / 10);
  await edit('type', edits, 0.5, (i) => TYPED[i % TYPED.length]);
  await edit('type', edits, 1, (i) => TYPED[i % TYPED.length]);
  const peakMemory = server.peakMemory();
  await edit('delete', few, 0.4, () => '');
  await edit('enter', few, 0.3, () => '\n');
  await edit('paste', few, 0.6, () => PASTED);

  const place = document.place(0.5);
  const before = performance.now();
  for (let i = 0; i < burst; i++) document.edit(place, TYPED[i % TYPED.length], 0);
  const settled = await document.diagnostics();
  const burstTime = performance.now() - before;

  document.close();
  const fresh = await new Document(server, URI, document.text).diagnostics();
  await server.close();
  return {
    ...{ firstDiagnostics, times, peakMemory, burst: burstTime },
    findings: fresh.length,
    consistent: JSON.stringify(settled) === JSON.stringify(fresh),
  };
}

/** A document as the editor holds it. */
class Document {
  #server;
  #uri;
  #lines;
  #version = 1;
  #report = { items: [] };

  constructor(server, uri, text) {
    this.#server = server;
    this.#uri = uri;
    this.#lines = text.split('\n');
    const textDocument = { uri, languageId: 'markdown', version: 1, text };
    server.notify('textDocument/didOpen', { textDocument });
  }

  get text() {
    return this.#lines.join('\n');
  }

  /** The middle of a long line near a share of the document, the very end for 1. */
  place(share) {
    if (share === 1) return { line: this.#lines.length - 1, character: this.#lines.at(-1).length };
    let line = Math.floor(this.#lines.length * share);
    while (line > 0 && this.#lines[line].length < 30) line--;
    return { line, character: this.#lines[line].length >> 1 };
  }

  /** Replaces the `cut` characters before `place`, which moves behind `insert`. */
  edit(place, insert, cut) {
    const { line, character } = place;
    const from = Math.max(0, character - cut);
    const old = this.#lines[line];
    const fresh = (old.slice(0, from) + insert + old.slice(character)).split('\n');
    this.#lines.splice(line, 1, ...fresh);
    place.line += fresh.length - 1;
    place.character = fresh.at(-1).length - (old.length - character);
    const range = { start: { line, character: from }, end: { line, character } };
    const textDocument = { uri: this.#uri, version: ++this.#version };
    this.#server.notify('textDocument/didChange', {
      textDocument,
      contentChanges: [{ range, text: insert }],
    });
  }

  close() {
    this.#server.notify('textDocument/didClose', { textDocument: { uri: this.#uri } });
  }

  /** The diagnostics of the last edit. */
  async diagnostics() {
    const { resultId } = this.#report;
    const params = { textDocument: { uri: this.#uri }, ...(resultId && { previousResultId: resultId }) };
    const report = await this.#server.request('textDocument/diagnostic', params);
    if (report.kind === 'full') this.#report = report;
    return this.#report.items;
  }
}
