/** Things by what they have in common. */

/** The entry of `key` in `map`, made where there is none. */
export function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let entry = map.get(key);
  if (entry === undefined) {
    entry = make();
    map.set(key, entry);
  }
  return entry;
}

/** `things` by key, in the order of the first of each. */
export function groupBy<K, T>(things: readonly T[], keyOf: (thing: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) entryOf(groups, keyOf(thing), () => [] as T[]).push(thing);
  return groups;
}

/** The largest of groups with its key, of two as large the first; there must be one. */
export function largest<K, T>(groups: ReadonlyMap<K, readonly T[]>): readonly [key: K, things: readonly T[]] {
  return [...groups].reduce((a, b) => (b[1].length > a[1].length ? b : a));
}
