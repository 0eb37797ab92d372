/** 文种: which genre a document is of, and whether it is a 公文 at all. */
import { closingsOf } from '../../data/closings.ts';
import { type Genre, shapes } from '../../data/genres.ts';
import {
  collectOfficialWords,
  documentTitle,
  officialSigner,
  officialSubject,
  officialTitle,
  regulation,
} from '../../data/official.ts';
import type { FrontMatter } from '../document/front-matter.ts';
import type { Paragraph, Part } from '../model.ts';
import { squeeze, wording } from '../text/wording.ts';
import { isDocumentNumber, readOuterTitle, TWO_KINDS } from './title.ts';

const HEAD = 25;
const TAIL = 8;
/** Different official words that a title which other texts bear too needs beside it, and a text without any title. */
const ENOUGH_WITH_TITLE = 3;
const ENOUGH = 6;
/** The same where the title says besides that its subject is official. */
const ENOUGH_WITH_SUBJECT = 1;
const ARTICLES = 3;

/**
 * The genre of one part, out of `genres`: the 文种 of the front matter (Chinese name, alias or id) decides, then the title,
 * that of the front matter if the text has none, then structure, to which a title of two 文种 leaves it. Looks at the
 * first and last lines only.
 */
export function recogniseGenre(
  part: Pick<Part, 'paragraphs' | 'title'>,
  genres: readonly Genre[],
  frontMatter: FrontMatter,
): Genre | undefined {
  const { paragraphs } = part;
  const title = part.title ?? (frontMatter.title ? readOuterTitle(frontMatter.title, genres) : undefined);
  const name = frontMatter.genre?.name;
  const named = name ? genresOfName(name, genres) : [];
  if (named.length > 0) {
    const fitting = title ? named.find((genre) => genre.title.test(title.text)) : undefined;
    return fitting ?? named.find((genre) => genre.name === name || genre.id === name) ?? named.at(-1);
  }
  if (title?.genre && !TWO_KINDS.test(title.text)) {
    const enough = !title.genre.weak || officialWords(paragraphs) >= ENOUGH_WITH_TITLE;
    return enough ? title.genre : undefined;
  }
  const id = genreOfStructure(paragraphs);
  return genres.find((genre) => genre.id === id);
}

/** Whether a document is a 公文 at all; if not, an editor shows nothing in it unless asked to. */
export function isOfficial(parts: readonly Part[], frontMatter: FrontMatter): boolean {
  if (frontMatter.official) return true;
  return parts.some(({ genre, title, paragraphs }) => {
    if (genre !== undefined || title?.genre?.statutory) return true;
    const head = paragraphs.slice(0, 6).map(wording);
    if (head.some((line) => isDocumentNumber(line) && /[〔［[（【]/.test(line))) return true;
    const words = officialWords(paragraphs);
    const titled = title !== undefined && officialTitle.test(title.text);
    if (words >= (titled ? ENOUGH_WITH_TITLE : ENOUGH) || isSigned(paragraphs)) return true;
    if (title === undefined) return false;
    if (regulation.test(title.text) && hasArticles(paragraphs)) return true;
    if (/(?:合同|协议书?)$/.test(title.text) && head.some((line) => /^.{0,5}甲方[（）：]/.test(line)))
      return true;
    const enough = titled || documentTitle.test(title.text) ? ENOUGH_WITH_SUBJECT : ENOUGH_WITH_TITLE;
    return words >= enough && officialSubject.test(title.text) && !isTechnical(paragraphs);
  });
}

/** Whether an organ and a date close the text. */
function isSigned(paragraphs: readonly Paragraph[]): boolean {
  const lines = paragraphs.slice(-TAIL).map(wording);
  return lines.some(
    (line, i) => line.length <= 40 && shapes.date.test(line) && officialSigner.test(lines[i - 1] ?? ''),
  );
}

function hasArticles(paragraphs: readonly Paragraph[]): boolean {
  const articles = paragraphs.slice(0, HEAD).filter(({ prose }) => prose.enumerators[0]?.style === 'article');
  return articles.length >= ARTICLES;
}

/** Whether it has code, or words in Latin letters; XXXX and TODO are what is left to be filled in. */
function isTechnical(paragraphs: readonly Paragraph[]): boolean {
  return ends(paragraphs).some(({ prose: { text } }) =>
    /(?<![A-Za-z])(?!(?:[Xx]+|TODO)(?![A-Za-z]))[A-Za-z\uFFFC]{4,}/.test(text.slice(0, 300)),
  );
}

/** The genres that a name, an alias or an id may mean; none if nobody bears it. */
export function genresOfName(name: string, genres: readonly Genre[]): Genre[] {
  const plain = squeeze(name);
  const exact = genres.filter(({ id, name: own, aliases }) =>
    [id, own, ...aliases].some((one) => one === plain || one === name),
  );
  return exact.length === 1 && exact[0]?.name !== exact[0]?.kind
    ? exact
    : [
        ...new Set([
          ...genres.filter(({ kind, id }) => kind === plain || id.startsWith(`${plain}.`)),
          ...exact,
        ]),
      ];
}

/** Its id, by the closing formula, where a recipient or an address opens the text. */
function genreOfStructure(paragraphs: readonly Paragraph[]): string | undefined {
  const opening = paragraphs.slice(0, 4).map(wording);
  if (!opening.some((line) => shapes.recipient.test(line) || shapes.salutation.test(line))) return undefined;
  for (const paragraph of paragraphs.slice(-TAIL)) {
    const line = wording(paragraph);
    if (line.length > 40) continue;
    const closing = closingsOf(line).find(({ genre }) => genre !== undefined);
    if (closing) return closing.genre;
  }
  return undefined;
}

/** How many different official words the first and last lines hold; no more are looked for than tell. */
function officialWords(paragraphs: readonly Paragraph[]): number {
  const found = new Set<string>();
  for (const paragraph of ends(paragraphs)) {
    collectOfficialWords(wording(paragraph).slice(0, 300), found);
    if (found.size >= ENOUGH) break;
  }
  return found.size;
}

function ends(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return paragraphs.length <= HEAD + TAIL
    ? paragraphs
    : [...paragraphs.slice(0, HEAD), ...paragraphs.slice(-TAIL)];
}
