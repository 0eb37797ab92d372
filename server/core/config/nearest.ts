/** What somebody may have meant by a name that there is not. */

/** The word at most two letters and half of it away; of several equally near the one that is in the list most often. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const times = new Map<string, number>();
  for (const word of known) times.set(word, (times.get(word) ?? 0) + 1);
  const [best] = [...times]
    .map(([word, often]) => ({ word, often, far: distance(name, word) }))
    .filter(({ word, far }) => far <= Math.min(2, word.length / 2))
    .sort((a, b) => a.far - b.far || b.often - a.often);
  return best?.word;
}

/** A message about an unknown name, with what it may have been meant to be. */
export function unknownName(message: string, name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return near === undefined ? message : `${message}，是不是“${near}”？`;
}

/** A name as it fits into a message. */
export function shortName(name: string): string {
  return name.length > 30 ? `${name.slice(0, 29)}…` : name;
}

/** Levenshtein's, infinite where the lengths alone make it more than two. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const [left, up, corner] = [next[j - 1], row[j], row[j - 1]] as [number, number, number];
      next.push(Math.min(left + 1, up + 1, corner + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length] as number;
}
