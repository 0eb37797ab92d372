/** What is wrong with a repeat, and what all who judge repeats share. */

import { PAUSE } from './repeats.ts';

/** A repeat that is not known to be right. */
export interface Slip {
  /** Nothing else can be meant; otherwise only nothing is known that would make it right. */
  readonly certain: boolean;
  /** How far the repeat has to move to the right to begin with a word: 切实落实落实 is 落实 twice, not 实落. */
  readonly shift?: number;
  /** Signs between the copies then, that seemed to belong to them. */
  readonly gap?: number;
  /** Lengths of the known word that the character was doubled in, before and behind the two: 1 and 0 in 书记记. */
  readonly word?: { readonly before: number; readonly behind: number } | undefined;
}

export const LIKELY: Slip = { certain: false };
export const CERTAIN: Slip = { certain: true };
export const HAN: RegExp = /^[\u3400-\u9fff]+$/;
export const OPEN = '“‘「『《（("';
export const STOP: string = `${PAUSE}”’」』）)`;
export const NUMERALS: ReadonlySet<string> = new Set('〇零一二三四五六七八九十百千万亿两');
