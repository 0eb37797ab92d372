/**
 * How often each entry of the lexicon of repeats keeps duplicated-word silent on a folder of texts:
 * node scripts/run.mjs scripts/measure-lexicon.ts FOLDER [--unused]. Prints entry, uses and one place, most used first;
 * --unused prints only the entries that nothing needed. An entry nobody needs may still be right; one that is used
 * in place of an error is to go: read the places.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '../server/core/document/document.ts';
import { findRepeats } from '../server/core/repeats/repeats.ts';
import { unmarked } from '../server/core/text/visible.ts';
import { doubled, heads, objects, particles, phrases, saidTwice, words } from '../server/data/duplicates.ts';
import { simplify } from '../server/data/traditional.ts';

const [folder, option] = process.argv.slice(2);
if (!folder) {
  console.error('usage: node scripts/run.mjs scripts/measure-lexicon.ts FOLDER [--unused]');
  process.exit(2);
}

const uses = new Map<string, { count: number; place: string }>();
for (const entry of entries()) uses.set(entry, { count: 0, place: '' });

for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
  const path = join(folder, name);
  if (!statSync(path).isFile()) continue;
  for (const { prose } of parse(readFileSync(path, 'utf8')).paragraphs) {
    const text = simplify(unmarked(prose));
    for (const { from, again, end } of findRepeats(text)) {
      for (const entry of touching(text, from, again, end))
        count(entry, `${name}: ${text.slice(Math.max(0, from - 8), end + 8)}`);
    }
  }
}

const rows = [...uses].filter(([, { count }]) => option !== '--unused' || count === 0);
for (const [entry, { count, place }] of rows.sort((a, b) => b[1].count - a[1].count)) {
  console.log([entry, count, place].join('\t'));
}

/** All entries that can be met, each as it is written in the data; a doubled character as two. */
function* entries(): Generator<string> {
  for (const character of doubled) yield character + character;
  for (const list of [words, phrases, saidTwice, objects, heads]) yield* list;
  for (const { before, after } of particles.values()) yield* [...before, ...after];
}

/** Entries that end in the first copy, begin with the second, or hold both. */
function* touching(text: string, from: number, again: number, end: number): Generator<string> {
  const met = new Set<string>();
  for (let start = Math.max(0, from - 3); start <= again; start++) {
    for (let stop = Math.max(again, start + 2); stop <= Math.min(text.length, end + 5); stop++) {
      const entry = text.slice(start, stop);
      if ((stop === again || start === again || (start <= from && stop >= end)) && uses.has(entry))
        met.add(entry);
    }
  }
  if (again - from === 1) yield* [...met];
  else yield* [...met].filter((entry) => [saidTwice, objects, heads].some((list) => list.has(entry)));
}

function count(entry: string, place: string): void {
  const use = uses.get(entry);
  if (use) uses.set(entry, { count: use.count + 1, place: use.place || place });
}
