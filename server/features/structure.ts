/** 公文: 显示结构 — the genre of each document, the sections recognised, what is missing and what is out of place. */
import type { Part, Span } from '../core/model.ts';
import { placeInWords } from '../core/structure/order.ts';
import { type Found, structureOf } from '../core/structure/sections.ts';
import type { Draft } from '../draft.ts';

export interface SectionEntry extends Span {
  /** As a writer calls it: 主送机关, 缘由 … */
  readonly name: string;
}

interface StructureEntry extends Span {
  /** Undefined where the genre is not known. */
  readonly genre?: { readonly id: string; readonly name: string; readonly kind: string };
  readonly title?: string;
  readonly sections: readonly SectionEntry[];
  /** Names of required sections that are nowhere to be seen. */
  readonly missing: readonly string[];
  /** Sections out of place, named in words: 成文日期应在发文机关署名之后. */
  readonly moved: readonly SectionEntry[];
}

/** The structure of each document in the file, as plain data. */
export function structures(draft: Draft): StructureEntry[] {
  return draft.linter.doc.parts.map(describe);
}

function describe(part: Part): StructureEntry {
  const { genre } = part;
  const structure = structureOf(part);
  const entry = (name: string, { first, last }: Found): SectionEntry => ({
    name,
    from: part.paragraphs[first]?.from ?? part.from,
    to: part.paragraphs[last]?.to ?? part.to,
  });
  return {
    from: part.from,
    to: part.to,
    ...(genre && { genre: { id: genre.id, name: genre.name, kind: genre.kind } }),
    title: structure?.frame.title?.text,
    sections: (structure?.found ?? []).map((found) => entry(found.section.name, found)),
    missing: (structure?.missing ?? []).map(({ name }) => name),
    moved: (structure?.moved ?? []).map((moved) =>
      entry(`${moved.section.section.name}应在${placeInWords(moved)}`, moved.section),
    ),
  };
}
