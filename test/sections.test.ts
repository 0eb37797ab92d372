/** Sections: what valid drafts of every genre show, and what is said of faulty ones. */
import assert from 'node:assert/strict';
import { parse } from '../server/core/document.ts';
import { defaultConfig, lint } from '../server/core/lint.ts';
import type { Diagnosis } from '../server/core/model.ts';
import { rules } from '../server/rules/index.ts';
import { everyday } from './drafts/everyday.ts';
import { statutory } from './drafts/statutory.ts';

const OWN = [
  'section-order',
  'missing-section',
  'closing-formula',
  'request-in-report',
  'many-matters',
  'many-recipients',
  'needless-recipient',
];
const own = rules.filter(({ id }) => OWN.includes(id));

function check(text: string): readonly Diagnosis[] {
  return lint(parse(text), { ...defaultConfig, enable: 'always' }, own);
}

function words(found: readonly Diagnosis[]): string[] {
  return found.map(({ rule, message }) => `${rule}: ${message}`);
}

describe('drafts of every genre', () => {
  for (const { genre, text, faults } of [...statutory, ...everyday]) {
    const title = text.slice(0, 20).replace(/\n/g, ' ');
    it(`${genre}: ${title} is known and silent`, () => {
      const doc = parse(text);
      assert.equal(doc.parts[0]?.genre, genre);
      assert.equal(doc.official, true);
      assert.deepEqual(words(check(text)), []);
    });
    for (const [rule, says, old, now] of faults) {
      it(`${genre}: ${rule} ${says} (${old.slice(0, 12).replace(/\n/g, ' ')})`, () => {
        assert.ok(text.includes(old), `no ${old} in the draft`);
        const found = check(text.replace(old, now));
        assert.ok(
          found.some((each) => each.rule === rule && each.message.includes(says)),
          `only ${words(found).join('; ')}`,
        );
        for (const { message } of found) assert.ok(message.length <= 40, message);
      });
    }
  }
});
