/** Lists of all the parts of a document. */
import type { Doc, Part } from '../model.ts';

/** What `list` gives for each part, in one list; `flatMap` is many times as slow for long ones. */
export function inParts<T>({ parts }: Doc, list: (part: Part) => readonly T[]): T[] {
  const all: T[] = [];
  for (const part of parts) for (const one of list(part)) all.push(one);
  return all;
}
