/** The wording of a line for recognising it: no white space, no Markdown marks, simplified characters, Chinese punctuation. */
import { simplify } from '../data/traditional.ts';
import { remember } from './memo.ts';
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

const read = remember((prose) =>
  simplify(prose.text.replace(NOISE, '')).replace(
    HALF,
    (unit) => FULL[unit] ?? String.fromCharCode(unit.charCodeAt(0) - 0xfee0),
  ),
);

/** The wording of a paragraph. */
export function wording({ prose }: Pick<Paragraph, 'prose'>): string {
  return read(prose);
}
