/** The GB18030 encoder that Node does not have: its decoder, run over every code once, read backwards. */

/** Where the four-byte codes of the supplementary planes begin (GB 18030 maps them in one run). */
const SUPPLEMENTARY = 189_000;
/** Number of four-byte codes up to 0x8431A439, the last one in the Basic Multilingual Plane. */
const BASIC = 39_420;

let table: ReadonlyMap<string, Buffer> | undefined;

/** The bytes of `text`, undefined if it holds a lone surrogate. The table is built at the first call. */
export function gb18030Bytes(text: string): Buffer | undefined {
  table ??= readTable();
  const bytes = Buffer.allocUnsafe(text.length * 4);
  let length = 0;
  for (const character of text) {
    const point = character.codePointAt(0) as number;
    const code = point > 0xffff ? fourBytes(SUPPLEMENTARY + point - 0x10000) : table.get(character);
    if (!code) return undefined;
    length += code.copy(bytes, length);
  }
  return bytes.subarray(0, length);
}

function readTable(): Map<string, Buffer> {
  const codes: Buffer[] = [];
  for (let i = 0; i < BASIC; i++) codes.push(fourBytes(i));
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) codes.push(Buffer.of(lead, trail));
  }
  for (let byte = 0; byte < 0x80; byte++) codes.push(Buffer.of(byte));
  const decoder = new TextDecoder('gb18030', { fatal: true });
  const table = new Map<string, Buffer>();
  for (const code of codes) {
    try {
      // A later, shorter code takes the place of a longer one for the same character.
      table.set(decoder.decode(code), code);
    } catch {
      // No character has this code.
    }
  }
  return table;
}

function fourBytes(index: number): Buffer {
  return Buffer.of(
    0x81 + Math.floor(index / 12_600),
    0x30 + (Math.floor(index / 1260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  );
}
