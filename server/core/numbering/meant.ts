/** What a slip wrote in another style: 2) for 2., and 3、 between 二、 and 四、. */
import { keyOf } from './depth.ts';
import type { EnumeratorStyle } from './enumerator.ts';
import { LEVELS } from './ordinal.ts';
import type { Item } from './series.ts';

/** Styles that one slip makes of each other: 2) for 2. or （2）, 二） for 二、. */
const SLIPS: Partial<Record<EnumeratorStyle, readonly EnumeratorStyle[]>> = {
  'digit-half': ['digit', 'digit-bracket'],
  'han-bracket': ['han', 'han'],
};

/** The item, or what it was meant for where its own style does not count up to it but the other does. */
export function asMeant(items: readonly Item[], i: number, last: ReadonlyMap<string, number>): Item {
  const item = items[i] as Item;
  const { token } = item;
  const surrounding = between(items, i, last);
  if (surrounding) return { ...item, token: { ...token, style: surrounding, level: LEVELS[surrounding] } };
  const above = items[i - 1]?.token;
  // 3） right behind （2） is a （3）.
  const isHalf = above?.style === 'digit-bracket' && above.leading && above.value === token.value - 1;
  const style = token.leading ? SLIPS[token.style]?.[isHalf ? 1 : 0] : undefined;
  if (!style || token.numeral.from !== token.from) return item;
  const meant = { ...item, token: { ...token, style, level: LEVELS[style] } };
  const own = last.get(keyOf(item));
  const other = last.get(keyOf(meant));
  const { value } = token;
  if (value > 1) return own !== value - 1 && other === value - 1 ? meant : item;
  const isSlip = other !== 1 && following(items, i, token.style) !== 2 && following(items, i, style) === 2;
  return isSlip ? meant : item;
}

/** Styles that one line of a list may have by a slip while the others have another. */
const PLAIN: readonly EnumeratorStyle[] = ['han', 'han-bracket', 'digit', 'digit-bracket', 'digit-half'];
/** How far a list may reach from one item to the next, in enumerators. */
const NEAR = 40;

/** The style of the two between which an item of another one stands alone and has the number missing there: 二、 3、 四、. */
function between(
  items: readonly Item[],
  i: number,
  last: ReadonlyMap<string, number>,
): EnumeratorStyle | undefined {
  const { token } = items[i] as Item;
  const { style: own, value, leading } = token;
  if (!leading || value < 2 || !PLAIN.includes(own) || last.get(own) === value - 1) return undefined;
  return PLAIN.find(
    (style) =>
      style !== own &&
      last.get(style) === value - 1 &&
      next(items, i, -1, style, own) === value - 1 &&
      next(items, i, 1, style, own) === value + 1,
  );
}

/** The number of the nearest item of a style above (-1) or below; undefined if one of `own` style stands before it. */
function next(
  items: readonly Item[],
  i: number,
  step: 1 | -1,
  style: EnumeratorStyle,
  own: EnumeratorStyle,
): number | undefined {
  for (let k = i + step, end = i + step * NEAR; k !== end; k += step) {
    const token = items[k]?.token;
    if (!token || token.style === own) return undefined;
    if (token.leading && token.style === style) return token.value;
  }
  return undefined;
}

/** The number of the next line that begins with one of the style. */
export function following(items: readonly Item[], i: number, style: EnumeratorStyle): number | undefined {
  for (let k = i + 1; k < items.length && k < i + NEAR; k++) {
    const token = items[k]?.token;
    if (token?.leading && token.style === style) return token.value;
  }
  return undefined;
}
