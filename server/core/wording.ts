/** The wording of a line for recognising it: no white space, no Markdown marks, simplified characters, Chinese punctuation. */
import { simplify } from '../data/traditional.ts';
import { MARK, OPAQUE, type Paragraph, type Prose } from './model.ts';

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

const known = new WeakMap<Prose, string>();

/** The wording of a paragraph; kept as long as its line stands. */
export function wording({ prose }: Paragraph): string {
  let text = known.get(prose);
  if (text === undefined) {
    text = simplify(prose.text.replace(NOISE, '')).replace(
      HALF,
      (unit) => FULL[unit] ?? String.fromCharCode(unit.charCodeAt(0) - 0xfee0),
    );
    known.set(prose, text);
  }
  return text;
}
