/** Paragraphs by hash: to find the same passage again without comparing every pair. */

import type { Exchange, Follower } from '../document/kept.ts';
import { fact } from '../fact.ts';
import { MARK, type Paragraph, type Prose, type Span } from '../model.ts';
import { unitsOf } from '../text/code-units.ts';

/** What one paragraph says; offsets count from its start, hashes leave out marks and spaces. */
export interface Digest extends Span {
  readonly hash: number;
  /** Characters that the hash is of. */
  readonly length: number;
  /** How many of its sentences end in 。 or ？, or at the end of an item, and are long enough to be told from others. */
  readonly sentences: number;
  /**
   * The hashes of these sentences; behind them, of a long paragraph, the three least hashes of its longer clauses, its
   * landmarks: a copy with a few words changed is likely to hold one of them too. Its own hash if it has none of either.
   */
  readonly hashes: readonly number[];
}

/** Shortest sentence, and shortest paragraph, that nobody writes twice by chance, in characters. */
export const SENTENCE = 12;
/** Shortest item that stands once in its list. */
const ITEM = 8;
export const PARAGRAPH = 40;
/** Shorter clauses stand in many paragraphs that have nothing else in common. */
const CLAUSE = 10;
/** More than any hash. */
const NO_HASH = 0x40000000;

/** A prime, as of FNV: clauses are few and their hashes large. */
const FACTOR = 0x01000193;

const BLANK = 1;
const CLAUSE_END = 2;
const SENTENCE_END = 3;
const kinds = new Uint8Array(0x10000);
for (const character of ` \t\u3000${MARK}`) kinds[character.charCodeAt(0)] = BLANK;
for (const character of '，、；：,;:') kinds[character.charCodeAt(0)] = CLAUSE_END;
for (const character of '。！？') kinds[character.charCodeAt(0)] = SENTENCE_END;
const EXCLAMATION = '！'.charCodeAt(0);

/** The digest of a paragraph, computed once. */
export const digest = fact((prose) => read(prose));

/** Where its sentences stand, in the order of their hashes. */
export const sentencesOf = fact((prose): readonly Span[] => {
  const spans: Span[] = [];
  read(prose, spans);
  return spans;
});

const NONE: readonly number[] = [];
// Scratch: an array that grows keeps room for more than most lines have.
const scratch: number[] = [];

function read({ text, start, enumerators, kind: place }: Prose, spans?: Span[]): Digest {
  const lead = enumerators[0];
  const from = lead?.leading ? lead.to : start;
  const units = unitsOf(text);
  let to = text.length;
  while (to > from && kinds[units[to - 1] as number] === BLANK) to--;
  let sentences = 0;
  let hash = 0;
  let length = 0;
  let sentence = 0;
  let sentenceFrom = from;
  let sentenceStart = 0;
  let clause = 0;
  let clauseLength = 0;
  let least = NO_HASH;
  let second = NO_HASH;
  let third = NO_HASH;
  let end = from;
  while (end < to) {
    const begun = end;
    for (; end < to && kinds[units[end] as number] === 0; end++)
      clause = (Math.imul(clause, 31) + (units[end] as number)) | 0;
    clauseLength += end - begun;
    // What ends the clause, 0 at the end of the line.
    const unit = end < to ? (units[end++] as number) : 0;
    const kind = kinds[unit];
    if (kind === BLANK) continue;
    clause &= 0x3fffffff;
    if (clauseLength >= CLAUSE && clause < third && clause !== least && clause !== second) {
      third = clause < second ? second : clause;
      if (clause < least) {
        second = least;
        least = clause;
      } else if (clause < second) second = clause;
    }
    // What is longer is hashed by its clauses and their ends.
    hash = (Math.imul(hash, FACTOR) + clause + unit) & 0x3fffffff;
    sentence = (Math.imul(sentence, FACTOR) + clause + unit) & 0x3fffffff;
    length += clauseLength + (unit === 0 ? 0 : 1);
    clause = 0;
    clauseLength = 0;
    // Items of a list may end in no mark at all.
    const isItem = place === 'item' && end === to;
    if (kind !== SENTENCE_END && !isItem) continue;
    const shortest = isItem && sentenceStart === 0 ? ITEM : SENTENCE;
    if (length - sentenceStart >= shortest && unit !== EXCLAMATION) {
      scratch[sentences++] = sentence;
      spans?.push({ from: sentenceFrom, to: end });
    }
    sentence = 0;
    sentenceFrom = end;
    sentenceStart = length;
  }
  let count = sentences;
  if (length >= PARAGRAPH) {
    for (const landmark of [least, second, third]) if (landmark < NO_HASH) scratch[count++] = landmark;
    // Names in a row, and the like.
    if (count === 0) scratch[count++] = hash;
  }
  return { from, to, hash, length, sentences, hashes: count === 0 ? NONE : scratch.slice(0, count) };
}

/** What is compared of a line; nothing of titles and tables. */
function compared(prose: Prose): readonly number[] {
  return prose.kind === 'cell' || prose.depth > 0 ? NONE : digest(prose).hashes;
}

/** Short titles are compared with each other by more than hashes. */
function isShortTitle(prose: Prose): boolean {
  const isTitle = prose.depth > 0 || prose.enumerators[0]?.leading === true;
  return isTitle && digest(prose).length <= PARAGRAPH;
}

const MOST = 255;
// No two states of any document bear the same number.
let versions = 0;

/**
 * How often each hash stands in a document, by its last bits: all that is unique is ruled out by one look. Of two
 * hashes with the same bits both seem to recur, which only costs a closer look.
 */
export class PassageCounts implements Follower {
  readonly #counts: Uint8Array;
  #total = 0;
  #version = ++versions;

  constructor(paragraphs: readonly Paragraph[]) {
    // A hash stands for some twenty characters: forty places for each.
    this.#counts = new Uint8Array(2 ** Math.ceil(Math.log2(2 * (paragraphs.at(-1)?.to ?? 0) + 1024)));
    for (const { prose } of paragraphs) this.#add(prose, 1);
  }

  /** There is so much more of the document by now that too many hashes share their bits. */
  get outgrown(): boolean {
    return this.#total > this.#counts.length / 4;
  }

  /** Another number after each edit that may have made or undone a repeat. */
  get version(): number {
    return this.#version;
  }

  follow({ removed, added }: Exchange): void {
    const matters = (prose: Prose) => isShortTitle(prose) || this.mayRecur(prose);
    let changed = removed.length !== added.length || removed.some(matters);
    for (const prose of removed) this.#add(prose, -1);
    for (const { prose } of added) this.#add(prose, 1);
    changed ||= added.some(({ prose }) => matters(prose));
    if (changed) this.#version = ++versions;
  }

  /** Whether anything that the line says may stand in the document a second time. */
  mayRecur(prose: Prose): boolean {
    const hashes = compared(prose);
    for (let i = 0; i < hashes.length; i++) if (this.recurs(hashes[i] as number)) return true;
    return false;
  }

  /** The same of one hash of a line. */
  recurs(hash: number): boolean {
    return (this.#counts[hash & (this.#counts.length - 1)] as number) > 1;
  }

  #add(prose: Prose, by: 1 | -1): void {
    const hashes = compared(prose);
    for (let i = 0; i < hashes.length; i++) {
      const place = (hashes[i] as number) & (this.#counts.length - 1);
      const count = this.#counts[place] as number;
      // What has been counted so high is not known exactly any more.
      if (count < MOST) this.#counts[place] = count + by;
      this.#total += by;
    }
  }
}

/** Kept with a document. */
export const countPassages = (paragraphs: readonly Paragraph[]) => new PassageCounts(paragraphs);

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
