/** gongwen check FILES…: the same lint in a terminal. */
import { readFileSync } from 'node:fs';
import { parse } from './core/document.ts';
import { lineStarts, positionAt } from './core/lines.ts';
import { defaultConfig, lint } from './core/lint.ts';
import { rules } from './rules/index.ts';

for (const file of process.argv.slice(2).filter((name) => name.includes('.'))) {
  const text = readFileSync(file, 'utf8');
  const starts = lineStarts(text);
  for (const { from, to, rule, severity, message } of lint(
    parse(text),
    { ...defaultConfig, enable: 'always' },
    rules,
  )) {
    const start = positionAt(starts, text, from);
    const end = positionAt(starts, text, to);
    console.log(
      JSON.stringify({
        file,
        line: start.line + 1,
        column: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
        rule,
        severity,
        message,
      }),
    );
  }
}
