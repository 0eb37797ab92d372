/** 各部分次序: a part that stands before or after one that it ought to follow or precede. */

import { parse } from '../core/document/document.ts';
import type { Sliceable } from '../core/document/lines.ts';
import { applyEdits } from '../core/fix.ts';
import type { Doc, Edit, Finding, Paragraph, Part, PartRule, Span } from '../core/model.ts';
import { setNumbers } from '../core/numbering/renumber.ts';
import { type Item, readNumbering } from '../core/numbering/series.ts';
import { shiftEdit } from '../core/shift.ts';
import type { Frame } from '../core/structure/frame.ts';
import { placeInWords } from '../core/structure/order.ts';
import { type Found, type Moved, type Structure, structureOf } from '../core/structure/sections.ts';
import { trimmedSpan } from '../core/text/spans.ts';

export const sectionOrder: PartRule = {
  id: 'section-order',
  scope: 'part',
  severity: 'warning',
  summary: '各部分的先后不合这一文种的次序',
  why: '标题、主送机关、正文、附件说明、发文机关署名、成文日期、附注依次排列（GB/T 9704—2012 第7.3条）；正文各部分的先后依惯例，只作信息提示。',
  examples: [
    {
      genre: '通知',
      bad: '关于开展春季植树的通知\n各乡镇：\n为绿化环境，请各乡镇按时组织职工参加植树。\n⟦2026年3月1日⟧\n县林业局',
      good: '关于开展春季植树的通知\n各乡镇：\n为绿化环境，请各乡镇按时组织职工参加植树。\n县林业局\n2026年3月1日',
    },
    {
      genre: '报告',
      bad: '关于植树工作情况的报告\n县政府：\n现将有关情况报告如下：\n一、主要做法\n栽树千棵。\n二、下步打算\n继续栽树。\n⟦三、存在问题⟧\n管护不足。\n县林业局\n2026年3月1日',
      good: '关于植树工作情况的报告\n县政府：\n现将有关情况报告如下：\n一、主要做法\n栽树千棵。\n二、存在问题\n管护不足。\n三、下步打算\n继续栽树。\n县林业局\n2026年3月1日',
    },
  ],
  *check(part, doc) {
    const structure = structureOf(part);
    const read = parseOnce();
    for (const moved of structure?.moved ?? [])
      yield report(doc.source, part, structure as Structure, moved, read);
  },
};

type Read = (text: string) => Doc;

/** Reads a part, and the same again for the next section that is out of place in it. */
function parseOnce(): Read {
  let known: Doc | undefined;
  return (text) => {
    if (known?.text !== text) known = parse(text);
    return known;
  };
}

function report(text: Sliceable, part: Part, { genre, frame }: Structure, moved: Moved, read: Read): Finding {
  const { section, than } = moved;
  const at = part.paragraphs[section.first] as Paragraph;
  const other = part.paragraphs[than.first] as Paragraph;
  const name = section.section.name;
  const custom = !genre.statutory || section.section.clause === undefined;
  const { from } = at;
  return {
    ...trimmedSpan(at, Number.POSITIVE_INFINITY),
    message: `${name}应在${placeInWords(moved)}（${custom ? '惯例' : 'GB/T 9704—2012 第7.3条'}）`,
    severity: custom ? 'info' : 'warning',
    related: [{ from: other.from, to: other.to, message: `${than.section.name}在这里` }],
    // Worked out when it is asked for, which may be when the part has moved: a section may be long.
    get fixes() {
      const by = at.from - from;
      const edits = move(text, part, moved, frame, read);
      return [
        {
          title: `把${name}移到${placeInWords(moved)}`,
          edits: edits.map((edit) => shiftEdit(edit, -by)),
          safe: false,
        },
      ];
    },
  };
}

/** Cuts the lines of the section with what separates them from the next and puts them behind or before the other one. */
function move(
  text: Sliceable,
  part: Part,
  { section, than, side }: Moved,
  { roles }: Frame,
  read: Read,
): Edit[] {
  const at = (index: number) => part.paragraphs[index] as Paragraph;
  const first = at(section.first);
  const last = at(section.last);
  const next = part.paragraphs[section.last + 1];
  const target = side === 'after' ? than.last : than.first;
  const place = at(target);
  const renumbering = renumber(text, part, roles, section, side === 'after' ? target + 1 : target, read);
  const own = applyEdits(
    text.slice(first.from, last.to),
    within(renumbering, first, last).map((edit) => shiftEdit(edit, -first.from)),
  );
  // The last goes with what stands before it: the other section.
  const above = next ? first.from : at(section.first - 1).to;
  const gap = next ? text.slice(last.to, next.from) : text.slice(above, first.from);
  const cut = { from: above, to: next ? next.from : last.to, insert: '' };
  const put =
    side === 'after'
      ? { from: place.to, to: place.to, insert: gap + own }
      : { from: place.from, to: place.from, insert: own + gap };
  const others = renumbering.filter(({ from }) => from < first.from || from >= last.to);
  return [cut, put, ...others].sort((a, b) => a.from - b.from);
}

/**
 * The headings keep their row of numbers: each takes over that of the heading in whose place it comes to stand, and what
 * refers to it goes along.
 */
function renumber(
  text: Sliceable,
  { paragraphs }: Part,
  roles: Frame['roles'],
  { first, last }: Found,
  place: number,
  read: Read,
): Edit[] {
  const start = Math.min(first, place);
  const end = Math.max(last + 1, place);
  const headings: number[] = [];
  for (let i = start; i < end; i++)
    if (roles[i] === 'heading' && paragraphs[i]?.prose.enumerators[0]?.leading) headings.push(i);
  const moving = headings.filter((i) => i >= first && i <= last);
  const staying = headings.filter((i) => i < first || i > last);
  const order = place < first ? [...moving, ...staying] : [...staying, ...moving];
  const numbers = new Map(
    order.map((index, i) => [
      paragraphs[index]?.from,
      paragraphs[headings[i] as number]?.prose.enumerators[0]?.value,
    ]),
  );
  const { from } = paragraphs[0] as Paragraph;
  const doc = read(text.slice(from, (paragraphs.at(-1) as Paragraph).to));
  const items = new Map<Item, number>();
  for (const { items: some } of readNumbering(doc).series) {
    for (const item of some) {
      const value = item.token.leading ? numbers.get(from + item.paragraph.from) : undefined;
      if (value) items.set(item, value);
    }
  }
  return setNumbers(doc, items).flatMap((edit) => shiftEdit(edit, from));
}

function within(edits: readonly Edit[], first: Span, last: Span): Edit[] {
  return edits.filter(({ from }) => from >= first.from && from < last.to);
}
