/** Findings at the place of their line. A document of many is gone over for each keystroke: what few ask for is worked out when it is asked for. */
import type { Diagnosis, Finding, Fix, Related, Severity } from './model.ts';
import { shift, shiftEdit } from './shift.ts';

/** A finding whose offsets counted from offset `by` of the text. */
export class Shifted implements Finding {
  readonly from: number;
  readonly to: number;
  readonly #finding: Finding;
  readonly #by: number;
  /** Whether its fixes may run unattended at all. */
  readonly #maybeSafe: boolean;

  constructor(finding: Finding, by: number, maybeSafe = true) {
    this.from = finding.from + by;
    this.to = finding.to + by;
    this.#finding = finding;
    this.#by = by;
    this.#maybeSafe = maybeSafe;
  }

  get message(): string {
    return this.#finding.message;
  }

  get severity(): Severity | undefined {
    return this.#finding.severity;
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

export class Told extends Shifted implements Diagnosis {
  readonly rule: string;
  readonly #level: Severity;

  constructor(finding: Finding, by: number, maybeSafe: boolean, rule: string, level: Severity) {
    super(finding, by, maybeSafe);
    this.rule = rule;
    this.#level = level;
  }

  override get severity(): Severity {
    return this.#level;
  }
}
