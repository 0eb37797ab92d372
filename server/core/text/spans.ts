/** Stretches of paragraphs that findings are put on, and what stands between paragraphs. */
import type { Sliceable } from '../document/lines.ts';
import type { Paragraph, Part, Span } from '../model.ts';

/** The paragraph without the white space at its ends; of one longer than `most` only its end. Never splits a surrogate pair. */
export function trimmedSpan({ from, prose }: Paragraph, most = 60): Span {
  const start = prose.source.length - prose.source.trimStart().length;
  const end = prose.source.trimEnd().length;
  if (end - start <= most) return { from: from + start, to: from + end };
  const cut = end - 12;
  return {
    from: from + (/[\uDC00-\uDFFF]/.test(prose.source[cut] as string) ? cut - 1 : cut),
    to: from + end,
  };
}

/** The first match of `pattern` in the text as written, in offsets of the document. */
export function matchSpan({ from, prose }: Paragraph, pattern: RegExp): Span | undefined {
  const found = pattern.exec(prose.text);
  return found ? { from: from + found.index, to: from + found.index + found[0].length } : undefined;
}

const BLANK_LINE = /(?:\r\n|\n|\r(?!\n))(?:\r\n?|\n)$/;

/** Whether a blank line, or nothing, stands above the line that begins at `from`. */
export function isApart(source: Sliceable, from: number): boolean {
  return from === 0 || BLANK_LINE.test(source.slice(Math.max(0, from - 4), from));
}

/**
 * What to put between a paragraph of this part and one to be added behind it: a line end, and a blank line where one is
 * usual in `source` or needed.
 */
export function separator(
  source: Sliceable,
  { paragraphs }: Pick<Part, 'paragraphs'>,
  above: Paragraph,
): string {
  const end =
    /\r\n?|\n/.exec(source.slice(above.to, above.to + 2) || source.slice(0, above.from))?.[0] ?? '\n';
  // Else it would belong to the list, the quotation or the table.
  if (above.prose.kind !== 'body' && above.prose.kind !== 'heading') return end + end;
  const isFollowedByBlank = (i: number) => {
    const [one, next] = [paragraphs[i], paragraphs[i + 1]];
    return one && next && (source.slice(one.to, next.from).match(/\r\n?|\n/g)?.length ?? 0) > 1;
  };
  const at = paragraphs.indexOf(above);
  return [0, at - 1, at].some(isFollowedByBlank) ? end + end : end;
}
