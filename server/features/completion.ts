/** The standard passages that fit the genre and the place, at the start of a paragraph. */
import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  MarkupKind,
  type TextEdit,
} from 'vscode-languageserver';
import { type Genre, withOwnGenres } from '../data/genres.ts';
import type { Passage, PassagePlace } from '../data/passages.ts';
import { skeleton, toSnippet } from '../data/snippets.ts';
import type { Draft } from '../draft.ts';
import { plain, type Ranked, rankPassages, type Spot, spotAt } from './passages.ts';

/** What a writer may have typed of a name or of its initials, a / that asks for it, and the marks that open a paragraph before it. */
const TYPED = /^[\s>#*\-+]*(\/?)([a-z\u4e00-\u9fff]{0,8})$/i;
/** More than this stands before no passage that is begun. */
const LONGEST_BEFORE = 40;
/** As many of the sections that come next are offered. */
const NEXT_SECTIONS = 4;

/** What may come next at an offset: at the start of a draft its whole skeleton (`own`: only of the writer's own genres), the genre's next sections, then the passages, those of this place first; nothing inside a sentence. */
export function completions(draft: Draft, at: number, own = false): CompletionItem[] {
  const line = draft.line(at);
  if (at - line.from > LONGEST_BEFORE || at < draft.linter.doc.frontMatter.to) return [];
  const [, slash = '', typed] = TYPED.exec(draft.text.slice(line.from, at)) ?? [];
  if (typed === undefined || draft.text.slice(at, line.to).trim() !== '') return [];
  const spot = spotAt(draft, at);
  const range = draft.range({ from: at - typed.length - slash.length, to: at });
  const matches = ({ name, prefix }: { readonly name: string; readonly prefix: string }) =>
    name.includes(typed) || prefix.startsWith(typed.toLowerCase());
  const { config } = draft.linter;
  const { genre } = spot.part;
  const skeletons = (own ? config.genres : withOwnGenres(config.genres))
    .filter(({ id }) => spot.before < 0 && (!genre || genre.id === id))
    .map(skeletonOf)
    .filter(matches);
  const items = [
    ...skeletons.map((passage) => passageItem({ passage, fits: true, distance: 0 }, typed, range)),
    ...nextSections(spot, typed, range),
    ...rankPassages(spot, config.passages)
      .filter(({ fits, passage }) => fits && matches(passage))
      .map((ranked) => passageItem(ranked, typed, range)),
  ];
  return slash ? items.map((item) => ({ ...item, filterText: slash + item.filterText })) : items;
}

/** Whether a part of a name or of its initials stands before `at`. */
export function hasBegun(draft: Draft, at: number): boolean {
  return /[a-z\u4e00-\u9fff]$/i.test(draft.text.slice(Math.max(0, at - 1), at));
}

/** The sections that the genre has behind the last one before the cursor and that the draft has not yet. */
function nextSections(
  { structure, part, before, place }: Spot,
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

function passageItem({ passage, distance }: Ranked, typed: string, range: CompletionRange): CompletionItem {
  const { name, prefix, body, label, genres } = passage;
  return {
    ...snippetItem(name, body, range),
    labelDetails: { description: label },
    detail: prefix,
    // Editors compare what is typed with this: Chinese by the name, letters by the initials.
    filterText: /[a-z]/i.test(typed) ? prefix : name,
    sortText: `1${distance}${genres.length === 0 ? 1 : 0}${prefix}`,
  };
}

/** A genre as a passage that begins a draft. */
function skeletonOf(genre: Genre): Passage {
  const [name, prefix] = [`新建${genre.name}`, genre.prefix && `xj${genre.prefix}`];
  return { name, prefix, place: 'head', label: '全文', body: toSnippet(skeleton(genre)), genres: [genre.id] };
}

/** A completion for a client that knows no snippets: as it reads before anything is filled in. */
export function asText(item: CompletionItem): CompletionItem {
  const { range, newText } = item.textEdit as TextEdit;
  return {
    ...item,
    insertTextFormat: InsertTextFormat.PlainText,
    textEdit: { range, newText: plain(newText) },
  };
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
