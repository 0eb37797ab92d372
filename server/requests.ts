/** What a client asks about an open document: each request goes to its feature, one about any other document gets nothing. */
import {
  CodeActionKind,
  type CompletionItem,
  type Connection,
  ErrorCodes,
  ResponseError,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Client } from './client.ts';
import type { Config } from './core/lint.ts';
import type { Draft } from './draft.ts';
import { codeActions, FIX_ALL, MOVE, RENUMBER } from './features/code-actions.ts';
import { asText, completions, hasBegun } from './features/completion.ts';
import { hover } from './features/hover.ts';
import { linkedEditingRanges } from './features/linked-editing.ts';
import { listGenres } from './features/new-draft.ts';
import { enumeratorCompletions, onEnter } from './features/on-enter.ts';
import { documentSymbols, foldingRanges } from './features/outline.ts';
import { listPassages } from './features/passages.ts';
import { prepareRename, rename } from './features/rename.ts';
import { selectionRange } from './features/selection.ts';
import { semanticTokens, semanticTokensLegend } from './features/semantic-tokens.ts';
import { type SectionEntry, structures } from './features/structure.ts';
import { rules } from './rules/index.ts';

export const requestCapabilities = ({ asksBeforeRename }: Client): ServerCapabilities => ({
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL, MOVE, RENUMBER] },
  completionProvider: { triggerCharacters: ['/'] },
  documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  hoverProvider: true,
  linkedEditingRangeProvider: true,
  renameProvider: asksBeforeRename ? { prepareProvider: true } : true,
  selectionRangeProvider: true,
  semanticTokensProvider: { legend: semanticTokensLegend, full: true },
});

interface World {
  /** The open document of an address, read under its configuration. */
  draft(uri: string): Promise<Draft | undefined>;
  /** The configuration that a new draft will have. */
  newDraft(): Promise<Config>;
  /** Known once it has introduced itself. */
  client(): Client;
}

/** Registers the handlers; call before `connection.listen()`. */
export function answerRequests(connection: Connection, world: World): void {
  /** A handler that answers `otherwise` where the document is not open. */
  const about =
    <P extends { readonly textDocument: { readonly uri: string } }, R>(
      otherwise: R,
      answer: (draft: Draft, params: P) => R,
    ) =>
    async (params: P): Promise<R> => {
      const draft = await world.draft(params.textDocument.uri);
      return draft ? answer(draft, params) : otherwise;
    };

  connection.onCodeAction(
    about([], (draft, { range, context }) =>
      codeActions(draft, draft.check(), draft.span(range), context, world.client()),
    ),
  );
  connection.onHover(
    about(null, (draft, { position }) =>
      hover(draft, draft.check(), rules, draft.offset(position), world.client()),
    ),
  );
  connection.onCompletion(
    about({ isIncomplete: false, items: [] as CompletionItem[] }, (draft, { position }) => {
      const at = draft.offset(position);
      const { skeletons, snippets } = world.client();
      const items = completions(draft, at, skeletons);
      return {
        // Whether names or initials are meant shows only by what is typed.
        isIncomplete: !hasBegun(draft, at),
        items: [...enumeratorCompletions(draft, at), ...(snippets ? items : items.map(asText))],
      };
    }),
  );
  connection.onDocumentOnTypeFormatting(
    about([], (draft, { position }) => draft.textEdits(onEnter(draft, draft.offset(position)))),
  );
  connection.onDocumentSymbol(about([], (draft) => documentSymbols(draft)));
  connection.onFoldingRanges(about([], (draft) => foldingRanges(draft)));
  connection.onSelectionRanges(
    about([], (draft, { positions }) =>
      positions.map((position) => selectionRange(draft, draft.offset(position))),
    ),
  );
  connection.onPrepareRename(
    about(null, (draft, { position }) => {
      const place = prepareRename(draft.linter.doc, draft.offset(position));
      return place ? { range: draft.range(place), placeholder: place.placeholder } : null;
    }),
  );
  connection.onRenameRequest(
    about(null, (draft, { position, newName }) => {
      const edits = rename(draft.linter.doc, draft.offset(position), newName);
      if (!edits)
        throw new ResponseError(ErrorCodes.InvalidParams, '这里没有可以填写的占位符，或所填内容含换行');
      return draft.workspaceEdit(edits);
    }),
  );
  connection.languages.onLinkedEditingRange(
    about(null, (draft, { position }) => {
      const ranges = linkedEditingRanges(draft.linter.doc, draft.offset(position));
      return ranges ? { ranges: ranges.map((range) => draft.range(range)) } : null;
    }),
  );
  connection.languages.semanticTokens.on(about({ data: [] }, (draft) => ({ data: semanticTokens(draft) })));
  connection.onRequest('gongwen/genres', async () => listGenres((await world.newDraft()).genres));
  connection.onRequest(
    'gongwen/passages',
    about([], (draft, { position }) => listPassages(draft, draft.offset(position))),
  );
  connection.onRequest(
    'gongwen/structure',
    about([], (draft) => {
      const located = ({ name, ...span }: SectionEntry) => ({ name, range: draft.range(span) });
      return structures(draft).map(({ sections, moved, ...part }) => ({
        ...part,
        range: draft.range(part),
        sections: sections.map(located),
        moved: moved.map(located),
      }));
    }),
  );
}
