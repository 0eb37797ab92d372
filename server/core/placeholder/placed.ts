/** The placeholders of a document with their places, for the rules, rename and the tokens: those that its writer is to fill in. */
import { NEXT_LINE, type PlaceholderKind } from '../../data/placeholders.ts';
import { inParts } from '../document/parts.ts';
import { oncePer } from '../fact.ts';
import type { Doc, Paragraph, Part, Prose } from '../model.ts';
import { unmarked } from '../text/visible.ts';
import { isBlank, type Placeholder, readPlaceholders, type Slot } from './placeholder.ts';
import { formStart, isCaseReport, isMasked, masksPerson } from './purpose.ts';

/** A placeholder with its place in the document, as long as its line stands. */
export class PlacedPlaceholder implements Placeholder {
  readonly paragraph: Paragraph;
  readonly #own: Placeholder;

  constructor(own: Placeholder, paragraph: Paragraph) {
    this.#own = own;
    this.paragraph = paragraph;
  }

  get from(): number {
    return this.paragraph.from + this.#own.from;
  }

  get to(): number {
    return this.paragraph.from + this.#own.to;
  }

  get kind(): PlaceholderKind {
    return this.#own.kind;
  }

  get form(): Slot['form'] {
    return this.#own.form;
  }

  get key(): string {
    return this.#own.key;
  }

  get text(): string {
    return this.#own.text;
  }
}

const hasPlaceholder = (prose: Prose) => readPlaceholders(prose).length > 0;

/** All placeholders of a part in order; without the blanks of forms, what a judgement masks, the hidden names of case reports. */
export const placeholdersIn = oncePer((part: Part, doc: Doc): readonly PlacedPlaceholder[] => {
  const all = maskedIn(part, doc);
  const isJudgement = isMasked(part);
  if (!isJudgement && !isCaseReport(part)) return all;
  // Where persons are masked, so are places and days; but what was paid is told, and fields are to be filled in.
  const isMeant = isJudgement || doc.kept.having(masksPerson, part).length > 0;
  const isOwn = (one: PlacedPlaceholder) => !isJudgement && (one.kind === 'number' || isField(one));
  return all.filter((one) => one.form !== 'hidden' && !(isMeant && /[×某]/.test(one.text) && !isOwn(one)));
});

/** Whether it stands behind a label, as a day in 一例：3月×日 does not, or is all there is in its line. */
function isField({ from, kind, text, paragraph: { from: start, prose } }: PlacedPlaceholder): boolean {
  const before = prose.text.slice(Math.max(0, from - start - 2), from - start);
  return (kind !== 'date' && /[：:]\s?$/.test(before)) || prose.text.trim() === text;
}

/** The same with the hidden names: what is masked with any sign, meant to be filled in or not. */
export const maskedIn = oncePer((part: Part, doc: Doc): readonly PlacedPlaceholder[] => {
  const found: PlacedPlaceholder[] = [];
  const lines = doc.kept.having(hasPlaceholder, part);
  const hasBlank = lines.some(({ prose }) => readPlaceholders(prose).some(({ form }) => isBlank(form)));
  const form = hasBlank ? formStart(part, doc) : Number.POSITIVE_INFINITY;
  for (const paragraph of lines) {
    const { index, prose } = paragraph;
    for (const slot of readPlaceholders(prose)) {
      if (index >= form && isBlank(slot.form)) continue;
      if (slot.form === 'open' && !isOpen(paragraph, doc.paragraphs[index + 1], part)) continue;
      found.push(new PlacedPlaceholder(slot, paragraph));
    }
  }
  return found;
});

/** Whether nothing stands below a lone label or number that it could be of: another such, or the end. */
function isOpen({ prose }: Paragraph, next: Paragraph | undefined, part: Part): boolean {
  const below = next && next.from < part.to ? unmarked(next.prose).trim() : '';
  const own = prose.enumerators[0];
  if (!own) return NEXT_LINE.test(below);
  if (below.startsWith('特此')) return true;
  const following = next?.prose.enumerators[0];
  if (!following?.leading || following.style !== own.style) return false;
  return below.length > following.to - following.from;
}

/** The same of a document. */
export function allPlaceholders(doc: Doc): readonly PlacedPlaceholder[] {
  return inParts(doc, (part) => placeholdersIn(part, doc));
}
