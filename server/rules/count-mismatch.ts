/** 条数不符: a text announces so many points, and another number of them follows. */

import { fact } from '../core/fact.ts';
import type { Doc, DocumentRule, Finding, Paragraph, Prose } from '../core/model.ts';
import {
  type Announcement,
  isHeading,
  mayAnnounce,
  readAnnouncement,
} from '../core/numbering/announcement.ts';
import { writeLike } from '../core/numbering/numeral.ts';
import { type Item, ofSeries, spanOf } from '../core/numbering/series.ts';

export const countMismatch: DocumentRule = {
  id: 'count-mismatch',
  scope: 'document',
  severity: 'warning',
  summary: '前面说几个方面、几项工作，后面列出的条数与它不符',
  why: '预告的条数应与列出的条数一致，改稿时增删一条最容易忘记改前面的数（惯例）。“几点”“若干”和带引号的提法不查。',
  examples: [
    {
      bad: '下面，我讲⟦两个方面⟧。\n一、甲\n二、乙\n三、丙',
      good: '下面，我讲三个方面。\n一、甲\n二、乙\n三、丙',
    },
    { bad: '要做好⟦四项工作⟧：一是甲；二是乙；三是丙。', good: '要做好三项工作：一是甲；二是乙；三是丙。' },
    { good: '要增强“四个意识”。一是甲；二是乙；三是丙。' },
    { good: '下面，我讲几点意见。\n一、甲\n二、乙' },
  ],
  check(doc) {
    return mismatches(doc).map(report);
  },
};

interface Mismatch {
  readonly place: Place;
  readonly group: readonly Item[];
}

const known = new WeakMap<
  readonly (readonly Item[])[],
  { readonly version: number; readonly found: readonly Mismatch[] }
>();

/** Looked for again when the series are others, or a line changes that announces anything. */
function mismatches(doc: Doc): readonly Mismatch[] {
  const groups = groupsOf(doc);
  const version = doc.kept.version(mayAnnounce);
  const last = known.get(groups);
  if (last?.version === version) return last.found;
  const found: Mismatch[] = [];
  for (const group of groups) {
    const place = announcementBefore(doc, group[0] as Item);
    const value = place?.announced.value ?? 0;
    if (place && value !== group.length && value <= group.length * MANY) found.push({ place, group });
  }
  known.set(groups, { version, found });
  return found;
}

/** A number so many times as great is one of a statistic (共21个问题). */
const MANY = 3;

/** Runs of items of one series under one heading, two or more. */
const groupsOf = ofSeries(({ series }) => {
  const groups: (readonly Item[])[] = [];
  for (const { items } of series) {
    let start = 0;
    for (let i = 1; i <= items.length; i++) {
      if (i < items.length && items[i]?.parent === items[start]?.parent) continue;
      if (i - start >= 2) groups.push(start === 0 && i === items.length ? items : items.slice(start, i));
      start = i;
    }
  }
  return groups;
});

/** What a line announces at its end; a heading needs fewer words for it. */
const atEnd = fact((prose) => readAnnouncement(prose.text, prose.text.length, isHeading(prose)));
/** The same of headings only. */
const atTitlesEnd = fact((prose) => (isHeading(prose) ? atEnd(prose) : undefined));

/** What a line announces before an enumerator in it, kept by the place of that. */
const inLine = fact(() => new Map<number, Announcement | undefined>());

function announcedUpTo(prose: Prose, end: number): Announcement | undefined {
  const known = inLine(prose);
  if (!known.has(end)) known.set(end, readAnnouncement(prose.text, end, false));
  return known.get(end);
}

interface Place {
  readonly paragraph: Paragraph;
  readonly announced: Announcement;
}

function announcementBefore(doc: Doc, { paragraph, index, token, parent }: Item): Place | undefined {
  if (!token.leading) return placed(paragraph, announcedUpTo(paragraph.prose, token.from));
  const before = doc.paragraphs[index - 1];
  const own = before && before.prose.kind !== 'cell' && placed(before, atEnd(before.prose));
  if (own || !parent || parent.index === index - 1) return own || undefined;
  return placed(parent.paragraph, atTitlesEnd(parent.paragraph.prose));
}

function placed(paragraph: Paragraph, announced: Announcement | undefined): Place | undefined {
  return announced && { paragraph, announced };
}

function report({ place: { paragraph, announced }, group: items }: Mismatch): Finding {
  const { value, from, to, numeral } = announced;
  const { text } = paragraph.prose;
  const written = text.slice(numeral.from, numeral.to);
  const count = items.length;
  const should = count === 2 && !/[0-9]/.test(written) ? '两' : (writeLike(written, count) ?? String(count));
  const unit = text.slice(numeral.to, to);
  const at = paragraph.from;
  const [first, last] = [items[0] as Item, items.at(-1) as Item];
  const span = last.token.value - first.token.value + 1;
  return {
    from: at + from,
    to: at + to,
    // Where the numbers go that far, one of them is missing or doubled: that is told, and this is the weaker remark.
    ...(span === value && { severity: 'info' as const }),
    message: `前面说${written}${unit.slice(0, 8)}，后面列了${count}条${value > count ? '，少' : '，多'}${Math.abs(value - count)}条`,
    fixes: [
      {
        title: `改为“${should}${unit}”`,
        edits: [{ from: at + numeral.from, to: at + numeral.to, insert: should }],
        safe: false,
      },
    ],
    related: [
      { ...spanOf(first), message: '第一条在这里' },
      { ...spanOf(last), message: '最后一条在这里' },
    ],
  };
}
