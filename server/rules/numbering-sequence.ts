/** 序号不连续: a number skipped, repeated, out of order, or a series that does not start at one. */
import type { DocumentRule } from '../core/model.ts';

export const numberingSequence: DocumentRule = {
  id: 'numbering-sequence',
  scope: 'document',
  severity: 'error',
  summary: '序号跳号、重号、倒序，或一组序号不从一开始',
  why: '层次序数依次用“一、”“（一）”“1.”“（1）”标注（GB/T 9704—2012 第 7.3.3 条）。',
  examples: [{ good: '一、甲\n二、乙' }],
  *check() {},
};
