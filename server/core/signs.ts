/** Which signs a text holds, read in one pass for all who ask: that rules nearly every line out before any pattern is tried. */
import { fact } from './fact.ts';

/** All that \s matches in a regular expression. */
export const SPACES =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

const kinds = new Int32Array(0x10000);
const known = new Map<string, number>();

/** A kind of sign, one bit of its own: any of `characters`. There is room for 32, and the same characters are the same kind. */
export function signs(characters: string): number {
  const same = known.get(characters);
  if (same !== undefined) return same;
  if (known.size === 32) throw new RangeError('no bit is left for another kind of sign');
  const kind = 1 << known.size;
  known.set(characters, kind);
  for (let i = 0; i < characters.length; i++)
    kinds[characters.charCodeAt(i)] = (kinds[characters.charCodeAt(i)] as number) | kind;
  return kind;
}

/** The kinds of all signs in `text`, or-ed. */
export function signsOf(text: string): number {
  let all = 0;
  for (let i = 0; i < text.length; i++) all |= kinds[text.charCodeAt(i)] as number;
  return all;
}

/** The same of a line, kept as long as it stands. */
export const signsIn = fact(({ text }) => signsOf(text));

/** Whether the character at `at` is a sign of `kind`. */
export function isSign(text: string, at: number, kind: number): boolean {
  return ((kinds[text.charCodeAt(at)] as number) & kind) !== 0;
}

/** Offset of the first sign of `kind` from `from` on, -1 if there is none. */
export function nextSign(text: string, from: number, kind: number): number {
  for (let i = from; i < text.length; i++) if (isSign(text, i, kind)) return i;
  return -1;
}
