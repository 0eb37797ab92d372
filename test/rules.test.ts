/** Every example of every rule: `bad` gives exactly the marked findings, its first fixes give `good`, and `good` is silent. */
import assert from 'node:assert/strict';
import { applyEdits } from '../server/core/fix.ts';
import type { Diagnosis, Example, Rule } from '../server/core/model.ts';
import { rules } from '../server/rules/index.ts';
import { findings, mark, unmarked } from './findings.ts';

/** Diagnoses of one rule alone in a text that may name its genre. */
function check(rule: Rule, text: string, genre: Example['genre']): { text: string; found: Diagnosis[] } {
  const whole = genre ? `---\n文种: ${genre}\n---\n${text}` : text;
  return { text: whole, found: findings(rule, whole) };
}

describe('rules', () => {
  for (const rule of rules) {
    describe(rule.id, () => {
      for (const { bad, good, genre } of rule.examples) {
        it(`is silent on ${good.slice(0, 30).replace(/\n/g, '⏎')}`, () => {
          const { text, found } = check(rule, good, genre);
          assert.deepEqual(
            found.map(({ from, to, message }) => `${text.slice(from, to)}: ${message}`),
            [],
          );
        });
        if (bad === undefined) continue;
        it(`finds what is marked in ${bad.slice(0, 30).replace(/\n/g, '⏎')}`, () => {
          const { text, found } = check(rule, unmarked(bad), genre);
          const start = text.length - unmarked(bad).length;
          assert.equal(mark(text, found).slice(start), bad);
          const edits = found.flatMap(({ fixes }) => fixes?.[0]?.edits ?? []);
          if (edits.length > 0) assert.equal(applyEdits(text, edits).slice(start), good);
          for (const { message } of found) assert.ok(message.length <= 40, `${message}: over 40 characters`);
        });
      }
    });
  }
});
