/** Paragraphs as what they say, by hash: to find the same passage again without comparing every pair. */
import { fact } from './fact.ts';
import { MARK, type Prose, type Span } from './model.ts';

export interface Sentence extends Span {
  /** What it says, without marks and spaces. */
  readonly key: string;
}

/** What one paragraph says; offsets count from its start. */
export interface Digest extends Span {
  /** The text without enumerator, marks and spaces. */
  readonly key: string;
  readonly sentences: readonly Sentence[];
  /** Its clauses of four characters and more, each once. */
  readonly clauses: ReadonlySet<string>;
}

const NOTHING = new RegExp(`[\\s\u3000${MARK}]+`, 'g');
const TAIL = new RegExp(`[\\s\u3000${MARK}]{1,200}$`);
const SENTENCE = /[^。！？]*[。！？]?/g;
const CLAUSE = /[，、；：。！？,;:]/;

/** The digest of a paragraph, computed once. */
export const digest = fact(read);

function read({ text, start, enumerators }: Prose): Digest {
  const lead = enumerators[0];
  const from = lead?.leading ? lead.to : start;
  const sentences: Sentence[] = [];
  for (const found of text.slice(from).matchAll(SENTENCE)) {
    if (found[0] === '') continue;
    const at = from + found.index;
    sentences.push({ from: at, to: at + found[0].length, key: found[0].replace(NOTHING, '') });
  }
  const key = sentences.map((sentence) => sentence.key).join('');
  return {
    from,
    to: Math.max(from, text.replace(TAIL, '').length),
    key,
    sentences,
    clauses: new Set(key.split(CLAUSE).filter((clause) => clause.length > 3)),
  };
}

/** Share of the longer paragraph's clauses, by length, that both hold: 0 to 1. */
export function likeness(a: Digest, b: Digest): number {
  let shared = 0;
  let all = 0;
  const [long, short] = a.key.length > b.key.length ? [a, b] : [b, a];
  for (const clause of long.clauses) {
    all += clause.length;
    if (short.clauses.has(clause)) shared += clause.length;
  }
  return all === 0 ? 0 : shared / all;
}
