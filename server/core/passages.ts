/** Paragraphs by hash: to find the same passage again without comparing every pair. */
import { fact } from './fact.ts';
import { MARK, type Prose, type Span } from './model.ts';

export interface Sentence extends Span {
  readonly hash: number;
}

/** What one paragraph says; offsets count from its start, hashes leave out marks and spaces. */
export interface Digest extends Span {
  readonly hash: number;
  /** Characters that the hash is of. */
  readonly length: number;
  /** Its sentences that end in 。 or ？ and are long enough to be told from others. */
  readonly sentences: readonly Sentence[];
  /** Hashes of its two longest clauses, 0 for none: a changed copy is likely to hold one of them too. */
  readonly landmarks: readonly [number, number];
}

/** Shortest sentence, and shortest paragraph, that nobody writes twice by chance, in characters. */
export const SENTENCE = 12;
export const PARAGRAPH = 40;

/** A prime, as of FNV: clauses are few and their hashes large. */
const FACTOR = 0x01000193;

const BLANK = 1;
const CLAUSE_END = 2;
const SENTENCE_END = 3;
const kinds = new Uint8Array(0x10000);
for (const character of ` \t\u3000${MARK}`) kinds[character.charCodeAt(0)] = BLANK;
for (const character of '，、；：,;:') kinds[character.charCodeAt(0)] = CLAUSE_END;
for (const character of '。！？') kinds[character.charCodeAt(0)] = SENTENCE_END;

/** The digest of a paragraph, computed once. */
export const digest = fact(read);

function read({ text, start, enumerators }: Prose): Digest {
  const lead = enumerators[0];
  const from = lead?.leading ? lead.to : start;
  const sentences: Sentence[] = [];
  let to = text.length;
  while (to > from && kinds[text.charCodeAt(to - 1)] === BLANK) to--;
  let [hash, length] = [0, 0];
  let [sentence, sentenceFrom, sentenceStart] = [0, from, 0];
  let [clause, clauseLength] = [0, 0];
  let [first, second] = [0, 0];
  let [longest, longer] = [3, 3];
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    const kind = kinds[unit];
    if (kind === BLANK) continue;
    if (kind === 0) {
      clause = (Math.imul(clause, 31) + unit) & 0x3fffffff;
      clauseLength++;
      if (i + 1 < to) continue;
    }
    if (clauseLength > longest) {
      [second, longer] = [first, longest];
      [first, longest] = [clause, clauseLength];
    } else if (clauseLength > longer) [second, longer] = [clause, clauseLength];
    // What is longer is hashed by its clauses and their ends.
    const part = clause + (kind === 0 ? 0 : unit);
    hash = (Math.imul(hash, FACTOR) + part) & 0x3fffffff;
    sentence = (Math.imul(sentence, FACTOR) + part) & 0x3fffffff;
    length += clauseLength + (kind === 0 ? 0 : 1);
    [clause, clauseLength] = [0, 0];
    if (kind !== SENTENCE_END) continue;
    if (length - sentenceStart >= SENTENCE && text[i] !== '！')
      sentences.push({ from: sentenceFrom, to: i + 1, hash: sentence });
    [sentence, sentenceFrom, sentenceStart] = [0, i + 1, length];
  }
  return { from, to, hash, length, sentences, landmarks: [first, second] };
}

const BLANKS = new RegExp(`[\\s${MARK}]+`, 'g');

/** What a part of a paragraph says, without marks and spaces: equal hashes may still be of different texts. */
export function bare({ text }: Prose, { from, to }: Span): string {
  return text.slice(from, to).replace(BLANKS, '');
}

/** The same of a whole paragraph, computed once. */
export const bareText = fact((prose) => bare(prose, digest(prose)));

/** How alike two texts are by the pairs of characters they share: 0 to 1, 1 for the same text. */
export function likeness(a: string, b: string): number {
  const pairs = new Map<number, number>();
  for (let i = 1; i < a.length; i++) {
    const pair = pairAt(a, i);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 1; i < b.length; i++) {
    const pair = pairAt(b, i);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) {
      shared++;
      pairs.set(pair, left - 1);
    }
  }
  return (2 * shared) / Math.max(1, a.length + b.length - 2);
}

/** The characters before and behind offset `i` as one number, such as engines keep without a box. */
function pairAt(text: string, i: number): number {
  return (text.charCodeAt(i - 1) << 16) | text.charCodeAt(i);
}
