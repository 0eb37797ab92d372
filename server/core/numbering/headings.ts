/** ## 4 应急响应: headings whose number no mark follows. They are numbers only where they plainly count. */
import { fact } from '../fact.ts';
import { groupBy } from '../grouped.ts';
import type { Doc, Prose } from '../model.ts';
import { wordingOf } from '../text/wording.ts';
import { type Enumerator, make, match, UNITS } from './enumerator.ts';
import { DIGIT, HAN_NUMERAL, parseNumeral } from './numeral.ts';
import type { Item } from './series.ts';

// 10 个专项 and 24 年工作 count something.
const BARE = new RegExp(`([${DIGIT}]{1,2})[ \\t\\u3000]{1,4}(?=[一-龥])(?![${UNITS}])`, 'y');

const bareNumber = fact(({ depth, text, start, enumerators }): Enumerator | undefined => {
  const numeral = depth > 0 && !enumerators[0]?.leading && match(BARE, text, start)?.[1];
  return numeral ? make('digit', numeral, start, numeral, true) : undefined;
});
const isBare = (prose: Prose) => bareNumber(prose) !== undefined;

/** Nobody takes out so many sections and forgets the numbers. */
const FAR = 3;
/** The number that a line begins with in whatever form, 5.1 too. */
const BEGIN = new RegExp(`^[*#【（第]*([0-9]{1,2}|[${HAN_NUMERAL}]{1,3})`);

/**
 * The headings that skip a number, each with the one before. Only where those of their depth count up from one, hardly any
 * of them skips, and no line in between begins with what is missing. Linear.
 */
export function skippingHeadings({ kept, paragraphs }: Doc): (readonly [before: Item, item: Item])[] {
  const items = kept.having(isBare).map((paragraph): Item => {
    const token = bareNumber(paragraph.prose) as Enumerator;
    return { paragraph, index: paragraph.index, token, expected: token.value };
  });
  return [...groupBy(items, ({ paragraph }) => paragraph.prose.depth).values()].flatMap((group) => {
    const steps = group.map(({ token }, i) => token.value - (group[i - 1]?.token.value ?? 0));
    const skips = steps.filter((step) => step > 1).length;
    if (steps[0] !== 1 || skips * 3 >= group.length || steps.some((step) => step < 1 || step > FAR))
      return [];
    return group.flatMap((item, i) => {
      const before = group[i - 1];
      if (!before || steps[i] === 1) return [];
      const stands = paragraphs.slice(before.index + 1, item.index).some(({ prose }) => {
        const value = parseNumeral(BEGIN.exec(wordingOf(prose))?.[1] ?? '') ?? 0;
        return value > before.token.value && value < item.token.value;
      });
      return stands ? [] : [[before, { ...item, expected: before.token.value + 1 }] as const];
    });
  });
}
