/** What a slip wrote in another style: 2) for 2., and 3、 between 二、 and 四、. */
import { type EnumeratorStyle, LEVELS } from './enumerator.ts';
import { endsSentence } from './landmarks.ts';
import type { Item } from './series.ts';

/** Styles of which a slip makes another at the head of a list: 1) for 1., 一） for 一、. */
const SLIPS: Partial<Record<EnumeratorStyle, EnumeratorStyle>> = {
  'digit-half': 'digit',
  'han-bracket': 'han',
};

/** The item, or what it was meant for where its own style does not count up to it but the other does. */
export function asMeant(items: readonly Item[], i: number, last: ReadonlyMap<string, number>): Item {
  const item = items[i] as Item;
  const { token } = item;
  const style = token.value > 1 ? between(items, i, last) : firstOf(items, i, last);
  return style ? { ...item, token: { ...token, style, level: LEVELS[style] } } : item;
}

/** The style that goes on behind a first item, where its own does not. */
function firstOf(
  items: readonly Item[],
  i: number,
  last: ReadonlyMap<string, number>,
): EnumeratorStyle | undefined {
  const { from, leading, numeral, style: own } = (items[i] as Item).token;
  const style = leading && numeral.from === from ? SLIPS[own] : undefined;
  return style && last.get(style) !== 1 && following(items, i, own) !== 2 && following(items, i, style) === 2
    ? style
    : undefined;
}

/** Styles that one line of a list may have by a slip while the others have another. */
const PLAIN: readonly EnumeratorStyle[] = ['han', 'han-bracket', 'digit', 'digit-bracket', 'digit-half'];
/** How far a list may reach from one item to the next, in enumerators. */
const NEAR = 40;

/**
 * The style of those among which an item of another one stands alone and has the number missing there: 二、 3、 四、. At the end
 * of them it must look like the one before, and where its own style goes on across it (（二） 三、 三、), not like that.
 */
function between(
  items: readonly Item[],
  i: number,
  last: ReadonlyMap<string, number>,
): EnumeratorStyle | undefined {
  const { token } = items[i] as Item;
  const { style: own, value, leading } = token;
  if (!leading || !PLAIN.includes(own)) return undefined;
  const fits = (style: EnumeratorStyle) => {
    if (style === own || last.get(style) !== value - 1) return false;
    const above = next(items, i, -1, style, own);
    if (above?.token.value !== value - 1) return false;
    const again = next(items, i, 1, own);
    const isHigher = LEVELS[own] < LEVELS[style];
    const counted = (isAside(items[i] as Item, next(items, i, -1, own)) ? 0 : last.get(own)) ?? 0;
    // It counts in its own style, unless that comes to the same number once more.
    if (counted === value - 1 && !(isHigher && again?.token.value === value)) return false;
    const below = next(items, i, 1, style, own)?.token.value;
    if (below === value + 1) return true;
    const look = lookOf(items[i] as Item);
    if (look !== lookOf(above) || again?.token.value === value + 1) return false;
    if (!isHigher) return (next(items, i, 1, style)?.token.value ?? 1) === 1;
    const rival = again ?? (counted > 0 ? next(items, i, -1, own) : undefined);
    return (
      !below &&
      ((again?.token.value === counted + 1 && counted !== value - 1) || !rival || lookOf(rival) !== look)
    );
  };
  // Of two rows that it may belong to, that which goes on below.
  return (
    PLAIN.find((style) => fits(style) && next(items, i, 1, style, own)?.token.value === value + 1) ??
    PLAIN.find(fits)
  );
}

/** Whether the line is a heading or a list item, and whether a sentence ends with it. */
function lookOf({ paragraph: { prose } }: Item): string {
  return prose.kind + prose.depth + endsSentence(prose);
}

/** Whether `other` counts on another level than a heading by #. */
function isAside({ paragraph: { prose } }: Item, other: Item | undefined): boolean {
  return prose.depth > 0 && other !== undefined && other.paragraph.prose.depth !== prose.depth;
}

/** The nearest line above (-1) or below that begins with a style; undefined if one of the style `bar` stands before it. */
function next(
  items: readonly Item[],
  i: number,
  step: 1 | -1,
  style: EnumeratorStyle,
  bar?: EnumeratorStyle,
): Item | undefined {
  for (let k = i + step, end = i + step * NEAR; k !== end; k += step) {
    const item = items[k];
    if (!item || (item.token.style === bar && !isAside(items[i] as Item, item))) return undefined;
    if (item.token.leading && item.token.style === style) return item;
  }
  return undefined;
}

/** The number of the next line that begins with one of the style. */
export function following(items: readonly Item[], i: number, style: EnumeratorStyle): number | undefined {
  return next(items, i, 1, style)?.token.value;
}
