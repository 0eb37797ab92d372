/** Where a section that is missing ought to stand, and what to write there. */
import type { GenreSection } from '../../data/genres.ts';
import type { Sliceable } from '../document/lines.ts';
import type { Edit, Paragraph, Part } from '../model.ts';
import { withValue } from '../numbering/enumerator.ts';
import { separator } from '../text/spans.ts';
import { indexesOf } from './frame.ts';
import type { Structure } from './sections.ts';

const NUMBER = /^[一二三四五六七八九十]+、/;
// White space, quote marks and #.
const INDENT = /^(?:[ \t\u3000>]|#{1,6}[ \t])*/;

/** Index of the paragraph that it ought to follow. */
export function placeOf({ genre, frame, found }: Structure, section: GenreSection, part: Part): number {
  const order = genre.sections.indexOf(section) + 1;
  const before = found.filter((each) => each.order < order);
  const tail = section.place === 'tail';
  const next = found.find((each) => each.order > order && (!tail || each.section.place === 'tail'));
  if (tail) return (next?.first ?? frame.end) - 1;
  if (section.place === 'body' && !section.free && next) return next.first - 1;
  // What belongs to the body comes behind the opening, whether that has a section of its own or not.
  const heading = section.place === 'body' ? frame.roles.indexOf('heading') : 0;
  const last = before.reduce((most, each) => Math.max(most, each.last), frame.title?.last ?? 0);
  return Math.min(Math.max(last, heading - 1), part.paragraphs.length - 1);
}

/**
 * Edits that write the template of the section behind `after`. One that has a number goes among the headings instead and gets
 * the number of its place there in their signs, none where they have none; those behind it count on.
 */
export function insertion(
  part: Part,
  structure: Structure,
  section: GenreSection,
  after: Paragraph,
  source: Sliceable,
): Edit[] {
  const { paragraphs } = part;
  const template = section.template ?? '';
  const words = template.replace(NUMBER, '');
  const write = (place: Paragraph, head: string) => {
    const gap = separator(source, part, place);
    return { from: place.to, to: place.to, insert: gap + head + words.replaceAll('\n', gap) };
  };
  const headings = words === template ? [] : indexesOf(structure.frame.roles, 'heading');
  const count = headingsBefore(headings, structure, section);
  const above = paragraphs[headings[count - 1] ?? -1];
  const below = paragraphs[headings[count] ?? -1];
  const model = above ?? below;
  if (!model) return [write(after, '')];
  const place = paragraphs[below ? (headings[count] as number) - 1 : lastOfText(structure)] ?? after;
  const indent = INDENT.exec(model.prose.source)?.[0] ?? '';
  const number = renumbered(model, above ? 1 : 0);
  const later = headings.slice(count).flatMap((i) => {
    const paragraph = paragraphs[i] as Paragraph;
    const next = renumbered(paragraph, 1);
    return next
      ? [{ from: paragraph.from + next.from, to: paragraph.from + next.to, insert: next.text }]
      : [];
  });
  return [write(place, indent + (number ? number.text + number.space : '')), ...later];
}

/** How many of the headings it ought to follow: up to the last that is known to come before it, else all before one known to come behind. */
function headingsBefore(
  headings: readonly number[],
  { genre, units }: Structure,
  section: GenreSection,
): number {
  const order = genre.sections.indexOf(section) + 1;
  const orders = headings.map((i) => units[i]?.headed ?? []);
  const before = orders.findLastIndex((own) => own.length > 0 && Math.max(...own) < order);
  const behind = orders.findIndex((own) => own.length > 0 && Math.min(...own) > order);
  return before >= 0 || behind < 0 ? (before < 0 ? headings.length : before + 1) : behind;
}

/** Index of the last paragraph before what closes the document. */
function lastOfText({ frame: { roles } }: Structure): number {
  return roles.findLastIndex((role) => role === 'text' || role === 'heading' || role === 'subheading');
}

/** The number of a line, `by` more than it is, and the white space behind it. */
function renumbered({ prose: { text, enumerators } }: Paragraph, by: number) {
  const lead = enumerators[0];
  const written = lead?.leading ? withValue(text, lead, lead.value + by) : undefined;
  if (!lead || written === undefined) return undefined;
  const space = /^[ \t\u3000]*/.exec(text.slice(lead.to))?.[0] ?? '';
  return { from: lead.from, to: lead.to, text: written, space };
}
