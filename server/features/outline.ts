/** Document symbols and folding from the outline: # headings and 一、（一）1.（1） in plain lines alike. */
import { type DocumentSymbol, type FoldingRange, FoldingRangeKind, SymbolKind } from 'vscode-languageserver';
import { MARK, OPAQUE, type Paragraph, type Part, type Section } from '../core/model.ts';
import { sectionEnds } from '../core/structure/closing.ts';
import { structureOf } from '../core/structure/sections.ts';
import type { Draft } from '../draft.ts';

const LONGEST_NAME = 40;

/**
 * The outline as a tree; several documents in one file (【篇一】…) each under a symbol of its own. Where the genre is known,
 * headings carry the name of the section that they were recognised as, and sections without a heading stand beside them.
 */
export function documentSymbols(draft: Draft): DocumentSymbol[] {
  const { parts } = draft.linter.doc;
  return parts.flatMap((part) => {
    const symbols = partSymbols(draft, part);
    const [title] = part.paragraphs;
    if (parts.length === 1 || !title) return symbols;
    return [{ ...named(draft, title, lastOf(part)), kind: SymbolKind.File, children: symbols }];
  });
}

function partSymbols(draft: Draft, part: Part): DocumentSymbol[] {
  const starts = new Map<Paragraph, { readonly name: string; readonly to: number }>();
  for (const { section, first, last } of structureOf(part)?.found ?? []) {
    const [from, to] = [part.paragraphs[first], part.paragraphs[last]];
    if (from && to) starts.set(from, { name: section.name, to: to.to });
  }
  const leaf = (paragraph: Paragraph, end = Number.POSITIVE_INFINITY): DocumentSymbol[] => {
    const found = starts.get(paragraph);
    if (!found) return [];
    const { name: detail, ...place } = named(draft, paragraph, Math.min(found.to, end));
    return [{ ...place, name: found.name, detail, kind: SymbolKind.Field }];
  };
  const endOf = sectionEnds(part);
  /** A section, and what stands under it without belonging to it; with a `limit` only what stands before that. */
  const symbols = (section: Section, limit = Number.POSITIVE_INFINITY): DocumentSymbol[] => {
    const end = endOf(section);
    if (end !== undefined) {
      const own = symbol(section, Math.min(end, limit));
      return limit < section.to ? [own] : [own, ...behind(section, end)];
    }
    const lines = [section.title, ...section.body].filter(({ from }) => from < limit);
    const children = section.children.filter(({ title }) => title.from < limit);
    return [
      ...lines.flatMap((one) => leaf(one, limit)),
      ...children.flatMap((child) => symbols(child, limit)),
    ];
  };
  const symbol = ({ title, body, children, to }: Section, end: number): DocumentSymbol => {
    const own = body.filter(({ from }) => from < end);
    const limit = end < to ? end : undefined;
    return {
      ...named(draft, title, end),
      ...(starts.has(title) && { detail: starts.get(title)?.name as string }),
      kind:
        title.prose.depth > 0 && !title.prose.enumerators[0]?.leading ? SymbolKind.Module : SymbolKind.String,
      children: [
        ...own.flatMap((one) => leaf(one, end)),
        ...children.filter((child) => child.title.from < end).flatMap((child) => symbols(child, limit)),
      ],
    };
  };
  /** What stands under a last heading and does not belong to it. */
  const behind = ({ body, children, to }: Section, end: number): DocumentSymbol[] => {
    if (end === to) return [];
    return [
      ...body.filter(({ from }) => from >= end).flatMap((one) => leaf(one)),
      ...children.flatMap((child) => (child.title.from < end ? behind(child, end) : symbols(child))),
    ];
  };
  const first = part.outline[0]?.title;
  const before = part.paragraphs.slice(0, first ? part.paragraphs.indexOf(first) : undefined);
  return [
    ...before.flatMap((one) => leaf(one, before.at(-1)?.to)),
    ...part.outline.flatMap((one) => symbols(one)),
  ];
}

/** One range a section of more than one line, and one for the front matter. */
export function foldingRanges(draft: Draft): FoldingRange[] {
  const { doc } = draft.linter;
  const ranges: FoldingRange[] = [];
  const add = (from: number, to: number, kind?: FoldingRangeKind) => {
    const startLine = draft.position(from).line;
    const endLine = draft.position(to).line;
    if (endLine > startLine) ranges.push({ startLine, endLine, ...(kind && { kind }) });
  };
  const walk = (sections: readonly Section[], endOf: ReturnType<typeof sectionEnds>) => {
    for (const section of sections) {
      add(section.title.from, endOf(section) ?? section.title.from);
      walk(section.children, endOf);
    }
  };
  if (doc.frontMatter.to > 0)
    add(0, draft.text.slice(0, doc.frontMatter.to).trimEnd().length, FoldingRangeKind.Region);
  for (const part of doc.parts) {
    if (doc.parts.length > 1 && part.paragraphs[0]) add(part.paragraphs[0].from, lastOf(part));
    walk(part.outline, sectionEnds(part));
  }
  return ranges;
}

function named(
  draft: Draft,
  { from, to, prose }: Paragraph,
  end: number,
): Pick<DocumentSymbol, 'name' | 'range' | 'selectionRange'> {
  const text = prose.text.replaceAll(MARK, '').replaceAll(OPAQUE, '').trim();
  // A run-in heading ends at its first full stop.
  const heading = text.split('。', 1)[0] as string;
  const name = heading.length > LONGEST_NAME ? `${heading.slice(0, LONGEST_NAME)}…` : heading;
  return {
    name: name || '（无标题）',
    range: draft.range({ from, to: Math.max(to, end) }),
    selectionRange: draft.range({ from, to }),
  };
}

function lastOf(part: Part): number {
  return part.paragraphs.at(-1)?.to ?? part.to;
}
