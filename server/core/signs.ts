/** Which signs a text holds, read in one pass for all who ask: that rules nearly every line out before any pattern is tried. */
import { fact } from './fact.ts';

const kinds = new Uint32Array(0x10000);
const known = new Map<string, number>();

/** A kind of sign, one bit of its own: any of `characters`. There is room for 31. */
export function signs(characters: string): number {
  const same = known.get(characters);
  if (same !== undefined) return same;
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
