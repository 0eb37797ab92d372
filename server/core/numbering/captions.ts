/** 表1 收支情况, 图2, 专栏3: what heads tables, figures and boxes, and where the text speaks of one that there is not. */
import { fact } from '../fact.ts';
import { type Doc, MARK, type Prose, type Span } from '../model.ts';
import { DIGIT, HAN_NUMERAL, parseNumeral } from './numeral.ts';

interface Mention extends Span {
  readonly kind: string;
  readonly value: number;
  /** Heads a line, points to what is so headed, or is spoken of otherwise. */
  readonly role: 'caption' | 'pointer' | 'other';
}

const NUMBERED = new RegExp(
  `(^[\\s|${MARK}]*|[见見如]|)(附?[表图圖]|专栏|專欄) ?([${DIGIT}]{1,2}|[${HAN_NUMERAL}]{1,3})(?![${DIGIT}${HAN_NUMERAL}.．—–～~-]|[至到年月日号類类级个项种])`,
  'g',
);
const mentions = fact(({ text }): readonly Mention[] => {
  const found: Mention[] = [];
  for (const { index, 0: all, 1: lead = '', 2: kind = '', 3: numeral = '' } of text.matchAll(NUMBERED)) {
    const value = parseNumeral(numeral);
    const last = found.at(-1);
    const goesOn = last?.role === 'pointer' && /^[、和与與及]$/.test(text.slice(last.to, index));
    const role = goesOn || /[见見如]/.test(lead) ? 'pointer' : index === 0 ? 'caption' : 'other';
    if (value) found.push({ from: index + lead.length, to: index + all.length, kind, value, role });
  }
  return found;
});

const MENTION = new RegExp(`[表图圖栏欄] ?[${DIGIT}${HAN_NUMERAL}]`);
const mayMention = (prose: Prose) => MENTION.test(prose.text) && mentions(prose).length > 0;

/** What a document points to while others of that kind have heads and nothing else speaks of it; offsets of the text. Linear. */
export function* missingCaptions({ kept }: Doc): Generator<Span & { readonly name: string }> {
  const lines = kept.having(mayMention);
  const named = new Set<string>();
  const kinds = new Set<string>();
  for (const { prose } of lines) {
    for (const { kind, value, role } of mentions(prose)) {
      if (role !== 'pointer') named.add(kind + value);
      if (role === 'caption') kinds.add(kind);
    }
  }
  if (kinds.size === 0) return;
  for (const { prose, from: start } of lines) {
    for (const { kind, value, role, from, to } of mentions(prose)) {
      if (role === 'pointer' && kinds.has(kind) && !named.has(kind + value))
        yield { from: start + from, to: start + to, name: prose.text.slice(from, to) };
    }
  }
}
