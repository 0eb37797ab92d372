/** Findings as they are told. A document of many is gone over for each keystroke: what few ask for is worked out when it is asked for. */
import type { Diagnosis, Finding, Fix, Related, Severity } from './model.ts';
import { shift, shiftEdit } from './shift.ts';

/** A finding of a rule at its level, its offsets counted from offset `by` of the text. */
export class PlacedFinding implements Diagnosis {
  readonly from: number;
  readonly to: number;
  readonly rule: string;
  readonly severity: Severity;
  readonly #finding: Finding;
  readonly #by: number;
  /** Whether its fixes may run unattended at all. */
  readonly #maybeSafe: boolean;

  constructor(finding: Finding, by: number, maybeSafe: boolean, rule: string, severity: Severity) {
    this.from = finding.from + by;
    this.to = finding.to + by;
    this.rule = rule;
    this.severity = severity;
    this.#finding = finding;
    this.#by = by;
    this.#maybeSafe = maybeSafe;
  }

  get message(): string {
    return this.#finding.message;
  }

  get word(): string | undefined {
    return this.#finding.word;
  }

  get unnecessary(): boolean | undefined {
    return this.#finding.unnecessary;
  }

  get fixes(): readonly Fix[] | undefined {
    const { fixes } = this.#finding;
    // Fixes of many places may share a long list of edits.
    if (this.#by === 0 && this.#maybeSafe) return fixes;
    return fixes?.map(({ title, edits, safe }) => ({
      title,
      edits: edits.map((edit) => shiftEdit(edit, this.#by)),
      safe: safe && this.#maybeSafe,
    }));
  }

  get related(): readonly Related[] | undefined {
    const { related } = this.#finding;
    return this.#by === 0
      ? related
      : related?.map((place) => ({ ...shift(place, this.#by), message: place.message }));
  }
}
