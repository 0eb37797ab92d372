/** 公文: 新建公文… — what a new draft can be made of. */
import { parse } from '../core/document/document.ts';
import { type Genre, withOwnGenres } from '../data/genres.ts';
import { skeleton, toSnippet } from '../data/snippets.ts';

interface GenreEntry {
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

const GROUPS = ['自己的文种', '法定公文', '常用文书'] as const;

/** All genres: the writer's own, those of 条例第八条, the others; the kinds of one 文种 together. */
export function listGenres(own: readonly Genre[] = []): GenreEntry[] {
  const all = withOwnGenres(own);
  const group = (genre: Genre) => (own.includes(genre) ? 0 : genre.statutory ? 1 : 2);
  return [...all]
    .sort((a, b) => group(a) - group(b) || (a.id < b.id ? -1 : 1))
    .map((genre) => ({
      id: genre.id,
      name: genre.name,
      summary: genre.summary,
      prefix: genre.prefix,
      group: GROUPS[group(genre)] as string,
      skeleton: toSnippet(named(skeleton(genre), genre, all)),
    }));
}

/** Where the title does not show the genre, not yet or never, the front matter names it. */
function named(text: string, genre: Genre, all: readonly Genre[]): string {
  return parse(text, all).parts[0]?.genre === genre ? text : `---\n文种: ${genre.name}\n---\n\n${text}`;
}
