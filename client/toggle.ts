/**
 * The switch for one file: the comment `<!-- gongwen-disable -->` before the text. It is an edit, so that it can be
 * undone, goes where the file goes, and holds on the command line too.
 */
import { frontMatterLength } from './front-matter.ts';

/** What to put in the place of the text from `from` to `to`. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

const COMMENT = '<!-- gongwen-disable -->';
/** To the end of its last line, which belongs to it. */
const NEXT_COMMENT = /\s*(<!--([\s\S]*?)-->([^\r\n]*)(?:\r\n?|\n|$))/y;
const FALSE = /^gongwen[ \t]*:[ \t]+(?:false|False|FALSE)[ \t]*(?: #.*)?(?:\r\n?|\n)/m;

/** The change that switches a file off, or, inserting nothing, on again. */
export function toggle(text: string): Change {
  const top = frontMatterLength(text);
  const off = FALSE.exec(text.slice(0, top));
  if (off) return { from: off.index, to: off.index + off[0].length, insert: '' };
  // Other comments may stand before it.
  NEXT_COMMENT.lastIndex = top;
  for (let found = NEXT_COMMENT.exec(text); found; found = NEXT_COMMENT.exec(text)) {
    const [, lines = '', content, rest] = found;
    if (content?.trim() !== 'gongwen-disable' || rest?.trim()) continue;
    const to = NEXT_COMMENT.lastIndex;
    let from = to - lines.length;
    while (/[ \t]/.test(text.charAt(from - 1))) from--;
    return { from, to, insert: '' };
  }
  // Front matter may be the whole file, without a last line end.
  const open = top > 0 && !/[\r\n]/.test(text.charAt(top - 1));
  return { from: top, to: top, insert: `${open ? '\n' : ''}${COMMENT}\n` };
}
