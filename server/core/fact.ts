/** What is worth remembering of a line: computed once, kept as long as the line stands, however often its surroundings change. */
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
