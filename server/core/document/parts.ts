/** The parts of a document: the one at a place, and lists of all. */
import type { Doc, Part } from '../model.ts';

/** The one that holds an offset of the text; of two that meet there the one that begins. */
export function partAt({ parts }: Doc, offset: number): Part {
  return parts.findLast(({ from }) => from <= offset) as Part;
}

/** What `list` gives for each part, in one list; `flatMap` is many times as slow for long ones. */
export function inParts<T>({ parts }: Doc, list: (part: Part) => readonly T[]): T[] {
  const all: T[] = [];
  for (const part of parts) for (const one of list(part)) all.push(one);
  return all;
}
