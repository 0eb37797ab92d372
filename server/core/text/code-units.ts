/** The code units of a text in an array: reading them there takes a third of the time that `charCodeAt` takes. */

/** What is longer gets an array of its own, which goes with it. */
const ROOM = 1 << 14;
const shared = new Uint16Array(ROOM);

interface Bytes {
  write(text: string, offset: number, encoding: 'utf16le'): number;
}
// Copies a line in one call; workers of a browser have none.
const { Buffer: Native } = globalThis as { Buffer?: { from(buffer: ArrayBufferLike): Bytes } };
const sharedBytes = Native?.from(shared.buffer);

/** The code units of `text`, as many as it has: valid until the next call. */
export function unitsOf(text: string): Uint16Array {
  const units = text.length > ROOM ? new Uint16Array(text.length) : shared;
  const bytes = units === shared ? sharedBytes : Native?.from(units.buffer);
  if (bytes) bytes.write(text, 0, 'utf16le');
  else for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}
