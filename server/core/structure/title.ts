/** The title of a document: one to three short lines near its start, and the genre they name. */
import { type Genre, shapes } from '../../data/genres.ts';
import type { Paragraph } from '../model.ts';
import { squeeze, wording } from '../text/wording.ts';

export interface Title {
  /** Indexes of its first and last paragraph. */
  readonly first: number;
  readonly last: number;
  /** Without white space, brackets at its end, and what web pages put around it. */
  readonly text: string;
  /** The genre it names. */
  readonly genre?: Genre;
}

/** A title of two 文种, which names neither. */
export const TWO_KINDS = /(请示|报告|通知)(报告|请示|函)$/;

const LOOK_AHEAD = 15;
const LINES = 3;
const LONGEST = 110;
const NUMBER = /^.{1,30}[〔［[（(【]?(?:19|20)[\dX×]{2}[〕］\])）】]?第?[\dX×]+号$/;
const MASTHEAD = /^(?:特急|加急|特提|平急|绝密|机密|秘密)|^签发人|文件$|^\d{1,6}$|^(?:来源|作者|时间|发布)/;
const STOP = /[。；，、：！？…]$/;

/** 发文字号, not a part of the title. */
export function isDocumentNumber(text: string): boolean {
  return text.length <= 50 && text.endsWith('号') && NUMBER.test(text);
}

/** Whether a line could be a title, or a line of one, by its looks alone. */
export function looksLikeTitle(paragraph: Paragraph): boolean {
  const { prose } = paragraph;
  if (prose.kind === 'cell' || prose.text.length > 160) return false;
  const text = wording(paragraph);
  if (text.length < 2 || text.length > LONGEST || isDocumentNumber(text) || MASTHEAD.test(text)) return false;
  const lead = prose.enumerators[0];
  if (lead?.leading && lead.level > 0) return false;
  return prose.kind === 'heading' || !STOP.test(text);
}

/**
 * The title by which the genre is known, else the first line that looks like a title and stands before the text. None
 * where the text begins with whom it is for, its title `outer` being written outside: what comes below is another's.
 */
export function readTitle(
  paragraphs: readonly Paragraph[],
  genres: readonly Genre[],
  outer?: string,
): Title | undefined {
  if (outer && paragraphs[0] && shapes.recipient.test(wording(paragraphs[0]))) return undefined;
  const limit = headLength(paragraphs);
  const named = (wanted: (genre: Genre) => boolean) =>
    namedTitle(paragraphs, limit, (text) => genres.find((genre) => wanted(genre) && genre.title.test(text)));
  return (
    named(({ priority }) => priority >= 0) ??
    named(({ priority }) => priority < 0) ??
    anyTitle(paragraphs, limit)
  );
}

/** A title that stands outside the text, in the front matter; undefined if it is too long for one. */
export function readOuterTitle(
  line: string,
  genres: readonly Genre[],
): Pick<Title, 'text' | 'genre'> | undefined {
  const text = trimTitle(squeeze(line));
  if (text.length > LONGEST) return undefined;
  const fitting = genres.filter(({ title }) => title.test(text));
  return { text, genre: fitting.find(({ priority }) => priority >= 0) ?? fitting[0] };
}

/** How many paragraphs at the start may hold the title: two paragraphs of running text end the search. */
function headLength(paragraphs: readonly Paragraph[]): number {
  let long = 0;
  let i = 0;
  for (; i < Math.min(paragraphs.length, LOOK_AHEAD) && long < 2; i++) {
    const text = (paragraphs[i] as Paragraph).prose.text;
    if (text.length > 60 && (paragraphs[i] as Paragraph).prose.kind !== 'heading') long++;
  }
  return i;
}

function namedTitle(
  paragraphs: readonly Paragraph[],
  limit: number,
  genreOf: (title: string) => Genre | undefined,
): Title | undefined {
  for (let first = 0; first < limit; first++) {
    let joined = '';
    for (let last = first; last < Math.min(limit, first + LINES); last++) {
      const paragraph = paragraphs[last] as Paragraph;
      if (!looksLikeTitle(paragraph)) break;
      joined += wording(paragraph);
      if (joined.length > LONGEST) break;
      const text = trimTitle(joined);
      const genre = genreOf(text);
      if (genre) return { first, last, text, genre };
    }
  }
  return undefined;
}

function anyTitle(paragraphs: readonly Paragraph[], limit: number): Title | undefined {
  for (let first = 0; first < limit; first++) {
    const paragraph = paragraphs[first] as Paragraph;
    const text = wording(paragraph);
    if (looksLikeTitle(paragraph) && text.length <= 60) return { first, last: first, text: trimTitle(text) };
    if (!isDocumentNumber(text) && !MASTHEAD.test(text)) return undefined;
  }
  return undefined;
}

function trimTitle(text: string): string {
  return text
    .replace(
      /^(?:【.{1,8}】|(?:范文|篇|标题|题目|例文)[一二三四五六七八九十\d]{0,3}[：:]|第?[一二三四五六七八九十\d]{1,3}篇[：:]?)/,
      '',
    )
    .replace(/(?:\[\^[^\]]{1,9}\])+$/, '')
    .replace(/(?:篇[一二三四五六七八九十\d]{1,3})$/, '')
    .replace(/(?:（[^（）]{0,40}）|【[^【】]{0,20}】|[》”"』」。])+$/, '')
    .replace(/(?:最新|精选|优秀|通用)?(?:范文|模板|示例|样本|例文|样板|范本)(?:大全|精选|\d{0,3}篇)?$/, '')
    .replace(/[》”"』」]$/, '');
}
