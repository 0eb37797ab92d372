/** 网页残留: what a line holds of a web page, a collection of model texts or the talk of an assistant. */
import { FRAGMENT, FRAGMENT_HINT, PART_LINE, PART_PREFIX, RESIDUE_LINE } from '../data/residue.ts';
import { simplify } from '../data/traditional.ts';
import { fact } from './fact.ts';
import { MARK, type Prose, type Span } from './model.ts';

export interface Residue extends Span {
  /** Nothing else stands in the line. */
  readonly whole: boolean;
  /** 【篇一】: harmless while drafting, as it only tells the pieces of a collection apart. */
  readonly part: boolean;
}

const LONGEST_LINE = 120;
const MARKS = new RegExp(`${MARK}+`, 'g');

/** The residue of one line in order, offsets from its start. */
export const readResidue = fact((prose): readonly Residue[] => (prose.kind === 'cell' ? [] : read(prose)));

function read({ text, start }: Prose): Residue[] {
  if (text.length <= LONGEST_LINE) {
    const line = simplify(text.replace(MARKS, '').trim());
    const part = line.length < 40 && PART_LINE.test(line);
    if (part || RESIDUE_LINE.test(line))
      return [{ from: start, to: text.trimEnd().length, whole: true, part }];
  }
  const [prefix, mark = ''] = PART_PREFIX.exec(text) ?? [];
  if (prefix) return [{ from: prefix.length - mark.length, to: prefix.length, whole: false, part: true }];
  if (!FRAGMENT_HINT.test(text)) return [];
  return [...simplify(text).matchAll(FRAGMENT)].map(({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
    whole: false,
    part: false,
  }));
}
