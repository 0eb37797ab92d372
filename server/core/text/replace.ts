/** Exchanging a stretch of a long list. */

/** `list` with `items` in the place of the `count` from `at` on: itself if there are as many, else a new one. Unlike splice it takes any number. */
export function replace<T>(list: T[], at: number, count: number, items: readonly T[]): T[] {
  if (items.length !== count) return list.slice(0, at).concat(items, list.slice(at + count));
  items.forEach((item, i) => {
    list[at + i] = item;
  });
  return list;
}
