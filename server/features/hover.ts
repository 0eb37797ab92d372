/** Hover over a finding: the rule, its reason, where to read on. */
import { type Hover, MarkupKind } from 'vscode-languageserver';
import type { Diagnosis, Rule } from '../core/model.ts';
import type { Draft } from '../draft.ts';

/** What to show at an offset; null where nothing was found. */
export function hover(
  draft: Draft,
  diagnoses: readonly Diagnosis[],
  rules: readonly Rule[],
  at: number,
  ruleDocs: string | undefined,
): Hover | null {
  const here = diagnoses.filter(({ from, to }) => from <= at && at <= to);
  const first = here[0];
  if (!first) return null;
  const parts = here.map(({ rule: id, message }) => {
    const rule = rules.find((one) => one.id === id);
    const name = ruleDocs ? `[${id}](${ruleDocs}#${id})` : id;
    return rule ? `**${message}**\n\n${rule.summary}。${rule.why}\n\n${name}` : `**${message}**`;
  });
  return {
    range: draft.range(first),
    contents: { kind: MarkupKind.Markdown, value: parts.join('\n\n---\n\n') },
  };
}
