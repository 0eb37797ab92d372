/** Prompts of templates: （此处填写…）, 【待补充】, {name}, ${1:…}, «姓名», TODO, 单击此处输入文字. */
import {
  CALLS,
  FIELD,
  FIELD_KINDS,
  PENDING,
  PENDING_VALUE,
  type PlaceholderKind,
} from '../data/placeholders.ts';
import type { Slot } from './placeholder.ts';
import { isSpokenOf } from './placeholder-context.ts';

const BRACKETED =
  /[（(]([^（()）\n]{1,40})[）)]|[【［[〔]([^【［[〔】］\]〕]{1,40})[】］\]〕]|[<＜«‹]([^<>＜＞«»‹›]{1,20})[>＞»›]/g;
const VARIABLE =
  /\$\{[^{}]{0,60}\}|\{\{[^{}]{0,40}\}\}|[{｛][A-Za-z_\u4e00-\u9fff][\w\u4e00-\u9fff .:-]{0,19}[}｝]|(?<![\d.%A-Za-z])%(?:[A-Z_]{2,20}|[\u4e00-\u9fff]{2,6})%|(?<![\d.%A-Za-z])%[sd](?![A-Za-z])/g;
const CALL_TO_FILL =
  /^(?:请|在|于)?(?:在|于)?(?:此处?|这里|此行|此栏)?(?:请)?(?:填写|填入|输入|插入|键入|补充|添加|替换|写明|粘贴)|^(?:此处|这里|此段|此部分)(?:填|写|补|放|加入|应有|列举|换|替|根据|结合|按实际|数据)|此处[^，。]{0,8}(?:需|待|可[填写补加])|根据实际(?:情况)?(?:填写|修改|补充)|(?:替换|改)为(?:实际|真实|具体)/;
// 【●】万元: the blank of contracts.
const SIGNS_ONLY = /^(?:●+|[×Xx○□*_]{2,}|…+|\.{3,})$/;
const BY_HAND = /粘贴|盖章|加盖|签[名字章]/;
const BARE_PROMPT =
  /(?:单击|点击|单击或点击)(?:或点击)?此处(?:可)?(?:输入|添加|编辑|键入|插入)[\u4e00-\u9fff]{0,6}|(?:^|[，。；：:、\s])((?:请在|在)?(?:此处|这里)(?:填写|插入|输入|键入|补充|添加|填入|粘贴)[\u4e00-\u9fff]{0,10})/g;
const LABEL_START = /(?:^|[\s。；;])$/;

/** Instructions to the writer and names of template variables, in order of their form. */
export function* readPrompts(line: string): Generator<Slot> {
  const prompt = (from: number, text: string, kind = kindOf(text)): Slot => ({
    from,
    to: from + text.length,
    kind,
    form: BY_HAND.test(text) ? 'blank' : 'prompt',
  });
  for (const m of line.matchAll(BRACKETED)) {
    const [all, round, square, angle] = m;
    const isPrompt =
      round !== undefined
        ? isInstruction(round) || isSignature(line, m.index, all, round)
        : square !== undefined
          ? isInstruction(square) || SIGNS_ONLY.test(square.trim()) || isField(line, m.index, all, square)
          : isInstruction(angle ?? '') || FIELD.test((angle ?? '').trim());
    const slot = prompt(m.index, all);
    const isOther = /其[他它]$/.test(line.slice(0, m.index));
    if (isPrompt && !isOther && !isSpokenOf(line, slot)) yield slot;
  }
  if (/[$%{｛]/.test(line)) {
    for (const m of line.matchAll(VARIABLE)) yield prompt(m.index, m[0]);
  }
  for (const m of line.matchAll(CALLS)) yield prompt(m.index, m[0], 'text');
  for (const m of line.matchAll(PENDING_VALUE))
    yield prompt(m.index + m[0].length - (m[1]?.length ?? 0), m[1] ?? '', 'text');
  for (const m of /此处|这里/.test(line) ? line.matchAll(BARE_PROMPT) : []) {
    const text = m[1] ?? m[0];
    const slot = prompt(m.index + m[0].length - text.length, text);
    if (!isSpokenOf(line, slot)) yield slot;
  }
}

function isInstruction(content: string): boolean {
  const text = content.trim();
  const pending = PENDING.exec(text);
  return (
    CALL_TO_FILL.test(text) ||
    (pending !== null && (pending.index === 0 || text.length <= pending[0].length + 6))
  );
}

/** 【姓名】 in a sentence asks for a name; at the start of a line it may be a label with its value behind. */
function isField(line: string, from: number, all: string, content: string): boolean {
  if (!FIELD.test(content.trim())) return false;
  const before = line.slice(Math.max(0, from - 2), from);
  return (
    !LABEL_START.test(before) ||
    /^(?:关于|人民政府|同志|文件|，)/.test(line.slice(from + all.length, from + all.length + 4))
  );
}

/** （单位名称）关于…, （姓名）同志, and a line that is （日期） alone. */
function isSignature(line: string, from: number, all: string, content: string): boolean {
  if (!FIELD.test(content.trim())) return false;
  const after = line.slice(from + all.length, from + all.length + 4);
  return (
    /^(?:同志|人民政府)/.test(after) || (line.slice(0, from).trim() === '' && /^(?:关于|\s*$)/.test(after))
  );
}

function kindOf(text: string): PlaceholderKind {
  return FIELD_KINDS.find(([, words]) => words.test(text))?.[0] ?? 'text';
}
