/** What is worth remembering of a line, or of another thing: computed once and kept as long as that stands. */
import type { Prose } from './model.ts';

const NOTHING = Symbol('nothing');
let facts = 0;

/** What can remember facts. They are kept in the line itself: a WeakMap would cost more than the rest of a keystroke. */
export abstract class Remembering {
  readonly #memory: unknown[] = new Array(facts).fill(undefined);

  /** A copy of a line has no memory and starts with none. */
  static memoryOf(prose: Prose): unknown[] {
    return #memory in prose ? prose.#memory : [];
  }
}

/** `read` with a memory. It must depend on nothing but the line. */
export function fact<T>(read: (prose: Prose) => T): (prose: Prose) => T {
  const own = facts++;
  return (prose) => {
    const memory = Remembering.memoryOf(prose);
    const known = memory[own];
    if (known !== undefined) return (known === NOTHING ? undefined : known) as T;
    const value = read(prose);
    memory[own] = value === undefined ? NOTHING : value;
    return value;
  };
}

/** `make` with a memory: called once for each `key`, with what it needs `besides` as it is then, and kept as long as that lives. */
export function oncePer<K extends object, B extends readonly unknown[], T>(
  make: (key: K, ...besides: B) => T,
): (key: K, ...besides: B) => T {
  const made = new WeakMap<K, { readonly value: T }>();
  return (key, ...besides) => {
    let one = made.get(key);
    if (!one) {
      one = { value: make(key, ...besides) };
      made.set(key, one);
    }
    return one.value;
  };
}
