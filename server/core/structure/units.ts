/** The lines of a document with their roles, and which sections of the genre their wording speaks for. */
import type { Genre, GenreSection } from '../../data/genres.ts';
import { fact } from '../fact.ts';
import type { Paragraph } from '../model.ts';
import { wording } from '../text/wording.ts';
import type { Frame, Role } from './frame.ts';

/** One line; its index is that of its paragraph. */
export interface Unit {
  readonly genre: Genre;
  readonly role: Role;
  /** The whole line. */
  readonly line: string;
  /** A heading up to its first stop, else the whole line. */
  readonly text: string;
  /** Places in the genre's order (from 1) of the sections whose heading cue matches; empty if this is no heading. */
  readonly headed: readonly number[];
  /** The same of the sections whose wording cue matches; without those that may stand anywhere, of which `says` tells. */
  readonly said: readonly number[];
}

/** Where a line keeps its unit: it says the same while it has the same role in the same genre. */
const keeper = fact((): { unit?: Unit } => ({}));

/** The units of a frame, one a paragraph up to its end. Linear in the paragraphs. */
export function readUnits(paragraphs: readonly Paragraph[], frame: Frame, genre: Genre): Unit[] {
  return frame.roles.map((role, index) => {
    const paragraph = paragraphs[index] as Paragraph;
    const kept = keeper(paragraph.prose);
    if (kept.unit?.genre !== genre || kept.unit.role !== role) kept.unit = read(paragraph, role, genre);
    return kept.unit;
  });
}

/** Cues are tried on this much at either end of a line: a writer's own need not be linear. */
const REACH = 500;
const NONE: readonly number[] = [];

export function isHeading(role: Role): boolean {
  return role === 'heading' || role === 'subheading';
}

function read(paragraph: Paragraph, role: Role, genre: Genre): Unit {
  const line = wording(paragraph);
  const text = isHeading(role) ? headingText(paragraph, line) : line;
  let headed = NONE;
  let said = NONE;
  const words = ends(line);
  let order = 0;
  for (const { part, place, heading, except, text: cue, free } of genre.sections) {
    order++;
    if (part) continue;
    if (heading && isHeading(role) && heading.test(text) && !except?.test(text)) headed = [...headed, order];
    // The number of an issue or an order may stand in or above its title.
    if (cue && !free && (place === 'head' || speaks(role)) && cue.test(words)) said = [...said, order];
  }
  return { genre, role, line, text, headed, said };
}

/** Whether the wording cue of a section matches. */
export function says({ role, line }: Unit, section: GenreSection): boolean {
  return section.text !== undefined && speaks(role) && section.text.test(ends(line));
}

function speaks(role: Role): boolean {
  return role !== 'title' && role !== 'other';
}

function ends(line: string): string {
  return line.length <= 2 * REACH ? line : `${line.slice(0, REACH)}\n${line.slice(-REACH)}`;
}

function headingText({ prose }: Paragraph, line: string): string {
  const lead = prose.enumerators[0];
  const own = lead?.leading
    ? line.slice(prose.text.slice(lead.from, lead.to).replace(/\s/g, '').length)
    : line;
  const stop = own.search(/[。：]/);
  return own.slice(0, stop > 0 ? Math.min(stop, 60) : 60);
}
