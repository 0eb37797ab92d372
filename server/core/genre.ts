/** 文种: what the genre data says, and which genre a document is of. */
import type { Paragraph, Part } from './model.ts';

export type GenreId = string;

/** The genre of one part: the front matter's `name` (Chinese name, alias or id) decides, then the title, then structure. */
export function recogniseGenre(_paragraphs: readonly Paragraph[], _name?: string): GenreId | undefined {
  return undefined;
}

/** Whether a document is a 公文 at all; if not, an editor shows nothing in it unless asked to. */
export function isOfficial(_parts: readonly Part[]): boolean {
  return true;
}
