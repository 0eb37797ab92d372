/** Drafts of any size, made of those in examples/: repeated, each time with another number in every paragraph, so that no memory of equal paragraphs helps. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '..', 'examples');
const FRONT_MATTER = /^---\n[\s\S]*?\n---\n\s*/;

const drafts = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.md'))
  .sort()
  .map((name) => readFileSync(join(FOLDER, name), 'utf8').replace(FRONT_MATTER, ''));

/** A text of at least `size` code units that ends with a whole paragraph; `series` names one of many texts of that size, no two alike. */
export function makeText(size, series = 0) {
  const paragraphs = [];
  let length = 0;
  for (let round = 0; length < size; round++) {
    const place = `在第${series}批第${round}片区，`;
    for (const paragraph of drafts.flatMap((draft) => draft.trim().split(/\n\n+/))) {
      if (length >= size) break;
      const made = `${paragraph.replace('，', `，${place}`)}\n\n`;
      paragraphs.push(made);
      length += made.length;
    }
  }
  return paragraphs.join('');
}
