/** What stands right before 第三条 where it means an article of the same text, and behind it where it means none; compiled once. */
import references from './lexicon/references.json';

export type Cue = 'self' | 'pointing' | 'acting' | 'here' | 'previous';

const words = (list: string) => list.split(' ').join('|');

const cues = (['self', 'here', 'previous', 'pointing', 'acting'] as const).map(
  (cue) => [cue, new RegExp(`(?:${words(references[cue])})(?:的|之)?$`)] as const,
);

/** The kind of the words at the end of `before`. */
export function cueAtEnd(before: string): Cue | undefined {
  return cues.find(([, pattern]) => pattern.test(before))?.[0];
}

/** The text itself is named. */
export const speaksOfOwn = new RegExp(words(references.self));

/** Of the text behind 第四条: things that are counted so. */
export const countedAhead = new RegExp(`^(?:${words(references.counted)})`);

/** A text that is not the one at hand, without its name: 上级文件, 原办法. */
export const foreign = new RegExp(`(?:${words(references.elsewhere)})的?(?:${words(references.texts)})`);
