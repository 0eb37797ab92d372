/**
 * Drafts of any size, made of those in examples/: again and again, but with clauses exchanged at random and a number in every
 * paragraph, so that neither a memory of equal paragraphs helps nor a rule about copies finds more of them than in real drafts.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '..', 'examples');
const FRONT_MATTER = /^---\n[\s\S]*?\n---\n\s*/;
const CLAUSE_END = /(?<=[，；。])/;
/** Share of the clauses that are exchanged. */
const EXCHANGED = 0.7;

const drafts = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.md'))
  .sort()
  .map((name) => readFileSync(join(FOLDER, name), 'utf8').replace(FRONT_MATTER, ''));
const paragraphs = drafts.flatMap((draft) => draft.trim().split(/\n\n+/));
const clauses = paragraphs.filter(isProse).flatMap((paragraph) => paragraph.split(CLAUSE_END));

/** A text of at least `size` code units that ends with a whole paragraph; the same at each call. `series` names one of many such texts, no two alike. */
export function makeText(size, series = 0) {
  const random = numbers(series + 1);
  const made = [];
  let length = 0;
  for (let round = 0; length < size; round++) {
    for (const paragraph of paragraphs) {
      if (length >= size) break;
      const own = round > 0 && isProse(paragraph) ? exchange(paragraph, random) : paragraph;
      const text = `${own.replace('，', `，在第${series}批第${round}片区，`)}\n\n`;
      made.push(text);
      length += text.length;
    }
  }
  return made.join('');
}

/** More than a title, and nothing that Markdown makes of lines. */
function isProse(paragraph) {
  return paragraph.includes('。') && !/^[#|>-]|\n/.test(paragraph);
}

/** `paragraph` with other clauses; what it begins with stays, for that may be its number. */
function exchange(paragraph, random) {
  return paragraph
    .split(CLAUSE_END)
    .map((clause, i) =>
      i > 0 && random() < EXCHANGED ? like(clause, clauses[Math.floor(random() * clauses.length)]) : clause,
    )
    .join('');
}

/** `other` with the end of `clause`. */
function like(clause, other) {
  return other.slice(0, -1) + clause.at(-1);
}

/** Numbers from 0 to 1 without pattern, the same for the same seed. */
function* sequence(seed) {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

function numbers(seed) {
  const values = sequence(seed);
  return () => values.next().value;
}
