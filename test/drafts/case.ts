/** What a draft for the tests is. */

/** `text` must stay silent; each fault replaces `old` by `now`, and `rule` must then say something that holds `says`. */
export interface Case {
  readonly genre: string;
  readonly text: string;
  readonly faults: readonly (readonly [rule: string, says: string, old: string, now: string])[];
}
