/** Rules made for the tests of the command line: what they find is plain to see. */
import { appendFileSync } from 'node:fs';
import type { DocumentRule, ParagraphRule } from '../../server/core/model.ts';

/** 的的 → 的, safely. */
const doubled: ParagraphRule = {
  id: 'doubled',
  scope: 'paragraph',
  severity: 'warning',
  summary: '“的”字重复',
  why: '惯例。',
  examples: [{ bad: '好⟦的的⟧', good: '好的' }],
  *check({ text }) {
    for (const { index } of text.matchAll(/的的/g)) {
      const span = { from: index, to: index + 2 };
      const fixes = [{ title: '删去一个“的”', edits: [{ ...span, insert: '的' }], safe: true }];
      yield { ...span, message: '“的”重复，应删去一个', fixes, word: '的的' };
    }
  },
};

/** XX is an error and has no safe fix. */
const blank: ParagraphRule = {
  id: 'blank',
  scope: 'paragraph',
  severity: 'error',
  summary: '没有填的空',
  why: '惯例。',
  examples: [{ good: '某市' }],
  *check({ text }) {
    for (const { index } of text.matchAll(/XX|\uD800/g)) {
      const span = { from: index, to: index + 2 };
      const fixes = [{ title: '填“某”', edits: [{ ...span, insert: '某' }], safe: false }];
      yield { ...span, to: Math.min(span.to, text.length), message: '“XX”没有填：<&"%', fixes };
    }
  },
};

/** A fault in the program. */
const broken: DocumentRule = {
  id: 'broken',
  scope: 'document',
  severity: 'hint',
  summary: '会出错的规则',
  why: '惯例。',
  examples: [{ good: '好' }],
  *check({ text }) {
    if (text.includes('此处出错')) throw new Error('broken rule');
    if (text.includes('线程中断')) process.exit(7);
    // Somebody else saves while the file is checked.
    const saved = /另存(\S+)/.exec(text)?.[1];
    if (saved) appendFileSync(saved, '又存的一行');
    const at = text.indexOf('跨行\n');
    if (at >= 0) yield { from: at, to: at + 4, message: '跨了两行' };
  },
};

export const rules = [blank, broken, doubled];
