/** Which signs a text holds, read in one pass for all who ask: that rules nearly every line out before any pattern is tried. */

import { fact } from '../fact.ts';
import { unitsOf } from './code-units.ts';

/** All that \s matches in a regular expression. */
export const SPACES =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** What a text holds: kinds of signs and kinds of pairs, or-ed. */
export interface Seen {
  readonly signs: number;
  readonly pairs: number;
}

const kinds = new Int32Array(0x10000);
const firsts = new Int32Array(0x10000);
const seconds = new Int32Array(0x10000);
const knownSigns = new Map<string, number>();
const knownPairs = new Map<string, number>();

/** A kind of sign, one bit of its own: any of `characters`. There is room for 32, and the same characters are the same kind. */
export function signs(characters: string): number {
  const [kind, isNew] = bit(knownSigns, characters);
  if (isNew) mark(kinds, characters, kind);
  return kind;
}

/** A kind of pair: any of `first` and right behind it any of `second`. As many as of signs, with bits of their own. */
export function pairs(first: string, second: string): number {
  const [kind, isNew] = bit(knownPairs, `${first}\n${second}`);
  if (isNew) {
    mark(firsts, first, kind);
    mark(seconds, second, kind);
  }
  return kind;
}

function bit(known: Map<string, number>, name: string): [kind: number, isNew: boolean] {
  const same = known.get(name);
  if (same !== undefined) return [same, false];
  if (known.size === 32) throw new RangeError('no bit is left for another kind');
  const kind = 1 << known.size;
  known.set(name, kind);
  return [kind, true];
}

function mark(table: Int32Array, characters: string, kind: number): void {
  for (let i = 0; i < characters.length; i++) {
    const unit = characters.charCodeAt(i);
    table[unit] = (table[unit] as number) | kind;
  }
}

/** All kinds that `text` holds. */
export function look(text: string): Seen {
  let signs = 0;
  let pairs = 0;
  let begun = 0;
  const units = unitsOf(text);
  for (let i = 0; i < text.length; i++) {
    const unit = units[i] as number;
    signs |= kinds[unit] as number;
    pairs |= begun & (seconds[unit] as number);
    begun = firsts[unit] as number;
  }
  return { signs, pairs };
}

/** The same of a line, kept as long as it stands. */
export const seenIn = fact(({ text }) => look(text));

/** Whether the character at `at` is a sign of `kind`. */
export function isSign(text: string, at: number, kind: number): boolean {
  return ((kinds[text.charCodeAt(at)] as number) & kind) !== 0;
}

/** Offset of the first sign of `kind` from `from` on, -1 if there is none. */
export function nextSign(text: string, from: number, kind: number): number {
  for (let i = from; i < text.length; i++) if (isSign(text, i, kind)) return i;
  return -1;
}
