/** Remembering what was read from a line as long as the line stands. */
import type { Prose } from './model.ts';

/** `read` with a memory; it must depend on nothing but the line. */
export function remember<T>(read: (prose: Prose) => T): (prose: Prose) => T {
  const known = new WeakMap<Prose, { readonly value: T }>();
  return (prose) => {
    let entry = known.get(prose);
    if (!entry) {
      entry = { value: read(prose) };
      known.set(prose, entry);
    }
    return entry.value;
  };
}
