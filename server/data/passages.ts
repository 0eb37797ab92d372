/** 套语: the standard passages, as snippets. */
import common from './passages/common.json';
import everyday from './passages/everyday.json';
import schema from './passages/schema.json';
import statutory from './passages/statutory.json';

export type PassagePlace = 'head' | 'opening' | 'body' | 'ending' | 'tail';

export interface Passage {
  /** Initials of the name's pinyin. */
  readonly prefix: string;
  readonly name: string;
  /** Kinds (文种), names or ids of the genres it belongs to; empty: all. */
  readonly genres: readonly string[];
  readonly place: PassagePlace;
  /** Where it goes, as a writer says it. */
  readonly label: string;
  /** In VS Code's snippet syntax, ×× where something is to be filled in. */
  readonly body: string;
}

/** What a passage file, or a writer's configuration, says of a passage. */
export interface PassageData {
  readonly prefix?: string;
  readonly name: string;
  readonly genres?: readonly string[];
  readonly place?: string;
  readonly label?: string;
  readonly body: string;
}

/** Of one passage. */
export const passageSchema = schema.properties.passages.items;

export const passages: readonly Passage[] = [
  ...statutory.passages,
  ...everyday.passages,
  ...common.passages,
].map(readPassage);

/** A passage of its data, which must be valid by passages/schema.json. */
export function readPassage(data: PassageData): Passage {
  return { prefix: '', genres: [], label: '', ...data, place: (data.place ?? 'body') as PassagePlace };
}
