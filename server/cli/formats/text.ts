/** For people: each finding with its sentence, a caret line under it, and what can be done; a sum at the end. */
import picocolors from 'picocolors';
import type { Diagnosis, Severity } from '../../core/model.ts';
import { severityNames } from '../../core/severity-names.ts';
import { type Checked, type Located, locate, type Skipped, skippedNames, type Totals } from '../report.ts';
import { sentenceAt } from '../sentence.ts';
import { width, widthOf } from '../width.ts';
import type { Format, Layout } from './index.ts';

export function text({ color, width: columns }: Layout): Format {
  const paint = picocolors.createColors(color);
  const tone: Readonly<Record<Severity, (text: string) => string>> = {
    error: paint.red,
    warning: paint.yellow,
    info: paint.blue,
    hint: paint.cyan,
  };
  const block = ({ file, text }: Checked, found: Located, { from, to, fixes }: Diagnosis) => {
    const { line, column, rule, severity, message } = found;
    const [before, marked, after] = excerpt(text, from, to, columns - 2);
    const carets = '^'.repeat(Math.max(1, width(marked)));
    const fix =
      fixes?.[0] && `  ${paint.green('可改')}：${show(fixes[0].title)}${fixes[0].safe ? '（--fix）' : ''}\n`;
    const head = [
      paint.bold(`${show(file)}:${line}:${column}`),
      tone[severity](severityNames[severity]),
      show(message),
      paint.dim(rule),
    ];
    return `${head.join(' ')}
  ${before}${tone[severity](marked)}${after}
  ${' '.repeat(width(before))}${tone[severity](carets)}
${fix ?? ''}`;
  };
  return {
    head: '',
    file: (checked) =>
      locate(checked)
        .map((found, i) => block(checked, found, checked.diagnoses[i] as Diagnosis))
        .join('\n'),
    between: '\n',
    tail: (totals) => summary(totals),
  };
}

/** What stands before the place, the place, and what stands behind, cut so that all three take at most `columns`. */
function excerpt(text: string, from: number, to: number, columns: number): [string, string, string] {
  const sentence = sentenceAt(text, from);
  const end = Math.min(to, sentence.to);
  // Something of what stands around it is shown even with a very long place.
  const marked = cut(show(text.slice(from, end)), columns - 8, 'end');
  const room = columns - width(marked);
  const before = show(text.slice(sentence.from, from)).trimStart();
  const after = show(text.slice(end, sentence.to)).trimEnd();
  // A side that needs less than its half leaves the rest to the other.
  const left = cut(before, Math.max(room >> 1, room - width(after)), 'start');
  return [left, marked, cut(after, room - width(left), 'end')];
}

/** One column for each control character (a terminal would obey it), invisible format character and lone surrogate. */
function show(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (found) => (found === '\t' ? ' ' : '\uFFFD'));
}

function cut(text: string, columns: number, side: 'start' | 'end'): string {
  if (width(text) <= columns) return text;
  const characters = side === 'end' ? [...text] : [...text].reverse();
  let kept = '';
  let room = columns - 1;
  for (const character of characters) {
    room -= widthOf(character);
    if (room < 0) break;
    kept = side === 'end' ? kept + character : character + kept;
  }
  return side === 'end' ? `${kept}…` : `…${kept}`;
}

function summary({ files, skipped, failed, found, fixable, fixed }: Totals): string {
  const reasons = (Object.keys(skipped) as Skipped[])
    .filter((why) => skipped[why] > 0)
    .map((why) => `${skipped[why]} 个${skippedNames[why]}`);
  const rest = reasons.length > 0 ? `${reasons.join('，')}，没有检查` : '';
  if (files === 0 && rest) return `${rest}。\n`;
  if (files === 0) return failed > 0 ? '' : '没有找到要检查的文件。\n';
  const counts = (Object.keys(found) as Severity[])
    .filter((severity) => found[severity] > 0)
    .map((severity) => `${found[severity]} 处${severityNames[severity]}`);
  const sum = found.error + found.warning + found.info + found.hint;
  const what = sum === 0 ? '没有发现问题' : `${sum} 处：${counts.join('，')}`;
  const done = fixed > 0 ? `；已改 ${fixed} 处` : '';
  const open = fixable > 0 ? `；${fixable} 处可用 --fix 改` : '';
  return `${sum > 0 ? '\n' : ''}${files} 个文件，${what}${done}${open}${rest && `；另有 ${rest}`}。\n`;
}
