/** What rules find in small texts, and texts with ⟦…⟧ around what is found. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from '../server/core/document/document.ts';
import { applyEdits } from '../server/core/fix.ts';
import { type Config, defaultConfig, lint } from '../server/core/lint.ts';
import type { Diagnosis, Rule } from '../server/core/model.ts';

/** Every text is checked, whether it looks like a 公文 or not. */
export const always: Config = { ...defaultConfig, enable: 'always' };

/** What one rule, or several, find in any text. */
export function findings(of: Rule | readonly Rule[], text: string): Diagnosis[] {
  return lint(parse(text), always, [of].flat());
}

/** Asserts that exactly the places in ⟦…⟧ are found. */
export function finds(of: Rule | readonly Rule[], marked: string): Diagnosis[] {
  const text = unmarked(marked);
  const found = findings(of, text);
  assert.equal(mark(text, found), marked);
  return found;
}

/** The text with ⟦…⟧ around each finding. */
export function mark(text: string, found: readonly Diagnosis[]): string {
  const marks = found.flatMap(({ from, to }) => [
    { from, to: from, insert: '⟦' },
    { from: to, to, insert: '⟧' },
  ]);
  return applyEdits(text, marks);
}

/** The text without ⟦ and ⟧. */
export function unmarked(marked: string): string {
  return marked.replace(/[⟦⟧]/g, '');
}

/** The text after a fix of a finding, the first if none is chosen; as it is where there is none. */
export function fixed(text: string, found: Diagnosis | undefined, choice = 0): string {
  return applyEdits(text, found?.fixes?.[choice]?.edits ?? []);
}

/** The lines of a list of small drafts, one a line, but the first, a remark, with ⏎ turned into line ends. */
export function drafts(path: string): string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line, i) => line !== '' && i > 0)
    .map((line) => line.replaceAll('⏎', '\n'));
}

/** All that a user is told and offered, to compare it with what he is told of an equal text. */
export function told(found: readonly Diagnosis[]): unknown[] {
  return found.map(({ from, to, rule, severity, message, word, unnecessary, fixes, related }) => ({
    ...{ from, to, rule, severity, message, word, unnecessary, fixes, related },
  }));
}
