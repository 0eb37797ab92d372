/** Where a document's text ends and what closes it begins: 结语, 附件说明, 落款. They stand under its last heading but do not belong to it. */
import type { Paragraph, Part } from '../core/model.ts';
import { structureOf } from '../core/structure/sections.ts';

/** The first paragraph behind the text; undefined where nothing closes it, or the genre is not known. */
export function closingOf(part: Part): Paragraph | undefined {
  const roles = structureOf(part)?.frame.roles ?? [];
  const last = roles.findLastIndex((role) => role === 'text' || role === 'heading' || role === 'subheading');
  return last < 0 ? undefined : part.paragraphs[last + 1];
}
