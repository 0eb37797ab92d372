/** A stream of bytes → its lines. Not node:readline: that one also breaks at U+2028, which JSON may hold. */

/** The lines of `input` without their \n; a last line without one counts. */
export async function* lines(input: AsyncIterable<Buffer>): AsyncGenerator<Uint8Array> {
  let pieces: Buffer[] = [];
  for await (const chunk of input) {
    let at = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, at)) {
      yield Buffer.concat([...pieces, chunk.subarray(at, end)]);
      pieces = [];
      at = end + 1;
    }
    if (at < chunk.length) pieces.push(chunk.subarray(at));
  }
  if (pieces.length > 0) yield Buffer.concat(pieces);
}
