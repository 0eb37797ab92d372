/** Semantic tokens: placeholders, so that a theme can make them stand out. */
import type { SemanticTokensLegend } from 'vscode-languageserver';
import { allPlaceholders } from '../core/placeholder/placed.ts';
import type { PlaceholderKind } from '../data/placeholders.ts';
import type { Draft } from '../draft.ts';

const KINDS: readonly PlaceholderKind[] = ['date', 'number', 'name', 'place', 'unit', 'text'];

/** One type; what a placeholder stands for is its modifier. */
export const semanticTokensLegend: SemanticTokensLegend = {
  tokenTypes: ['placeholder'],
  tokenModifiers: [...KINDS],
};

/** The tokens in the protocol's encoding: five numbers each, positions relative to the token before. */
export function semanticTokens(draft: Draft): number[] {
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const { from, to, kind } of allPlaceholders(draft.linter.doc)) {
    const at = draft.position(from);
    data.push(
      at.line - line,
      at.line === line ? at.character - character : at.character,
      to - from,
      0,
      1 << KINDS.indexOf(kind),
    );
    ({ line, character } = at);
  }
  return data;
}
