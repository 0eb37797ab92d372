/** 公文: 新建公文… — what a new draft can be made of. */
import { parse } from '../core/document.ts';
import { type Genre, genres } from '../data/genres.ts';
import { skeleton, toSnippet } from '../data/snippets.ts';

export interface GenreEntry {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  /** Initials of the name's pinyin. */
  readonly prefix: string;
  /** Heading to list it under. */
  readonly group: string;
  /** The draft to begin with, in VS Code's snippet syntax. */
  readonly skeleton: string;
}

/** All genres, those of 条例第八条 first, the kinds of one 文种 together. */
export function listGenres(): GenreEntry[] {
  return [...genres]
    .sort((a, b) => Number(b.statutory) - Number(a.statutory) || (a.id < b.id ? -1 : 1))
    .map((genre) => ({
      id: genre.id,
      name: genre.name,
      summary: genre.summary,
      prefix: genre.prefix,
      group: genre.statutory ? '法定公文' : '常用文书',
      skeleton: toSnippet(named(skeleton(genre), genre)),
    }));
}

/** Where the title does not show the genre, not yet or never, the front matter names it. */
function named(text: string, { id, name }: Genre): string {
  return parse(text).parts[0]?.genre?.id === id ? text : `---\n文种: ${name}\n---\n\n${text}`;
}
