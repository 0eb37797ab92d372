/** A paragraph as it reads, without the Markdown marks in it, and the way back to its offsets. */
import { type Edit, MARK, type Prose, type Span } from '../model.ts';

/** A line, or more, with marks masked and as written. */
export type Text = Pick<Prose, 'text' | 'source'>;

export interface Visible {
  readonly text: string;
  /** Offset in the paragraph of the character at `offset`; at the end of a stretch use `end`. */
  start(offset: number): number;
  /** Offset in the paragraph behind the character before `offset`. */
  end(offset: number): number;
}

const MARKS = new RegExp(`${MARK}+`, 'g');

/** The text of a line without its marks. */
export function unmarked({ text, source }: Text): string {
  return text === source ? text : text.replaceAll(MARK, '');
}

/** The same, with the way back. */
export function visible(prose: Text): Visible {
  const { text } = prose;
  const shown = unmarked(prose);
  if (shown === text) return { text, start: (offset) => offset, end: (offset) => offset };
  const places: number[] = [];
  for (let i = 0; i < text.length; i++) if (text[i] !== MARK) places.push(i);
  return {
    text: shown,
    start: (offset) => places[offset] ?? text.length,
    end: (offset) => (offset === 0 ? 0 : (places[offset - 1] as number) + 1),
  };
}

/**
 * Edits that delete the visible text in `from`…`to` of a paragraph (`text`, marks masked; `source`, as written) and keep its
 * marks balanced: a pair that would enclose nothing goes too.
 */
export function deletion(text: string, source: string, from: number, to: number): Edit[] {
  const left = markRun(text, from, -1);
  const right = markRun(text, to, 1);
  const inner = [...text.slice(from, to).matchAll(MARKS)].map((found) => ({
    from: from + found.index,
    to: from + found.index + found[0].length,
  }));
  const written = (span: Span) => source.slice(span.from, span.to);
  const cut = (start: number, end: number): Edit[] => [{ from: start, to: end, insert: '' }];
  const before = { from: left, to: from };
  const after = { from: to, to: right };
  if (inner.length % 2 === 0) {
    // Both runs would meet: `**` and `**` enclose nothing, or close and open the same emphasis.
    const mark = written(after).split('\n', 1)[0] as string;
    const { length } = written(before).endsWith(mark) ? mark : '';
    return cut(from - length, to + length);
  }
  const last = inner[inner.length - 1] as Span;
  if (written(after) !== '' && written(after) === written(last)) return cut(from, right);
  if (written(before) !== '' && written(before) === written(last)) return cut(left, to);
  const edits: Edit[] = [];
  let at = from;
  for (const mark of [...inner, { from: to, to }]) {
    if (mark.from > at) edits.push(...cut(at, mark.from));
    at = mark.to;
  }
  return edits;
}

/** Where the run of marks ends that begins at `at` and goes to the right (1) or left (-1). */
function markRun(text: string, at: number, step: 1 | -1): number {
  let end = at;
  while (text[step > 0 ? end : end - 1] === MARK) end += step;
  return end;
}
