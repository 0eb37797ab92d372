/**
 * The switch for one file: the comment `<!-- gongwen-disable -->` on a line of its own before the text. It is an edit,
 * so that it can be undone, goes where the file goes, and holds on the command line too.
 */
import { Position, Range, type TextDocument, WorkspaceEdit } from 'vscode';

const COMMENT = '<!-- gongwen-disable -->';

/** Whether the file switches itself off, by the comment at its top or by `gongwen: false` in its front matter. */
export function isOff(document: TextDocument): boolean {
  return switchLine(document) !== undefined;
}

/** The edit that switches the file off, or on again. */
export function toggleEdit(document: TextDocument): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  const line = switchLine(document);
  if (line === undefined) {
    const top = frontMatterLines(document);
    // Front matter may be the whole file, without a last line end.
    if (top < document.lineCount) edit.insert(document.uri, new Position(top, 0), `${COMMENT}\n`);
    else edit.insert(document.uri, document.lineAt(top - 1).range.end, `\n${COMMENT}\n`);
  } else if (line + 1 < document.lineCount) edit.delete(document.uri, new Range(line, 0, line + 1, 0));
  else edit.delete(document.uri, document.lineAt(line).range);
  return edit;
}

function switchLine(document: TextDocument): number | undefined {
  const top = frontMatterLines(document);
  for (let line = 1; line < top; line++)
    if (/^gongwen\s*:\s*false\s*$/i.test(document.lineAt(line).text)) return line;
  for (let line = top; line < document.lineCount; line++) {
    const { text, isEmptyOrWhitespace } = document.lineAt(line);
    if (/^\s*<!--\s*gongwen-disable\s*-->\s*$/.test(text)) return line;
    if (!isEmptyOrWhitespace) return undefined;
  }
  return undefined;
}

function frontMatterLines(document: TextDocument): number {
  if (!/^---[ \t]*$/.test(document.lineAt(0).text)) return 0;
  for (let line = 1; line < document.lineCount; line++)
    if (/^(?:---|\.\.\.)[ \t]*$/.test(document.lineAt(line).text)) return line + 1;
  return 0;
}
