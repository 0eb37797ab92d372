/** Choosing edits that do not touch each other, and applying them. */
import type { Diagnosis, Edit } from './model.ts';

/** The safe fixes of `diagnoses` that can be made together, in order: of two that touch, the one found first. */
export function safeEdits(diagnoses: readonly Diagnosis[]): Edit[] {
  const chosen: Edit[] = [];
  for (const { fixes } of diagnoses) {
    const edits = fixes?.find((fix) => fix.safe)?.edits ?? [];
    const places = edits.map((edit) => freePlace(chosen, edit));
    if (places.includes(-1)) continue;
    for (const [i, edit] of edits.entries()) chosen.splice((places[i] as number) + i, 0, edit);
  }
  return chosen;
}

/** Where in `chosen` (sorted, none touching another) `edit` can stand, -1 if it touches one. Found from the end: most come in order. */
function freePlace(chosen: readonly Edit[], edit: Edit): number {
  let place = chosen.length;
  while (place > 0 && (chosen[place - 1] as Edit).from > edit.to) place--;
  const before = chosen[place - 1];
  return before && before.to >= edit.from ? -1 : place;
}

/** The text after edits that do not overlap, given in its own offsets and any order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.from - b.from || a.to - b.to)) {
    result += text.slice(at, edit.from) + edit.insert;
    at = edit.to;
  }
  return result + text.slice(at);
}
