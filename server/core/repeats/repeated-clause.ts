/** Clauses, figures and foreign words that stand twice in a row. */
import { pressing, words } from '../../data/duplicates.ts';
import { CERTAIN, HAN, LIKELY, type Slip, STOP } from './slip.ts';

/** What stands before an adjective that ends a clause. */
const STATED = /(?:[不够欠较更很太最得加]|十分|非常)$/;

/** `unit` stands in `text` from `from` to `to` and again, once or more, from `again` to `end`. */
export interface Copies {
  readonly text: string;
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  readonly again: number;
  readonly end: number;
}

/** 夯实基础，夯实基础， */
export function judgeClause({ text, unit, from, to, again, end }: Copies): Slip | undefined {
  const gap = text.slice(to, again).trim();
  if (end - again > unit.length || !'，、；。,;'.includes(gap)) return undefined;
  if (
    !HAN.test(unit.replace(/[，、“”《》"]/g, '')) ||
    /^[，、](?:[再更]|还是)/.test(text.slice(end, end + 3))
  )
    return undefined;
  const begins = !HAN.test(text[from - 1] ?? '');
  const ends = STOP.includes(text[end] ?? '。');
  // 努力、再努力，努力争取
  if ('再更'.includes(text[from - 1] ?? ' ')) return undefined;
  // 始终，始终坚持, but not 不够深入，深入基层不多
  if (gap === '，' && !ends && pressing.has(unit) && !STATED.test(text.slice(0, from))) return LIKELY;
  // “水来了，水来了！”; 加油干，加油干！; 走啊走，走啊走
  if (
    unit.length < 9 &&
    ('！啊呀啦'.includes(text[end] ?? ' ') || isSpeech(text, from) || /^(.)[啊呀了]\1$/.test(unit))
  )
    return undefined;
  if (begins && ends) {
    const shortest = gap === '、' ? 2 : 3;
    return unit.length < shortest ? undefined : unit.length > 5 ? CERTAIN : LIKELY;
  }
  // 贡献智慧和力量，和力量。
  if (ends && /^[和与及]/.test(unit)) return LIKELY;
  // 要压实责任，压实责任，强化督导; 所谓一窗受理，所谓一窗受理就是
  if (!'，、'.includes(gap)) return undefined;
  // 甲、乙代表、乙代表等
  const isListed = gap === '、' && text[from - 1] === '、' && (unit.length > 3 || text[end] === '等');
  return (ends && unit.length > 3) || (begins && unit.length > 4) || isListed ? LIKELY : undefined;
}

const TERM = /^[“「《"][^“”「」《》"]+[”」》"]$/;
const FIGURE = /^[0-9０-９][0-9０-９.．,，]*(?:[%％]|[\u3400-\u9fff]{1,4})$/;

const HAN_AND_FIGURES = /^[\u3400-\u9fff][\u3400-\u9fff0-9０-９.．%％]*[\u3400-\u9fff]$/;

/** A stretch that is more than one word: whole clauses, a term with its marks, a figure with its unit. */
export function judgeLong({ text, unit, from, to, again, end }: Copies): Slip | undefined {
  if (to < again || end - again > unit.length) return undefined;
  if (TERM.test(unit) || (/^[%％]$/.test(unit) && /[0-9０-９]/.test(text[from - 1] ?? ''))) return CERTAIN;
  // 10个10个地数
  if (FIGURE.test(unit))
    return unit.length < 4 || /[0-9０-９.．第]/.test(text[from - 1] ?? ' ') ? undefined : CERTAIN;
  if (unit.length < 6) return undefined;
  // 于11月20日前于11月20日前
  if (HAN_AND_FIGURES.test(unit) && /[0-9０-９]/.test(unit)) return CERTAIN;
  if (!HAN.test(unit.replace(/[，、；。]/g, ''))) return undefined;
  return HAN.test(text[from - 1] ?? '') || HAN.test(text[end] ?? '') ? undefined : CERTAIN;
}

/** the the */
export function judgeLatin({ text, from, to, again, end }: Copies): Slip | undefined {
  const whole = !/[A-Za-z0-9]/.test((text[from - 1] ?? ' ') + (text[end] ?? ' '));
  return whole && to - from > 1 && text.slice(to, again) === ' ' ? CERTAIN : undefined;
}

/** Not one of a row of columns or names set apart by spaces. */
export function isInRunningText({ text, unit, from, end }: Copies): boolean {
  const isText = (sign = ' ') => HAN.test(sign) || /[，。；、0-9]/.test(sign);
  const [before, behind] = [text[from - 1], text[end]];
  if (from === 0) return words.has(unit) && HAN.test(behind ?? '');
  return isText(before) && isText(behind) && (HAN.test(before ?? '') || HAN.test(behind ?? ''));
}

/** Whether a quotation is open before `at`. */
export function isSpeech(text: string, at: number): boolean {
  return /(?:[“「]|[说道喊问答：，]")[^”」"]*$/.test(text.slice(0, at));
}
