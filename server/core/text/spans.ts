/** Stretches of paragraphs that findings are put on, and what stands between paragraphs. */
import type { Paragraph, Part, Span } from '../model.ts';

/** The paragraph without the white space at its ends; of one longer than `most` only its end. Never splits a surrogate pair. */
export function trimmedSpan({ from, prose }: Paragraph, most = 60): Span {
  const start = prose.source.length - prose.source.trimStart().length;
  const end = prose.source.trimEnd().length;
  if (end - start <= most) return { from: from + start, to: from + Math.max(start, end) };
  const cut = end - 12;
  return {
    from: from + (/[\uDC00-\uDFFF]/.test(prose.source[cut] as string) ? cut - 1 : cut),
    to: from + end,
  };
}

/** The first match of `pattern` in the text as written, in offsets of the document. */
export function spanOf({ from, prose }: Paragraph, pattern: RegExp): Span | undefined {
  const found = pattern.exec(prose.text);
  return found ? { from: from + found.index, to: from + found.index + found[0].length } : undefined;
}

/** What to put between two paragraphs of this part: a line end, and a blank line if its first two have one between them. */
export function separator({ paragraphs }: Pick<Part, 'paragraphs'>): string {
  const [first, second] = paragraphs;
  return first && second && second.from - first.to > 2 ? '\n\n' : '\n';
}
