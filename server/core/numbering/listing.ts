/** 四个小组：甲组、乙组、丙组。 and 甲、乙、丙、丁五类要素: a number beside a list of one sentence that has none of its own. */
import { HAN_COUNT, LISTED, LISTED_SIGNS, NUMBERS, notPromised, SORTS } from '../../data/counts.ts';
import type { Prose, Span } from '../model.ts';
import { matches } from '../text/matches.ts';
import { pairs, seenIn } from '../text/signs.ts';
import { formatHan, parseNumeral } from './numeral.ts';
import type { Slogan } from './slogan.ts';

const NUMERAL = `[${HAN_COUNT}]{1,3}|[0-9]{1,2}`;
/** A number, what it counts, and what leads from it to the list. */
const AHEAD = new RegExp(
  `(${NUMERAL})((?:${LISTED})[^“”《》。，；：、！？（）\\s${HAN_COUNT}]{0,8})(?:：|，?(?:即|就是|分别[是为]|分別[是為]|依次[是为])：?)`,
  'g',
);
const BEHIND = new RegExp(`(${NUMERAL})(?:${SORTS})`, 'g');
/** 分三步走。第一步，…第二步，… or 有两类，一类是…，一类是… */
const TOLD = new RegExp(
  `(${NUMERAL})[个個]?(阶段|方面|环节|[个個类類种種条條步件层層])[^“”《》。，；：、！？（）]{0,9}”?[：。，；](?:第一\\2|一\\2是)`,
  'g',
);
const TOLD_ONE =
  /[：。，；、！](?:还有|另有|再有|另|最后)?(第[一二三四五六七八九十]|一)(阶段|方面|环节|[个個类類种種条條步件层層])/g;
const REACH = 300;
/** So far on a long line is told. */
const FAR = 3000;
const STOP = /[。！？!?]/;
/** The list has no end, has numbers of its own, or is of another kind. */
const OPEN =
  /^如|等|…|[：:]|其[他它余中]|另外|例如|比如|以上|以下|或|[一二三四五六七八九十\d][是）)、.．要类级]|第[一二三四五六七八九\d]|[①-⑨]/;
/** What stands in brackets or between quotation marks has marks of its own. */
const ASIDE = /（[^（）]{0,60}）|“[^“”]{0,60}”|《[^《》]{0,60}》/g;
const JOINS = /[和与與及]/;
/** An entry is no sentence. */
const LONGEST = 16;

const hide = (text: string) => text.replace(ASIDE, (all) => '〇'.repeat(all.length));
const areShort = (pieces: readonly string[]) => pieces.every(({ length }) => length > 0 && length <= LONGEST);

const NONE: readonly Slogan[] = [];
const COUNTED = pairs(NUMBERS, `${LISTED_SIGNS}阶方环层`);
// What else a line holds that has such a number: most hold none.
const LEADS = /[：即就分依]/;
const TELLS = /第一|一.{1,2}是/;

/** Those of a line that have another number of entries than they say; none where they may be read otherwise. Linear. */
export function brokenLists(prose: Prose): readonly Slogan[] {
  if (!(seenIn(prose).pairs & COUNTED)) return NONE;
  const { text } = prose;
  const leads = LEADS.test(text);
  const tells = TELLS.test(text);
  const joins = text.includes('、');
  if (!leads && !tells && !joins) return NONE;
  return [
    ...(leads ? listsAhead(text) : NONE),
    ...(tells ? toldLists(text) : NONE),
    ...(joins ? listsBehind(text) : NONE),
  ];
}

function* listsAhead(text: string): Generator<Slogan> {
  for (const m of matches(AHEAD, text)) {
    const { index, 0: all, 1: numeral = '', 2: unit = '' } = m;
    const from = index + all.length;
    const list = hide(text.slice(from, from + REACH)).split(STOP, 1)[0] ?? '';
    if (!STOP.test(text[from + list.length] ?? '') || OPEN.test(list)) continue;
    const before = text.slice(Math.max(0, index - 8), index);
    // 第三类, and 一类企业：甲、乙；二类企业：丙、丁
    if (notPromised.test(before) || numeral === '二' || /[；、]$/.test(before)) continue;
    const pieces = entriesOf(list, parseNumeral(numeral) ?? 0);
    if (pieces) yield slogan(index, numeral, index + numeral.length + unit.length, from, pieces);
  }
}

function* toldLists(text: string): Generator<Slogan> {
  const told = new Map<string, number>();
  for (const m of matches(TOLD, text)) {
    const { index, 0: all, 1: numeral = '', 2: unit = '' } = m;
    if (index < (told.get(unit) ?? 0) || notPromised.test(text.slice(Math.max(0, index - 8), index)))
      continue;
    const found = tellings(text, index + all.lastIndexOf('一') - 2, unit);
    told.set(unit, found.at(-1)?.to ?? 0);
    const value = parseNumeral(numeral) ?? 0;
    const count = found.length;
    const to = index + all.indexOf(unit) + unit.length;
    const next = /^第/.test(text.slice(found[0]?.from ?? 0)) ? `第${formatHan(count + 1)}` : '一';
    if (value > 1 && count > 1 && count !== value)
      yield {
        announced: { value, from: index, to, numeral: { from: index, to: index + numeral.length } },
        count,
        ends: [found[0] as Span, found.at(-1) as Span],
        next: next + unit,
      };
  }
}

function* listsBehind(text: string): Generator<Slogan> {
  for (const m of matches(BEHIND, text)) {
    const { index, 0: all, 1: numeral = '' } = m;
    const before = hide(text.slice(Math.max(0, index - REACH), index));
    const list = before.split(/[。，；：！？\s]/).at(-1) as string;
    const pieces = list.split('、');
    const value = parseNumeral(numeral) ?? 0;
    const joined = pieces.length + list.split(JOINS).length - 1;
    // 市委、市政府三项要求 names two, and the words before a list may hold one more.
    if (pieces.length < 3 || (value !== pieces.length - 1 && value !== joined + 1)) continue;
    if (!OPEN.test(list) && areShort(pieces.slice(1)))
      yield { ...slogan(index, numeral, index + all.length, index - list.length, pieces), isBehind: true };
  }
}

/** 第一步 and those that go on from it, or each 一类, of a line from offset `from` on. */
function tellings(text: string, from: number, unit: string): Span[] {
  const found: Span[] = [];
  TOLD_ONE.lastIndex = from;
  for (let m = TOLD_ONE.exec(text); m && m.index < from + FAR; m = TOLD_ONE.exec(text)) {
    const [all, number = '', own] = m;
    if (own !== unit) continue;
    const isNext =
      number === '一'
        ? text[m.index + all.length] === '是'
        : parseNumeral(number.slice(1)) === found.length + 1;
    if (isNext) found.push({ from: m.index + 1, to: m.index + all.length });
    // Another begins.
    else if (number === '第一') break;
  }
  return found;
}

/** The entries of `list`, if there are not `value` of them however it is read. */
function entriesOf(list: string, value: number): readonly string[] | undefined {
  if (value < 2) return undefined;
  const joins = list.split(JOINS).length - 1;
  for (const mark of [/；/, /[，；]/, /、/, /[，；、]/]) {
    const count = list.split(mark).length;
    if (value >= count && value <= count + joins) return undefined;
  }
  // 甲、乙、丙，共需十万元: what stands behind the list has no list of its own.
  const [first = '', ...others] = list.split(/[，；]/);
  const rest = others.join('');
  const isList = first.includes('、') && !rest.includes('、') && !list.includes('；');
  if (isList) return areShort(first.split('、')) ? first.split('、') : undefined;
  if (list.includes('、') || (list.includes('；') && list.includes('，'))) return undefined;
  const pieces = list.split(/[，；]/);
  // Behind clauses there may stand one that is none of them.
  return pieces.length > 1 && (list.includes('；') || (pieces.length < value && joins === 0))
    ? pieces
    : undefined;
}

function slogan(index: number, numeral: string, to: number, from: number, pieces: readonly string[]): Slogan {
  const end = index + numeral.length;
  const length = pieces.join('、').length;
  const ends: Span[] = [
    { from, to: from + (pieces[0] as string).length },
    { from: from + length - (pieces.at(-1) as string).length, to: from + length },
  ];
  return {
    announced: { value: parseNumeral(numeral) ?? 0, from: index, to, numeral: { from: index, to: end } },
    count: pieces.length,
    ends,
  };
}
