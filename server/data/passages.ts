/** 套语: the standard passages, as snippets. */
import common from './passages/common.json';
import everyday from './passages/everyday.json';
import statutory from './passages/statutory.json';

export type PassagePlace = 'head' | 'opening' | 'body' | 'ending' | 'tail';

export interface Passage {
  /** Initials of the name's pinyin. */
  readonly prefix: string;
  readonly name: string;
  /** Kinds (文种) or ids of the genres it belongs to; empty: all. */
  readonly genres: readonly string[];
  readonly place: PassagePlace;
  /** Where it goes, as a writer says it. */
  readonly label: string;
  /** In VS Code's snippet syntax, ×× where something is to be filled in. */
  readonly body: string;
}

export const passages: readonly Passage[] = [
  ...statutory.passages,
  ...everyday.passages,
  ...common.passages,
].map((passage) => ({ ...passage, place: passage.place as PassagePlace }));
