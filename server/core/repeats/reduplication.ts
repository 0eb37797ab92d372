/** Whether a repeat is right: word boundaries, reduplication, names, sounds. What may be right counts as right. */
import {
  counted,
  degrees,
  endings,
  formal,
  heads,
  joint,
  measures,
  objects,
  particles,
  relative,
  saidTwice,
  sounds,
  words,
} from '../../data/duplicates.ts';
import { simplify } from '../../data/traditional.ts';
import { endsWith, startsWith, wordStarts } from '../text/words.ts';
import { isEdge, judgeCharacter } from './doubled-character.ts';
import {
  type Copies,
  isInRunningText,
  isSpeech,
  judgeClause,
  judgeLatin,
  judgeLong,
} from './repeated-clause.ts';
import { REACH, type Repeat } from './repeats.ts';
import { CERTAIN, HAN, LIKELY, NUMERALS, OPEN, type Slip } from './slip.ts';

const CLOSE = '”’」』》）)！!"';
/** What makes an object of a verb that has one of its own before it: 控制|控制性规划. */
const OBJECT = /^(?:[性类型]|对象)/;
/** What makes of a verb the name of who does it, or where, or of what it cannot be done to. */
const AGENT = /^(?:部门|机构|机关|单位|人员|人|者|系统(?![性化地])|平台|渠道|名称|不了的[\u3400-\u9fff])/;
/** What describes a noun behind it: 通过|通过竞聘产生的名单. */
const DESCRIBING = /^[^了过，。；：、！？][^，。；：、！？]*的[\u3400-\u9fff]/;
/** 关于|关于调价的请示的批复 */
const TWO_TITLES = /^[^，。；：]*的[^，。；：的]{2,4}的/;
const MAY = '能该爱想';
const ANY = /[一几多少啥哪怎]/;
/** How much of the text around a repeat the judgement looks at. */
const CONTEXT = 16;

/**
 * Judges a repeat in `whole`, a text without Markdown marks. `undefined`: it is right, or may well be. The segmenter is
 * asked last: its dictionary is loaded at the first question.
 */
export function judge(whole: string, repeat: Repeat): Slip | undefined {
  const slip = judgeAny(whole, repeat);
  const before = Math.max(0, repeat.from - REACH);
  // 百日行动　行动方案已定: a wide space may set off what follows.
  return slip?.certain &&
    (isSpeech(whole.slice(before), repeat.from - before) || whole.slice(repeat.to, repeat.again) === '\u3000')
    ? { ...slip, certain: false }
    : slip;
}

function judgeAny(whole: string, repeat: Repeat): Slip | undefined {
  const start = Math.max(0, repeat.from - CONTEXT);
  // Of a run of copies the first few show all there is to see.
  const stop = Math.min(repeat.end, repeat.again + REACH);
  const text = simplify(whole.slice(start, stop + repeat.slack + CONTEXT));
  const from = repeat.from - start;
  const to = repeat.to - start;
  const again = repeat.again - start;
  const end = stop - start;
  const unit = text.slice(from, to);
  const copies = { text, unit, from, to, again, end };
  if (/^[a-z]+$/.test(unit)) return judgeLatin(copies);
  if (OPEN.includes(text[from - 1] ?? ' ') && CLOSE.includes(text[end] ?? ' ')) return undefined;
  if (to < again) {
    const gap = text.slice(to, again).trim();
    if (HAN.test(gap)) return startsWith(text, again, words, 4).length > 2 ? undefined : LIKELY;
    // 请老师傅、技术员、老师傅、学徒
    if (gap.length > 2) return /、[\u3400-\u9fff]+$/.test(text.slice(0, from)) ? undefined : LIKELY;
    if (gap) return judgeClause(copies);
    if (!isInRunningText(copies)) return undefined;
  }
  if (!HAN.test(unit)) return judgeItem(copies, repeat.slack) ?? judgeLong(copies);
  if ([...unit].every((character) => sounds.has(character) || NUMERALS.has(character))) return undefined;
  if (unit.length === 1)
    return to < again ? (particles.has(unit) && CERTAIN) || undefined : judgeCharacter(text, from, end);
  return judgeWord(text, from, again, end, repeat.slack);
}

/** 甲，乙丙，乙丙， is found as 丙，乙丙，乙; it is judged as a clause that stands twice. */
function judgeItem(copies: Copies, slack: number): Slip | undefined {
  const { text, unit, from, to, again, end } = copies;
  const shift = unit.search(STOPS) + 1;
  if (to < again || shift === 0 || shift >= unit.length || shift > slack + 1) return undefined;
  const item = { from: from + shift, to: again + shift - 1, again: again + shift, end: end + shift - 1 };
  const slip = judgeClause({ text, unit: text.slice(item.from, item.to), ...item });
  return slip && { ...slip, shift, gap: 1 };
}

const STOPS = /[，、；]/;

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
    const isWrong =
      endsWith(text, from, formal, 1) || joint.has(after.slice(0, 2)) || '了过'.includes(after[0] ?? ' ');
    return isWrong && rank(shift) > 0 ? { certain: false, shift } : undefined;
  }
  // 学习学习再学习; “行了行了，…”; 加油加油！
  if (
    after.startsWith(`再${unit}`) ||
    (length < 4 && isClause(text, from, last + shift) && (after[0] === '！' || isSpeech(text, from)))
  )
    return undefined;
  // 对照对照、琢磨琢磨
  if (length === 2 && (/^[、，](..)\1/.test(after) || /(..)\1[、，]$/.test(text.slice(0, from))))
    return undefined;
  // 党员党员，党字当头
  if (length === 2 && !/[\u3400-\u9fff0-9]/.test(previous) && resumes(after, unit)) return undefined;
  if (length === 2) {
    const [head, tail] = unit as unknown as [string, string];
    // 进一步一步, but not 下一步一步步推进
    if (unit === '一步' && '进下'.includes(previous || ' ') && last - second === 2 && slack === 0)
      return LIKELY;
    if (
      measures.has(tail) &&
      ((NUMERALS.has(head) && !'万亿'.includes(head)) ||
        (counted.has(head) && !known && !NUMERALS.has(previous)))
    )
      return undefined;
    if ((degrees.has(head) || head === '一') && !known) return undefined;
  }
  // 能救一亩救一亩, 想买啥买啥
  if (MAY.includes(previous || ' ') && ANY.test(unit)) return undefined;
  // 一个环节一个环节, 一锤子一锤子, 听着听着
  if (unit[0] === '一' && (measures.has(unit[1] as string) || (!known && length === 3))) return undefined;
  if (length === 2 && '着著'.includes(unit[1] as string) && !known) return undefined;
  if (
    OBJECT.test(after) ||
    startsWith(text, again, objects, 6).length > length ||
    (!isEdge(previous) && startsWith(text, again, heads, 6).length > length) ||
    endsWith(text, again, heads, length + 1)
  )
    return undefined;
  const certainty = rank(shift);
  if (certainty === 0) return undefined;
  // 中小投资投资者, 加强监管监管部门: the first copy may be a word of its own.
  const isBegun =
    startsWith(text, again, words, length + 1).length > length ||
    // 采用推进|推进剂, but not 调查调查组织者
    (known && endings.has(after[0] ?? '') && startsWith(text, again + length, words, 4) === '') ||
    AGENT.test(after) ||
    (relative.has(unit) && DESCRIBING.test(after)) ||
    (unit === '关于' && TWO_TITLES.test(after));
  // 散会散会，大家回吧
  const isOral = isClause(text, from, last + shift) && /[吧啦啊嘛呢]/.test(after);
  return { certain: !isBegun && !isOral && (known || length > 2 || certainty === 3), shift };
}

/** Whether a new clause takes up a character of `unit`: 规矩规矩，有规才有矩. */
function resumes(after: string, unit: string): boolean {
  return after.startsWith('，') && [...unit].some((character) => after.includes(character));
}

/** Whether `from`…`end` is all that stands between two stops. */
function isClause(text: string, from: number, end: number): boolean {
  return !HAN.test(text[from - 1] ?? '') && !HAN.test(text[end] ?? '');
}
