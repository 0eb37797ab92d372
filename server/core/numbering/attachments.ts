/** 附件：1.… 2.… and 附件2 at the head of a page: the attachments that a document lists and holds. */
import { oncePer } from '../fact.ts';
import { type Doc, MARK, type Paragraph, type Prose, type Span } from '../model.ts';
import { attachmentsOf } from './citation.ts';
import { DIGIT, HAN_NUMERAL, parseNumeral } from './numeral.ts';
import { spanOf } from './series.ts';

/** With its number and the mark behind; offsets of the text. */
export interface Attachment extends Span {
  readonly value: number;
  /** An entry of the list; the head of a page, with its name at most; or another line that begins with 附件. */
  readonly place: 'list' | 'page' | 'line';
}

export interface Attachments {
  /** Those of the list first. */
  readonly all: readonly Attachment[];
  /** Whether the list counts from one on without a fault, as far as it is read. */
  readonly right: boolean;
  /** Whether there is but one, listed without a number. */
  readonly single: boolean;
}

const HEAD = new RegExp(
  `^[\\s${MARK}【（(|]*附(?:\\s?件(?: ?([${DIGIT}]{1,2}|[${HAN_NUMERAL}]{1,3})|[^：:。，；]{0,7}[：:])?|[：:])`,
);
const PAGE = new RegExp(`^(?:[\\s：:】${MARK}]|$)`);
/** A number that may be one of the list, where it is not read as one: 2.2025年. */
const NUMBER = new RegExp(`[${DIGIT}][.．、]`);

const begins = ({ text, start }: Prose) => /[附【（(|]/.test(text[start] ?? '') && HEAD.test(text);

/** The attachments of a document, found once. Linear. */
export const readAttachments = oncePer((doc: Doc): Attachments => {
  const { items } = attachmentsOf(doc);
  const all = items.map((item): Attachment => ({ ...spanOf(item), value: item.token.value, place: 'list' }));
  const last = items.at(-1);
  const behind = last
    ? last.paragraph.prose.text.slice(last.token.to) +
      (doc.paragraphs[last.index + 1]?.prose.text.slice(0, 9) ?? '')
    : '';
  // What is indented like code may be of the list as well.
  const right =
    items.every(({ token, expected }, i) => token.value === expected && expected === i + 1) &&
    !NUMBER.test(behind) &&
    doc.indented.length === 0;
  let single = false;
  for (const paragraph of doc.kept.having(begins)) {
    const { from, prose } = paragraph;
    const [head, number] = HEAD.exec(prose.text) ?? [];
    if (!head) continue;
    const place = number && PAGE.test(prose.text.slice(head.length)) ? 'page' : 'line';
    all.push({
      from: from + prose.start,
      to: from + head.length,
      value: parseNumeral(number ?? '1') ?? 1,
      place,
    });
    if (/[：:]$/.test(head)) single = isSingle(doc, paragraph, head.length);
  }
  return { all, right, single };
});

/** Whether a line names one attachment from `offset` on, and nothing right below may be another. */
function isSingle({ paragraphs, source }: Doc, { index, to, prose }: Paragraph, offset: number): boolean {
  const next = paragraphs[index + 1];
  return (
    /^[^\s、，；,;.．①-⑳\d（(]{2,}$/.test(prose.text.slice(offset)) &&
    (!next || /^\r?\n\s+$/.test(source.slice(to, next.from)))
  );
}
