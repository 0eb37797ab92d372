/** What tells a 公文 from other Chinese text. */
import data from './official.json';

const WORDS = new RegExp(data.words.join('|'), 'g');

/** Titles of official texts that are no genre of their own. */
export const officialTitle = new RegExp(data.titles);

/** Adds the official words of `text` to `found`. */
export function collectOfficialWords(text: string, found: Set<string>): void {
  for (const word of text.match(WORDS) ?? []) found.add(word);
}
