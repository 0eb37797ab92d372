/** 网页残留: what a line holds of a web page, a collection of model texts or the talk of an assistant. */
import {
  FRAGMENT,
  FRAGMENT_HINT,
  FRAGMENT_PAIRS,
  FRAGMENT_SIGNS,
  LOOSE_LINE,
  LOOSE_SIGNS,
  PART_LINE,
  PART_PREFIX,
  RESIDUE_LINE,
} from '../data/residue.ts';
import { simplify, traditional } from '../data/traditional.ts';
import { fact } from './fact.ts';
import { MARK, OPAQUE, type Prose, type Span } from './model.ts';
import { matches } from './text/matches.ts';
import { pairs, seenIn, signs } from './text/signs.ts';
import { unmarked } from './text/visible.ts';

export interface Residue extends Span {
  /** Nothing else stands in the line. */
  readonly whole: boolean;
  /** 【篇一】: harmless while drafting, as it only tells the pieces of a collection apart. */
  readonly part: boolean;
  /** [1]: harmless where the sources are listed. */
  readonly cited?: boolean;
}

const LONGEST_LINE = 120;
const LOOSE = signs(LOOSE_SIGNS);
const PART = signs('篇范样樣');
const IN_FRAGMENT = signs(FRAGMENT_SIGNS);
const PAIR_IN_FRAGMENT = pairs(FRAGMENT_PAIRS.first, FRAGMENT_PAIRS.second);
const TRADITIONAL = signs(traditional);

const NONE: readonly Residue[] = [];

/** The residue of one line in order, offsets from its start. */
export const readResidue = fact((prose): readonly Residue[] => (prose.kind === 'cell' ? NONE : read(prose)));

function read(prose: Prose): readonly Residue[] {
  const { text, start } = prose;
  const seen = seenIn(prose);
  const all = seen.signs;
  if (text.length <= LONGEST_LINE) {
    const bare = unmarked(prose).trim();
    const line = all & TRADITIONAL ? simplify(bare) : bare;
    const part = (all & PART) !== 0 && line.length < 40 && PART_LINE.test(line);
    if (part || RESIDUE_LINE.test(line) || (all & LOOSE && LOOSE_LINE.test(withoutQuotes(line)))) {
      const some = part ? NONE : leftSentences(text, start);
      return some.length > 0 ? some : [{ from: start, to: text.trimEnd().length, whole: true, part }];
    }
  }
  const [prefix, mark = ''] = (all & PART && PART_PREFIX.exec(text)) || [];
  if (prefix) return [{ from: prefix.length - mark.length, to: prefix.length, whole: false, part: true }];
  if (!(all & IN_FRAGMENT || seen.pairs & PAIR_IN_FRAGMENT) || !FRAGMENT_HINT.test(text)) return NONE;
  return matches(FRAGMENT, withoutQuotes(simplify(text))).map(({ index, 0: found }) => ({
    from: index,
    to: index + found.length,
    whole: index === start && index + found.length === text.trimEnd().length,
    part: false,
    cited: CITED.test(found),
  }));
}

const SENTENCE = /[^。！？!?]+[。！？!?]*[）)】」”]*/g;

const ANSWER = /^(?:好的|当然|当然可以|没问题|可以|收到|明白了?)[！!。]$/;

/** Of a line with more than one sentence those that are residue by themselves, if not all are. */
function leftSentences(text: string, start: number): readonly Residue[] {
  const sentences = matches(SENTENCE, text.slice(start)).filter(({ 0: sentence }) => sentence.trim() !== '');
  if (sentences.length < 2) return NONE;
  const left = sentences.filter(({ 0: sentence }) => {
    const line = simplify(sentence).trim();
    return RESIDUE_LINE.test(line) || ANSWER.test(line);
  });
  if (left.length === sentences.length) return NONE;
  return left.map(({ index, 0: { length } }) => {
    const from = start + index;
    return { from, to: from + length, whole: false, part: false };
  });
}

const CITED = new RegExp(`^[[【${MARK}]\\d`);

/** What is quoted is spoken about. */
const QUOTED = /“[^“”]*”|「[^「」]*」|"[^"]*"/g;

/** The same length, with blank quotations. */
function withoutQuotes(line: string): string {
  return line.replace(QUOTED, ({ length }) => `“${OPAQUE.repeat(length - 2)}”`);
}
