/** 序号: reading the enumerators of a line, and writing the one with another number. What belongs together is series.ts's matter. */
import { MARK, type Span } from './model.ts';
import { DIGIT, HAN, parseNumeral, writeLike } from './numeral.ts';

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

const N = `[${HAN}]{1,6}`;
const D = `[${DIGIT}]{1,3}`;
const GAP = `[\\s：:${MARK}]|$`;

/** What follows 一是 or 一要 where it is no enumerator: 是否, 要素, and the other half of 一是一 or 三要三不要. */
const NOT_SHI = '(?![否非]|\\1)';
const NOT_YAO = '(?![素务務件害领領点點旨闻聞义義职職塞道人诀訣求么麼不就便]|\\1)';
const INLINE_N = `[${HAN}]{1,3}`;
const SPOKEN = `(${INLINE_N})(?:(是)${NOT_SHI}|(要)${NOT_YAO})`;
const COUNTED = `([第其])(${INLINE_N})(?=[，,、：:])`;
const ORDER = '(首先|其次|再次|最后|最後)';

const PART = new RegExp(
  `【?篇(${N})(?=[】\\s：:]|$)】?|【第?(${N})篇】|第(${N})篇(?=${GAP})|【?范文(${N}|${D})(?=[】：:\\s]|$)】?`,
  'y',
);
const PART_AT_END = new RegExp(`篇(${N})(?=[】\\s${MARK}]*$)`);
const UNIT = new RegExp(`第(${N}|${D})(编|編|章|节|節|条|條|部分|阶段|階段)(?![之第])`, 'y');
const LEAD_SPOKEN = new RegExp(SPOKEN, 'y');
const LEAD_COUNTED = new RegExp(COUNTED, 'y');
const LEAD_ORDER = new RegExp(`${ORDER}(?=[，,、：:])`, 'y');
const PLAIN_HAN = new RegExp(`(${N})([、.．,，:：）)])`, 'y');
const BRACKET = new RegExp(`[（(〔](?:(${N})|(${D}))([）)〕]|(?![${HAN}${DIGIT}、，,.．年月日]))`, 'y');
const DOTTED = /[0-9]{1,2}(?:[.．][0-9]{1,2}){0,2}[.．]([0-9]{1,2})(?![0-9.．%％])/y;
const PLAIN_DIGIT = new RegExp(`(${D})([.．、,，)）])(?![0-9０-９%％])`, 'y');
const SIGN = /[①-⑳㈠-㈩⑴-⒇⒈-⒛]/y;
const AFTER_UNIT = new RegExp(`^(?:${GAP})`);
const AFTER_DOTTED = new RegExp(`[\\s${MARK}]|$`, 'y');
/** 第三条 as a word of a sentence, not as the head of one. */
const CITED = /^(?:规定|規定|所|的|中|至|和|与|與|及|以|款|项|項|[、，,；;。])/;

const UNITS: Readonly<Record<string, EnumeratorStyle>> = {
  编: 'volume',
  編: 'volume',
  章: 'chapter',
  节: 'section',
  節: 'section',
  条: 'article',
  條: 'article',
  部分: 'division',
  阶段: 'stage',
  階段: 'stage',
};

/**
 * All enumerators of a masked line in order; `start` is the offset of its first character that is no mark or space.
 * Those inside the line are candidates: only a run of them from one on means anything. Linear, never throws.
 */
export function readEnumerators(text: string, start: number): Enumerator[] {
  const found: Enumerator[] = [];
  let at = start;
  while (text[at] === '|' || (at > start && /[\s\uFFF9]/.test(text[at] ?? ''))) at++;
  const lead = readLeading(text, at);
  if (lead) found.push(lead);
  readInline(text, lead ? lead.to : at, found);
  return found;
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

function make(
  style: EnumeratorStyle,
  from: number,
  to: number,
  numeral: string,
  at: number,
  leading: boolean,
  unsure = false,
): Enumerator | undefined {
  const value = parseNumeral(numeral);
  if (value === undefined) return undefined;
  return {
    from,
    to,
    style,
    value,
    level: LEVELS[style],
    leading,
    numeral: { from: at, to: at + numeral.length },
    unsure,
  };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const FIRST = new RegExp(`[${HAN}${DIGIT}第其首再最篇范【（(〔①-⑳㈠-㈩⑴-⒇⒈-⒛]`);

function readLeading(text: string, at: number): Enumerator | undefined {
  const part = text.length - at < 50 && /篇|范文/.test(text) ? readPart(text, at) : undefined;
  const first = text[at];
  if (part || first === undefined || !FIRST.test(first)) return part;
  return (
    readBracket(text, at) ??
    readSign(text, at) ??
    readUnit(text, at) ??
    readSpoken(text, at) ??
    readHan(text, at) ??
    readDigits(text, at)
  );
}

function readBracket(text: string, at: number): Enumerator | undefined {
  const m = match(BRACKET, text, at);
  if (!m) return undefined;
  const style = m[1] ? 'han-bracket' : 'digit-bracket';
  // Without its second bracket it may be a remark in brackets that begins with a number.
  return make(style, at, at + m[0].length, m[1] ?? m[2] ?? '', at + 1, true, m[3] === '');
}

function readSign(text: string, at: number): Enumerator | undefined {
  const sign = match(SIGN, text, at)?.[0];
  if (!sign) return undefined;
  const style =
    sign <= '⑳' ? 'circled' : sign <= '⒇' ? 'digit-bracket' : sign <= '⒛' ? 'digit' : 'han-bracket';
  return make(style, at, at + 1, sign, at, true);
}

/** 【篇一】 at the head of a short line, or 篇一 at its end. */
function readPart(text: string, at: number): Enumerator | undefined {
  const m = match(PART, text, at) ?? PART_AT_END.exec(text);
  if (!m) return undefined;
  const numeral = m[1] ?? m[2] ?? m[3] ?? m[4] ?? '';
  return make('part', m.index, m.index + m[0].length, numeral, m.index + m[0].indexOf(numeral), true);
}

function readUnit(text: string, at: number): Enumerator | undefined {
  const m = match(UNIT, text, at);
  if (!m) return undefined;
  const to = at + m[0].length;
  const rest = text.slice(to, to + 3);
  const sure = AFTER_UNIT.test(rest);
  const style = UNITS[m[2] ?? ''] as EnumeratorStyle;
  if (!sure && (CITED.test(rest) || (style !== 'article' && text.length - to > 30))) return undefined;
  return make(style, at, to, m[1] ?? '', at + 1, true, !sure);
}

function readSpoken(text: string, at: number): Enumerator | undefined {
  let m = match(LEAD_SPOKEN, text, at);
  if (m) return make(m[2] ? 'shi' : 'yao', at, at + m[0].length, m[1] ?? '', at, true);
  m = match(LEAD_COUNTED, text, at);
  if (m && !isList(text, at + m[0].length, 0))
    return make(m[1] === '第' ? 'di' : 'qi', at, at + m[0].length, m[2] ?? '', at + 1, true);
  m = match(LEAD_ORDER, text, at);
  return m ? makeOrder(m[1] ?? '', at, true) : undefined;
}

function makeOrder(word: string, from: number, leading: boolean): Enumerator {
  const value = '首其再最'.indexOf(word[0] ?? '') + 1;
  const to = from + word.length;
  return {
    from,
    to,
    style: 'order',
    value,
    level: LEVELS.order,
    leading,
    numeral: { from, to },
    unsure: false,
  };
}

function readHan(text: string, at: number): Enumerator | undefined {
  const m = match(PLAIN_HAN, text, at);
  if (!m) return undefined;
  const to = at + m[0].length;
  const numeral = m[1] ?? '';
  if (isList(text, to - 1, parseNumeral(numeral) ?? 0)) return undefined;
  const style = /[）)]/.test(m[2] ?? '') ? 'han-bracket' : 'han';
  return make(style, at, to, numeral, at, true, /[，,：:）)]/.test(m[2] ?? ''));
}

function readDigits(text: string, at: number): Enumerator | undefined {
  let m = match(DOTTED, text, at);
  if (m) {
    const to = at + m[0].length;
    const numeral = m[1] ?? '';
    const sure = match(AFTER_DOTTED, text, to) !== null;
    if (sure || m[0].split(/[.．]/).length > 2)
      return make('dotted', at, to, numeral, to - numeral.length, true, !sure);
    return undefined;
  }
  m = match(PLAIN_DIGIT, text, at);
  if (!m) return undefined;
  const to = at + m[0].length;
  const numeral = m[1] ?? '';
  if (isList(text, to - 1, parseNumeral(numeral) ?? 0)) return undefined;
  const style = /[）)]/.test(m[2] ?? '') ? 'digit-half' : 'digit';
  return make(style, at, to, numeral, at, true, /[,，]/.test(m[2] ?? ''));
}

/** Whether the mark at `at` joins numbers (一、二级医院, 第一、第二产业, 1、2号楼) instead of setting off the number `value`. */
function isList(text: string, at: number, value: number): boolean {
  if (text[at] !== '、') return false;
  const m = match(NEXT_NUMERAL, text, at + 1);
  if (!m) return false;
  return value === 0 || m[0].startsWith('第') || parseNumeral(m[1] ?? '') === value + 1;
}

const NEXT_NUMERAL = new RegExp(`第?(${N}|${D})`, 'y');

// What may stand before an enumerator inside a line, then its forms.
const INLINE = new RegExp(
  `[。；;：:！？!?…”"’）)，,、（(\\s|${MARK}](?=[${HAN}${DIGIT}第其首再最（(①-⑳])(?:${SPOKEN}|${COUNTED}|${ORDER}(?=[，,、：:])` +
    `|[（(](?:(${INLINE_N})|([${DIGIT}]{1,2}))[）)](?![、，,和或及至项項款條条目～—-])|([①-⑳])` +
    `|([${DIGIT}]{1,2})[.．、)）](?![${DIGIT}%％])|(${INLINE_N})、)`,
  'g',
);
/** A number with a bare mark is taken for an enumerator only after one of these. */
const STRONG = /[。；;：:！？!?…\s|\uFFF9]/;
const CLOSING = /[”"’）)]/;

function readInline(text: string, from: number, found: Enumerator[]): void {
  INLINE.lastIndex = Math.max(0, from - 1);
  for (let m = INLINE.exec(text); m; m = INLINE.exec(text)) {
    const [whole, spoken, shi, , prefix, counted, order, han, digits, circled, plain, plainHan] = m;
    const at = m.index + 1;
    const to = m.index + whole.length;
    // The mark that ends this one may be what stands before the next.
    INLINE.lastIndex = to - (plain || plainHan ? 1 : 0);
    if (at < from || (CLOSING.test(whole[0] as string) && !/[。！？!?；;…]/.test(text[m.index - 1] ?? '')))
      continue;
    const before = whole[0] as string;
    let token: Enumerator | undefined;
    if (spoken) token = make(shi ? 'shi' : 'yao', at, to, spoken, at, false);
    else if (counted) {
      if (!isList(text, to, 0)) token = make(prefix === '第' ? 'di' : 'qi', at, to, counted, at + 1, false);
    } else if (order) token = makeOrder(order, at, false);
    else if (han) token = make('han-bracket', at, to, han, at + 1, false);
    else if (digits) token = make('digit-bracket', at, to, digits, at + 1, false);
    else if (circled) token = make('circled', at, to, circled, at, false);
    else if (STRONG.test(before)) {
      const numeral = plain ?? plainHan ?? '';
      if (!isList(text, to - 1, parseNumeral(numeral) ?? 0)) {
        const style = plainHan ? 'han' : /[）)]/.test(text[to - 1] ?? '') ? 'digit-half' : 'digit';
        token = make(style, at, to, numeral, at, false);
      }
    }
    if (token) found.push(token);
  }
}
