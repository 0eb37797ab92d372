/** 序号: reading the enumerators of a line. */
import type { Span } from './model.ts';

export type EnumeratorStyle =
  | 'part'
  | 'han'
  | 'han-bracket'
  | 'digit'
  | 'digit-bracket'
  | 'circled'
  | 'inline-shi';

export interface Enumerator extends Span {
  readonly style: EnumeratorStyle;
  readonly value: number;
  /** Depth in the outline: 0 篇, 1 一、, 2 （一）, 3 1., 4 （1）, 5 ①; from 6 on it opens no section (一是, 第一，). */
  readonly level: number;
  /** First thing in its line. */
  readonly leading: boolean;
}

/** All enumerators of a masked line in order; `start` is the offset of its first character that is no mark or space. */
export function readEnumerators(text: string, start: number): Enumerator[] {
  const found: Enumerator[] = [];
  const m = /^(?:([一二三四五六七八九十]+)、|[（(]([一二三四五六七八九十]+)[）)])/.exec(
    text.slice(start, start + 12),
  );
  if (m) {
    found.push({
      from: start,
      to: start + m[0].length,
      style: m[1] ? 'han' : 'han-bracket',
      value: '一二三四五六七八九十'.indexOf((m[1] ?? m[2] ?? '').slice(-1)) + 1,
      level: m[1] ? 1 : 2,
      leading: true,
    });
  }
  return found;
}
