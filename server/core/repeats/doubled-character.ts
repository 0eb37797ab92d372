/** A character that stands twice in a row: a slip, or 人人, 目的|的, 安徽|徽州. */
import {
  acts,
  closed,
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
import { CERTAIN, HAN, LIKELY, NUMERALS, OPEN, type Slip, STOP } from './slip.ts';

const COUNTED = /(?<![老小])[0-9０-９二三四五六七八九十百千万亿][多余]?$/;
/** Behind a noun, they end what they say. */
const PLACE = '上下中里内外';
/** What stands alone behind a word, and is no part of one that begins with the word's last character: 消费|者, 群众|性. */
const SUFFIXES = '性化者等上内后制费权业地市省部';
const MODALS = '要能会可应须有也都不';
/** What a verb of one character asks for. */
const ASKED = /^(?:什么|怎么|多少|哪|谁|几)/;
/** 总书记|在考察时 */
const DURING = /^在[^，。]+[时间中]/;
/** A clause that names no place. */
const NO_PLACE = /^[^上中下里内外间前后时面处地层区村线，。；]{3,12}[，。；]/;
/** 希望|望山村 */
const VILLAGE = /^[^农乡各]{1,2}[县区镇乡村]/;
/** A given name and what a person is called by. */
const NAMED = new RegExp(
  `^(?!各)[\\u3400-\\u9fff]{0,2}(?:副?${OFFICE}|同志|先生|女士|烈士|老师|教授|院士|医生|代表|委员|一行|等)`,
);
/** What an organ that is named by its last character has: 公安局|局党委. */
const LED = /^(?:领导|党[委组]|机关|主任)/;
/** 市|市场监管局 stands at the beginning of a name. */
const LEVELS = '国省市县区州旗乡镇村';
/** 对|对困难群众的政策作出说明 */
const TOWARDS =
  /^[^，。；]{2,12}的[^，。；的]{0,4}(?:政策|承诺|态度|影响|支持|帮扶|评价|奖励|补助|补偿|处理|处罚|考核|监管|管理|服务|措施)/;
/** 以|以人民为中心的思想为指导 */
const TAKEN_AS = /^[^，。；为]{1,12}为[^，。；为]{1,12}为/;
const COMPLEMENT = '了过着出到好成为给向起上下完入在';
const WORD = /[\u3400-\u9fffA-Za-z0-9０-９]/;

/** 的的, 书记记: judges the character at `from` of `text` whose copies end at `end`. */
export function judgeCharacter(text: string, from: number, end: number): Slip | undefined {
  if (isSetPhrase(text, from, end)) return undefined;
  const particle = particles.get(text[from] as string);
  return particle ? judgeParticle(text, from, end, particle) : judgeContent(text, from, end);
}

function isSetPhrase(text: string, from: number, end: number): boolean {
  const character = text[from] as string;
  const isAlone = !WORD.test((text[from - 1] ?? '') + (text[end] ?? ''));
  return (
    character === '某' ||
    inPhrase(text, from, end) ||
    // “快快快！”
    (end - from > 2 && OPEN.includes(text[from - 1] ?? ' ')) ||
    // 甲：对对对，; 组员：柳柳、
    (isAlone && (end - from > 2 || surnames.has(character))) ||
    // 由于于洋同志牵头
    (surnames.has(character) && NAMED.test(text.slice(end)))
  );
}

/** One that is no function character. Its parts share what stands around it, and ask the segmenter last. */
function judgeContent(text: string, from: number, end: number): Slip | undefined {
  const character = text[from] as string;
  const again = from + 1;
  const previous = text[from - 1] ?? '';
  const next = text[end] ?? '';
  // The known word that ends in the first copy, and the one that begins with the last; '' if there is none.
  const left = endsWith(text, again, words);
  const right = startsWith(text, end - 1, words, 4);
  const following = () => startsWith(text, end, words, 4);
  const isMore = end - from > 2;
  const isDoubled = doubled.has(character);
  const isMeasure = measures.has(character);
  // A figure stands before it.
  const isCounted = COUNTED.test(text.slice(0, from)) && (isMeasure || STOP.includes(next || ' '));
  // 财政部|部长
  const endsNoun = endings.has(character) && WORD.test(previous) && previous !== '的';
  // Nothing stands alone between a word and a stop; 人人 and 看看 may.
  const isLast = left && next && STOP.includes(next) && !NUMERALS.has(previous);

  const starts = wordStarts(text, from, end);
  // The first copy ends a longer word, the last one begins one.
  const leftLong = () => left !== '' || !starts(from);
  const rightLong = () => right !== '' || !starts(end);
  // Its neighbours are no part of a word that no list has: the segmenter does not leave them alone.
  const settledBefore = () => isEdge(previous) || !starts(from - 1);
  const settledAfter = () => isEdge(next) || MODALS.includes(next) || !starts(end + 1) || following() !== '';

  if (meetsAnother()) return undefined;
  // 在党的领导下下，
  if (PLACE.includes(character) && HAN.test(previous) && '，。'.includes(next || ' ')) return LIKELY;
  // 下一步, 进一步 and 第一批 count one thing, not each.
  if (previous === '一' && '下进第'.includes(text[from - 2] ?? ' ') && isMeasure)
    return right ? undefined : LIKELY;
  return (mayStandTwice() ? undefined : judgeByWords()) ?? judgeClosed();

  /** 发展|展望, 扎扎实实, 李莎莎 */
  function meetsAnother(): boolean {
    if ((left && right) || isPaired(text, from, end, false)) return true;
    // ××村|村民, ××科|科长
    if ('×XxＸ○'.includes(previous || ' ') && (next === '长' || right)) return true;
    // 由局|局长任组长, 法院|院领导
    if (endings.has(character) && (next === '长' ? !left && right : endsNoun && LED.test(text.slice(end))))
      return true;
    if (left || isCounted || !surnames.has(previous)) return false;
    return nameCharacters.has(character) || (!HAN.test(next) && !HAN.test(text[from - 2] ?? ''));
  }

  /** 人人, 看看; 学|学会; 高考|考什么; 自由、平等|等观念 */
  function mayStandTwice(): boolean {
    if (loose.has(character) && !isMore && (isDoubled || !isLast)) return true;
    // 批评|评而不痛
    if (text.startsWith('而不', end)) return true;
    if ((isMore && ASKED.test(character)) || ASKED.test(text.slice(end, end + 2))) return true;
    if (left && character === '等') return true;
    // 车辆|辆辆上牌
    if (left && isDoubled && end - from === 3) return true;
    if (left || right || isMore) return false;
    // 案案剖析、案案警示
    return (isDoubled && !isCounted) || text.split(character + character).length > 2;
  }

  function judgeByWords(): Slip | undefined {
    if (left && (text.startsWith('到位', end) || (isLast && isMeasure))) return likelyBehind(left);
    if (isDoubled) return judgeUsual();
    if (isMore) return CERTAIN;
    const endsWord = left && (isEdge(next) || (starts(again) && !rightLong()));
    return endsWord ? judgeWordEnd() : judgeWordStart();
  }

  /** 没有有 */
  function judgeClosed(): Slip | undefined {
    const word = endsWith(text, again, closed);
    return word && !right ? likelyBehind(word) : undefined;
  }

  /** One that is doubled as a matter of course, in a word: 一人|人员, 部门门 */
  function judgeUsual(): Slip | undefined {
    const inWord =
      left &&
      !NUMERALS.has(previous) &&
      starts(again) &&
      starts(again - left.length) &&
      !(isMeasure && isEdge(text[end + 1] ?? '') && !settledAfter());
    const isBegun =
      right &&
      !verbs.has(character) &&
      !endsNoun &&
      !NUMERALS.has(previous) &&
      starts(again) &&
      !leftLong() &&
      settledBefore();
    // 谢谢谢大家 is 谢谢 and one more.
    if (isMore && !left && !right && !isCounted)
      return rightLong() || end - from > 3 ? undefined : { ...likelyBehind('谢谢'), shift: 1 };
    const isAlone = isCounted && !right && isEdge(next);
    const isWrong = isBegun || isAlone || ((inWord || isCounted) && !rightLong());
    if (!isWrong) return undefined;
    return inWord ? likelyBehind(left) : LIKELY;
  }

  /** 书记记 */
  function judgeWordEnd(): Slip | undefined {
    const isVerb = HAN.test(next) && COMPLEMENT.includes(next) && !DURING.test(text.slice(end));
    const isAct = acts.has(character);
    if (isAct && isVerb) return undefined;
    if (!surnames.has(next)) {
      if (!settledAfter() && !SUFFIXES.includes(next)) return undefined;
      // 劳动模范|范玉兰
      if (surnames.has(character) && !isEdge(next) && !following()) return undefined;
    }
    const isPlain =
      isEdge(next) || (!openers.has(character) && settledAfter() && !VILLAGE.test(text.slice(end)));
    return { ...likelyBehind(left), certain: !isVerb && !rightLong() && isPlain };
  }

  /** 全全面, 的工工作 */
  function judgeWordStart(): Slip | undefined {
    const word = right ? { before: 0, behind: right.length - 1 } : undefined;
    if (right && !HAN.test(previous) && !leftLong())
      return LEVELS.includes(character) ? undefined : { certain: true, word };
    // 库库有人守
    if (!left && ('的地'.includes(next) || (!right && '有皆通'.includes(next)))) return undefined;
    if (endsNoun && rightLong()) return undefined;
    if (!starts(again) || (leftLong() && rightLong())) return undefined;
    if (rightLong()) return settledBefore() ? { certain: false, word } : undefined;
    return settledBefore() && settledAfter() ? LIKELY : undefined;
  }
}

/** `word` ends in the first of the two. */
function likelyBehind(word: string): Slip {
  return { certain: false, word: { before: word.length - 1, behind: 0 } };
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
  // 存在在隐患, but not 存在在基层
  if (text.startsWith('存在在', from - 1) && NO_PLACE.test(text.slice(end))) return LIKELY;
  const starts = wordStarts(text, from, end);
  const isWordEnd = () => {
    const at = from + 1 - endsWith(text, from + 1, before).length;
    // 项目|的的, but not 目的|的
    return at <= from && (starts(at) || !words.has(text.slice(at - 1, at + 1)));
  };
  if ((!ends && isWordEnd()) || startsWith(text, end - 1, after, 4) || isPaired(text, from, end, true))
    return undefined;
  // 以|以史为鉴
  if (![end, end + 1, end + 2].some((at) => starts(at))) return undefined;
  const mayBeMeant =
    '最他它'.includes(text[from] as string) ||
    (text[from] === '对' && TOWARDS.test(text.slice(end))) ||
    (text[from] === '以' && TAKEN_AS.test(text.slice(end)));
  return mayBeMeant ? LIKELY : CERTAIN;
}

/** 扎扎实实; 君君、臣臣; of a function character only where both together are a word: 的的确确. */
function isPaired(text: string, from: number, end: number, asWord: boolean): boolean {
  const character = text[from] as string;
  const behind = !asWord && text[end] === '、' ? end + 1 : end;
  const before = !asWord && text[from - 1] === '、' ? from - 2 : from - 1;
  const next = text[behind] ?? '';
  const previous = text[before] ?? '';
  return (
    (HAN.test(next) && text[behind + 1] === next && (!asWord || words.has(character + next))) ||
    (HAN.test(previous) && text[before - 1] === previous && (!asWord || words.has(previous + character)))
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
