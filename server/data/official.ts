/** What tells a 公文 from other Chinese text. */
import data from './official.json';

const WORDS = new RegExp(data.words.join('|'), 'g');

/** Titles of official texts that are no genre of their own. */
export const officialTitle = new RegExp(data.titles);

/** Titles that name a document though not its 文种: 关于……的审查意见, 关于……的说明. */
export const namedTitle = new RegExp(data.names);

/** Titles of rules in articles. */
export const regulation = new RegExp(data.regulations);

/** What only the titles of official texts are about. */
export const officialSubject = new RegExp(data.subjects);

/** Titles of texts that are official if their subject is. */
export const documentTitle = new RegExp(data.documents);

/** A line that names an organ, white space taken out. */
export const officialSigner = new RegExp(data.signers);

/** Adds the official words of `text` to `found`. */
export function collectOfficialWords(text: string, found: Set<string>): void {
  for (const word of text.match(WORDS) ?? []) found.add(word);
}
