/** Expand selection: clause, sentence, paragraph, section body, section, document. */
import type { SelectionRange } from 'vscode-languageserver';
import { partAt } from '../core/document/parts.ts';
import type { Paragraph, Section, Span } from '../core/model.ts';
import { sectionEnds } from '../core/structure/closing.ts';
import type { Draft } from '../draft.ts';

/** The chain of ever larger ranges around an offset. */
export function selectionRange(draft: Draft, offset: number): SelectionRange {
  const spans = spansAround(draft, offset).map((span) => draft.range(span));
  const whole: SelectionRange = { range: draft.range({ from: 0, to: draft.text.length }) };
  return spans.reduceRight<SelectionRange>((parent, range) => ({ range, parent }), whole);
}

/** From the smallest to the largest, each inside the next and larger than the one before. */
function spansAround({ linter: { doc } }: Draft, offset: number): Span[] {
  const holds = ({ from, to }: Span) => from <= offset && offset <= to;
  const spans: Span[] = [];
  const add = (span: Span) => {
    const last = spans.at(-1);
    if (
      holds(span) &&
      (!last || (span.from <= last.from && span.to >= last.to && span.to - span.from > last.to - last.from))
    )
      spans.push(span);
  };
  const paragraph = doc.paragraphs.find(holds);
  if (paragraph) {
    for (const stops of ['，、；：。！？', '。！？']) add(between(paragraph, offset, stops));
    add({ from: paragraph.from + paragraph.prose.start, to: paragraph.to });
    add(paragraph);
  }
  const part = partAt(doc, offset);
  const sections: Section[] = [];
  for (let level = part.outline; level.length > 0; ) {
    const inside = level.find((section) => holds({ from: section.title.from, to: section.to }));
    if (inside) sections.unshift(inside);
    level = inside?.children ?? [];
  }
  const endOf = sectionEnds(part);
  for (const section of sections) {
    const { title, body, children } = section;
    const to = endOf(section);
    if (to === undefined) continue;
    const first = body[0] ?? children[0]?.title;
    if (first) add({ from: first.from, to });
    add({ from: title.from, to });
  }
  if (doc.parts.length > 1) for (const part of doc.parts) add(part);
  return spans;
}

/** From behind the last of `stops` before the offset to the next one, that one included. */
function between({ from, prose }: Paragraph, offset: number, stops: string): Span {
  const at = offset - from;
  let start = at;
  while (start > prose.start && !stops.includes(prose.text[start - 1] as string)) start--;
  let end = at;
  while (end < prose.text.length && !stops.includes(prose.text[end] as string)) end++;
  return { from: from + start, to: from + Math.min(end + 1, prose.text.length) };
}
