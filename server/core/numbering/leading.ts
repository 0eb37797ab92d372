/** Reading the enumerator that heads a line: 一、（一）1.（1）① 第一条 一是 【篇一】. */

import { labels, leads, mayPromise, points } from '../../data/counts.ts';
import { MARK } from '../model.ts';
import {
  D,
  type Enumerator,
  type EnumeratorStyle,
  GAP,
  isList,
  make,
  makeSpoken,
  match,
  N,
  SPOKEN,
  UNITS,
} from './enumerator.ts';
import { DIGIT, HAN_NUMERAL, parseNumeral } from './numeral.ts';

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
const PLAIN_HAN = new RegExp(`(${N})(?: ?[、.．]|([，,：:）)]))`, 'y');
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

const FIRST = new RegExp(`[${HAN_NUMERAL}${DIGIT}${labels}第其首再最篇范下现接【［[（(〔①-⑳㈠-㈩⑴-⒇⒈-⒛]`);

/** The enumerator at offset `at` of a masked line, in front of which there are only marks and spaces, if there is one. */
export function readLeading(text: string, at: number): Enumerator | undefined {
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
    readDotted(text, at) ??
    readDigits(text, at)
  );
}

function readBracket(text: string, at: number): Enumerator | undefined {
  const m = match(BRACKET, text, at);
  if (!m) return undefined;
  const [whole, han, digits, close, square] = m;
  // Without its second bracket it may be a remark in brackets that begins with a number.
  return make(
    digits ? 'digit-bracket' : 'han-bracket',
    whole,
    at,
    han ?? digits ?? square ?? '',
    true,
    close === '',
  );
}

function readSign(text: string, at: number): Enumerator | undefined {
  const sign = match(SIGN, text, at)?.[0];
  if (!sign) return undefined;
  const style =
    sign <= '⑳' ? 'circled' : sign <= '⒇' ? 'digit-bracket' : sign <= '⒛' ? 'digit' : 'han-bracket';
  return make(style, sign, at, sign, true);
}

/** 【篇一】 at the head of a short line, or 篇一 at its end. */
function readPart(text: string, at: number): Enumerator | undefined {
  const m = match(PART, text, at) ?? PART_AT_END.exec(text);
  if (!m) return undefined;
  const [whole, ...numerals] = m;
  return make('part', whole, m.index, numerals.find(Boolean) ?? '', true);
}

function readUnit(text: string, at: number): Enumerator | undefined {
  const m = match(UNIT, text, at);
  if (!m) return undefined;
  const [whole, numeral = '', unit = ''] = m;
  const rest = text.slice(at + whole.length);
  const sure = AFTER_UNIT.test(rest);
  const style = DIVISIONS[unit] as EnumeratorStyle;
  if (!sure && (CITED.test(rest) || (style !== 'article' && rest.length > 30))) return undefined;
  return make(style, whole, at, numeral, true, !sure);
}

function readPoint(text: string, at: number): Enumerator | undefined {
  const m = match(POINT, text, at);
  if (!m) return undefined;
  const [whole, lead = '', counted, labelled] = m;
  return make('point', whole.slice(lead.length), at + lead.length, counted ?? labelled ?? '', true);
}

function readSpoken(text: string, at: number): Enumerator | undefined {
  const written = match(LEAD_SPOKEN, text, at)?.[0];
  return written === undefined ? undefined : makeSpoken(written, at, true);
}

function readHan(text: string, at: number): Enumerator | undefined {
  const m = match(PLAIN_HAN, text, at);
  if (!m) return undefined;
  const [whole, numeral = '', doubtful] = m;
  const to = at + whole.length;
  const list = isList(text, to - 1, parseNumeral(numeral));
  // 二、三个重点 is an item, 一、二级医院 a list.
  if (list && !mayPromise.test(text.slice(to, to + 4))) return undefined;
  const style = doubtful && /[）)]/.test(doubtful) ? 'han-bracket' : 'han';
  return make(style, whole, at, numeral, true, list || doubtful !== undefined);
}

function readDotted(text: string, at: number): Enumerator | undefined {
  const m = match(DOTTED, text, at);
  if (!m) return undefined;
  const [whole, numeral = ''] = m;
  const to = at + whole.length;
  const sure = match(AFTER_DOTTED, text, to) !== null;
  const isLong = whole.split(/[.．]/).length > 2;
  if (!sure && !isLong) return undefined;
  const unsure = !sure || (!isLong && match(MEASURED, text, to) !== null);
  return make('dotted', whole, at, numeral, true, unsure);
}

function readDigits(text: string, at: number): Enumerator | undefined {
  const m = match(PLAIN_DIGIT, text, at);
  if (!m) return undefined;
  const [whole, numeral = '', mark = ''] = m;
  if (isList(text, at + whole.length - 1, parseNumeral(numeral))) return undefined;
  return make(/[）)]/.test(mark) ? 'digit-half' : 'digit', whole, at, numeral, true, /[,，]/.test(mark));
}
