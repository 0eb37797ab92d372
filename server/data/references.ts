/** What stands right before 第三条 where it means an article of the same text, compiled once. */
import references from './lexicon/references.json';

export type Cue = 'self' | 'pointing' | 'acting' | 'here';

const cues = (['self', 'here', 'pointing', 'acting'] as const).map(
  (cue) => [cue, new RegExp(`(?:${references[cue].split(' ').join('|')})(?:的|之)?$`)] as const,
);

/** The kind of the words at the end of `before`. */
export function cueAtEnd(before: string): Cue | undefined {
  return cues.find(([, pattern]) => pattern.test(before))?.[0];
}
