/** The wording of a line for recognising it: no white space, no Markdown marks, simplified characters, Chinese punctuation. */
import { simplify, traditional } from '../data/traditional.ts';
import { fact } from './fact.ts';
import { MARK, OPAQUE, type Paragraph } from './model.ts';
import { look, SPACES, seenIn, signs } from './signs.ts';

const NOISE = new RegExp(`[\\s${MARK}${OPAQUE}]+`, 'g');
const NOISY = signs(`${SPACES}${MARK}${OPAQUE}`);
const TRADITIONAL = signs(traditional);
const HALF = /[,:;!?()０-９]/g;
const HALF_WIDE = signs(',:;!?()０１２３４５６７８９');
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
export const wordingOf = fact((prose) => reword(prose.text, seenIn(prose).signs));

/** The same of words that are no line. */
export function squeeze(text: string): string {
  return reword(text, look(text).signs);
}

function reword(text: string, all: number): string {
  let line = text;
  if (all & NOISY) line = line.replace(NOISE, '');
  if (all & TRADITIONAL) line = simplify(line);
  if (all & HALF_WIDE)
    line = line.replace(HALF, (unit) => FULL[unit] ?? String.fromCharCode(unit.charCodeAt(0) - 0xfee0));
  return line;
}
