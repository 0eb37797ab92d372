/** Traditional → simplified for the characters that our word lists of left-overs use. */
import lexicon from './lexicon/traditional.json';

const SIMPLIFIED = new Map<string, string>();
for (let i = 0; i < lexicon.pairs.length; i += 2)
  SIMPLIFIED.set(lexicon.pairs[i] as string, lexicon.pairs[i + 1] as string);
const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'g');

/** The same line, of the same length, with those characters in simplified form. */
export function simplify(line: string): string {
  return line.replace(TRADITIONAL, (character) => SIMPLIFIED.get(character) as string);
}
