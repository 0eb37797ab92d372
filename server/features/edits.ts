/** Edits in offsets → edits in lines and columns. */
import type { TextEdit } from 'vscode-languageserver';
import type { Edit } from '../core/model.ts';
import type { Draft } from '../draft.ts';

export function textEdits(draft: Draft, edits: readonly Edit[]): TextEdit[] {
  return edits.map((edit) => ({ range: draft.range(edit), newText: edit.insert }));
}
