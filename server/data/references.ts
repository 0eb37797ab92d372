/** What stands right before 第三条 where it means an article of the same text; compiled once. */
import references from './lexicon/references.json';

export type Cue = 'self' | 'pointing' | 'acting' | 'here';

const words = (list: string) => list.split(' ').join('|');

const cues = (['self', 'here', 'pointing', 'acting'] as const).map(
  (cue) => [cue, new RegExp(`(?:${words(references[cue])})(?:的|之)?$`)] as const,
);

/** The kind of the words at the end of `before`. */
export function cueAtEnd(before: string): Cue | undefined {
  return cues.find(([, pattern]) => pattern.test(before))?.[0];
}

/** The text itself is named. */
export const speaksOfOwn = new RegExp(words(references.self));
