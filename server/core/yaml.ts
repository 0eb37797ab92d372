/** Reading YAML node by node, so that what is wrong has a place. The only file that knows the YAML parser. */
import { type Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';

export { isMap, isScalar, isSeq, type YAMLMap };

/** Tells what is wrong with the part of the text that a node or an error takes up. */
export type Report = (range: ArrayLike<number> | null | undefined, message: string) => void;

/** A text as a document, with its errors; undefined if it cannot even be parsed. Never throws. */
export function parseYaml(text: string): Document.Parsed | undefined {
  try {
    return parseDocument(text, { logLevel: 'silent', prettyErrors: false });
  } catch {
    // The parser recurses and runs out of stack in brackets nested thousands deep.
    return undefined;
  }
}

/** The pairs of a map by the names of their keys. */
export function* pairs(map: YAMLMap | undefined) {
  for (const { key, value } of map?.items ?? [])
    yield { name: isScalar(key) ? String(key.value) : '', key, value };
}

/** A key whose values are all commented out says nothing. */
export function isEmpty(node: unknown): boolean {
  return node === null || node === undefined || (isScalar(node) && node.value === null);
}

/** The words of a scalar as written: 007 is a word here, not a number. Undefined if there are none. */
export function wordOf(node: unknown): string | undefined {
  const word = isScalar(node) && (typeof node.value === 'string' ? node.value : node.source);
  return word || undefined;
}

export function rangeOf(node: unknown): ArrayLike<number> | null | undefined {
  return (node as { range?: ArrayLike<number> | null } | null)?.range;
}
