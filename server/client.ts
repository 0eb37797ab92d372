/** What the client can take and has by itself, as far as an answer depends on it. */
import type { InitializeParams } from 'vscode-languageserver';

export interface Client {
  /** It asks for diagnostics; any other is told of them. */
  readonly pulls: boolean;
  /** It asks for them anew when told to. */
  readonly refreshes: boolean;
  /** It tells which workspace folders come and go. */
  readonly tellsFolders: boolean;
  /** It shows the places that a diagnostic is related to. */
  readonly related: boolean;
  /** It shows Markdown on hover. */
  readonly markdown: boolean;
  /** It takes snippets for completions. */
  readonly snippets: boolean;
  /** It asks whether there is anything to rename before it asks for a name. */
  readonly asksBeforeRename: boolean;
  /** Address of the rule pages; without it nothing carries a link. */
  readonly ruleDocs: string | undefined;
  /** It has the commands gongwen.allowWord and gongwen.disableRule, and wants to be told gongwen/status. */
  readonly commands: boolean;
  /** It lists the skeletons of the genres there are as snippets of its own. */
  readonly skeletons: boolean;
}

/** What a client says of itself at the start; every part of `initializationOptions` may be missing. */
export function readClient({ capabilities, initializationOptions }: InitializeParams): Client {
  const { textDocument, workspace } = capabilities;
  const { ruleDocs, clientCommands, skeletons } = initializationOptions ?? {};
  return {
    pulls: textDocument?.diagnostic !== undefined,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    tellsFolders: workspace?.workspaceFolders === true,
    // Before protocol 3.18 clients that ask said so of what they are told.
    related:
      (textDocument?.diagnostic?.relatedInformation ??
        textDocument?.publishDiagnostics?.relatedInformation) === true,
    markdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    asksBeforeRename: textDocument?.rename?.prepareSupport === true,
    ruleDocs: typeof ruleDocs === 'string' ? ruleDocs : undefined,
    commands: clientCommands === true,
    skeletons: skeletons === true,
  };
}
