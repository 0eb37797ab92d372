/** The wording of a line for recognising it: no white space, no Markdown marks, simplified characters, Chinese punctuation. */
import { simplify } from '../data/traditional.ts';
import { fact } from './fact.ts';
import { MARK, OPAQUE, type Paragraph } from './model.ts';

const NOISE = new RegExp(`[\\s${MARK}${OPAQUE}]+`, 'g');
const HALF = /[,:;!?()０-９]/g;
const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};

/** The wording of a paragraph; kept as long as its line stands. */
export function wording({ prose }: Paragraph): string {
  return wordingOf(prose);
}

/** The same of a line that stands nowhere. */
export const wordingOf = fact(({ text }) => squeeze(text));

/** The same of words that are no line. */
export function squeeze(text: string): string {
  return simplify(text.replace(NOISE, '')).replace(
    HALF,
    (unit) => FULL[unit] ?? String.fromCharCode(unit.charCodeAt(0) - 0xfee0),
  );
}
