/** Numerals as 序号 use them: 一…九百九十九 (simplified, Traditional, 廿, 〇), digits of both widths, ①, ㈠, ⑴, ⒈: read and write. */

/** Zero to nine. */
export const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 拾: 10, 佰: 100 };
/** Signs that write a number below ten, or a ten and its multiples, in one character. */
const VALUES: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...DIGITS, ...'〇壹贰叁肆伍陆柒捌玖'].map((sign, i) => [sign, i % 10])),
  ...{ 貳: 2, 參: 3, 叄: 3, 陸: 6, 兩: 2, 两: 2, 俩: 2, 倆: 2, 廿: 20, 卅: 30 },
};
/** First sign of each block of one-character numbers, and how many the block holds. */
const BLOCKS = [
  ['①', 20],
  ['㈠', 10],
  ['⑴', 20],
  ['⒈', 20],
] as const;

/** Every Chinese sign that can be part of an ordinal: for use inside […] of a regex. */
export const HAN_NUMERAL = '一二三四五六七八九十百零〇廿卅壹贰叁肆伍陆柒捌玖拾佰貳參叄陸';
/** Every digit that can be part of an ordinal: for use inside […] of a regex. */
export const DIGIT = '0-9０-９';

/** The number that `text` writes, 1 to 999; undefined if it is not one whole numeral. 一十 counts, 二〇二六 does not. */
export function parseNumeral(text: string): number | undefined {
  const first = text.charCodeAt(0);
  if (text.length === 1 && first >= 0x2460) {
    for (const [start, size] of BLOCKS) {
      const value = first - start.charCodeAt(0) + 1;
      if (value >= 1 && value <= size) return value;
    }
  }
  if (/^[0-9０-９]{1,3}$/.test(text)) {
    const ascii = [...text].map((sign) => (sign >= '０' ? sign.charCodeAt(0) - 0xff10 : Number(sign)));
    return ascii.reduce((sum, digit) => sum * 10 + digit, 0) || undefined;
  }
  return parseHan(text);
}

/** (hundreds 百) (零) (tens 十 | 廿 | 十) (ones), each at most once and in this order. */
function parseHan(text: string): number | undefined {
  let total = 0;
  let pending: number | undefined;
  let limit = 1000;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i] as string;
    const unit = UNITS[sign];
    if (unit !== undefined) {
      if (unit >= limit || (unit === 100 && pending === undefined)) return undefined;
      total += (pending ?? 1) * unit;
      pending = undefined;
      limit = unit;
      continue;
    }
    const value = VALUES[sign];
    if (value === undefined || pending !== undefined) return undefined;
    if (value === 0) {
      if (limit !== 100 || i === text.length - 1) return undefined;
    } else if (value >= 10) {
      if (limit <= 10) return undefined;
      total += value;
      limit = 10;
    } else pending = value;
  }
  return total + (pending ?? 0) || undefined;
}

/** `value` (1 to 999) in simplified Chinese signs: 十一, 二十, 一百零一. */
export function formatHan(value: number): string {
  const sign = (n: number) => DIGITS[n] as string;
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor(value / 10) % 10;
  const ones = value % 10;
  const low = ones > 0 ? sign(ones) : '';
  if (hundreds === 0) return tens === 0 ? low : `${tens > 1 ? sign(tens) : ''}十${low}`;
  if (tens > 0) return `${sign(hundreds)}百${sign(tens)}十${low}`;
  return `${sign(hundreds)}百${low && `零${low}`}`;
}

const FORMAL = '零壹贰叁肆伍陆柒捌玖';
const FORMAL_TRADITIONAL: Readonly<Record<string, string>> = { 贰: '貳', 叁: '參', 陆: '陸' };

/** `value` in the signs that `sample` uses; undefined where those signs cannot write it (the 21st ①, 一千). */
export function writeLike(sample: string, value: number): string | undefined {
  const first = sample.charCodeAt(0);
  for (const [start, size] of BLOCKS) {
    const code = start.charCodeAt(0);
    if (first >= code && first < code + size) {
      return value <= size ? String.fromCharCode(code + value - 1) : undefined;
    }
  }
  // 01, 02 … keep their noughts.
  const digits = String(value).padStart(/^[0０]/.test(sample) ? sample.length : 0, '0');
  if (/^[０-９]/.test(sample)) {
    return digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xff10 - 0x30));
  }
  if (/^[0-9]/.test(sample)) return digits;
  if (value > 999) return undefined;
  const han = formatHan(value);
  if (!/[壹贰叁肆伍陆柒捌玖拾佰貳參叄陸]/.test(sample)) return han;
  const formal = han.replace(/./g, (sign) => {
    const place = DIGITS.indexOf(sign);
    return place >= 0 ? (FORMAL[place] as string) : sign === '十' ? '拾' : '佰';
  });
  return /[貳參叄陸]/.test(sample)
    ? formal.replace(/[贰叁陆]/g, (sign) => FORMAL_TRADITIONAL[sign] ?? sign)
    : formal;
}
