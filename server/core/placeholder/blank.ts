/** Gaps without a sign: 〔  〕号, 《》, 共有 人参加, 第　次, 联系人： ，and figures that are nothing but zeros. */
import { CHOICE, COUNTED, GAPS, OPEN_LINE } from '../../data/placeholders.ts';
import { MARK } from '../model.ts';
import { matches } from '../text/matches.ts';
import { pairs, type Seen, SPACES } from '../text/signs.ts';
import { measureEnd } from './context.ts';
import type { Slot } from './placeholder.ts';

const EMPTY =
  /《\s*》|“\s*”|‘\s*’|「\s*」|〔\s*〕|【\s*】|（\s*）|(?<![A-Za-z0-9_)\]])\([ \u3000]{1,20}\)|(?<=[\u4e00-\u9fff])(?:\(\)|\[\s*\])/g;
/** （　）年（　）月（　）日, 20【】年【】月. */
const BRACKET_DATE = /(?:(?:20)?[（(【〔[][ \t\u3000]{0,8}[）)】〕\]][年月日]){2,3}/g;
const ZEROS =
  /(?<![\d.,，:：A-Za-z+-][ \u2009\u00a0]?)0{2,}(?=[万亿]?[个名人元项家户例件次辆台套场吨亩月日])/g;
const TELEPHONE = /(?<![\d.-])(?:0\d{2,3}-0{7,8}|0{7,11}|1?2345678(?:90?)?1?|1[3-9]\d0{8})(?![\d.-])/g;

// What has to stand in a line for the long patterns to be tried.
const EMPTIED = pairs('《“‘「〔【（([', `》”’」〕】）)]${SPACES}`);
const SPACED = pairs(
  ' \t\u3000\u00a0',
  '号次届期批条轮页章余多十百千万亿个名人项家户例件辆台套场吨亩元%％处公平份',
);
const DOUBLE_ZERO = pairs('0', '0');
/** What GAPS of the lexicon are tried on. */
const WORDED = GAPS.map((one) => ({ ...one, pair: pairs(one.first, one.second) }));
export const WORDED_PAIRS = WORDED.reduce((all, { pair }) => all | pair, 0);

const gap = (from: number, to: number, kind: Slot['kind'], form: Slot['form'] = 'blank'): Slot => ({
  from,
  to,
  kind,
  form,
});

/** Adds gaps to `found`, in order of their form. Those to write in by hand are told apart by the document. */
export function readBlanks(line: string, { pairs }: Seen, found: Slot[]): void {
  if (pairs & EMPTIED) {
    for (const { index, 0: text } of matches(EMPTY, line)) {
      const isAnswer =
        /^[（(]/.test(text) &&
        (CHOICE.test(line.slice(Math.max(0, index - 2), index)) || /[题？]/.test(line.slice(0, 80)));
      if (!isAnswer && !isNamedMark(line, index, index + text.length))
        found.push(gap(index, index + text.length, 'text'));
    }
    for (const { index, 0: text } of matches(BRACKET_DATE, line))
      found.push(gap(index, index + text.length, 'date'));
  }
  const label = openLabel(line);
  const at = line.indexOf(label);
  if (label) found.push(gap(at, at + label.length, 'text', label.startsWith('附') ? 'filler' : 'open'));
  if (pairs & SPACED) readCounted(line, found);
  for (const { pair, kind, form, pattern } of WORDED)
    if (pairs & pair)
      for (const { index, 0: text } of matches(pattern, line))
        found.push(gap(index, index + text.length, kind, form));
  if (!(pairs & DOUBLE_ZERO) && !line.includes('2345678')) return;
  for (const { index, 0: text } of matches(ZEROS, line)) {
    const to = index + text.length;
    found.push(gap(index, measureEnd(line, to) ?? to + 1, 'number', 'filler'));
  }
  for (const { index, 0: text } of matches(TELEPHONE, line)) {
    if (/(?:电话|手机|传真|号码|热线)[^，。；]{0,6}$/.test(line.slice(Math.max(0, index - 12), index)))
      found.push(gap(index, index + text.length, 'number', 'filler'));
  }
}

const LONGEST_OPEN = 16;
const AT_EDGE = new RegExp(`^[\\s${MARK}]+|[\\s${MARK}]+$`, 'g');

/** The label or number that is all there is in a line; empty if it is another line. */
export function openLabel(line: string): string {
  const own = line.length > LONGEST_OPEN ? '' : line.replace(AT_EDGE, '');
  return OPEN_LINE.test(own) ? own : '';
}

/** Spaces in the place of a figure. */
function readCounted(line: string, found: Slot[]): void {
  for (const { index, 0: text, 1: space = '' } of matches(COUNTED, line)) {
    const at = index + text.length;
    const end = measureEnd(line, at);
    if (end !== undefined) found.push(gap(at - space.length, end, 'number'));
  }
}

/** 书名号《》, “”是引号: the marks themselves are spoken of. */
function isNamedMark(line: string, from: number, to: number): boolean {
  return (
    /(?:号|符|标点|标志)[为是用、（(“]?$/.test(line.slice(Math.max(0, from - 4), from)) ||
    /^(?:是|为|即)?(?:引号|书名号|括号|方括号)/.test(line.slice(to, to + 5))
  );
}
