/** The standard passages that fit the genre and the place, at the start of a paragraph. */
import { type CompletionItem, CompletionItemKind, InsertTextFormat, MarkupKind } from 'vscode-languageserver';
import type { Part } from '../core/model.ts';
import { structureOf } from '../core/sections.ts';
import { genreOf } from '../data/genres.ts';
import { type Passage, type PassagePlace, passages } from '../data/passages.ts';
import type { Draft } from '../draft.ts';

/** What a writer may have typed of a name or of its initials, with the marks that open a paragraph before it. */
const TYPED = /^[\s>#*\-+]*([a-z\u4e00-\u9fff]{0,8})$/i;
const ORDER: readonly PassagePlace[] = ['head', 'opening', 'body', 'ending', 'tail'];

/** The passages for an offset, those of this place first; none inside a sentence. */
export function completions(draft: Draft, at: number): CompletionItem[] {
  const { text } = draft;
  const line = draft.range({ from: at, to: at }).start.line;
  const start = draft.offset({ line, character: 0 });
  const typed = TYPED.exec(text.slice(Math.max(start, at - 40), at))?.[1];
  const rest = text.slice(at, at + 1);
  if (typed === undefined || at - start > 40 || !/^\s*$/.test(rest)) return [];
  const { doc } = draft.linter;
  if (at < doc.frontMatter.to) return [];
  const part = doc.parts.filter(({ from }) => from <= at).at(-1) ?? doc.parts[0];
  if (!part) return [];
  const genre = genreOf(part.genre);
  const place = placeAt(part, start);
  const range = draft.range({ from: at - typed.length, to: at });
  return passages
    .filter(({ genres, name, prefix }) => {
      const fits = genres.length === 0 || !genre || genres.includes(genre.kind) || genres.includes(genre.id);
      return fits && (name.includes(typed) || prefix.startsWith(typed.toLowerCase()));
    })
    .map((passage) => item(passage, place, range, typed));
}

function item(
  passage: Passage,
  place: PassagePlace,
  range: ReturnType<Draft['range']>,
  typed: string,
): CompletionItem {
  const { name, prefix, body, label, genres } = passage;
  const distance = Math.abs(ORDER.indexOf(passage.place) - ORDER.indexOf(place));
  return {
    label: name,
    labelDetails: { description: label },
    kind: CompletionItemKind.Snippet,
    detail: prefix,
    documentation: { kind: MarkupKind.PlainText, value: plain(body) },
    // Editors compare what is typed with this: Chinese by the name, letters by the initials.
    filterText: /[a-z]/i.test(typed) ? prefix : name,
    sortText: `${distance}${genres.length === 0 ? 1 : 0}${prefix}`,
    insertTextFormat: InsertTextFormat.Snippet,
    textEdit: { range, newText: body },
  };
}

/** The place of a paragraph that starts at `start`: by the last recognised section or text before it. */
function placeAt(part: Part, start: number): PassagePlace {
  const structure = structureOf(part);
  const before = part.paragraphs.filter(({ to }) => to <= start).length - 1;
  if (!structure) return before < 1 ? 'head' : 'body';
  const { roles, title } = structure.frame;
  if (before < 0 || (title && before < title.first)) return 'head';
  const role = roles[before];
  if (role === undefined) return 'tail';
  if (role === 'title' || role === 'caption' || role === 'number' || role === 'other') return 'head';
  if (role === 'recipient' || role === 'salutation') return 'opening';
  if (role === 'text' || role === 'heading' || role === 'subheading') {
    const headings = roles.slice(0, before + 1).includes('heading');
    if (!headings) return 'opening';
    return roles.slice(before + 1).includes('heading') ? 'body' : 'ending';
  }
  return 'tail';
}

/** A snippet body as it reads before anything is filled in. */
function plain(body: string): string {
  return body.replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\$\{?CURRENT_[A-Z]+(?:\/[^}]*)?\}?/g, '×');
}
