/** 序号: what an enumerator is, its styles and their levels, and the pieces that the patterns of them are made of. */
import { MARK, type Span } from '../model.ts';
import { DIGIT, HAN_NUMERAL, parseNumeral, writeLike } from './numeral.ts';

/** Depth in the outline by style: 0 篇, 1 一、, 2 （一）, 3 1., 4 （1）, 5 ①; from 6 on it opens no section. */
export const LEVELS = {
  /** 【篇一】 */
  part: 0,
  /** 第一编, 第一章, 第一节 stand above 一、, as does 第一部分. */
  volume: 0.2,
  chapter: 0.4,
  section: 0.6,
  division: 0.8,
  /** 一、 */
  han: 1,
  /** 第一条: its parts are （一）, and it may itself stand under 一、. */
  article: 1.5,
  /** （一） */
  'han-bracket': 2,
  /** 1. */
  digit: 3,
  /** 1.1, 1.1.1 */
  dotted: 3.5,
  /** （1） */
  'digit-bracket': 4,
  /** 1） */
  'digit-half': 4.5,
  /** ① */
  circled: 5,
  /** 第一阶段 */
  stage: 6,
  /** 第一个方面, 议题一 */
  point: 6,
  /** 第一， */
  di: 6,
  /** 其一， */
  qi: 6,
  /** 一是 */
  shi: 6,
  /** 一要 */
  yao: 6,
  /** 首先 1, 其次 2, 再次 3, 最后 4 */
  order: 6,
} as const;

export type EnumeratorStyle = keyof typeof LEVELS;

/** The levels that the standard names, in its order, and ①. */
export const LADDER: readonly EnumeratorStyle[] = ['han', 'han-bracket', 'digit', 'digit-bracket', 'circled'];

export interface Enumerator extends Span {
  readonly style: EnumeratorStyle;
  /** Of 1.1 the last part. */
  readonly value: number;
  readonly level: number;
  /** First thing in its line. */
  readonly leading: boolean;
  /** The signs that write the value, inside from…to. */
  readonly numeral: Span;
  /** May as well be the start of a sentence (一，… 第三条规定 …): counts only where a series wants it. */
  readonly unsure: boolean;
}

export const N = `[${HAN_NUMERAL}]{1,6}`;
export const D = `[${DIGIT}]{1,3}`;
/** First signs of what figures count: for use inside […] of a regex. */
export const UNITS = '万亿萬億千百元倍亩畝吨公平立米级年月日天小分个個名人次号項项家户台件种点%％';
export const GAP = `[\\s：:${MARK}]|$`;

/** What follows 一是 or 一要 where it is no enumerator: 是否, 要素, and the other half of 一是一 or 三要三不要. */
const NOT_SHI = '(?![否非]|\\1(?:[，,。、；的”]|$))';
const NOT_YAO = '(?![素务務件害领領点點旨闻聞义義职職塞道人诀訣求么麼不就便]|\\1[不有禁忌])';
export const INLINE_N = `[${HAN_NUMERAL}]{1,3}`;
/** 一是, 一要, 第一，, 其一，, 首先，; to stand first in a pattern. */
export const SPOKEN =
  `(?:(${INLINE_N})(?:是${NOT_SHI}|要${NOT_YAO})|[第其]${INLINE_N}(?=[，,：:]|、(?!第?[${HAN_NUMERAL}${DIGIT}]))` +
  '|(?:首先|其次|再次|最[后後])(?=[，,、：:]))';
/** An enumerator of those that SPOKEN finds, written `text` from offset `from` on; undefined where it holds no number. */
export function makeSpoken(text: string, from: number, leading: boolean): Enumerator | undefined {
  const style = { 是: 'shi', 要: 'yao' }[text.at(-1) as string] as EnumeratorStyle | undefined;
  if (style) return make(style, text, from, text.slice(0, -1), leading);
  if (!HAN_NUMERAL.includes(text[1] as string)) return make('order', text, from, text, leading);
  return make(text[0] === '第' ? 'di' : 'qi', text, from, text.slice(1), leading);
}

/** An enumerator written `text` from offset `from` on; undefined where its `numeral` is no number. */
export function make(
  style: EnumeratorStyle,
  text: string,
  from: number,
  numeral: string,
  leading: boolean,
  unsure = false,
): Enumerator | undefined {
  const value = style === 'order' ? '首其再最'.indexOf(text[0] as string) + 1 : parseNumeral(numeral);
  if (value === undefined) return undefined;
  const at = from + text.lastIndexOf(numeral);
  return {
    from,
    to: from + text.length,
    style,
    value,
    level: LEVELS[style],
    leading,
    numeral: { from: at, to: at + numeral.length },
    unsure,
  };
}

/** `text` of the enumerator with another number, in the same signs; undefined where the signs have none (the 21st ①). */
export function withValue(
  text: string,
  { from, numeral, to }: Enumerator,
  value: number,
): string | undefined {
  const written = writeLike(text.slice(numeral.from, numeral.to), value);
  return written && text.slice(from, numeral.from) + written + text.slice(numeral.to, to);
}

/** Runs a sticky pattern at `at`. */
export function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Whether the mark at `at` joins numbers (一、二级医院, 1、2号楼) instead of setting off the number `value`. */
export function isList(text: string, at: number, value: number | undefined): boolean {
  const m = text[at] === '、' && match(NEXT_NUMERAL, text, at + 1);
  return !!m && !!value && parseNumeral(m[0]) === value + 1;
}

const NEXT_NUMERAL = new RegExp(`${N}|${D}`, 'y');
