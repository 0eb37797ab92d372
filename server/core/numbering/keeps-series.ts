/** What a line tells of the numbers in it and around it: whether the series of a document stay as they are when it changes. */

import type { Prose } from '../model.ts';
import type { Enumerator } from './enumerator.ts';
import { HEAD } from './evidence.ts';
import { endsSentence, isAttachment, isTitle, namesExcerpt, opensNote, titlesDocument } from './landmarks.ts';
import { edges } from './quotation.ts';
import { firstWords, saysFirst } from './runs.ts';

/**
 * Whether the series stay the same, but for the places of its enumerators, if `fresh` stands where `old` stood, above the
 * line `below` and `index` lines from the head of the text.
 */
export function keepsSeries(old: Prose, fresh: Prose, below: Prose | undefined, index: number): boolean {
  const [was, is] = [edges(old), edges(fresh)];
  const [said, says] = [firstWords(old), firstWords(fresh)];
  return (
    old.kind === fresh.kind &&
    old.depth === fresh.depth &&
    keepsEnumerators(old, fresh) &&
    isAttachment(old) === isAttachment(fresh) &&
    opensNote(old) === opensNote(fresh) &&
    // Only right above a number and at the head of a text it matters whether a line is a title.
    ((!below?.enumerators.length && index >= HEAD) || isTitle(old) === isTitle(fresh)) &&
    titlesDocument(old) === titlesDocument(fresh) &&
    namesExcerpt(old) === namesExcerpt(fresh) &&
    was?.opens === is?.opens &&
    was?.closes === is?.closes &&
    said.near === says.near &&
    said.far === says.far
  );
}

/** By stops and spaces clauses are told apart, and by clauses which numbers go on counting. */
const PARTING = /([。；;！!？?])|\s/;

/** What parts a number at `to` from what stands before it, back to `from`. */
function partingBefore(text: string, from: number, to: number): string {
  for (let i = to; i > from; i--) {
    const parting = PARTING.exec(text[i - 1] as string);
    if (parting) return `${parting[1] ? 'stop' : 'space'}${i === to ? '' : ' apart'}`;
  }
  return '';
}

/** Whether the enumerators are the same, with the two characters behind each, and are parted as they were. */
function keepsEnumerators(old: Prose, fresh: Prose): boolean {
  const { enumerators, text } = old;
  if (enumerators.length !== fresh.enumerators.length) return false;
  if (enumerators.length === 0) return true;
  const shorter = Math.min(text.length, fresh.text.length);
  let head = 0;
  while (head < shorter && text.charCodeAt(head) === fresh.text.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < shorter - head &&
    text.charCodeAt(text.length - 1 - tail) === fresh.text.charCodeAt(fresh.text.length - 1 - tail)
  )
    tail++;
  const end = text.length - tail;
  const by = fresh.text.length - text.length;
  const stays = enumerators.every((token, i) => {
    // What stands right before it belongs to it as well.
    const moved = token.to + 1 < head ? 0 : token.from > end ? by : undefined;
    return moved !== undefined && isSame(token, fresh.enumerators[i] as Enumerator, moved);
  });
  const next = enumerators.findIndex(({ from }) => from > end);
  const first = enumerators[next];
  const before = enumerators[next - 1]?.to ?? old.start;
  return (
    stays &&
    endsSentence(old) === endsSentence(fresh) &&
    (!first ||
      (old.start === fresh.start &&
        head >= old.start &&
        partingBefore(text, before, first.from) === partingBefore(fresh.text, before, first.from + by) &&
        saysFirst(text.slice(0, first.from)) === saysFirst(fresh.text.slice(0, first.from + by))))
  );
}

function isSame(old: Enumerator, fresh: Enumerator, by: number): boolean {
  return (
    old.from + by === fresh.from &&
    old.to + by === fresh.to &&
    (['style', 'value', 'leading', 'unsure'] as const).every((key) => old[key] === fresh[key])
  );
}
