/** Where a section that is missing ought to stand, and what to write there. */
import type { GenreSection } from '../../data/genres.ts';
import type { Sliceable } from '../document/lines.ts';
import type { Edit, Paragraph, Part } from '../model.ts';
import { withValue } from '../numbering/enumerator.ts';
import { separator } from '../text/spans.ts';
import { indexesOf, type Role } from './frame.ts';
import type { Structure } from './sections.ts';
import { isHeading, type Unit } from './units.ts';

const NUMBER = /^[一二三四五六七八九十]+、/;

/** Index of the paragraph that it ought to follow. */
export function placeOf(
  { genre, frame, units, found }: Structure,
  section: GenreSection,
  part: Part,
): number {
  const order = genre.sections.indexOf(section) + 1;
  const before = found.filter((each) => each.order < order);
  const tail = section.place === 'tail';
  const next = found.find((each) => each.order > order && (!tail || each.section.place === 'tail'));
  if (tail) return (next?.first ?? frame.end) - 1;
  if (section.place === 'body' && !section.free && next) {
    // Not between a heading and what stands below it.
    let at = next.first;
    while (frame.roles[at] !== 'heading' && isBare(units[at - 1])) at--;
    return at - 1;
  }
  // What belongs to the body comes behind the opening, whether that has a section of its own or not.
  const heading = section.place === 'body' ? frame.roles.indexOf('heading') : 0;
  const last = before.reduce((most, each) => Math.max(most, each.last), frame.title?.last ?? 0);
  return Math.min(Math.max(last, heading - 1), part.paragraphs.length - 1);
}

/** Whether it is a heading alone in its line. */
function isBare(unit: Unit | undefined): boolean {
  return unit !== undefined && isHeading(unit.role) && !/[。；]$/.test(unit.line);
}

/**
 * Edits that write the template of the section behind `after`. One that has a number goes among the headings instead, before
 * the first that is known to come behind it, and gets the number of its place there in their signs, none where they have
 * none; those behind it count on. Undefined where they are no plain row that could.
 */
export function insertion(
  { paragraphs }: Part,
  { genre, frame: { roles }, units }: Structure,
  section: GenreSection,
  after: Paragraph,
  source: Sliceable,
): Edit[] | undefined {
  const template = section.template ?? '';
  const words = template.replace(NUMBER, '');
  const headings = words === template ? [] : indexesOf(roles, 'heading');
  const order = genre.sections.indexOf(section) + 1;
  const next = headings.find((i) => (units[i]?.headed[0] ?? 0) > order);
  const later = next === undefined ? [] : headings.slice(headings.indexOf(next));
  const above = headings[headings.length - later.length - 1];
  const model = paragraphs[above ?? next ?? -1];
  const last = next === undefined ? roles.findLastIndex((role) => TEXT.has(role)) : next - 1;
  const place = (model && paragraphs[last]) ?? after;
  const gap = separator(source, { paragraphs }, place);
  // The number may have been left out for it.
  const numberOf = (i: number) => paragraphs[i]?.prose.enumerators[0]?.value ?? 0;
  const isGap = above !== undefined && next !== undefined && numberOf(next) === numberOf(above) + 2;
  const first = numberOf(headings[0] ?? -1);
  const isRow = headings.every((i, k) =>
    first === 0 ? numberOf(i) === 0 : numberOf(i) === first + k + (isGap && later.includes(i) ? 1 : 0),
  );
  if (model && (!isRow || isDivided(paragraphs, roles, model))) return undefined;
  const head = model ? headLike(model, above === undefined ? 0 : 1) : '';
  return [
    { from: place.to, to: place.to, insert: gap + head + words.replaceAll('\n', gap) },
    ...(isGap ? [] : later.flatMap((i) => countOn(paragraphs[i] as Paragraph, 1))),
  ];
}

/** Whether the row of headings like `model` stands inside a larger one (第一章, an outer #), or numbers go on below it (1.1). */
function isDivided(
  paragraphs: readonly Paragraph[],
  roles: readonly Role[],
  { prose: { depth } }: Paragraph,
): boolean {
  return roles.some((role, i) => {
    const { prose } = paragraphs[i] as Paragraph;
    const lead = prose.enumerators[0];
    if (role === 'title' || role === 'other') return false;
    // Only whole levels count one by one: articles, chapters and 1.1 have their own ways.
    if (lead?.leading && lead.level < 6 && lead.level % 1 !== 0) return true;
    return prose.depth > 0 && (depth === 0 || prose.depth < depth);
  });
}

const TEXT: ReadonlySet<Role> = new Set(['text', 'heading', 'subheading'] as const);

/** What a heading like this one begins with, `by` numbers on: its #, its number and the white space behind that. */
function headLike(heading: Paragraph, by: number): string {
  const { source } = heading.prose;
  const [number] = countOn(heading, by);
  const space = number && /^\s*/.exec(source.slice(number.to - heading.from));
  return (/^[#>\s]*/.exec(source)?.[0] ?? '') + (number ? number.insert + space : '');
}

/** The edit that gives a heading a number higher by `by`; none where it has none. */
function countOn({ from, prose: { text, enumerators } }: Paragraph, by: number): Edit[] {
  const lead = enumerators[0];
  const insert = lead?.leading ? withValue(text, lead, lead.value + by) : undefined;
  return lead && insert !== undefined ? [{ from: from + lead.from, to: from + lead.to, insert }] : [];
}
