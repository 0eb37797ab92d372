/** Lists of small drafts, one a line, with ⟦…⟧ around what is reported. */
import { readFileSync } from 'node:fs';
import { parse } from '../server/core/document/document.ts';
import { applyEdits } from '../server/core/fix.ts';
import { defaultConfig, lint } from '../server/core/lint.ts';
import type { Diagnosis, Rule } from '../server/core/model.ts';

/** The lines of a list but the first, a remark, with ⏎ turned into line ends. */
export function drafts(path: string): string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line, i) => line !== '' && i > 0)
    .map((line) => line.replaceAll('⏎', '\n'));
}

/** What one rule finds in any text. */
export function findings(rule: Rule, text: string): Diagnosis[] {
  return lint(parse(text), { ...defaultConfig, enable: 'always' }, [rule]);
}

/** The text with ⟦…⟧ around each finding. */
export function marked(text: string, found: readonly Diagnosis[]): string {
  const marks = found.flatMap(({ from, to }) => [
    { from, to: from, insert: '⟦' },
    { from: to, to, insert: '⟧' },
  ]);
  return applyEdits(text, marks);
}

/** All that a user is told and offered, to compare it with what he is told of an equal text. */
export function told(found: readonly Diagnosis[]): unknown[] {
  return found.map(({ from, to, rule, severity, message, word, unnecessary, fixes, related }) => ({
    ...{ from, to, rule, severity, message, word, unnecessary, fixes, related },
  }));
}
