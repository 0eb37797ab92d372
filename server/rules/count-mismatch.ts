/** 条数不符: a text announces so many points, and another number of them follows. */

import { fact } from '../core/fact.ts';
import type { Doc, DocumentRule, Finding, Paragraph, Prose, Span } from '../core/model.ts';
import {
  type Announcement,
  mayAnnounce,
  pointsOn,
  readAnnouncement,
  readSummary,
} from '../core/numbering/announcement.ts';
import { depthOf } from '../core/numbering/depth.ts';
import { groupsOf } from '../core/numbering/groups.ts';
import { isHeading } from '../core/numbering/landmarks.ts';
import { brokenLists } from '../core/numbering/listing.ts';
import { writeLike } from '../core/numbering/numeral.ts';
import { type Item, spanOf } from '../core/numbering/series.ts';
import { brokenSlogans, type Slogan } from '../core/numbering/slogan.ts';
import { firstIndex } from '../core/text/search.ts';

export const countMismatch: DocumentRule = {
  id: 'count-mismatch',
  scope: 'document',
  severity: 'warning',
  summary: '前面说几个方面、几项工作，后面列出的条数与它不符',
  why: '预告的条数应与列出的条数一致，改稿时增删一条最容易忘记改前面的数（惯例）。“几点”“若干”不查；带引号的提法只在后面逐项重复其词时查。',
  examples: [
    {
      bad: '下面，我讲⟦两个方面⟧。\n一、甲\n二、乙\n三、丙',
      good: '下面，我讲三个方面。\n一、甲\n二、乙\n三、丙',
    },
    { bad: '要做好⟦四项工作⟧：一是甲；二是乙；三是丙。', good: '要做好三项工作：一是甲；二是乙；三是丙。' },
    {
      bad: '做到“⟦四个到位⟧”，即教育到位、管控到位、帮扶到位。',
      good: '做到“三个到位”，即教育到位、管控到位、帮扶到位。',
    },
    { good: '突出一条主线，实施三项工程，办好十件实事。\n一、甲\n二、乙\n三、丙' },
    { good: '要增强“四个意识”。一是甲；二是乙；三是丙。' },
    { good: '下面，我讲几点意见。\n一、甲\n二、乙' },
  ],
  check(doc) {
    return [...mismatches(doc), ...leads(doc)].filter((one) => isPlain(doc, one)).map(report);
  },
};

interface Mismatch {
  readonly place: Place;
  readonly count: number;
  readonly first: Point;
  readonly last: Point;
  readonly severity?: 'info';
  /** All items, where each must have a word. */
  readonly items?: readonly Point[];
  /** The line right below must not begin so. */
  readonly next?: string | undefined;
  /** The number sums up what stands before it. */
  readonly isBehind?: boolean | undefined;
}

/** An item, or an entry of a list without numbers. */
interface Point {
  readonly paragraph: Paragraph;
  readonly token: Span & { readonly value?: number };
}

const known = new WeakMap<
  readonly (readonly Item[])[],
  { readonly version: number; readonly found: readonly Mismatch[] }
>();

/** Looked for again when the series are others, or a line changes that announces anything or may be announced. */
function mismatches(doc: Doc): readonly Mismatch[] {
  const groups = groupsOf(doc);
  const version = doc.kept.version(bears);
  const last = known.get(groups);
  if (last?.version === version) return last.found;
  const found: Mismatch[] = [];
  const told = new Set<number>();
  const compare = (
    place: Place | undefined,
    points: readonly Point[],
    count = points.length,
    more: Partial<Mismatch> = { items: points },
  ) => {
    const value = place?.announced.value ?? 0;
    if (!place || count < 2 || value === count || value > count * MANY) return;
    const at = place.paragraph.from + place.announced.from;
    if (told.has(at)) return;
    told.add(at);
    found.push({ place, count, first: points[0] as Point, last: points.at(-1) as Point, ...more });
  };
  for (const group of groups) compare(announcementBefore(doc, group[0] as Item), group);
  for (const paragraph of doc.kept.having(counts)) {
    if (paragraph.prose.kind !== 'item' && pointsOn.test(paragraph.prose.text))
      compare(endOf(paragraph), entries(doc, paragraph));
    for (const { announced, count, ends, isBehind, next } of slogans(paragraph.prose)) {
      const points = ends.map((token) => ({ paragraph, token }));
      compare({ paragraph, announced }, points, count, {
        isBehind,
        next,
        ...(isBehind && { severity: 'info' }),
      });
    }
    const announced = readSummary(paragraph.prose);
    const group = announced && summedUp(groups, paragraph.index, announced.value);
    if (group) compare({ paragraph, announced }, group, group.length, { isBehind: true });
  }
  known.set(groups, { version, found });
  return found;
}

/** What is told apart from the numbers: it may change with lines that neither announce nor are announced. */
function isPlain({ paragraphs }: Doc, { place, items, next, isBehind, last }: Mismatch): boolean {
  const { announced, paragraph } = place;
  const { key } = announced;
  if (isBehind && paragraph.index - last.paragraph.index > 3) return false;
  if (next && paragraphs[paragraph.index + 1]?.prose.text.trimStart().startsWith(next)) return false;
  return !key || !items || items.every((item) => has(item, key));
}

const has = ({ paragraph, token }: Point, key: string) =>
  paragraph.prose.text.slice(token.from, token.to + 40).includes(key);

/** The nearest of the groups above paragraph `index`, where nothing above is as many as `value`. */
function summedUp(
  groups: readonly (readonly Item[])[],
  index: number,
  value: number,
): readonly Item[] | undefined {
  const start = firstIndex(groups.length, (i) => ((groups[i] as readonly Item[])[0] as Item).index > index);
  let nearest: readonly Item[] = [];
  const sums = new Map<string, number>();
  for (let i = Math.max(0, start - NEAR); i < start; i++) {
    const group = groups[i] as readonly Item[];
    const before = firstIndex(group.length, (k) => (group[k] as Item).index >= index);
    // The line may be of the last item itself.
    const upTo = firstIndex(group.length, (k) => (group[k] as Item).index > index);
    const { style } = (group[0] as Item).token;
    const sum = sums.get(style) ?? 0;
    sums.set(style, sum + upTo);
    if ([before, upTo, sum + before, sum + upTo].includes(value)) return undefined;
    if (upTo > 1 && (nearest.at(-1)?.index ?? -1) <= (group[upTo - 1] as Item).index)
      nearest = group.slice(0, upTo);
  }
  return nearest;
}

const isListed = ({ kind, text, start }: Prose) => kind === 'item' || text.startsWith('——', start);
const isEntry = (prose: Prose) => isListed(prose) && /^\s*(?:[-*+]\s|——)/.test(prose.source);
const counts = (prose: Prose) => mayAnnounce(prose) || slogans(prose).length > 0;
const bears = (prose: Prose) => counts(prose) || isEntry(prose);

/** The entries of the list without numbers right below a line; none where another list soon follows it. */
function entries({ paragraphs }: Doc, above: Paragraph): Point[] {
  const { index } = above;
  const found: Point[] = [];
  let k = index + 1;
  const depth = depthOf((paragraphs[k] ?? above).prose);
  for (
    let paragraph = paragraphs[k];
    k < index + LONGEST && paragraph && isListed(paragraph.prose);
    paragraph = paragraphs[++k]
  ) {
    const { prose } = paragraph;
    if (prose.enumerators[0]?.leading) return [];
    if (isEntry(prose) && depthOf(prose) === depth)
      found.push({ paragraph, token: { from: prose.start, to: prose.text.length } });
  }
  const next = paragraphs[k + 1];
  return next && isListed(next.prose) ? [] : found;
}

/** “五个强化” above lines that begin with **强化…**: those that are not as many. */
function leads(doc: Doc): Mismatch[] {
  const found: Mismatch[] = [];
  for (const paragraph of doc.kept.having(isKeyed)) {
    const place = endOf(paragraph) as Place;
    const { key = '', value } = place.announced;
    const points: Point[] = [];
    for (let k = paragraph.index + 1; k < paragraph.index + LONGEST; k++) {
      const below = doc.paragraphs[k];
      if (!below || isHeading(below.prose) || below.prose.enumerators[0]?.leading) break;
      const lead = LEAD.exec(below.prose.source)?.[1];
      if (lead?.includes(key))
        points.push({ paragraph: below, token: { from: below.prose.start, to: below.prose.text.length } });
    }
    const count = points.length;
    if (count > 1 && count !== value && value <= count * MANY)
      found.push({ place, count, first: points[0] as Point, last: points.at(-1) as Point });
  }
  return found;
}

const LEAD = /^\s*\*\*([^*]{1,40})\*\*/;
const isKeyed = (prose: Prose) => prose.text.includes('“') && mayAnnounce(prose) && !!atEnd(prose)?.key;

/** How many groups above a summary are looked at. */
const NEAR = 40;

/** Lines of a list that is counted. */
const LONGEST = 200;

/** A number so many times as great is one of a statistic (共21个问题). */
const MANY = 3;

/** What a line announces at its end; a heading needs fewer words for it. */
const atEnd = fact((prose) => readAnnouncement(prose.text, prose.text.length, isHeading(prose)));
const slogans = fact((prose): readonly Slogan[] => {
  const lists = brokenLists(prose);
  return mayAnnounce(prose) ? [...brokenSlogans(prose.text), ...lists] : lists;
});

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
  const own = before && before.prose.kind !== 'cell' ? endOf(before) : undefined;
  // Above a table the heading says how many rows it has.
  const isOfTable = parent && doc.paragraphs[parent.index + 1]?.prose.kind === 'cell';
  if (own || !parent || isOfTable || parent.index === index - 1) return own;
  return isHeading(parent.paragraph.prose) ? endOf(parent.paragraph) : undefined;
}

function endOf(paragraph: Paragraph): Place | undefined {
  return placed(paragraph, atEnd(paragraph.prose));
}

function placed(paragraph: Paragraph, announced: Announcement | undefined): Place | undefined {
  return announced && { paragraph, announced };
}

function report({
  place: { paragraph, announced },
  count,
  first,
  last,
  severity,
  isBehind,
}: Mismatch): Finding {
  const { value, from, to, numeral } = announced;
  const { text } = paragraph.prose;
  const written = text.slice(numeral.from, numeral.to);
  const should = count === 2 && !/[0-9]/.test(written) ? '两' : (writeLike(written, count) ?? String(count));
  const unit = text.slice(numeral.to, to);
  const at = paragraph.from;
  const span = (last.token.value ?? 0) - (first.token.value ?? 0) + 1;
  return {
    from: at + from,
    to: at + to,
    // Where the numbers go that far, one of them is missing or doubled: that is told, and this is the weaker remark.
    ...(severity && { severity }),
    ...(span === value && !isBehind && { severity: 'info' as const }),
    message: `${isBehind ? '这里' : '前面'}说${written}${unit.length > 8 ? unit[0] : unit}，${isBehind ? '前' : '后'}面列了${count}条${value > count ? '，少' : '，多'}${Math.abs(value - count)}条`,
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
