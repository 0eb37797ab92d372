/** Numbers and addresses with signs in them: X政发〔20XX〕X号, 〔　〕号, 0431-XXXXXXXX, xxx@163.com. */
import { CROSS } from '../../data/placeholders.ts';
import { matches } from '../text/matches.ts';
import { pairs, type Seen, SPACES, signs } from '../text/signs.ts';
import type { Slot } from './placeholder.ts';

const SIGN = `${CROSS}○□*＊_＿`;
const DOCUMENT_NUMBER = new RegExp(
  `[〔［\\[（(【]([\\s\\d一二三四五六七八九〇${SIGN}]{0,8})[〕］\\]）)】]\\s?第?([\\s\\d${SIGN}]{0,8})号`,
  'g',
);
/** The letters before the year: 县政发, ×府办. */
const ORGAN = new RegExp(`[\\u4e00-\\u9fff${SIGN}]{1,12}$`);
const FIRST_SIGN = new RegExp(`[${SIGN}]`);
const HOLDS = signs(SIGN);
const CLOSED = pairs('〕］])）】', `${SPACES}${SIGN}0123456789第号`);
const UNIT = signs('号');
const JOINT = signs('-—@');
const GIVEN = /^\s*[\d一二三四五六七八九〇○]*[\d一二三四五六七八九]\s*$|^\s*[12]\d{3}\s*$/;
const PHONE = new RegExp(`(?<![\\dA-Za-z-])[\\d${CROSS}]{3,4}[-—][\\d${CROSS}]{5,8}(?![\\dA-Za-z-])`, 'g');
const MAIL = /(?<![\w.@-])(?:[xX×]{2,20}|\*{3,20})@[\w.-]{2,30}/g;

/** Adds such numbers and addresses to `found`, in order of their form. */
export function readCodes(line: string, { signs, pairs }: Seen, found: Slot[]): void {
  const numbers = signs & UNIT && pairs & CLOSED ? matches(DOCUMENT_NUMBER, line) : [];
  for (const { index, 0: whole, 1: year = '', 2: number = '' } of numbers) {
    if (GIVEN.test(year) && GIVEN.test(number)) continue;
    // （1）号 and （ ）号 are no document numbers.
    if (/[（(【]/.test(whole) && !/[12]\d/.test(year) && !FIRST_SIGN.test(year)) continue;
    const before = ORGAN.exec(line.slice(Math.max(0, index - 12), index))?.[0] ?? '';
    const sign = before.search(FIRST_SIGN);
    const from = sign < 0 ? index : index - before.length + sign;
    const form = /[^\s\d]/.test(year + number) ? 'filler' : 'blank';
    found.push({ from, to: index + whole.length, kind: 'number', form });
  }
  if (!(signs & HOLDS && signs & JOINT)) return;
  for (const { index, 0: phone } of matches(PHONE, line)) {
    if (FIRST_SIGN.test(phone) && !/\d{2}$/.test(phone))
      found.push({ from: index, to: index + phone.length, kind: 'number', form: 'filler' });
  }
  for (const { index, 0: mail } of matches(MAIL, line))
    found.push({ from: index, to: index + mail.length, kind: 'text', form: 'filler' });
}
