/** Quick fixes, ways to ignore a finding, and the whole-document actions. */
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  CodeActionTriggerKind,
} from 'vscode-languageserver';
import type { Client } from '../client.ts';
import { safeEdits } from '../core/fix.ts';
import type { Diagnosis, Edit, Span } from '../core/model.ts';
import type { Draft } from '../draft.ts';
import { diagnostic } from './diagnostics.ts';
import { moveSection } from './move-section.ts';
import { equalPlaceholders, placeholderAt } from './placeholders.ts';
import { renumberDocument } from './renumber.ts';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.gongwen`;
export const MOVE = 'refactor.move.gongwen';
export const RENUMBER = `${CodeActionKind.Source}.renumber.gongwen`;

/** With so many findings selected nobody picks from a list of all that can be done about each. */
const MANY = 20;

/** The actions at `at`: of the kinds that are asked for, or of all. */
export function codeActions(
  draft: Draft,
  diagnoses: readonly Diagnosis[],
  at: Span,
  { only, triggerKind }: Pick<CodeActionContext, 'only' | 'triggerKind'>,
  client: Client,
): CodeAction[] {
  const wanted = (kind: string) =>
    !only || only.some((one) => one === '' || kind === one || kind.startsWith(`${one}.`));
  const actions: CodeAction[] = [];
  if (wanted(CodeActionKind.QuickFix)) {
    const here = diagnoses.filter(({ from, to }) => from <= at.to && at.from <= to);
    for (const diagnosis of here.slice(0, MANY)) actions.push(...fixes(draft, diagnosis, client));
    if (actions[0]) actions[0] = { ...actions[0], isPreferred: true };
    if (client.commands) actions.push(...fillIn(draft, at.from));
    if (here.length <= MANY)
      for (const diagnosis of here) actions.push(...ignores(draft, diagnosis, diagnoses, client));
  }
  const whole = (title: string, kind: string, edits: () => readonly Edit[]) => {
    const found = wanted(kind) ? edits() : [];
    if (found.length > 0) actions.push({ title, kind, edit: draft.workspaceEdit(found) });
  };
  // What concerns the whole document is not worked out at every move of the cursor.
  if (!only && triggerKind === CodeActionTriggerKind.Automatic) return actions;
  const { doc } = draft.linter;
  whole('改正全部有把握的问题', FIX_ALL, () => safeEdits(diagnoses));
  whole('重新编号', RENUMBER, () => renumberDocument(doc));
  // For who asks for a refactoring.
  if (only) {
    whole('上移本节', `${MOVE}.up`, () => moveSection(doc, at.from, 'up'));
    whole('下移本节', `${MOVE}.down`, () => moveSection(doc, at.from, 'down'));
  }
  return actions;
}

function fixes(draft: Draft, diagnosis: Diagnosis, client: Client): CodeAction[] {
  return (diagnosis.fixes ?? []).map(({ title, edits }) => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic(draft, diagnosis, client)],
    edit: draft.workspaceEdit(edits),
  }));
}

/** Filling in is a rename, for which the editor asks what to write. */
function fillIn(draft: Draft, at: number): CodeAction[] {
  const { doc } = draft.linter;
  const one = placeholderAt(doc, at);
  if (!one) return [];
  const title = `填写全文的“${one.text}”（${equalPlaceholders(doc, one).length} 处）…`;
  return [{ title, kind: CodeActionKind.QuickFix, command: { title, command: 'editor.action.rename' } }];
}

function ignores(
  draft: Draft,
  diagnosis: Diagnosis,
  all: readonly Diagnosis[],
  client: Client,
): CodeAction[] {
  const { rule, word } = diagnosis;
  const shared = { kind: CodeActionKind.QuickFix, diagnostics: [diagnostic(draft, diagnosis, client)] };
  const insert = (title: string, at: number, text: string): CodeAction => ({
    ...shared,
    title,
    edit: draft.workspaceEdit([{ from: at, to: at, insert: text }]),
  });
  const call = (title: string, command: string, ...args: string[]): CodeAction => ({
    ...shared,
    title,
    command: { title, command, arguments: args },
  });
  const { text } = draft;
  const top = draft.linter.doc.frontMatter.to;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const actions: CodeAction[] = [];
  if (diagnosis.from >= top) {
    const { from, to } = draft.line(diagnosis.from);
    const count = all.filter((one) => one.rule === rule && from <= one.from && one.from <= to).length;
    const title = count === 1 ? '忽略此处' : `忽略此处和本段另外${count - 1}处（${rule}）`;
    actions.push(
      takesNoComment(text.slice(from, to), rule)
        ? insert(title, from, `<!-- gongwen-disable-next-line ${rule} -->${eol}`)
        : insert(title, to, ` <!-- gongwen-disable-line ${rule} -->`),
    );
  }
  // A list of words is written with spaces and commas between them.
  if (word && !/[\s,，、<>]|--/.test(word)) {
    actions.push(insert(`本文允许“${word}”`, top, `<!-- gongwen-allow ${word} -->${eol}`));
  }
  if (word && client.commands) {
    actions.push(call(`在本工作区允许“${word}”`, 'gongwen.allowWord', word, 'workspace'));
    actions.push(call(`总是允许“${word}”`, 'gongwen.allowWord', word, 'user'));
  }
  if (diagnosis.from >= top)
    actions.push(insert(`本文不查 ${rule}`, top, `<!-- gongwen-disable ${rule} -->${eol}`));
  if (client.commands) {
    actions.push(call(`在本工作区不查 ${rule}`, 'gongwen.disableRule', rule, 'workspace'));
    actions.push(call(`总是不查 ${rule}`, 'gongwen.disableRule', rule, 'user'));
  }
  return actions;
}

/** Behind the closing marks of a heading or a hard line break they would show; in code the comment would. */
function takesNoComment(line: string, rule: string): boolean {
  return /(?: {2}|[\\#])$/.test(line) || (rule === 'markdown-trap' && /^(?: {4}|\t)/.test(line));
}
