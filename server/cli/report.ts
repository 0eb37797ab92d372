/** What is said of one file, and the sums over all of them. */
import { lineStarts, positionAt } from '../core/document/lines.ts';
import type { Diagnosis, Severity } from '../core/model.ts';

/** A diagnosis by lines and columns: 1-based, columns in UTF-16 code units, end exclusive. */
export interface Located {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
}

/** One file as it was checked (after the fixes, if any). */
export interface Checked {
  readonly file: string;
  readonly text: string;
  readonly diagnoses: readonly Diagnosis[];
  /** Why no rule looked at it: it is no 公文 and nobody named it, or its configuration or front matter says so. */
  readonly skipped?: Skipped | undefined;
}

export type Skipped = 'form' | 'setting';

export const skippedNames: Readonly<Record<Skipped, string>> = {
  form: '不像公文',
  setting: '由配置或文件头排除',
};

/** Sums; also what one file adds to them. */
export interface Totals {
  /** Checked. */
  readonly files: number;
  readonly skipped: Readonly<Record<Skipped, number>>;
  /** Files and folders that could not be read, or that a fault of our own kept from being checked. */
  readonly failed: number;
  readonly found: Readonly<Record<Severity, number>>;
  /** Findings that `--fix` would put right. */
  readonly fixable: number;
  /** Places that `--fix` has put right. */
  readonly fixed: number;
}

export const noTotals: Totals = {
  files: 0,
  skipped: { form: 0, setting: 0 },
  failed: 0,
  found: { error: 0, warning: 0, info: 0, hint: 0 },
  fixable: 0,
  fixed: 0,
};

/** The totals of one that could not be checked. */
export const failure: Totals = { ...noTotals, failed: 1 };

/** The totals of one that no rule looked at. */
export function totalsOfSkipped(why: Skipped): Totals {
  return { ...noTotals, skipped: { ...noTotals.skipped, [why]: 1 } };
}

/** The totals of one file. */
export function totalsOf(diagnoses: readonly Diagnosis[], fixed: number): Totals {
  const found = { ...noTotals.found };
  for (const { severity } of diagnoses) found[severity]++;
  const fixable = diagnoses.filter(({ fixes }) => fixes?.some((fix) => fix.safe)).length;
  return { ...noTotals, files: 1, found, fixable, fixed };
}

/** The sums of both. */
export function add(a: Totals, b: Totals): Totals {
  return {
    files: a.files + b.files,
    skipped: {
      form: a.skipped.form + b.skipped.form,
      setting: a.skipped.setting + b.skipped.setting,
    },
    failed: a.failed + b.failed,
    found: {
      error: a.found.error + b.found.error,
      warning: a.found.warning + b.found.warning,
      info: a.found.info + b.found.info,
      hint: a.found.hint + b.found.hint,
    },
    fixable: a.fixable + b.fixable,
    fixed: a.fixed + b.fixed,
  };
}

/** The diagnoses with lines and columns, in order. */
export function locate({ text, diagnoses }: Omit<Checked, 'file'>): Located[] {
  if (diagnoses.length === 0) return [];
  const starts = lineStarts(text);
  return diagnoses.map(({ from, to, rule, severity, message }) => {
    const start = positionAt(starts, text, from);
    const end = positionAt(starts, text, to);
    return {
      line: start.line + 1,
      column: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
      rule,
      severity,
      message,
    };
  });
}
