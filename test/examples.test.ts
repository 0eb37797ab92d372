/** The drafts in examples/ with all their findings, as test/examples.snap has them. UPDATE=1 writes it anew. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '../server/core/document/document.ts';
import { lineStarts, positionAt } from '../server/core/document/lines.ts';
import { defaultConfig, lint } from '../server/core/lint.ts';
import { rules } from '../server/rules/index.ts';

const SNAPSHOT = 'test/examples.snap';

function findings(file: string): string {
  const text = readFileSync(join('examples', file), 'utf8');
  const starts = lineStarts(text);
  const lines = lint(parse(text), defaultConfig, rules).map(({ from, to, rule, severity, message }) => {
    const { line, character } = positionAt(starts, text, from);
    return `  ${line + 1}:${character + 1} ${severity} ${rule} 【${text.slice(from, to)}】${message}`;
  });
  return [file, ...lines].join('\n');
}

describe('examples', () => {
  it('show the findings of the snapshot', () => {
    const shown = `${readdirSync('examples').sort().map(findings).join('\n\n')}\n`;
    if (process.env.UPDATE) writeFileSync(SNAPSHOT, shown);
    assert.equal(shown, readFileSync(SNAPSHOT, 'utf8'));
  });

  for (const clean of ['通知.md', '发言材料.md']) {
    it(`finds nothing in ${clean}`, () => assert.equal(findings(clean), clean));
  }
});
