/** 附件：1.… 2.… and 附件2 at the head of a page: the attachments that a document lists and holds. */
import { oncePer } from '../fact.ts';
import { type Doc, MARK, OPAQUE, type Paragraph, type Prose, type Span } from '../model.ts';
import { firstIndex } from '../text/search.ts';
import { DIGIT, HAN_NUMERAL, parseNumeral } from './numeral.ts';

/** With its number and the mark behind; offsets of the text. */
export interface Attachment extends Span {
  readonly value: number;
  /** An entry of the list; the head of a page, with its name at most; or a line that begins with 附件2 and goes on. */
  readonly place: 'list' | 'page' | 'line';
}

export interface Attachments {
  readonly all: readonly Attachment[];
  /** Whether each list counts from one on without a fault. */
  readonly right: boolean;
  /** Whether there is but one, listed without a number. */
  readonly single: boolean;
}

const SMALL_DIGIT = `[${DIGIT}]{1,2}`;
const SMALL_HAN = `[${HAN_NUMERAL}]{1,3}`;
const HEAD = new RegExp(
  `^[\\s${MARK}【（(|]*附(?:\\s?件(?: ?(${SMALL_DIGIT}|${SMALL_HAN})|[^：:。，；]{0,7}[：:]())?|[：:]())`,
);
const PAGE = new RegExp(`^(?:[\\s：:】${MARK}]|$)`);
const ENTRY = new RegExp(
  `(?<=^|[\\s；;、，,${MARK}${OPAQUE}])(?:(${SMALL_DIGIT})[.．、]|[（(](${SMALL_DIGIT}|${SMALL_HAN})[）)]|(${SMALL_HAN})、)`,
  'g',
);
const NUMBERED = new RegExp(`^[\\s${MARK}（(]*[${DIGIT}${HAN_NUMERAL}①]`);
const BLANK = new RegExp(`^[\\s${MARK}]*$`);
/** So many numbers are left out at most: what is further on is part of a name. */
const MOST = 3;

const begins = ({ text, start }: Prose) => /[附【（(|]/.test(text[start] ?? '');

/** The attachments of a document, found once. Linear. */
export const readAttachments = oncePer((doc: Doc): Attachments => {
  const all: Attachment[] = [];
  let right = true;
  let single = false;
  for (const paragraph of doc.kept.having(begins)) {
    const { from, prose } = paragraph;
    const m = HEAD.exec(prose.text);
    if (!m) continue;
    const [head, number = '', named, bare] = m;
    const start = from + prose.start;
    const to = from + head.length;
    const list: Attachment[] = [];
    const isList = (named ?? bare) !== undefined;
    if (isList && !readList(linesFrom(doc, paragraph.index, head.length), list)) right = false;
    if (isList) single = list.length === 0 && isSingle(doc, paragraph, head.length);
    const [first, ...others] = list;
    const place = PAGE.test(prose.text.slice(head.length)) ? 'page' : 'line';
    all.push(
      first ? { ...first, from: start } : { from: start, to, value: parseNumeral(number) ?? 1, place },
      ...others,
    );
  }
  return { all, right, single };
});

/** Whether a line names one attachment from `offset` on, and nothing right below may be another. */
function isSingle({ paragraphs, source }: Doc, { index, to, prose }: Paragraph, offset: number): boolean {
  const next = paragraphs[index + 1];
  return (
    /^[^\s、，；,;]{2,}$/.test(prose.text.slice(offset)) &&
    (!next || /^\r?\n\s+$/.test(source.slice(to, next.from)))
  );
}

interface Line {
  readonly text: string;
  readonly from: number;
}

/** Paragraph `index` from `offset` on and the lines below, those included that are code only by their indentation. */
function* linesFrom({ paragraphs, indented, source }: Doc, index: number, offset: number): Generator<Line> {
  const first = paragraphs[index] as Paragraph;
  yield { text: first.prose.text.slice(offset), from: first.from + offset };
  let next = firstIndex(indented.length, (i) => (indented[i] as Span).from >= first.to);
  for (let i = index + 1; ; i++) {
    const paragraph = paragraphs[i];
    for (; (indented[next]?.from ?? Infinity) < (paragraph?.from ?? Infinity); next++) {
      const { from, to } = indented[next] as Span;
      for (const m of source.slice(from, to).matchAll(/[^\r\n]+/g))
        yield { text: m[0], from: from + m.index };
    }
    if (!paragraph) return;
    yield { text: paragraph.prose.text, from: paragraph.from };
  }
}

/** Adds the entries at the head of `lines` to `list`; whether they count right. */
function readList(lines: Iterable<Line>, list: Attachment[]): boolean {
  let sign: number | undefined;
  let right = true;
  for (const { text, from } of lines) {
    if (BLANK.test(text)) continue;
    let goesOn = false;
    for (const m of text.matchAll(ENTRY)) {
      const own = m.findIndex((part, i) => i > 0 && part !== undefined);
      const numeral = m[own] as string;
      const said = parseNumeral(numeral) ?? 0;
      const last = list.at(-1)?.value ?? 0;
      const isDecimal = /[.．][0-9０-９]/.test(
        text.slice(m.index + m[0].length - 1, m.index + m[0].length + 1),
      );
      if (goesOn && (own !== sign || said <= last || said > last + MOST || isDecimal)) continue;
      if (!goesOn && (!BLANK.test(text.slice(0, m.index)) || own !== (sign ?? own))) break;
      goesOn = true;
      sign = own;
      // Markdown counts on where it says 1. again.
      const value = said === 1 ? last + 1 : said;
      if (value !== last + 1) right = false;
      const start = from + m.index;
      list.push({ from: start, to: start + m[0].length, value, place: 'list' });
    }
    if (goesOn) continue;
    // 1-1. and other numbers that are not read.
    if (!sign && NUMBERED.test(text)) right = false;
    break;
  }
  return right;
}
