/** The sentence around a place, for people to read. */
import type { Span } from '../core/model.ts';

/** Nobody reads on beyond this; a line of ten million characters must not be searched to its end for every finding. */
const REACH = 400;

/** From behind the last 。！？； or line end before `at` to the next one (the mark included, the line end not), at most 400 characters either way. */
export function sentenceAt(text: string, at: number): Span {
  const before = text.slice(Math.max(0, at - REACH), at);
  const after = text.slice(at, at + REACH);
  const from = at - (/[^。！？；\r\n]*$/.exec(before)?.[0].length ?? 0);
  const to = at + (/^[^。！？；\r\n]*[。！？；]?/.exec(after)?.[0].length ?? 0);
  return { from, to };
}
