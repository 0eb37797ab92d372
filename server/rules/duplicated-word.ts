/** 重复字词: the same word typed twice in a row. */
import type { ParagraphRule } from '../core/model.ts';

export const duplicatedWord: ParagraphRule = {
  id: 'duplicated-word',
  scope: 'paragraph',
  severity: 'warning',
  summary: '同一个字词接连打了两遍',
  why: '条例第十九条要求文字精练。',
  examples: [{ good: '全面做好' }],
  *check() {},
};
