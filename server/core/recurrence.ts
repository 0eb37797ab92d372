/** Which of many numbers stand more than once: asked for each keystroke of everything a long document says. */

let table = new Int32Array(1 << 12);

/** The numbers that `each` hands over more than once; they must be positive and below 2³¹, and at most `most` of them. */
export function recurring(most: number, each: (take: (value: number) => void) => void): ReadonlySet<number> {
  let size = table.length;
  while (size < 2 * most) size *= 2;
  // One table for all calls: a new one would be filled with nothing each time too, and be garbage then.
  if (size > table.length) table = new Int32Array(size);
  else table.fill(0);
  const mask = size - 1;
  const found = new Set<number>();
  each((value) => {
    let at = value & mask;
    while (table[at] !== 0 && table[at] !== value) at = (at + 1) & mask;
    if (table[at] === value) found.add(value);
    else table[at] = value;
  });
  return found;
}
