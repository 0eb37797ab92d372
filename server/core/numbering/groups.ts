/** What an announced number is compared with: items that count together under one heading. */
import type { Doc } from '../model.ts';
import { type Item, type Numbering, ofSeries } from './series.ts';

/** Runs of items of one series under one heading, two or more. */
export const groupsOf = ofSeries((numbering, doc) => {
  const groups: (readonly Item[])[] = [];
  for (const { items } of numbering.series) {
    let start = 0;
    for (let i = 1; i <= items.length; i++) {
      if (i < items.length && items[i]?.parent === items[start]?.parent) continue;
      if (i - start >= 2) groups.push(start === 0 && i === items.length ? items : items.slice(start, i));
      start = i;
    }
  }
  groups.push(...spokenOf(numbering, doc));
  return groups.sort(([a], [b]) => (a as Item).index - (b as Item).index);
});

/** 首先, 其次, 再次 up to 最后, among which nothing else counts. */
function spokenOf({ words }: Numbering, { paragraphs }: Doc): (readonly Item[])[] {
  const found: Item[][] = [];
  let run: Item[] = [];
  for (const item of words) {
    const { value } = item.token;
    if (value === 1) run = [item];
    else if (run.length > 0) run.push(item);
    if (value === 4 && run.length > 2 && run[1]?.token.value === 2) found.push(run);
    if (value === 4) run = [];
  }
  return found.filter(([first, ...others]) => {
    const lines = paragraphs.slice((first as Item).index + 1, (others.at(-1) as Item).index);
    return lines.every(
      ({
        prose: {
          enumerators: [head],
        },
      }) => !head?.leading || head.style === 'order',
    );
  });
}
