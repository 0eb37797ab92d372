/** Every example of every rule: `bad` gives exactly the marked findings, its first fixes give `good`, and `good` is silent. */
import assert from 'node:assert/strict';
import { parse } from '../server/core/document/document.ts';
import { applyEdits } from '../server/core/fix.ts';
import { defaultConfig, lint } from '../server/core/lint.ts';
import type { Diagnosis, Example, Rule } from '../server/core/model.ts';
import { rules } from '../server/rules/index.ts';

/** Diagnoses of one rule alone in a text that may name its genre. */
function check(rule: Rule, text: string, genre: Example['genre']): { text: string; found: Diagnosis[] } {
  const whole = genre ? `---\n文种: ${genre}\n---\n${text}` : text;
  return { text: whole, found: lint(parse(whole), { ...defaultConfig, enable: 'always' }, [rule]) };
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
          const { text, found } = check(rule, bad.replace(/[⟦⟧]/g, ''), genre);
          const marked = applyEdits(
            text,
            found.flatMap(({ from, to }) => [
              { from, to: from, insert: '⟦' },
              { from: to, to, insert: '⟧' },
            ]),
          );
          assert.equal(marked.slice(text.length - bad.replace(/[⟦⟧]/g, '').length), bad);
          const edits = found.flatMap(({ fixes }) => fixes?.[0]?.edits ?? []);
          if (edits.length > 0)
            assert.equal(applyEdits(text, edits).slice(text.length - bad.replace(/[⟦⟧]/g, '').length), good);
          for (const { message } of found) assert.ok(message.length <= 40, `${message}: over 40 characters`);
        });
      }
    });
  }
});
