/** How long each rule takes and how much it finds. */
import type { Diagnosis, Finding, Rule } from '../core/model.ts';
import { width } from './width.ts';

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
    this.rules = rules.map((rule): Rule => {
      const clocked =
        <A extends readonly unknown[]>(check: (...args: A) => Iterable<Finding>) =>
        (...args: A) =>
          this.measure(rule.id, () => [...check(...args)]);
      if (rule.scope === 'document') return { ...rule, check: clocked(rule.check) };
      if (rule.scope === 'part') return { ...rule, check: clocked(rule.check) };
      return { ...rule, check: clocked(rule.check), ...(rule.joint && { joint: clocked(rule.joint) }) };
    });
  }

  /** Runs `work` on the clock of `name`. */
  measure<T>(name: string, work: () => T): T {
    const start = performance.now();
    const result = work();
    addTime(this.#times, name, { milliseconds: performance.now() - start, found: 0 });
    return result;
  }

  /** Counts what was found: a line that stands again is looked at only once. */
  count(diagnoses: readonly Diagnosis[]): void {
    for (const { rule } of diagnoses) addTime(this.#times, rule, { milliseconds: 0, found: 1 });
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
  const cell = (text: string, columns: number) => ' '.repeat(Math.max(0, columns - width(text))) + text;
  const line = (time: string, found: string, name: string) =>
    `${cell(time, 12)}${cell(found, 10)}  ${name}\n`;
  return (
    line('毫秒', '处数', '规则') +
    rows.map(([name, { milliseconds, found }]) => line(milliseconds.toFixed(1), String(found), name)).join('')
  );
}
