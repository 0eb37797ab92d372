/** What sections are recognised by: the lines of a document with their roles, headings cut to their title. */
import type { Frame, Role } from './frame.ts';
import type { Paragraph } from './model.ts';
import { wording } from './wording.ts';

export interface Unit {
  /** Index of the paragraph. */
  readonly index: number;
  readonly role: Role;
  /** What the cues of sections are tried on: a heading up to its first stop, else the whole line. */
  readonly text: string;
  /** The whole line. */
  readonly line: string;
}

/** The units of a frame in order, linear in its paragraphs. */
export function readUnits(paragraphs: readonly Paragraph[], frame: Frame): Unit[] {
  return frame.roles.flatMap((role, index) => {
    if (role === 'other') return [];
    const paragraph = paragraphs[index] as Paragraph;
    const line = wording(paragraph);
    return [{ index, role, line, text: isHeading(role) ? headingText(paragraph, line) : line }];
  });
}

export function isHeading(role: Role): boolean {
  return role === 'heading' || role === 'subheading';
}

function headingText({ prose }: Paragraph, line: string): string {
  const lead = prose.enumerators[0];
  const own = lead?.leading
    ? line.slice(prose.text.slice(lead.from, lead.to).replace(/\s/g, '').length)
    : line;
  const stop = own.search(/[。：]/);
  return own.slice(0, stop > 0 ? Math.min(stop, 60) : 60);
}
