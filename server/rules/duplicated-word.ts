/** 重复字词: the same character, word or clause typed twice in a row. */
import { MARK, type ParagraphRule } from '../core/model.ts';
import { judgeCharacter, judgeWord } from '../core/reduplication.ts';
import { findRepeats } from '../core/repeats.ts';

export const duplicatedWord: ParagraphRule = {
  id: 'duplicated-word',
  scope: 'paragraph',
  severity: 'warning',
  summary: '同一个字词接连打了两遍',
  why: '条例第十九条要求文字精练。',
  examples: [{ good: '全面做好' }],
  *check({ text: masked }) {
    const repeats = findRepeats(masked);
    for (const repeat of repeats) {
      const verdict =
        (repeat.end - repeat.from === (repeat.again - repeat.from) * 2 && repeat.again - repeat.from === 1) ||
        repeat.again - repeat.from === 1
          ? judgeCharacter(masked, repeat)
          : judgeWord(masked, repeat);
      if (!verdict) continue;
      const unit = masked.slice(repeat.from, repeat.to);
      yield {
        from: repeat.again,
        to: repeat.end,
        message: `“${unit}”重复，疑多打一遍`,
        unnecessary: true,
        word: masked.slice(repeat.from, repeat.end),
        related: [{ from: repeat.from, to: repeat.to, message: '第一遍' }],
        ...(verdict === 'likely' && { severity: 'hint' as const }),
        fixes: [
          {
            title: `删去后一个“${unit}”`,
            safe: verdict === 'certain',
            edits: [{ from: repeat.to, to: repeat.end, insert: '' }],
          },
        ],
      };
    }
  },
};
