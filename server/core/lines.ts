/** Offsets ↔ lines. Lines end at \n, \r\n or \r, as LSP has it. */

export interface Position {
  /** 0-based. */
  readonly line: number;
  /** 0-based, UTF-16 code units. */
  readonly character: number;
}

/** Offset of the start of each line, the first one 0. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  const ending = /\r\n?|\n/g;
  while (ending.exec(text)) starts.push(ending.lastIndex);
  return starts;
}

/** Where an offset stands; one outside the text is moved to its nearer end. */
export function positionAt(starts: readonly number[], text: string, offset: number): Position {
  const at = Math.max(0, Math.min(offset, text.length));
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= at) low = middle;
    else high = middle - 1;
  }
  return { line: low, character: at - (starts[low] as number) };
}

/** The offset of a position; one outside the text or behind a line's end is moved to the nearest place there is. */
export function offsetAt(starts: readonly number[], text: string, { line, character }: Position): number {
  if (line < 0) return 0;
  const from = starts[line];
  if (from === undefined) return text.length;
  let to = starts[line + 1] ?? text.length;
  if (line + 1 < starts.length) while (to > from && /[\r\n]/.test(text[to - 1] as string)) to--;
  return Math.max(from, Math.min(from + character, to));
}
