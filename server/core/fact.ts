/** What is worth remembering of a line: computed once, kept as long as the line stands, however often its surroundings change. */
import type { Prose } from './model.ts';

// Kept on the line itself: whole documents are gone over for each keystroke, where a WeakMap would cost more than the rest.
const MEMORY = Symbol('memory');
const NOTHING = Symbol('nothing');
let facts = 0;

/** `read` with a memory. It must depend on nothing but the line. */
export function fact<T>(read: (prose: Prose) => T): (prose: Prose) => T {
  const own = facts++;
  return (prose) => {
    const memory = memoryOf(prose);
    const known = memory[own];
    if (known !== undefined) return (known === NOTHING ? undefined : known) as T;
    const value = read(prose);
    memory[own] = value === undefined ? NOTHING : value;
    return value;
  };
}

/** A copy of a line starts without one: what is not enumerable is not copied. */
function memoryOf(prose: Prose & { [MEMORY]?: unknown[] }): unknown[] {
  let memory = prose[MEMORY];
  if (!memory) {
    memory = new Array(facts);
    Object.defineProperty(prose, MEMORY, { value: memory });
  }
  return memory;
}
