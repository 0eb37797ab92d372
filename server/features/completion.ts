/** The standard passages that fit the genre and the place, at the start of a paragraph. */
import { type CompletionItem, CompletionItemKind, InsertTextFormat, MarkupKind } from 'vscode-languageserver';
import type { Part } from '../core/model.ts';
import { type Structure, structureOf } from '../core/sections.ts';
import type { Genre } from '../data/genres.ts';
import { type Passage, type PassagePlace, passages } from '../data/passages.ts';
import { skeleton, toSnippet } from '../data/snippets.ts';
import type { Draft } from '../draft.ts';

/** What a writer may have typed of a name or of its initials, a / that asks for it, and the marks that open a paragraph before it. */
const TYPED = /^[\s>#*\-+]*(\/?)([a-z\u4e00-\u9fff]{0,8})$/i;
const ORDER: readonly PassagePlace[] = ['head', 'opening', 'body', 'ending', 'tail'];
/** As many of the sections that come next are offered. */
const NEXT_SECTIONS = 4;

/** What may come next at an offset: the genre's next sections, then the passages, those of this place first; nothing inside a sentence. */
export function completions(draft: Draft, at: number): CompletionItem[] {
  const { doc } = draft.linter;
  const { line, character } = draft.position(at);
  const start = at - character;
  const [, slash = '', typed] = TYPED.exec(draft.text.slice(Math.max(start, at - 40), at)) ?? [];
  if (typed === undefined || character > 40 || at < doc.frontMatter.to) return [];
  if (/\S/.test(draft.text.slice(at, draft.offset({ line, character: Number.MAX_SAFE_INTEGER })))) return [];
  const part = doc.parts.filter(({ from }) => from <= at).at(-1) ?? doc.parts[0];
  if (!part) return [];
  const { genre } = part;
  const structure = structureOf(part);
  const before = part.paragraphs.filter(({ to }) => to < start).length - 1;
  const place = placeAfter(before, structure);
  const range = draft.range({ from: at - typed.length - slash.length, to: at });
  const matches = ({ name, prefix }: { readonly name: string; readonly prefix: string }) =>
    name.includes(typed) || prefix.startsWith(typed.toLowerCase());
  const { config } = draft.linter;
  const own = new Set(config.passages.map(({ name }) => name));
  const fitting = [...config.passages, ...passages.filter(({ name }) => !own.has(name))].filter((passage) => {
    const { genres } = passage;
    const names = genre && [genre.kind, genre.name, genre.id];
    return (genres.length === 0 || !names || names.some((one) => genres.includes(one))) && matches(passage);
  });
  // The skeletons of the genres there are come with the editor's snippets.
  const skeletons = before < 0 ? config.genres.map(skeletonOf).filter(matches) : [];
  const items = [
    ...skeletons.map((passage) => passageItem(passage, place, typed, range)),
    ...nextSections(structure, part, before, place, typed, range),
    ...fitting.map((passage) => passageItem(passage, place, typed, range)),
  ];
  return slash ? items.map((item) => ({ ...item, filterText: slash + item.filterText })) : items;
}

/** The sections that the genre has behind the last one before the cursor and that the draft has not yet. */
function nextSections(
  structure: Structure | undefined,
  part: Part,
  before: number,
  place: PassagePlace,
  typed: string,
  range: CompletionRange,
): CompletionItem[] {
  if (!structure || before >= structure.frame.end) return [];
  const { genre, found } = structure;
  const last = (wanted: PassagePlace) =>
    genre.sections.map((section) => section.place as string).lastIndexOf(wanted) + 1;
  const passed =
    place === 'ending' ? last('body') : structure.frame.roles[before] === 'text' ? last('opening') : 0;
  const reached = Math.max(passed, ...found.flatMap(({ order, first }) => (first <= before ? [order] : [])));
  const there = new Set(found.map(({ section }) => section.id));
  const headed = part.paragraphs.length > 0 && before >= 0;
  return genre.sections
    .filter(
      ({ id, name, template }, i) =>
        headed && template && i + 1 > reached && !there.has(id) && name.includes(typed),
    )
    .slice(0, NEXT_SECTIONS)
    .map(({ name, template = '', required }, i) => ({
      ...snippetItem(name, toSnippet(template), range),
      labelDetails: { description: required ? '应有' : '可有' },
      detail: genre.name,
      filterText: name,
      sortText: `0${i}`,
    }));
}

function passageItem(
  passage: Passage,
  place: PassagePlace,
  typed: string,
  range: CompletionRange,
): CompletionItem {
  const { name, prefix, body, label, genres } = passage;
  const distance = Math.abs(ORDER.indexOf(passage.place) - ORDER.indexOf(place));
  return {
    ...snippetItem(name, body, range),
    labelDetails: { description: label },
    detail: prefix,
    // Editors compare what is typed with this: Chinese by the name, letters by the initials.
    filterText: /[a-z]/i.test(typed) ? prefix : name,
    sortText: `1${distance}${genres.length === 0 ? 1 : 0}${prefix}`,
  };
}

/** A genre of the writer's own as a passage that begins a draft. */
function skeletonOf(genre: Genre): Passage {
  const [name, prefix] = [`新建${genre.name}`, genre.prefix && `xj${genre.prefix}`];
  return { name, prefix, place: 'head', label: '全文', body: toSnippet(skeleton(genre)), genres: [genre.id] };
}

type CompletionRange = ReturnType<Draft['range']>;

function snippetItem(label: string, newText: string, range: CompletionRange): CompletionItem {
  return {
    label,
    kind: CompletionItemKind.Snippet,
    documentation: { kind: MarkupKind.PlainText, value: plain(newText) },
    insertTextFormat: InsertTextFormat.Snippet,
    textEdit: { range, newText },
  };
}

/** The place behind paragraph `before` (an index, -1: at the start). */
function placeAfter(before: number, structure: Structure | undefined): PassagePlace {
  if (!structure) return before < 1 ? 'head' : 'body';
  const { roles, title } = structure.frame;
  if (before < 0 || (title && before < title.first)) return 'head';
  const role = roles[before];
  if (role === undefined) return 'tail';
  if (role === 'title' || role === 'caption' || role === 'number' || role === 'other') return 'head';
  if (role === 'recipient' || role === 'salutation') return 'opening';
  if (role !== 'text' && role !== 'heading' && role !== 'subheading') return 'tail';
  if (!roles.slice(0, before + 1).includes('heading')) return 'opening';
  return roles.slice(before + 1).includes('heading') ? 'body' : 'ending';
}

/** A snippet body as it reads before anything is filled in. */
function plain(body: string): string {
  return body.replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\$\{?CURRENT_[A-Z]+(?:\/[^}]*)?\}?/g, '×');
}
