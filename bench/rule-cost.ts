/** What single rules cost, parsing apart: the numbering rules after a keystroke, the duplicate rules over a whole text. */
import { LiveDocument, parse } from '../server/core/document/document.ts';
import type { Doc } from '../server/core/model.ts';
import { rules } from '../server/rules/index.ts';

const NUMBERING = [
  ...['numbering-sequence', 'numbering-style', 'numbering-level', 'lone-number', 'series-style'],
  ...['count-mismatch', 'dangling-reference'],
];
const DUPLICATES = ['duplicated-word', 'duplicated-passage'];

/** Milliseconds of the numbering rules after each of `count` keystrokes in the middle of `text`. */
export function numberingPasses(text: string, count: number): number[] {
  const document = new LiveDocument(text);
  run(NUMBERING, document.doc);
  const middle = text.indexOf('。', text.length / 2);
  return Array.from({ length: count }, () => {
    document.edit({ from: middle, to: middle, insert: '字' });
    const { doc } = document;
    return clocked(() => run(NUMBERING, doc));
  });
}

/** Milliseconds of the duplicate rules over the whole of `text`, each time read anew. */
export function duplicatePasses(text: string, count: number): number[] {
  return Array.from({ length: count }, () => {
    const doc = parse(text);
    // Read when it is first asked for, like the rest of the document.
    for (const part of doc.parts) part.outline;
    return clocked(() => run(DUPLICATES, doc));
  });
}

function run(ids: readonly string[], doc: Doc): number {
  let found = 0;
  for (const rule of rules.filter(({ id }) => ids.includes(id))) {
    if (rule.scope === 'document') found += [...rule.check(doc)].length;
    else if (rule.scope === 'part') for (const part of doc.parts) found += [...rule.check(part, doc)].length;
    else for (const { prose } of doc.paragraphs) found += [...rule.check(prose)].length;
  }
  return found;
}

function clocked(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
