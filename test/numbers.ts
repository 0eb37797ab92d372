/** Texts with marked places for the tests of the rules about 序号. */
import assert from 'node:assert/strict';
import { parse } from '../server/core/document/document.ts';
import { applyEdits } from '../server/core/fix.ts';
import { defaultConfig, lint } from '../server/core/lint.ts';
import type { Diagnosis } from '../server/core/model.ts';
import { rules } from '../server/rules/index.ts';

const own = rules.filter(({ id }) => /^(?:numbering|lone|series|count|dangling)-/.test(id));

/** What the rules about 序号 find in `text`, or `rule` alone. */
export function check(text: string, rule?: string): Diagnosis[] {
  return lint(
    parse(text),
    { ...defaultConfig, enable: 'always' },
    rule ? own.filter(({ id }) => id === rule) : own,
  );
}

/** Asserts that exactly the places in ⟦…⟧ are found, by `rule` or by any. */
export function finds(marked: string, rule?: string): Diagnosis[] {
  const text = marked.replace(/[⟦⟧]/g, '');
  const found = check(text, rule);
  const shown = applyEdits(
    text,
    found.flatMap(({ from, to }) => [
      { from, to: from, insert: '⟦' },
      { from: to, to, insert: '⟧' },
    ]),
  );
  assert.equal(shown, marked);
  return found;
}
