/** Whether a repeat is right: word boundaries, reduplication, names, sounds. Whatever may be right counts as right. */
import {
  compounds,
  doubled,
  measures,
  nameCharacters,
  particles,
  saidTwice,
  sounds,
  surnames,
  words,
} from '../data/duplicates.ts';
import type { Repeat } from './repeats.ts';
import { wordAfter, wordBefore, wordStarts } from './words.ts';

/** `certain`: nothing else can be meant; `likely`: nothing known makes it right. */
export type Verdict = 'certain' | 'likely' | undefined;

const NUMERAL = '〇零一二三四五六七八九十百千万亿两';
const HAN = /[\u3400-\u9fff]/;

/** Judges one character that stands twice or more in a row. */
export function judgeCharacter(text: string, { from, end }: Repeat): Verdict {
  const character = text[from] as string;
  if (!HAN.test(character)) return undefined;
  if (NUMERAL.includes(character) || sounds.has(character) || character === '某') return undefined;
  if (end - from > 2) return doubled.has(character) ? 'likely' : 'certain';
  const second = from + 1;
  const before = particles.get(character);
  const left = wordBefore(text, second);
  const right = wordAfter(text, second);
  const pairBefore = from > 1 && text[from - 1] === text[from - 2];
  const pairAfter = end + 1 < text.length && text[end] === text[end + 1];
  if (before) {
    if (right || endsWithOneOf(text, second, before)) return undefined;
    return 'certain';
  }
  if (pairBefore || pairAfter || (left && right)) return undefined;
  if (surnames.has(text[from - 1] as string) && nameCharacters.has(character)) return undefined;
  if (doubled.has(character)) return left && !right && left.length < 3 ? undefined : undefined;
  const starts = wordStarts(text, from, end);
  const one = !starts.has(second);
  const leftLong = !starts.has(from);
  const rightLong = !starts.has(end);
  if (one || (leftLong && rightLong)) return undefined;
  if (left && !rightLong) return 'certain';
  return 'likely';
}

/** Judges a unit of two or more characters. */
export function judgeWord(text: string, { from, to, again, end }: Repeat): Verdict {
  const unit = text.slice(from, to);
  const adjacent = to === again;
  if (!HAN.test(unit)) return undefined;
  if (!adjacent) return undefined;
  if (/[^\u3400-\u9fff]/.test(unit)) return undefined;
  if (saidTwice.has(unit)) return undefined;
  if ([...unit].every((c) => sounds.has(c) || NUMERAL.includes(c))) return undefined;
  if (unit.length === 2) {
    if ('一半每逐'.includes(unit[0] as string) && measures.has(unit[1] as string)) return undefined;
  }
  for (let length = 6; length > 2; length--)
    if (compounds.has(text.slice(again, again + length))) return undefined;
  const starts = wordStarts(text, from, end);
  if (!starts.has(from) && !starts.has(again) && !starts.has(end)) return undefined;
  if (unit.length > 2 || words.has(unit)) return 'certain';
  return starts.has(from) && starts.has(again) && starts.has(end) ? 'certain' : 'likely';
}

function endsWithOneOf(text: string, to: number, list: ReadonlySet<string>): boolean {
  for (let length = 2; length < 5 && length <= to; length++)
    if (list.has(text.slice(to - length, to))) return true;
  return false;
}
