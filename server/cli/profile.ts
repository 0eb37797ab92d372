/** How long each rule takes and how much it finds. */
import type { Doc, Part, Prose, Rule } from '../core/model.ts';

export interface Time {
  readonly milliseconds: number;
  readonly found: number;
}
/** By rule id. */
export type Times = Readonly<Record<string, Time>>;

export class Profile {
  /** The rules with a clock each. */
  readonly rules: readonly Rule[];
  #times: Record<string, Time> = {};

  constructor(rules: readonly Rule[]) {
    this.rules = rules.map((rule) =>
      rule.scope === 'paragraph'
        ? { ...rule, check: (prose: Prose) => this.measure(rule.id, () => [...rule.check(prose)]) }
        : rule.scope === 'part'
          ? {
              ...rule,
              check: (part: Part, doc: Doc) => this.measure(rule.id, () => [...rule.check(part, doc)]),
            }
          : { ...rule, check: (doc: Doc) => this.measure(rule.id, () => [...rule.check(doc)]) },
    );
  }

  /** Runs `work` on the clock of `name`; what an array holds counts as found. */
  measure<T>(name: string, work: () => T): T {
    const start = performance.now();
    const result = work();
    const milliseconds = performance.now() - start;
    addTime(this.#times, name, { milliseconds, found: Array.isArray(result) ? result.length : 0 });
    return result;
  }

  /** The times since the last call. */
  take(): Times {
    const times = this.#times;
    this.#times = {};
    return times;
  }
}

/** Adds one time to a sum in place: it runs once for each paragraph and rule. */
export function addTime(sum: Record<string, Time>, name: string, { milliseconds, found }: Time): void {
  const before = sum[name];
  sum[name] = {
    milliseconds: milliseconds + (before?.milliseconds ?? 0),
    found: found + (before?.found ?? 0),
  };
}

/** A table, the slowest first. */
export function profileTable(times: Times): string {
  const rows = Object.entries(times).sort(([, a], [, b]) => b.milliseconds - a.milliseconds);
  const line = (time: string, found: string, name: string) =>
    `${time.padStart(12)}${found.padStart(10)}  ${name}\n`;
  return (
    line('ms', 'found', 'rule') +
    rows.map(([name, { milliseconds, found }]) => line(milliseconds.toFixed(1), String(found), name)).join('')
  );
}
