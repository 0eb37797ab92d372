/** JUnit XML: a file is a suite, a finding a failed case, a file that was not checked a skipped one. */
import { locate, skippedNames } from '../report.ts';
import type { Format } from './index.ts';
import { fromHere } from './path.ts';

export const junit: Format = {
  head: '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="gongwen">\n',
  file(checked) {
    const file = xml(fromHere(checked.file));
    const cases = locate(checked).map(({ line, column, rule, severity, message }) => {
      const name = `${rule} ${line}:${column}`;
      return `<testcase classname="${file}" name="${name}"><failure type="${severity}" message="${xml(message)}">${file}:${line}:${column} ${xml(message)}</failure></testcase>`;
    });
    const { skipped } = checked;
    const only = skipped
      ? `<testcase classname="${file}" name="gongwen"><skipped message="${skippedNames[skipped]}"/></testcase>`
      : `<testcase classname="${file}" name="gongwen"/>`;
    const body = cases.length > 0 ? cases : [only];
    const counts = `tests="${body.length}" failures="${cases.length}" errors="0" skipped="${skipped ? 1 : 0}"`;
    return `<testsuite name="${file}" ${counts}>\n${body.join('\n')}\n</testsuite>\n`;
  },
  between: '',
  tail: () => '</testsuites>\n',
};

const ENTITY: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes, and replaces what XML 1.0 cannot hold at all: control characters, lone surrogates, U+FFFE and U+FFFF. */
function xml(text: string): string {
  return text
    .replace(/[&<>"]/g, (mark) => ENTITY[mark] as string)
    .replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}
