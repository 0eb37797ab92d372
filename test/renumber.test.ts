/** Renumbering a whole document or one series. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '../server/core/document/document.ts';
import { applyEdits } from '../server/core/fix.ts';
import { defaultConfig, lint } from '../server/core/lint.ts';
import { formatHan } from '../server/core/numbering/numeral.ts';
import { nextEnumerators } from '../server/features/next-enumerator.ts';
import { renumberDocument, renumberSeries } from '../server/features/renumber.ts';
import { numberingSequence } from '../server/rules/numbering-sequence.ts';

const renumber = (text: string) => applyEdits(text, renumberDocument(parse(text)));
const faults = (text: string) =>
  lint(parse(text), { ...defaultConfig, enable: 'always' }, [numberingSequence]).map(
    ({ message }) => message,
  );

const WRITE = [
  (n: number) => `${formatHan(n)}、`,
  (n: number) => `（${formatHan(n)}）`,
  (n: number) => `${n}.`,
  (n: number) => `（${n}）`,
];

/** Lines of up to four levels, each with how much its number is off. */
const lines = fc.array(fc.record({ level: fc.nat(3), off: fc.constantFrom(0, 0, 0, 0, 1, 2, -1) }), {
  maxLength: 40,
});

/** A text whose numbers are right but for what is off; `carry`: （一） runs on across 一、. */
function write(plan: readonly { level: number; off: number }[], carry: boolean): string {
  const next = [1, 1, 1, 1];
  let depth = -1;
  return plan
    .map(({ level, off }) => {
      const own = Math.min(level, depth + 1);
      depth = own;
      const value = Math.max(1, (next[own] ?? 1) + off);
      next[own] = (next[own] ?? 1) + 1;
      for (let k = own + 1; k < 4; k++) if (!(carry && k === 1)) next[k] = 1;
      return `${WRITE[own]?.(value)}要做好有关工作。`;
    })
    .join('\n');
}

describe('renumbering', () => {
  it('leaves a document that counts right as it is', () => {
    fc.assert(
      fc.property(lines, fc.boolean(), (plan, carry) => {
        const text = write(
          plan.map(({ level }) => ({ level, off: 0 })),
          carry,
        );
        assert.deepEqual(faults(text), []);
        assert.equal(renumber(text), text);
      }),
    );
  });

  it('leaves nothing to find, whatever the numbers were', () => {
    fc.assert(
      fc.property(lines, fc.boolean(), (plan, carry) => {
        assert.deepEqual(faults(renumber(write(plan, carry))), []);
      }),
    );
  });

  it('repairs what refers to a number', () => {
    assert.equal(
      renumber('第一条 甲。\n第三条 乙。\n第四条 依照本办法第三条办理。'),
      '第一条 甲。\n第二条 乙。\n第三条 依照本办法第二条办理。',
    );
  });

  it('goes over the text again where right numbers above make others wrong', () => {
    const text = '一、甲\n（一）子\n一、乙\n（二）丑\n（二）寅\n（四）卯\n二、丙\n（十一）辰\n2.巳';
    assert.deepEqual(faults(renumber(text)), []);
    assert.deepEqual(renumberDocument(parse(renumber(text))), []);
  });

  it('repairs each of the references in a row', () => {
    assert.equal(
      renumber('第一条 甲。\n第三条 乙。\n第四条 丙。\n第五条 依照本办法第三条、第四条和民法典第五条办理。'),
      '第一条 甲。\n第二条 乙。\n第三条 丙。\n第四条 依照本办法第二条、第三条和民法典第五条办理。',
    );
  });

  it('keeps what the writer typed around a number', () => {
    assert.equal(
      renumber('1. 甲\n3. 乙\n\n**（一）子**\n**(三)丑**'),
      '1. 甲\n2. 乙\n\n**（一）子**\n**(二)丑**',
    );
    assert.equal(renumber('１．甲\n３．乙'), '１．甲\n２．乙');
  });

  it('of one series leaves the others', () => {
    const text = '一、甲\n三、乙\n（一）子\n（三）丑';
    assert.equal(
      applyEdits(text, renumberSeries(parse(text), text.indexOf('（三）'))),
      '一、甲\n三、乙\n（一）子\n（二）丑',
    );
  });

  it('leaves lists that Markdown numbers by itself', () => {
    assert.equal(renumber('1. 甲\n1. 乙\n1. 丙'), '1. 甲\n1. 乙\n1. 丙');
  });
});

describe('the next enumerator', () => {
  const next = (text: string) => nextEnumerators(parse(text), text.length);

  it('is that of the innermost series, then of those above', () => {
    assert.deepEqual(next('一、甲\n（一）子\n（二）丑\n'), ['（三）', '二、']);
    assert.deepEqual(next('## 一、甲\n### （一）子\n'), ['### （二）', '## 二、']);
    assert.deepEqual(next('1. 甲\n2. 乙\n'), ['3. ']);
    assert.deepEqual(next('一、甲\n　　一是子。\n　　二是丑。\n'), ['　　三是', '二、']);
    assert.deepEqual(next('第九条　甲\n'), ['第十条　']);
  });

  it('is none where nothing is numbered before', () => {
    assert.deepEqual(next('各位同志：\n'), []);
    assert.deepEqual(nextEnumerators(parse('甲\n一、乙'), 1), []);
  });
});
