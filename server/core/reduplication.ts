/** Whether a repeat is right: word boundaries, reduplication, names, sounds. What may be right counts as right. */
import {
  acts,
  compounds,
  counted,
  degrees,
  doubled,
  endings,
  formal,
  joint,
  loose,
  measures,
  nameCharacters,
  openers,
  type Particle,
  particles,
  phraseDoubles,
  phrases,
  saidTwice,
  sounds,
  surnames,
  verbs,
  words,
} from '../data/duplicates.ts';
import { simplify } from '../data/traditional.ts';
import { REACH, type Repeat } from './repeats.ts';
import { endsWith, startsWith, wordStarts } from './words.ts';

/** A repeat that is not known to be right. */
export interface Slip {
  /** Nothing else can be meant; otherwise only nothing is known that would make it right. */
  readonly certain: boolean;
  /** How far the repeat has to move to the right to begin with a word: 切实落实落实 is 落实 twice, not 实落. */
  readonly shift?: number;
  /** Lengths of the known word that the character was doubled in, before and behind the two: 1 and 0 in 书记记. */
  readonly word?: { readonly before: number; readonly behind: number };
}

const LIKELY: Slip = { certain: false };
const CERTAIN: Slip = { certain: true };
const HAN = /^[\u3400-\u9fff]+$/;
const COUNT = /[0-9０-９二三四五六七八九十百千万亿]/;
const MODALS = '要能会可应须有也都不';
/** What a verb of one character asks for. */
const ASKED = /^(?:什么|怎么|多少|哪|谁|几)/;
const COMPLEMENT = '了过着出到好成为给向起上下完入在';
const WORD = /[\u3400-\u9fffA-Za-z0-9０-９]/;
const NUMERALS = new Set('〇零一二三四五六七八九十百千万亿两');
const OPEN = '“‘「『《（(';
const CLOSE = '”’」』》）)！!';
const STOP = '，、。；：？！,;:?!”’」』）)';
/** How much of the text around a repeat the judgement looks at. */
const CONTEXT = 16;

/**
 * Judges a repeat in `whole`, a text without Markdown marks. `undefined`: it is right, or may well be. The segmenter is
 * asked last: its dictionary is loaded at the first question.
 */
export function judge(whole: string, repeat: Repeat): Slip | undefined {
  const start = Math.max(0, repeat.from - CONTEXT);
  // Of a run of copies the first few show all there is to see.
  const stop = Math.min(repeat.end, repeat.again + REACH);
  const text = simplify(whole.slice(start, stop + repeat.slack + CONTEXT));
  const from = repeat.from - start;
  const to = repeat.to - start;
  const again = repeat.again - start;
  const end = stop - start;
  const unit = text.slice(from, to);
  if (/^[a-z]+$/.test(unit)) return judgeLatin(text, from, to, again, end);
  if (OPEN.includes(text[from - 1] ?? ' ') && CLOSE.includes(text[end] ?? ' ')) return undefined;
  if (to < again) {
    const gap = text.slice(to, again).trim();
    if (HAN.test(gap)) return startsWith(text, again, words, 4).length > 2 ? undefined : LIKELY;
    if (gap) return judgeClause(text, unit, gap, from, again, end);
    if (!isInRunningText(text, from, end)) return undefined;
  }
  if (!HAN.test(unit)) return judgeLong(text, unit, from, to, again, end);
  if ([...unit].every((character) => sounds.has(character) || NUMERALS.has(character))) return undefined;
  if (unit.length === 1)
    return to < again ? (particles.has(unit) && CERTAIN) || undefined : judgeCharacter(text, from, end);
  return judgeWord(text, from, again, end, repeat.slack);
}

/** 的的, 书记记 */
function judgeCharacter(text: string, from: number, end: number): Slip | undefined {
  const character = text[from] as string;
  const again = from + 1;
  if (character === '某' || inPhrase(text, from, end)) return undefined;
  const particle = particles.get(character);
  if (particle) return judgeParticle(text, from, end, particle);
  const left = endsWith(text, again, words);
  const right = startsWith(text, end - 1, words, 4);
  if (left && right) return undefined;
  if (isPaired(text, from, end, false)) return undefined;
  const previous = text[from - 1] ?? '';
  const next = text[end] ?? '';
  if (
    !left &&
    surnames.has(previous) &&
    (nameCharacters.has(character) || (!HAN.test(next) && !HAN.test(text[from - 2] ?? '')))
  )
    return undefined;
  // Nothing stands alone between a word and a stop; 人人 and 看看 may.
  const isLast = left !== '' && next !== '' && STOP.includes(next) && !NUMERALS.has(previous);
  if (loose.has(character) && end - from === 2 && !(isLast && !doubled.has(character))) return undefined;
  // “快快快！” and 谁谁谁; 高考|考什么
  if (end - from > 2 && (OPEN.includes(previous || ' ') || ASKED.test(character))) return undefined;
  if (ASKED.test(text.slice(end, end + 2))) return undefined;
  // 下一步, 进一步 and 第一批 count one thing, not each.
  const isOrdinal = previous === '一' && '下进第'.includes(text[from - 2] ?? ' ');
  const isCounted = measures.has(character) && COUNT.test(previous);
  if (isOrdinal && measures.has(character)) return right ? undefined : LIKELY;
  if (doubled.has(character) && !left && !right && !isCounted && end - from === 2) return undefined;
  const starts = wordStarts(text, from, end);
  const leftLong = () => left !== '' || !starts(from);
  const rightLong = () => right !== '' || !starts(end);
  // A neighbour that the segmenter leaves alone may belong to a word that no list has.
  const settledBefore = () => isEdge(previous) || !starts(from - 1);
  const settledAfter = () =>
    isEdge(next) || MODALS.includes(next) || !starts(end + 1) || startsWith(text, end, words, 4) !== '';
  const inLeft = { before: left.length - 1, behind: 0 };
  if (left && end - from === 2 && (text.startsWith('到位', end) || (isLast && measures.has(character))))
    return { certain: false, word: inLeft };
  if (doubled.has(character)) {
    const inWord = left && !NUMERALS.has(previous) && starts(again) && starts(again - left.length);
    const isBegun =
      right &&
      !verbs.has(character) &&
      !(endings.has(character) && WORD.test(previous)) &&
      !NUMERALS.has(previous) &&
      starts(again) &&
      rightLong() &&
      !leftLong() &&
      settledBefore();
    const wrong = isBegun || ((inWord || isCounted || end - from > 2) && !rightLong());
    return wrong ? { certain: false, ...(inWord && { word: inLeft }) } : undefined;
  }
  if (end - from > 2) return CERTAIN;
  if (left && (isEdge(next) || (starts(again) && !rightLong()))) {
    const verb = HAN.test(next) && COMPLEMENT.includes(next) && text[end + 1] !== '位';
    if (acts.has(character) && verb) return undefined;
    if ((acts.has(character) || openers.has(character)) && !settledAfter() && !surnames.has(next))
      return undefined;
    return { certain: !verb && !rightLong() && (isEdge(next) || !openers.has(character)), word: inLeft };
  }
  const inRight = { before: 0, behind: right.length - 1 };
  if (right && !HAN.test(previous) && !leftLong()) return { certain: true, word: inRight };
  if (!left && '的地'.includes(next)) return undefined;
  if (endings.has(character) && WORD.test(previous) && rightLong()) return undefined;
  if (!starts(again) || (leftLong() && rightLong())) return undefined;
  if (rightLong()) return settledBefore() ? { certain: false, ...(right && { word: inRight }) } : undefined;
  return settledBefore() && settledAfter() ? LIKELY : undefined;
}

/** 的的 */
function judgeParticle(
  text: string,
  from: number,
  end: number,
  { before, after }: Particle,
): Slip | undefined {
  if (measures.has(text[from] as string) && '一几'.includes(text[from - 1] ?? ' ')) return undefined;
  // Of these only 的 and 了 can end a clause.
  const ends = !'的了'.includes(text[from] as string) && '，。；、！？'.includes(text[end] ?? '。');
  if (
    (!ends && endsWith(text, from + 1, before)) ||
    startsWith(text, end - 1, after, 4) ||
    isPaired(text, from, end, true)
  )
    return undefined;
  // 以|以史为鉴
  const starts = wordStarts(text, from, end);
  return [end, end + 1, end + 2].some((at) => starts(at)) ? CERTAIN : undefined;
}

/** 全面全面 */
function judgeWord(
  text: string,
  first: number,
  second: number,
  last: number,
  slack: number,
): Slip | undefined {
  const length = second - first;
  const starts = wordStarts(text, first, last + slack);
  const rank = (shift: number) =>
    (words.has(text.slice(first + shift, second + shift)) ? 4 : 0) +
    [first, second, last].filter((at) => starts(at + shift)).length;
  let shift = 0;
  for (let other = 1; other <= slack && other < length; other++) if (rank(other) > rank(shift)) shift = other;
  const from = first + shift;
  const again = second + shift;
  const unit = text.slice(from, again);
  const previous = text[from - 1] ?? '';
  const known = words.has(unit);
  const after = text.slice(again + length);
  if (saidTwice.has(unit)) {
    const isWrong = endsWith(text, from, formal, 1) || joint.has(after.slice(0, 2));
    return isWrong && rank(shift) > 0 ? { certain: false, shift } : undefined;
  }
  // 学习学习再学习; 党员党员，党字当头
  if (after.startsWith(`再${unit}`)) return undefined;
  if (length === 2 && !HAN.test(previous) && (after.startsWith('，就是') || after.startsWith(`，${unit[0]}`)))
    return undefined;
  if (length === 2) {
    const [head, tail] = unit as unknown as [string, string];
    if (
      measures.has(tail) &&
      (NUMERALS.has(head) || (counted.has(head) && !known && !NUMERALS.has(previous)))
    )
      return undefined;
    if ((degrees.has(head) || head === '一') && !known) return undefined;
  }
  if (startsWith(text, again, compounds, 6) || endsWith(text, again, compounds, 3)) return undefined;
  const certainty = rank(shift);
  return certainty === 0 ? undefined : { certain: known || length > 2 || certainty === 3, shift };
}

/** 夯实基础，夯实基础， */
function judgeClause(
  text: string,
  unit: string,
  gap: string,
  from: number,
  again: number,
  end: number,
): Slip | undefined {
  if (end - again > unit.length || !'，、；。,;'.includes(gap)) return undefined;
  if (HAN.test(text[from - 1] ?? '') || !STOP.includes(text[end] ?? '。')) return undefined;
  if (!HAN.test(unit.replace(/[，、]/g, '')) || unit.length < (gap === '、' ? 2 : 4)) return undefined;
  if (/^[，、][再更]/.test(text.slice(end, end + 2))) return undefined;
  return unit.length > 5 ? CERTAIN : LIKELY;
}

/** A longer stretch with punctuation inside, whole clauses of it. */
function judgeLong(
  text: string,
  unit: string,
  from: number,
  to: number,
  again: number,
  end: number,
): Slip | undefined {
  if (unit.length < 6 || to < again || end - again > unit.length) return undefined;
  if (!HAN.test(unit.replace(/[，、；。]/g, ''))) return undefined;
  return HAN.test(text[from - 1] ?? '') || HAN.test(text[end] ?? '') ? undefined : CERTAIN;
}

/** the the */
function judgeLatin(text: string, from: number, to: number, again: number, end: number): Slip | undefined {
  const whole = !/[A-Za-z0-9]/.test((text[from - 1] ?? ' ') + (text[end] ?? ' '));
  return whole && to - from > 1 && text.slice(to, again) === ' ' ? CERTAIN : undefined;
}

/** 扎扎实实; of a function character only where both together are a word: 的的确确. */
function isPaired(text: string, from: number, end: number, asWord: boolean): boolean {
  const character = text[from] as string;
  const next = text[end] ?? '';
  const previous = text[from - 1] ?? '';
  return (
    (HAN.test(next) && text[end + 1] === next && (!asWord || words.has(character + next))) ||
    (HAN.test(previous) && text[from - 2] === previous && (!asWord || words.has(previous + character)))
  );
}

function inPhrase(text: string, from: number, end: number): boolean {
  if (!phraseDoubles.has(text[from] as string)) return false;
  for (let at = Math.max(0, from - 2); at <= end - 2; at++) {
    for (let to = end; to <= end + 2; to++) if (phrases.has(text.slice(at, to))) return true;
  }
  return false;
}

/** Not one of a row of columns or names set apart by spaces. */
function isInRunningText(text: string, from: number, end: number): boolean {
  return HAN.test(text[from - 1] ?? '') && HAN.test(text[end] ?? '');
}

/** No word reaches across it: end of the line, punctuation, function character. */
function isEdge(character: string): boolean {
  return !HAN.test(character) || particles.has(character);
}
