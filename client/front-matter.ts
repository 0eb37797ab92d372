/** The block between --- and --- or ... that may open a Markdown file: neither text nor a place for comments. */

const OPENING = /^\uFEFF?---[ \t]*(?=[\r\n])/;
const CLOSING = /(?:\r\n|\r(?!\n)|\n)(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$)/g;

/** Length of a text's front matter with its closing line, as the server takes it; 0 if there is none or it is not closed. */
export function frontMatterLength(text: string): number {
  const opening = OPENING.exec(text);
  if (!opening) return 0;
  CLOSING.lastIndex = opening[0].length;
  return CLOSING.test(text) ? CLOSING.lastIndex : 0;
}
