/** The next number: offered by completion at the start of a line, and put there after Enter where the client formats while typing. */
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import type { Edit } from '../core/model.ts';
import type { Draft } from '../draft.ts';
import { nextEnumerators } from './next-enumerator.ts';
import { spotAt } from './passages.ts';

/** From this level on the lines are items of a list; above it a heading's text follows its number. */
const LISTED = 3;

/** The numbers that may begin the line at `at`, the most plausible first; none behind anything but a part of such a number. */
export function enumeratorCompletions(draft: Draft, at: number): CompletionItem[] {
  const start = draft.line(at).from;
  const typed = draft.text.slice(start, at);
  if (typed.length > 12) return [];
  const range = draft.range({ from: start, to: at });
  const signed = isSigned(draft, at);
  return nextEnumerators(draft.linter.doc, start)
    .filter((text) => text.startsWith(typed) || text.trimStart().startsWith(typed.trim()))
    .map((text, i) => ({
      label: text.trim(),
      kind: CompletionItemKind.Text,
      detail: '接着编号',
      filterText: text,
      sortText: `${signed ? 9 : ' '}${i}`,
      preselect: i === 0 && !signed,
      textEdit: { range, newText: text },
    }));
}

/** Whether signature and date stand above: what follows is seldom a further item. */
function isSigned(draft: Draft, at: number): boolean {
  const { structure, before } = spotAt(draft, at);
  const role = structure?.frame.roles[before];
  return role === 'signature' || role === 'date';
}

/** After Enter at `at`: the next number below an item of a list; below an item without text that number goes away instead. */
export function onEnter(draft: Draft, at: number): Edit[] {
  const { doc } = draft.linter;
  const start = draft.line(at).from;
  const above = doc.paragraphs.find(({ to }) => to < start && isLineEnd(draft.text.slice(to, start)));
  const token = above?.prose.enumerators[0];
  if (!above || !token?.leading || token.level < LISTED || above.prose.kind === 'cell') return [];
  // 3.2 万亩 may be a figure.
  if (token.style === 'dotted' && token.unsure) return [];
  if (draft.text.slice(start, at).trim() !== '') return [];
  if (above.prose.text.slice(token.to).trim() === '') return [{ from: above.from, to: above.to, insert: '' }];
  const [next] = nextEnumerators(doc, start);
  return next === undefined ? [] : [{ from: start, to: at, insert: next }];
}

function isLineEnd(gap: string): boolean {
  return gap === '\n' || gap === '\r\n' || gap === '\r';
}
