/** Offsets ↔ lines. Lines end at \n, \r\n or \r, as LSP has it. */

import type { Edit } from '../model.ts';
import { replace } from '../text/replace.ts';
import { firstIndex } from '../text/search.ts';

export interface Position {
  /** 0-based. */
  readonly line: number;
  /** 0-based, UTF-16 code units. */
  readonly character: number;
}

/** A string, or what is read like one. */
export interface Sliceable {
  readonly length: number;
  slice(from: number, to: number): string;
}

/** Offset of the start of each line, the first one 0. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  const ending = /\r\n?|\n/g;
  while (ending.test(text)) starts.push(ending.lastIndex);
  return starts;
}

/** Where an offset stands; one outside the text is moved to its nearer end. */
export function positionAt(
  starts: readonly number[],
  text: Pick<Sliceable, 'length'>,
  offset: number,
): Position {
  const at = Math.max(0, Math.min(offset, text.length));
  const line = lineOf(starts, at);
  return { line, character: at - (starts[line] as number) };
}

/** The offset of a position; one outside the text or behind a line's end is moved to the nearest place there is. */
export function offsetAt(starts: readonly number[], text: Sliceable, { line, character }: Position): number {
  if (line < 0) return 0;
  const from = starts[line];
  if (from === undefined) return text.length;
  const next = starts[line + 1];
  if (next === undefined) return Math.max(from, Math.min(from + character, text.length));
  const ending = /[\r\n]*$/.exec(text.slice(Math.max(from, next - 2), next))?.[0].length ?? 0;
  return Math.max(from, Math.min(from + character, next - ending));
}

/** `starts` after an edit that made `text` of what it was made from: itself if no line came or went. Reads the lines around only. */
export function editLineStarts(starts: number[], text: Sliceable, { from, to, insert }: Edit): number[] {
  // The line before too: a line end that is typed may be the second half of its own.
  const first = Math.max(0, lineOf(starts, from) - 1);
  const last = lineOf(starts, to) + 1;
  const moved = insert.length - (to - from);
  const start = starts[first] as number;
  const end = starts[last];
  const fresh = lineStarts(text.slice(start, end === undefined ? text.length : end + moved));
  for (let i = last; i < starts.length; i++) starts[i] = (starts[i] as number) + moved;
  return replace(
    starts,
    first,
    last + (end === undefined ? 0 : 1) - first,
    fresh.map((at) => start + at),
  );
}

/** Index of the last of `starts` that is not behind `offset`, 0 if all are. */
export function lineOf(starts: readonly number[], offset: number): number {
  return Math.max(0, firstIndex(starts.length, (i) => (starts[i] as number) > offset) - 1);
}
