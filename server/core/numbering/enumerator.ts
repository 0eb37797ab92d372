/** 序号: reading the enumerators of a line, and writing the one with another number. What belongs together is series.ts's matter. */

import { labels, leads, mayPromise, points } from '../../data/counts.ts';
import { MARK } from '../model.ts';
import { look, type Seen } from '../text/signs.ts';
import { readInline } from './inline.ts';
import { DIGIT, HAN_NUMERAL, parseNumeral, writeLike } from './numeral.ts';
import {
  COUNTED,
  D,
  type Enumerator,
  type EnumeratorStyle,
  GAP,
  isList,
  make,
  makeOrder,
  match,
  N,
  ORDER,
  SPOKEN,
  UNITS,
} from './ordinal.ts';

export type { Enumerator, EnumeratorStyle } from './ordinal.ts';

const PART = new RegExp(
  `【?篇(${N})(?=[】\\s：:]|$)】?|【第?(${N})篇】|第(${N})篇(?=${GAP})|【?范文(${N}|${D})(?=[】：:\\s]|$)】?`,
  'y',
);
const PART_AT_END = new RegExp(`篇(${N})(?=[】\\s${MARK}]*$)`);
const UNIT = new RegExp(`第(${N}|${D})(编|編|章|节|節|条|條|部分|阶段|階段)(?![之第])`, 'y');
/** Of 主持词 it need not begin the line: 下面，进行会议第二项议程. */
const POINT = new RegExp(
  `(${leads})?(?:第(${N}|${D})(?:${points})(?=[，,]|${GAP})|(?:${labels})(${N}|${D})(?=${GAP}))`,
  'y',
);
const LEAD_SPOKEN = new RegExp(SPOKEN, 'y');
const LEAD_COUNTED = new RegExp(COUNTED, 'y');
const LEAD_ORDER = new RegExp(`${ORDER}(?=[，,、：:])`, 'y');
const PLAIN_HAN = new RegExp(`(${N})(?: ?([、.．])|([，,：:）)]))`, 'y');
const BRACKET = new RegExp(
  `[（(〔] ?(?:(${N})|(${D}))( ?[）)〕]|(?![${HAN_NUMERAL}${DIGIT}、，,.．年月日]))|[[［](${N})[\\]］]`,
  'y',
);
const DOTTED = /[0-9]{1,2}(?:[.．][0-9]{1,2}){0,2}[.．]([0-9]{1,2})(?![0-9.．%％])/y;
const PLAIN_DIGIT = new RegExp(`(${D})( ?[.．、]|[,，)）])(?![0-9０-９%％])`, 'y');
const SIGN = /[①-⑳㈠-㈩⑴-⒇⒈-⒛]/y;
const AFTER_UNIT = new RegExp(`^(?:${GAP})`);
const AFTER_DOTTED = new RegExp(`[\\s${MARK}]|$`, 'y');
/** 3.2 万亩 is a figure; 3.2 个人信息 may be none. */
const MEASURED = new RegExp(`[\\s${MARK}]{1,8}[${UNITS}]`, 'y');
/** 第三条 as a word of a sentence, not as the head of one. */
const CITED = /^(?:规定|規定|所|的|中|至|和|与|與|及|以|款|项|項|[、，,；;。])/;

const DIVISIONS: Readonly<Record<string, EnumeratorStyle>> = {
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
 * All enumerators of a masked line in order; `start` is the offset of its first character that is no mark or space, `seen`
 * what it holds. Those inside the line are candidates: only a run of them from one on means anything. Linear, never throws.
 */
export function readEnumerators(text: string, start: number, seen: Seen = look(text)): readonly Enumerator[] {
  let at = start;
  // A ** that Markdown does not take for bold stays in the text.
  while (text[at] === '|' || text[at] === '*' || (at > start && /[\s\uFFF9]/.test(text[at] ?? ''))) at++;
  const lead = readLeading(text, at);
  const inline = readInline(text, seen, lead ? lead.to : at);
  return lead ? [lead, ...inline] : inline;
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

const FIRST = new RegExp(`[${HAN_NUMERAL}${DIGIT}${labels}第其首再最篇范下现接【［[（(〔①-⑳㈠-㈩⑴-⒇⒈-⒛]`);

function readLeading(text: string, at: number): Enumerator | undefined {
  const part = text.length - at < 50 && /篇|范文/.test(text) ? readPart(text, at) : undefined;
  const first = text[at];
  if (part || first === undefined || !FIRST.test(first)) return part;
  return (
    readBracket(text, at) ??
    readSign(text, at) ??
    readUnit(text, at) ??
    readPoint(text, at) ??
    readSpoken(text, at) ??
    readHan(text, at) ??
    readDigits(text, at)
  );
}

function readBracket(text: string, at: number): Enumerator | undefined {
  const m = match(BRACKET, text, at);
  if (!m) return undefined;
  const style = m[2] ? 'digit-bracket' : 'han-bracket';
  const numeral = m[1] ?? m[2] ?? m[4] ?? '';
  // Without its second bracket it may be a remark in brackets that begins with a number.
  return make(style, at, at + m[0].length, numeral, at + m[0].indexOf(numeral), true, m[3] === '');
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
  const style = DIVISIONS[m[2] ?? ''] as EnumeratorStyle;
  if (!sure && (CITED.test(rest) || (style !== 'article' && text.length - to > 30))) return undefined;
  return make(style, at, to, m[1] ?? '', at + 1, true, !sure);
}

function readPoint(text: string, at: number): Enumerator | undefined {
  const m = match(POINT, text, at);
  if (!m) return undefined;
  const [whole, lead = '', counted, labelled] = m;
  const numeral = counted ?? labelled ?? '';
  const from = at + lead.length;
  return make('point', from, at + whole.length, numeral, text.indexOf(numeral, from), true);
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

function readHan(text: string, at: number): Enumerator | undefined {
  const m = match(PLAIN_HAN, text, at);
  if (!m) return undefined;
  const [whole, numeral = '', , doubtful] = m;
  const to = at + whole.length;
  const list = isList(text, to - 1, parseNumeral(numeral) ?? 0);
  // 二、三个重点 is an item, 一、二级医院 a list.
  if (list && !mayPromise.test(text.slice(to, to + 4))) return undefined;
  const style = doubtful && /[）)]/.test(doubtful) ? 'han-bracket' : 'han';
  return make(style, at, to, numeral, at, true, list || doubtful !== undefined);
}

function readDigits(text: string, at: number): Enumerator | undefined {
  let m = match(DOTTED, text, at);
  if (m) {
    const to = at + m[0].length;
    const numeral = m[1] ?? '';
    const sure = match(AFTER_DOTTED, text, to) !== null;
    const parts = m[0].split(/[.．]/).length;
    if (sure || parts > 2) {
      const doubtful = !sure || (parts === 2 && match(MEASURED, text, to) !== null);
      return make('dotted', at, to, numeral, to - numeral.length, true, doubtful);
    }
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
