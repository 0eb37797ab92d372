/** Prompts of templates: （此处填写…）, 【待补充】, {name}, ${1:…}, «姓名», TODO, 单击此处输入文字. */
import {
  CALL_STARTS,
  CALLS,
  ENGLISH_FIELD,
  FIELD,
  FIELD_KINDS,
  PENDING,
  PENDING_SECONDS,
  PENDING_STARTS,
  PENDING_VALUE,
  type PlaceholderKind,
  PROMPTS,
} from '../../data/placeholders.ts';
import { matches } from '../text/matches.ts';
import { pairs, type Seen, signs } from '../text/signs.ts';
import type { Slot } from './placeholder.ts';

const BRACKETED =
  /[（(]([^（()）\n]{1,40})[）)]|[【［[〔]([^【［[〔】］\]〕]{1,80})[】］\]〕]|[<＜«‹]([^<>＜＞«»‹›]{1,20})[>＞»›]/g;
// 【●】万元: the blank of contracts.
const SIGNS_ONLY = /^(?:●+|[×Xx○□*_]{2,}|…+|\.{3,})$/;
const BY_HAND = /粘贴|盖章|加盖|签[名字章]/;
/** #姓名#, ##会议名称##. */
const HASHED = /[#＃]{1,2}([\u4e00-\u9fff]{2,6})[#＃]{1,2}/g;
const LABEL_START = /(?:^|[\s。；;])$/;
const SHORT_LINE = 40;

const BRACKET = signs('（(【［[〔<＜«‹');
const VARIABLE_SIGN = signs('${｛%');
const HASH = signs('#＃');
const CALL = signs(CALL_STARTS);
const WAITING =
  pairs(PENDING_STARTS, PENDING_SECONDS) | pairs('（(【〔后暂Mm?？', '写插补简本字领可此注各单姓缺月?？');
export const ASKED = pairs('请', '填输插键补添替写在选');
const HERE = pairs('此这', '处里');

/** Adds instructions to the writer and names of template variables to `found`, in order of their form. */
export function readPrompts(line: string, { signs, pairs }: Seen, found: Slot[]): void {
  const prompt = (from: number, text: string, kind = kindOf(text)): Slot => ({
    from,
    to: from + text.length,
    kind,
    form: BY_HAND.test(text) ? 'blank' : 'prompt',
  });
  /** The first group of a match, or all of it. */
  const inner = ({ index, 0: whole, 1: text = whole }: RegExpExecArray, kind?: PlaceholderKind) =>
    prompt(index + whole.lastIndexOf(text), text, kind);
  if (signs & BRACKET) {
    for (const m of matches(BRACKETED, line)) {
      if (!isPrompt(line, m) || /其[他它]$/.test(line.slice(Math.max(0, m.index - 2), m.index))) continue;
      found.push(prompt(m.index, m[0]));
    }
  }
  if (signs & VARIABLE_SIGN)
    for (const m of matches(PROMPTS.variable, line)) found.push(prompt(m.index, m[0]));
  if (signs & HASH)
    for (const m of matches(HASHED, line)) if (FIELD.test(m[1] ?? '')) found.push(prompt(m.index, m[0]));
  if (signs & CALL) for (const m of matches(CALLS, line)) found.push(prompt(m.index, m[0], 'text'));
  if (pairs & WAITING) {
    for (const m of matches(PENDING_VALUE, line)) found.push(inner(m, 'text'));
    for (const m of matches(PROMPTS.later, line)) found.push(inner(m, 'text'));
  }
  if (pairs & ASKED) for (const m of matches(PROMPTS.line, line)) found.push(inner(m));
  if (pairs & HERE) for (const m of matches(PROMPTS.bare, line)) found.push(inner(m));
}

function isPrompt(line: string, { index, 0: all, 1: round, 2: square, 3: angle }: RegExpExecArray): boolean {
  const content = (round ?? square ?? angle ?? '').trim();
  const pending = PENDING.exec(content);
  if (PROMPTS.call.test(content) || (pending !== null && pending.index <= 6)) return true;
  if (square !== undefined && (SIGNS_ONLY.test(content) || ENGLISH_FIELD.test(content))) return true;
  const isAlone = line.length < SHORT_LINE && line.trim() === all;
  if (isAlone && PROMPTS.alone.test(content)) return true;
  if (!FIELD.test(content)) return false;
  if (angle !== undefined) return true;
  const before = line.slice(Math.max(0, index - 2), index);
  const after = line.slice(index + all.length, index + all.length + 4);
  const isFirst = index < SHORT_LINE && line.slice(0, index).trim() === '';
  // （单位名称）关于…, （姓名）同志, a line that is （日期） alone: where a template has its title and signature.
  if (round !== undefined)
    return (
      isAlone ||
      /^(?:同志|人民政府)/.test(after) ||
      (isFirst && after.startsWith('关于')) ||
      (/[：:]\s?$/.test(before) && /^\s*(?:[，。；]|$)/.test(after))
    );
  // 【姓名】 in a sentence asks for a name; at the start of a line it may be a label with its value behind.
  return (
    !LABEL_START.test(before) ||
    /^(?:关于|人民政府|同志|文件|，)/.test(after) ||
    (isAlone && /标题|正文|姓名|单位|日期|署名|落款|机关/.test(content))
  );
}

function kindOf(text: string): PlaceholderKind {
  // （各单位根据实际情况修改） asks for no name of a 单位, nor does a long instruction for any one thing.
  if (text.includes('实际') || text.length > 20) return 'text';
  return FIELD_KINDS.find(([, words]) => words.test(text))?.[0] ?? 'text';
}
