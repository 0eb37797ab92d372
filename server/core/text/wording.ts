/** The wording of a line for recognising it: no white space, no Markdown marks, simplified characters, Chinese punctuation. */
import { simplify, traditional } from '../../data/traditional.ts';
import { fact } from '../fact.ts';
import { MARK, OPAQUE, type Paragraph } from '../model.ts';
import { look, SPACES, seenIn, signs } from './signs.ts';

const DROPPED = `${SPACES}${MARK}${OPAQUE}`;
const REPLACED = `${traditional},:;!?()０１２３４５６７８９`;
const REPLACEMENTS = `${simplify(traditional)}，：；！？（）0123456789`;
const UNWORDED = signs(DROPPED + REPLACED);

// What is written for each code unit: 0 itself, 1 nothing.
const NOTHING = 1;
const forms = new Uint16Array(0x10000);
for (let i = 0; i < DROPPED.length; i++) forms[DROPPED.charCodeAt(i)] = NOTHING;
for (let i = 0; i < REPLACED.length; i++) forms[REPLACED.charCodeAt(i)] = REPLACEMENTS.charCodeAt(i);

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
  if (!(all & UNWORDED)) return text;
  let words = '';
  let done = 0;
  for (let i = 0; i < text.length; i++) {
    const form = forms[text.charCodeAt(i)] as number;
    if (form === 0) continue;
    if (done < i) words += text.slice(done, i);
    if (form !== NOTHING) words += String.fromCharCode(form);
    done = i + 1;
  }
  return words + text.slice(done);
}
