/** Numerals as 序号 use them: 一…九百九十九 (simplified, Traditional, 廿, 〇), digits of both widths, ①, ㈠, ⑴, ⒈: read and write. */

/** Zero to nine. */
export const DIGITS = '零一二三四五六七八九';
const FORMAL = '零壹贰叁肆伍陆柒捌玖';
const FORMAL_TRADITIONAL = '零壹貳參肆伍陸柒捌玖';
/** Every Chinese sign that can be part of an ordinal: for use inside […] of a regex. */
export const HAN_NUMERAL = '一二三四五六七八九十百零〇廿卅壹贰叁肆伍陆柒捌玖拾佰貳參叄陸';
/** Every digit that can be part of an ordinal: for use inside […] of a regex. */
export const DIGIT = '0-9０-９';

/** What each sign writes that alone is a number below ten, or a ten. */
const VALUES: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    [DIGITS, FORMAL, FORMAL_TRADITIONAL].flatMap((signs) => [...signs].map((sign, i) => [sign, i])),
  ),
  ...{ 叄: 3, 兩: 2, 两: 2, 俩: 2, 倆: 2, 廿: 20, 卅: 30 },
};
const ONE = `([${Object.keys(VALUES)
  .join('')
  .replace(/[零廿卅]/g, '')}])`;
/** Hundreds, noughts, tens and ones. */
const HAN = new RegExp(`^(?:${ONE}[百佰](?:[零〇](?=.))*)?(${ONE}?[十拾]|[廿卅])?${ONE}?$`);

/** Numbers in one character, by blocks: the code before that of the first, and how many there are. */
const BLOCKS = Object.entries({ '①': 20, '㈠': 10, '⑴': 20, '⒈': 20 }).map(([first, size]) => ({
  zero: first.charCodeAt(0) - 1,
  size,
}));

/** The block to which the first character of `text` belongs. */
function blockOf(text: string): { readonly zero: number; readonly size: number } | undefined {
  const code = text.charCodeAt(0);
  return BLOCKS.find(({ zero, size }) => code > zero && code <= zero + size);
}

/** The number that `text` writes, 1 to 999; undefined if it is not one whole numeral. 一十 counts, 二〇二六 does not. */
export function parseNumeral(text: string): number | undefined {
  // Nearly all are one sign.
  const value = VALUES[text];
  if (value) return value;
  if (/^[0-9０-９]{1,3}$/.test(text)) return Number(text.normalize('NFKC')) || undefined;
  const block = text.length === 1 && blockOf(text);
  if (block) return text.charCodeAt(0) - block.zero;
  const [, hundreds = '', tens = '', ten = '', ones = ''] = HAN.exec(text) ?? [];
  const numberOf = (sign: string) => VALUES[sign] ?? 0;
  const low = tens && (numberOf(tens) || (numberOf(ten) || 1) * 10);
  return numberOf(hundreds) * 100 + (low || 0) + numberOf(ones) || undefined;
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

/** `value` in the signs that `sample` uses; undefined where those signs cannot write it (the 21st ①, 一千). */
export function writeLike(sample: string, value: number): string | undefined {
  const block = blockOf(sample);
  if (block) return value <= block.size ? String.fromCharCode(block.zero + value) : undefined;
  // 01, 02 … keep their noughts.
  const digits = String(value).padStart(/^[0０]/.test(sample) ? sample.length : 0, '0');
  if (/^[０-９]/.test(sample)) {
    return digits.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
  }
  if (/^[0-9]/.test(sample)) return digits;
  if (value > 999) return undefined;
  const han = formatHan(value);
  if (!/[壹贰叁肆伍陆柒捌玖拾佰貳參叄陸]/.test(sample)) return han;
  const formal = `${/[貳參叄陸]/.test(sample) ? FORMAL_TRADITIONAL : FORMAL}拾佰`;
  return han.replace(/./g, (sign) => formal[`${DIGITS}十百`.indexOf(sign)] as string);
}
