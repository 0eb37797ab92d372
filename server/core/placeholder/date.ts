/** Dates with something left out: 20XX年X月X日, 20_年x月xx日, 2024年　月　日, XXXX-XX-XX, ×时×分. */
import { CROSS } from '../../data/placeholders.ts';
import { matches } from '../text/matches.ts';
import { isSign, nextSign, pairs, type Seen, signs } from '../text/signs.ts';
import type { Slot } from './placeholder.ts';

const FILLER = `${CROSS}_＿﹍*＊○◯〇□△`;
// A place for a figure: figures, fillers, dashes and dots, blanks around. Bounded, so that each start costs the same.
const SLOT = `[ \\t\\u3000\\u00a0]{0,8}(?:[\\d一二三四五六七八九十零某${FILLER}]{1,8}|(?:19|20)?\\d?[?？.…—#-]{1,6})?[ \\t\\u3000\\u00a0]{0,8}`;
const DATE = new RegExp(
  `(${SLOT})年(?:(${SLOT})月(?:(${SLOT})[日号])?)?|(${SLOT})月(?:(${SLOT})[日号])?|(${SLOT})日`,
  'y',
);
const LONGEST_SLOT = 24;
const IN_SLOT = signs(` \t\u3000\u00a00123456789一二三四五六七八九十零某${FILLER}?？.…—#-`);
const UNIT = signs('年月日');

const CLOCK = new RegExp(
  `[\\s]?(?:[上下中]午|晚上?|凌晨)?([\\d${FILLER}]{1,4})(?:时|点|:|：)(?:([\\d${FILLER}]{1,4})分?)?`,
  'y',
);
const NUMERIC =
  /(?<![A-Za-z0-9\-/.])(?:(?:19|20)[\dXx×_*]{2}|[Xx×]{2,4})([-./])(?:[\dXx×_*]{1,2})\1(?:[\dXx×_*]{1,2})(?![A-Za-z0-9])|(?<![A-Za-z])(?:YYYY|yyyy|Yyyy|20[\dXx×]{2})(?:年(?:MM|mm|M|m)月(?:(?:DD|dd|D|d)日)?|[-./](?:MM|mm)[-./](?:DD|dd))/g;
const ZEROS = /(?<!\d)0{2,4}年0{1,2}月0{1,2}日/g;
const TIME = new RegExp(
  `(?<![\\dA-Za-z])([${FILLER}]{1,2})(?:时|点|:|：)(?:[${FILLER}]{1,2})分?|(?<=[上中下]午|凌晨|傍晚|晚上)[${CROSS}]{1,2}[时点](?:半|整|许|\\d{1,2}分)?`,
  'g',
);

const HELD = new RegExp(`[${FILLER}某]`);
const HOLDS = signs(`${FILLER}某`);
const LETTER = signs('Xx×_*YyMm');
const NUMERIC_SIGN = signs('-./YyMm');
const TIMED = pairs(FILLER, '时点:：');
const DOUBLE_ZERO = pairs('0', '0');
// Nothing is left out of a date without one of these or of the signs above. They save the long patterns on most lines.
const HINT = /[?？.…—#\-\s][年月日号]|年月|月[日号]|\d[一二三四五六七八九十零]/;
const WEAK = /^[?？.…\-—#\s]+$/;

/** Adds dates of which a part is missing to `found`, in order of their form. */
export function readDates(line: string, { signs, pairs }: Seen, found: Slot[]): void {
  const add = ({ index, 0: text }: RegExpExecArray) =>
    found.push({ from: index, to: index + text.length, kind: 'date', form: 'filler' });
  if (signs & UNIT && (signs & HOLDS || HINT.test(line))) readNamed(line, found);
  if (signs & LETTER && signs & NUMERIC_SIGN)
    for (const m of matches(NUMERIC, line)) if (/[Xx×_*YyMDmd]/.test(m[0])) add(m);
  if (pairs & DOUBLE_ZERO && line.includes('0年')) matches(ZEROS, line).forEach(add);
  if (pairs & TIMED) matches(TIME, line).forEach(add);
}

/** Of all that DATE finds. It is tried only where the slot before the next 年, 月 or 日 may begin. */
function readNamed(line: string, found: Slot[]): void {
  let done = 0;
  for (let unit = nextSign(line, 0, UNIT); unit >= 0; unit = nextSign(line, done, UNIT)) {
    let from = unit;
    while (from > done && unit - from < LONGEST_SLOT && isSign(line, from - 1, IN_SLOT)) from--;
    let m: RegExpExecArray | null = null;
    for (; m === null && from <= unit; from++) {
      DATE.lastIndex = from;
      m = DATE.exec(line);
    }
    const slot = m && readDate(line, m);
    if (slot) found.push(slot);
    done = m ? m.index + m[0].length : unit + 1;
  }
}

type State = 'full' | 'filler' | 'hidden' | 'weak' | 'blank' | 'empty';

/** What a slot of a date holds. Han figures may use ○: 二○二四. */
function stateOf(slot: string): State {
  const text = slot.trim();
  if (text === '') return slot === '' ? 'empty' : 'blank';
  if (/^[一二三四五六七八九十零〇○]+$/.test(text) && !/^[〇○]+$/.test(text)) return 'full';
  if (/^\**\d+$/.test(text)) return 'full';
  if (WEAK.test(text)) return 'weak';
  if (/^某+$/.test(text)) return 'hidden';
  return HELD.test(text) ? 'filler' : /^(?:19|20)/.test(text) ? 'weak' : 'full';
}

function readDate(line: string, m: RegExpExecArray): Slot | undefined {
  const named: ['年' | '月' | '日', string][] = [];
  for (const [i, name] of (['年', '月', '日', '月', '日', '日'] as const).entries()) {
    const slot = m[i + 1];
    if (slot !== undefined) named.push([name, slot]);
  }
  const states = named.map(([, slot]) => stateOf(slot));
  const count = (state: State) => states.filter((own) => own === state).length;
  let to = m.index + m[0].length;
  let from = m.index + (/^[\s]*/.exec(m[0])?.[0].length ?? 0);
  const last = named.at(-1)?.[0] ?? '日';
  if (isWordOn(line, to, last)) return undefined;
  const [first = '', firstSlot = ''] = named[0] ?? [];
  // 本月X日, 今年X月: only what is behind is left out.
  if (states[0] === 'empty' && (first !== '年' || count('filler') > 0)) from += 1;
  const blankFrom = states[0] === 'blank' ? m.index : from;
  const text = firstSlot.trim();
  let form: Slot['form'] | undefined;
  if (count('filler') > 0 && isLeftFree(line, from, text)) {
    // 20×年 is a year, 3×年 a sum; stars in pairs are marks.
    const single = named.length === 1;
    if (single && /^\d/.test(text) && !/^(?:19|20)/.test(text)) return undefined;
    if (single && /^(?:(?:\*\*){1,4}|\*|[○◯〇□△]|-)$/.test(text)) return undefined;
    if (first === '年' && /^\d+[×xX*＊]\d/.test(text) && !/^20.\d$/.test(text)) return undefined;
    form = named.every(([, slot]) => /^[\s\d_＿﹍]*$/.test(slot)) ? 'blank' : 'filler';
  } else if (first === '年' && named.length > 1 && /^20\s+$/.test(firstSlot.trimStart())) form = 'blank';
  else if (count('weak') >= 2 || (count('weak') === 1 && /^(?:19|20)\d?[?？.…\-—#]+$/.test(text)))
    form = 'filler';
  else if (
    count('hidden') >= 2 &&
    (last === '日' || line.trim() === m[0].trim()) &&
    !/[“‘「]/.test(line[from - 1] ?? '')
  )
    form = 'hidden';
  else if (named.length >= 2 && states.slice(1).includes('blank') && !states.includes('weak')) {
    form = 'blank';
    from = blankFrom;
  } else if (
    named.length >= 2 &&
    count('empty') > 0 &&
    count('full') > 0 &&
    first === '年' &&
    /^\d{2,4}$/.test(text)
  )
    form = 'blank';
  if (!form) return undefined;
  if (form === 'filler') {
    CLOCK.lastIndex = to;
    const clock = CLOCK.exec(line);
    if (clock && HELD.test(clock[0])) to = CLOCK.lastIndex;
  }
  return { from, to, kind: 'date', form };
}

/** 月均, 日常, 年级: the last character belongs to the next word. */
function isWordOn(line: string, to: number, last: string): boolean {
  const next = line[to] ?? '';
  return (
    (last === '年' && '级限'.includes(next) && next !== '') ||
    (last === '月' && /[均薪报饼亮球经子]/.test(next)) ||
    (last === '日' && /[常均益报本子程渐产照用]/.test(next))
  );
}

/** No Latin letter or figure runs into the date, and no sign of sums. */
function isLeftFree(line: string, from: number, text: string): boolean {
  const before = line[from - 1] ?? '';
  return !/[A-Za-zＡ-Ｚａ-ｚ\d+＋=/@\\]/.test(before) && !/^[×xX*＊]\d/.test(text);
}
