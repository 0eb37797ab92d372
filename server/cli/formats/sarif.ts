/** SARIF 2.1.0, as code-scanning services read it. */
import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { version } from '../../../package.json';
import type { Severity } from '../../core/model.ts';
import { rules } from '../../rules/index.ts';
import { isBelow } from '../below.ts';
import { type Checked, locate } from '../report.ts';
import { sentenceAt } from '../sentence.ts';
import type { Format } from './index.ts';
import { fromHere } from './path.ts';

const LEVEL: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

const driver = () => ({
  name: 'gongwen',
  version,
  rules: rules.map(({ id, summary, why, severity }) => ({
    id,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: { text: why },
    defaultConfiguration: { level: LEVEL[severity] },
  })),
});

export const sarif: Format = {
  // Not at the start, when another format, or none, is asked for: it takes the rules.
  get head() {
    const tool = JSON.stringify({ driver: driver() });
    return `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":${tool},"columnKind":"utf16CodeUnits","results":[\n`;
  },
  file: (checked) =>
    results(checked)
      .map((result) => JSON.stringify(result))
      .join(',\n'),
  between: ',\n',
  tail: () => '\n]}]}\n',
};

function results(checked: Checked): object[] {
  const uri = uriOf(checked.file);
  const count = new Map<string, number>();
  return locate(checked).map(({ line, column, endLine, endColumn, rule, severity, message }, i) => {
    const print = fingerprint(rule, checked, checked.diagnoses[i]?.from ?? 0);
    const nth = (count.get(print) ?? 0) + 1;
    count.set(print, nth);
    const region = { startLine: line, startColumn: column, endLine, endColumn };
    return {
      ruleId: rule,
      ruleIndex: rules.findIndex(({ id }) => id === rule),
      level: LEVEL[severity],
      message: { text: message },
      locations: [{ physicalLocation: { artifactLocation: { uri }, region } }],
      partialFingerprints: { primaryLocationLineHash: `${print}:${nth}` },
    };
  });
}

/** The same finding after lines were added above it or its sentence was wrapped in marks: rule and the sentence's letters. */
function fingerprint(rule: string, { text }: Checked, at: number): string {
  const { from, to } = sentenceAt(text, at);
  const letters = text.slice(from, to).replace(/[\s*_#>`]/g, '');
  return createHash('sha256').update(`${rule}\n${letters}`).digest('hex').slice(0, 16);
}

/** Relative to the current folder, where the file is in it. */
function uriOf(file: string): string {
  if (!isBelow('', file)) return pathToFileURL(file).href;
  return fromHere(file).split('/').map(encodeURIComponent).join('/');
}
