/** Diagnoses → LSP diagnostics: at most so many, with their links and tags. */
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Range } from 'vscode-languageserver';
import type { Client } from '../client.ts';
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

/** What the client is to show, the most severe ones if there are too many, in the order of their places. */
export function diagnostics(draft: Draft, diagnoses: readonly Diagnosis[], client: Client): Diagnostic[] {
  const hidden = diagnoses.length - MOST;
  if (hidden <= 0) return diagnoses.map((diagnosis) => diagnostic(draft, diagnosis, client));
  const shown = mostSevere(diagnoses).map((diagnosis) => diagnostic(draft, diagnosis, client));
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

/** The MOST most severe ones, of equal ones the first, in the order of their places. */
function mostSevere(diagnoses: readonly Diagnosis[]): Diagnosis[] {
  const room = { error: 0, warning: 0, info: 0, hint: 0 };
  let left = MOST;
  for (const level of Object.keys(SEVERITY) as Severity[]) {
    const count = diagnoses.reduce((sum, { severity }) => sum + (severity === level ? 1 : 0), 0);
    room[level] = Math.min(count, left);
    left -= room[level];
  }
  return diagnoses.filter(({ severity }) => room[severity]-- > 0);
}

/** Whether two lists show the same, compared without writing them out. */
export function isSameReport(a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean {
  return a.length === b.length && a.every((one, i) => isSame(one, b[i] as Diagnostic));
}

function isSame(a: Diagnostic, b: Diagnostic): boolean {
  const related = a.relatedInformation ?? [];
  const others = b.relatedInformation ?? [];
  return (
    isSameRange(a.range, b.range) &&
    a.code === b.code &&
    a.severity === b.severity &&
    a.message === b.message &&
    a.tags?.length === b.tags?.length &&
    related.length === others.length &&
    related.every(
      (place, i) =>
        place.message === others[i]?.message && isSameRange(place.location.range, others[i].location.range),
    )
  );
}

function isSameRange(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}

/** One diagnosis as the client shows it. */
export function diagnostic(draft: Draft, diagnosis: Diagnosis, { ruleDocs, related }: Client): Diagnostic {
  const { rule, severity, message, unnecessary } = diagnosis;
  const shown: Diagnostic = {
    range: draft.range(diagnosis),
    severity: SEVERITY[severity],
    source: '公文',
    code: rule,
    message,
  };
  if (ruleDocs) shown.codeDescription = { href: `${ruleDocs}#${rule}` };
  if (unnecessary) shown.tags = UNNECESSARY;
  if (related && diagnosis.related)
    shown.relatedInformation = diagnosis.related.map((place) => ({
      location: { uri: draft.uri, range: draft.range(place) },
      message: place.message,
    }));
  return shown;
}

const UNNECESSARY = [DiagnosticTag.Unnecessary];
