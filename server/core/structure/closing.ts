/** Where a document's text ends and what closes it begins: 结语, 附件说明, 落款. They stand under its last heading but do not belong to it. */
import type { Paragraph, Part, Section } from '../model.ts';
import type { Role } from './frame.ts';
import { structureOf } from './sections.ts';

const TEXT: readonly Role[] = ['title', 'text', 'heading', 'subheading'];

/** The first paragraph behind title and text; undefined where nothing closes it, or the genre is not known. */
export function closingOf(part: Part): Paragraph | undefined {
  const roles = rolesOf(part);
  const last = roles.findLastIndex((role) => TEXT.includes(role));
  return last < 0 ? undefined : part.paragraphs[last + 1];
}

/**
 * Where the sections of a part end: those below the title before what closes it. None for what only looks like a section,
 * as the second line of 附件：1. … 2. … does.
 */
export function sectionEnds(part: Part): (section: Section) => number | undefined {
  const { paragraphs, title: own } = part;
  const roles = rolesOf(part);
  const closing = closingOf(part);
  const last = closing && paragraphs[paragraphs.indexOf(closing) - 1];
  const ownTitle = own && paragraphs[own.last];
  return ({ title, to }) => {
    const role = roles[title.index - (paragraphs[0]?.index ?? 0)];
    if (role && !TEXT.includes(role)) return undefined;
    const isInText = closing && title.from < closing.from && title.from > (ownTitle?.from ?? -1);
    return isInText && last ? Math.min(to, last.to) : to;
  };
}

function rolesOf(part: Part): readonly Role[] {
  return structureOf(part)?.frame.roles ?? [];
}
