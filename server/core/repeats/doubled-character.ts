/** A character that stands twice in a row: a slip, or 人人, 目的|的, 安徽|徽州. */
import {
  acts,
  beginsMore,
  doubled,
  endings,
  loose,
  measures,
  nameCharacters,
  openers,
  type Particle,
  particles,
  phraseDoubles,
  phrases,
  surnames,
  verbs,
  words,
} from '../../data/duplicates.ts';
import { OFFICE } from '../../data/offices.ts';
import { endsWith, startsWith, wordStarts } from '../text/words.ts';
import { CERTAIN, HAN, LIKELY, NUMERALS, type Slip, STOP } from './slip.ts';

const COUNTED = /[0-9０-９二三四五六七八九十百千万亿][多余]?$/;
/** Behind a noun, they end what they say. */
const PLACE = '上下中里内外';
const MODALS = '要能会可应须有也都不';
/** What a verb of one character asks for. */
const ASKED = /^(?:什么|怎么|多少|哪|谁|几)/;
/** A given name and what a person is called by. */
const NAMED = new RegExp(
  `^[\\u3400-\\u9fff]{1,2}(?:副?${OFFICE}|同志|先生|女士|烈士|老师|教授|院士|医生|代表|委员|一行|等)`,
);
/** 市|市场监管局 stands at the beginning of a name. */
const LEVELS = '国省市县区州旗乡镇村';
const COMPLEMENT = '了过着出到好成为给向起上下完入在';
const WORD = /[\u3400-\u9fffA-Za-z0-9０-９]/;
const OPEN = '“‘「『《（(';

/** 的的, 书记记 */
export function judgeCharacter(text: string, from: number, end: number): Slip | undefined {
  const character = text[from] as string;
  const again = from + 1;
  if (character === '某' || inPhrase(text, from, end)) return undefined;
  // “快快快！”
  if (end - from > 2 && OPEN.includes(text[from - 1] ?? ' ')) return undefined;
  // 由于于洋同志牵头
  if (surnames.has(character) && NAMED.test(text.slice(end))) return undefined;
  const particle = particles.get(character);
  if (particle) return judgeParticle(text, from, end, particle);
  const left = endsWith(text, again, words);
  const right = startsWith(text, end - 1, words, 4);
  if (left && right) return undefined;
  if (isPaired(text, from, end, false)) return undefined;
  const previous = text[from - 1] ?? '';
  const next = text[end] ?? '';
  const isCounted =
    COUNTED.test(text.slice(0, from)) && (measures.has(character) || STOP.includes(next || ' '));
  if (
    !left &&
    !isCounted &&
    surnames.has(previous) &&
    (nameCharacters.has(character) || (!HAN.test(next) && !HAN.test(text[from - 2] ?? '')))
  )
    return undefined;
  // Nothing stands alone between a word and a stop; 人人 and 看看 may.
  const isLast = left !== '' && next !== '' && STOP.includes(next) && !NUMERALS.has(previous);
  // 在党的领导下下，
  if (PLACE.includes(character) && HAN.test(previous) && '，。'.includes(next || ' ')) return LIKELY;
  if (loose.has(character) && end - from === 2 && !(isLast && !doubled.has(character))) return undefined;
  // 谁谁谁; 高考|考什么
  if ((end - from > 2 && ASKED.test(character)) || ASKED.test(text.slice(end, end + 2))) return undefined;
  // 自由、平等|等观念
  if (left && character === '等') return undefined;
  // 下一步, 进一步 and 第一批 count one thing, not each.
  const isOrdinal = previous === '一' && '下进第'.includes(text[from - 2] ?? ' ');
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
    const mayBegin = acts.has(character) || openers.has(character) || beginsMore(character);
    if (mayBegin && !settledAfter() && !surnames.has(next)) return undefined;
    // 劳动模范|范玉兰
    if (surnames.has(character) && !isEdge(next) && !surnames.has(next) && !startsWith(text, end, words, 4))
      return undefined;
    const isPlain = isEdge(next) || (!openers.has(character) && settledAfter());
    return { certain: !verb && !rightLong() && isPlain, word: inLeft };
  }
  const inRight = { before: 0, behind: right.length - 1 };
  if (right && !HAN.test(previous) && !leftLong())
    return LEVELS.includes(character) ? undefined : { certain: true, word: inRight };
  // 库库有人守
  if (!left && ('的地'.includes(next) || (!right && '有皆'.includes(next)))) return undefined;
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
  if (![end, end + 1, end + 2].some((at) => starts(at))) return undefined;
  // Some say 最最 for weight.
  return text[from] === '最' ? LIKELY : CERTAIN;
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

/** No word reaches across it: end of the line, punctuation, function character. */
export function isEdge(character: string): boolean {
  return !HAN.test(character) || particles.has(character);
}
