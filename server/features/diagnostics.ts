/** Diagnoses → LSP diagnostics: at most so many, with their links and tags. */
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { Diagnosis, Severity } from '../core/model.ts';
import type { Draft } from '../draft.ts';

/** More than this no list shows usefully, and sending them costs the editor more than finding them costs us. */
const MOST = 1000;

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export interface DiagnosticOptions {
  /** Address of the page with a section for each rule; without it diagnostics carry no link. */
  readonly ruleDocs?: string | undefined;
  /** Whether the client shows related places. */
  readonly related: boolean;
}

/** What the client is to show, the most severe ones if there are too many, in the order of their places. */
export function diagnostics(
  draft: Draft,
  diagnoses: readonly Diagnosis[],
  options: DiagnosticOptions,
): Diagnostic[] {
  const hidden = diagnoses.length - MOST;
  if (hidden <= 0) return diagnoses.map((diagnosis) => diagnostic(draft, diagnosis, options));
  const order = diagnoses.map((diagnosis, i) => ({ i, severity: SEVERITY[diagnosis.severity] }));
  const chosen = order.sort((a, b) => a.severity - b.severity || a.i - b.i).slice(0, MOST);
  const shown = chosen
    .sort((a, b) => a.i - b.i)
    .map(({ i }) => diagnostic(draft, diagnoses[i] as Diagnosis, options));
  const message = `问题太多，另有 ${hidden} 处未列出`;
  return [
    {
      range: draft.range({ from: 0, to: 0 }),
      severity: DiagnosticSeverity.Information,
      source: '公文',
      message,
    },
    ...shown,
  ];
}

/** One diagnosis as the client shows it. */
export function diagnostic(
  draft: Draft,
  diagnosis: Diagnosis,
  { ruleDocs, related }: DiagnosticOptions,
): Diagnostic {
  const { rule, severity, message, unnecessary } = diagnosis;
  return {
    range: draft.range(diagnosis),
    severity: SEVERITY[severity],
    source: '公文',
    code: rule,
    message,
    ...(ruleDocs && { codeDescription: { href: `${ruleDocs}#${rule}` } }),
    ...(unnecessary && { tags: [DiagnosticTag.Unnecessary] }),
    ...(related &&
      diagnosis.related && {
        relatedInformation: diagnosis.related.map((place) => ({
          location: { uri: draft.uri, range: draft.range(place) },
          message: place.message,
        })),
      }),
  };
}
