/**
 * Markdown text → pieces: runs of source lines with kind and mask, each computed from its own text alone.
 * The only file that knows the Markdown parser.
 *
 * A line without any Markdown syntax is a piece by itself and never parsed; runs of other lines ("islands") go to
 * the parser. A piece depends on nothing before it, so an edit only re-reads the pieces it touches.
 */
import { parser } from '@lezer/markdown';
import { Remembering } from '../fact.ts';
import { MARK, OPAQUE, type Prose, type Span } from '../model.ts';
import type { Enumerator } from '../numbering/enumerator.ts';
import { readEnumerators } from '../numbering/line.ts';
import { firstIndex } from '../text/search.ts';
import { seenIn } from '../text/signs.ts';
import type { KnownLines } from './known-lines.ts';

/** One non-blank prose line of a piece; `from` counts from the piece's start. */
export interface Line {
  readonly from: number;
  readonly prose: Prose;
}

/** A comment, its text without the delimiters; `from`, `to` count from the piece's start. */
export interface Comment extends Span {
  readonly text: string;
}

export interface Piece {
  /** Its own part of the text, line ends included; blank lines belong to what stands before them. */
  readonly source: string;
  readonly lines: readonly Line[];
  readonly comments: readonly Comment[];
  /** Code by indentation alone; `from`, `to` count from the piece's start. */
  readonly indented: readonly Span[];
}

type Kind = Prose['kind'];

// Neither begins like a Markdown block nor holds a character that could open an inline construct.
const PLAIN = /^(?![ \t#>\-+=~]|\d{1,9}[.)](?:[ \t]|$))[^`*_<[\]\\|&]*$/;
// Nothing but the marks in front needs a parser here either, and nothing before or after it changes what it is.
const HEADING = new RegExp(`^#{1,6}[ \\t](?=\\s*[^\\s${MARK}${OPAQUE}])[^\`*_<[\\]\\\\|&#]*$`);
const BLANK = /^[ \t]*$/;
const LINE_END = /\r\n?|\n/g;
const [LF, CR, SPACE] = [10, 13, 32];
const DELIMITER_ROW = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
// The parser's inline search is quadratic in a paragraph; what is longer than this is no hand-written paragraph.
const LONGEST = 20_000;

const CODE = new Set(['FencedCode', 'CodeBlock', 'HTMLBlock', 'ProcessingInstructionBlock', 'LinkReference']);
const TARGET = new Set([
  'InlineCode',
  'URL',
  'LinkTitle',
  'LinkLabel',
  'HTMLTag',
  'ProcessingInstruction',
  'Entity',
]);
const MARKS = new Set(['EmphasisMark', 'HeaderMark', 'QuoteMark', 'HorizontalRule']);

const VISIBLE = new RegExp(`[^\\s${MARK}]`);
const NOTHING = new RegExp(`^[\\s${MARK}${OPAQUE}]*$`);
const NONE: readonly never[] = [];

/** The pieces of `text` from offset `from` on, which must be the start of a piece (0 always is). Never throws. */
export function* readPieces(text: string, from: number, known?: KnownLines): Generator<Piece> {
  known?.begin(text.length - from);
  let line = readLine(text, from);
  while (line.from < text.length) {
    let next = readLine(text, line.next);
    let lines: readonly Line[] = NONE;
    let island: Island | undefined;
    if (line.form === 'heading' || (line.form === 'plain' && next.form !== 'other')) {
      const again = known?.get(line.text);
      lines = again ?? asLines(line);
      if (!again) known?.set(line.text, lines);
    } else if (line.form !== 'blank') {
      island = readIsland(text, line);
      next = readLine(text, line.from + island.length);
    }
    while (next.form === 'blank' && next.from < text.length) next = readLine(text, next.next);
    const source = text.slice(line.from, next.from);
    yield island ? { ...island.content, source } : { source, lines, comments: NONE, indented: NONE };
    line = next;
  }
}

interface SourceLine {
  readonly from: number;
  /** Start of the following line, `text.length` at the end. */
  readonly next: number;
  readonly text: string;
  /** All but `other` are read without the parser. */
  readonly form: 'blank' | 'plain' | 'heading' | 'other';
}

function readLine(text: string, from: number): SourceLine {
  LINE_END.lastIndex = from;
  const next = LINE_END.test(text) ? LINE_END.lastIndex : text.length;
  let end = next;
  if (end > from && text.charCodeAt(end - 1) === LF) end--;
  if (end > from && text.charCodeAt(end - 1) === CR) end--;
  const line = text.slice(from, end);
  return { from, next, text: line, form: formOf(line) };
}

function formOf(line: string): SourceLine['form'] {
  if (line === '' || (line.charCodeAt(0) <= SPACE && BLANK.test(line))) return 'blank';
  if (line.length > LONGEST || PLAIN.test(line)) return 'plain';
  return HEADING.test(line) ? 'heading' : 'other';
}

function headingProse(line: string): Prose {
  const depth = line.search(/[^#]/);
  return new SourceProse('heading', depth, MARK.repeat(depth) + line.slice(depth), line);
}

/** The only line of a piece; one of ideographic spaces alone is blank too. */
function asLines({ form, text }: SourceLine): readonly Line[] {
  const prose = form === 'heading' ? headingProse(text) : new SourceProse('body', 0, text, text);
  return prose.start < text.length ? [{ from: 0, prose }] : NONE;
}

class SourceProse extends Remembering implements Prose {
  readonly kind: Kind;
  readonly depth: number;
  readonly text: string;
  readonly source: string;
  readonly start: number;
  readonly enumerators: readonly Enumerator[];

  constructor(kind: Kind, depth: number, text: string, source: string) {
    super();
    this.kind = kind;
    this.depth = depth;
    this.text = text;
    this.source = source;
    const first = text.search(VISIBLE);
    this.start = first < 0 ? text.length : first;
    this.enumerators = readEnumerators(text, this.start, seenIn(this));
  }
}

/** A run of lines that the parser has read. */
interface Island {
  readonly length: number;
  readonly content: Pick<Piece, 'lines' | 'comments' | 'indented'>;
}

/** First line, then all lines that are `other`, blank ones between them included; longer if a block stays open. */
function readIsland(text: string, first: SourceLine): Island {
  let end = runEnd(text, first.next, first.from + LONGEST);
  for (let more = 1; ; more *= 2) {
    const source = text.slice(first.from, end);
    const following = readLine(text, end);
    // Whether a fence, comment or HTML block is still open is asked of the parser: where would one more word land?
    const probe = end === text.length ? '' : following.form === 'blank' ? '\n汉' : '汉';
    const tree = parser.parse(source.replace(/\r(?!\n)/g, '\n') + probe);
    const closed = probe === '' || tree.resolveInner(source.length + probe.length, -1).name === 'Paragraph';
    if (closed) return parseIsland(source, tree);
    for (let i = 0; i < more; i++) end = readLine(text, end).next;
    end = runEnd(text, end, end + LONGEST);
  }
}

function runEnd(text: string, from: number, limit: number): number {
  let end = from;
  for (let at = from; at < text.length; ) {
    const line = readLine(text, at);
    if (line.form === 'plain' || line.form === 'heading' || line.next > limit) break;
    at = line.next;
    if (line.form !== 'blank') end = at;
  }
  return end;
}

interface Range extends Span {
  readonly mask: string;
}

function parseIsland(source: string, tree: ReturnType<typeof parser.parse>): Island {
  const lines: SourceLine[] = [];
  for (let at = 0; at < source.length; ) {
    const line = readLine(source, at);
    lines.push(line);
    at = line.next;
  }
  const kinds: { kind: Kind; depth: number }[] = lines.map(() => ({ kind: 'body', depth: 0 }));
  const ranges: Range[] = [];
  const comments: Comment[] = [];
  const indented: Span[] = [];
  const mark = (from: number, to: number, kind: Kind, depth: number) => {
    const first = firstIndex(lines.length, (i) => (lines[i] as SourceLine).next > from);
    for (let i = first; (lines[i]?.from ?? to) < to; i++) kinds[i] = { kind, depth };
  };
  tree.iterate({
    enter(node) {
      const { name, from } = node;
      const to = Math.min(node.to, source.length);
      if (from >= to) return true;
      if (name === 'Comment' || name === 'CommentBlock') {
        comments.push({ from, to, text: source.slice(from + 4, to).replace(/-->\s*$/, '') });
        ranges.push({ from, to, mask: OPAQUE });
        return false;
      }
      if (CODE.has(name) || TARGET.has(name) || name === 'Autolink') {
        ranges.push({ from, to, mask: OPAQUE });
        if (name === 'CodeBlock') indented.push({ from, to });
        return false;
      }
      if (MARKS.has(name)) ranges.push({ from, to, mask: MARK });
      else if (name === 'Escape') ranges.push({ from, to: from + 1, mask: MARK });
      else if (name === 'ListMark' && !/\d/.test(source[from] ?? '')) ranges.push({ from, to, mask: MARK });
      else if (name === 'LinkMark' && isTargeted(node.node.parent)) ranges.push({ from, to, mask: MARK });
      else if (name === 'Blockquote') mark(from, to, 'quote', 0);
      else if (name === 'ListItem') mark(from, to, 'item', 0);
      else if (/^(?:ATX|Setext)Heading/.test(name)) mark(from, to, 'heading', Number(name.slice(-1)));
      return true;
    },
  });
  const masked = applyMask(source, ranges);
  markCells(lines, kinds);
  const result: Line[] = [];
  for (const [i, line] of lines.entries()) {
    const text = masked.slice(line.from, line.from + line.text.length);
    const { kind, depth } = kinds[i] ?? { kind: 'body', depth: 0 };
    if (!NOTHING.test(text))
      result.push({ from: line.from, prose: new SourceProse(kind, depth, text, line.text) });
  }
  return { length: source.length, content: { lines: result, comments, indented } };
}

/** `[text](url)` and `[text][label]`, but not `[待补充]`: the parser takes that for a link too. */
function isTargeted(link: ReturnType<ReturnType<typeof parser.parse>['resolve']> | null): boolean {
  return link !== null && (link.getChild('URL') !== null || link.getChild('LinkLabel') !== null);
}

function applyMask(source: string, ranges: readonly Range[]): string {
  let masked = '';
  let at = 0;
  for (const { from, to, mask } of ranges) {
    if (to <= at) continue;
    masked += source.slice(at, Math.max(at, from)) + mask.repeat(to - Math.max(at, from));
    at = to;
  }
  return masked + source.slice(at);
}

/** Table rows: lines that start with |, and lines with | that touch a delimiter row (the parser's Table extension is not exact under edits). */
function markCells(lines: readonly SourceLine[], kinds: { kind: Kind; depth: number }[]): void {
  const isRow = (i: number) => lines[i]?.text.includes('|') === true;
  for (const [i, line] of lines.entries()) {
    if (/^\s*\|/.test(line.text)) kinds[i] = { kind: 'cell', depth: 0 };
    if (!isRow(i) || !DELIMITER_ROW.test(line.text)) continue;
    if (isRow(i - 1)) kinds[i - 1] = { kind: 'cell', depth: 0 };
    for (let row = i; isRow(row); row++) kinds[row] = { kind: 'cell', depth: 0 };
  }
}
