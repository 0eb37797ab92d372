/** GitHub Actions: workflow commands that become annotations. */
import type { Severity } from '../../core/model.ts';
import { locate } from '../report.ts';
import type { Format } from './index.ts';
import { fromHere } from './path.ts';

const COMMAND: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

export const github: Format = {
  head: '',
  file(checked) {
    const file = property(fromHere(checked.file));
    return locate(checked)
      .map(({ line, column, endLine, endColumn, rule, severity, message }) => {
        const place = `line=${line},endLine=${endLine},col=${column},endColumn=${endColumn}`;
        return `::${COMMAND[severity]} file=${file},${place},title=${property(rule)}::${data(message)}\n`;
      })
      .join('');
  },
  between: '',
  tail: () => '',
};

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
