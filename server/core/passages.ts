/** Paragraphs as what they say: to find the same passage again without comparing every pair. */
import { MARK, type Prose, type Span } from './model.ts';

export interface Sentence extends Span {
  /** What it says, without marks and spaces. */
  readonly key: string;
}

/** What one paragraph says; offsets count from its start. */
export interface Digest extends Span {
  /** The text without enumerator, marks and spaces. */
  readonly key: string;
  /** Its sentences that end in 。 or ？ and are long enough to be told from others. */
  readonly sentences: readonly Sentence[];
  /** Its three longest clauses: a changed copy is likely to hold one of them. Empty in a short paragraph. */
  readonly landmarks: readonly string[];
}

/** Shortest sentence, and shortest paragraph, that nobody writes twice by chance, in characters. */
export const SENTENCE = 12;
export const PARAGRAPH = 40;

const BLANKS = new RegExp(`[\\s${MARK}]+`, 'g');
const BLANK = new RegExp(`[\\s${MARK}]`);
const TAIL = new RegExp(`[\\s${MARK}]$`);
const SENTENCE_END = /[。！？]/g;
const CLAUSE_END = /[，、；：。！？,;:]/;

// A Prose lives as long as its line is not touched.
const digests = new WeakMap<Prose, Digest>();

/** The digest of a paragraph, computed once. */
export function digest(prose: Prose): Digest {
  let known = digests.get(prose);
  if (!known) {
    known = read(prose);
    digests.set(prose, known);
  }
  return known;
}

function read({ text, start, enumerators }: Prose): Digest {
  const lead = enumerators[0];
  const from = lead?.leading ? lead.to : start;
  let to = text.length;
  while (to > from && TAIL.test(text[to - 1] as string)) to--;
  const key = bare(text.slice(from, to));
  const sentences: Sentence[] = [];
  if (key.length >= SENTENCE) {
    let at = from;
    for (const { index } of text.matchAll(SENTENCE_END)) {
      if (index < at) continue;
      const sentence = { from: at, to: index + 1, key: bare(text.slice(at, index + 1)) };
      if (text[index] !== '！' && sentence.key.length >= SENTENCE) sentences.push(sentence);
      at = index + 1;
    }
  }
  return { from, to, key, sentences, landmarks: key.length < PARAGRAPH ? [] : longestClauses(key) };
}

function bare(text: string): string {
  return BLANK.test(text) ? text.replace(BLANKS, '') : text;
}

function longestClauses(key: string): string[] {
  return key
    .split(CLAUSE_END)
    .filter((clause) => clause.length > 3)
    .sort((a, b) => b.length - a.length)
    .slice(0, 3);
}

/** How alike two paragraphs are by the pairs of characters they share: 0 to 1, 1 for the same text. */
export function likeness(a: Digest, b: Digest): number {
  // Texts of very different length share too little whatever they say.
  if (Math.min(a.key.length, b.key.length) < Math.max(a.key.length, b.key.length) / 2) return 0;
  const pairs = new Map<string, number>();
  for (let i = 1; i < a.key.length; i++) {
    const pair = a.key.slice(i - 1, i + 1);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 1; i < b.key.length; i++) {
    const pair = b.key.slice(i - 1, i + 1);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) {
      shared++;
      pairs.set(pair, left - 1);
    }
  }
  return (2 * shared) / Math.max(1, a.key.length + b.key.length - 2);
}
