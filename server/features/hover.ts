/** Hover over a finding: the rule, its reason, where to read on. */
import { type Hover, MarkupKind } from 'vscode-languageserver';
import type { Client } from '../client.ts';
import type { Diagnosis, Rule } from '../core/model.ts';
import type { Draft } from '../draft.ts';

/** What Markdown would take for its own; a message may quote it. */
const MARKS = /[\\`*_~<[&]/g;

/** What to show at an offset; null where nothing was found. */
export function hover(
  draft: Draft,
  diagnoses: readonly Diagnosis[],
  rules: readonly Rule[],
  at: number,
  { markdown, ruleDocs }: Client,
): Hover | null {
  const here = diagnoses.filter(({ from, to }) => from <= at && at <= to);
  const first = here[0];
  if (!first) return null;
  const parts = here.map(({ rule: id, message }) => {
    const { summary, why } = rules.find((rule) => rule.id === id) as Rule;
    const name = markdown && ruleDocs ? `[${id}](${ruleDocs}#${id})` : id;
    const said = markdown ? `**${message.replace(MARKS, '\\$&')}**` : message;
    return `${said}\n\n${summary}。${why}\n\n${name}`;
  });
  return {
    range: draft.range(first),
    contents: {
      kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText,
      value: parts.join('\n\n---\n\n'),
    },
  };
}
