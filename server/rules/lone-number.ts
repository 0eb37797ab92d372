/** 孤立序号: 一、 or 一是 with no second after it. */

import type { Doc, DocumentRule } from '../core/model.ts';
import { LADDER, withValue } from '../core/numbering/enumerator.ts';
import { type Item, ofSeries, type Series, spanOf, written } from '../core/numbering/series.ts';

export const loneNumber: DocumentRule = {
  id: 'lone-number',
  scope: 'document',
  severity: 'hint',
  summary: '只有“一、”没有“二、”，只有“一是”没有“二是”',
  why: '只有一项时不必编号；多半是漏写了后面几项，或后面的序号写成了别的样子（惯例）。',
  examples: [
    {
      bad: '一、甲\n⟦（一）⟧子\n二、乙\n（一）丑\n（二）寅',
      good: '一、甲\n（一）子\n（二）卯\n二、乙\n（一）丑\n（二）寅',
    },
    { bad: '要抓落实。⟦一是⟧甲。', good: '要抓落实。一是甲。二是乙。' },
  ],
  *check(doc) {
    for (const item of lone(doc)) {
      if (isAnswered(doc, item)) continue;
      yield { ...spanOf(item), message: `只有“${written(item)}”，没有第二项` };
    }
  },
};

const lone = ofSeries(({ series }) => {
  // A text with one number in all has only been begun.
  if (series.length < 2 && series[0]?.items[0]?.token.leading) return [];
  return series.filter(isLone).map(({ items }) => items[0] as Item);
});

/** How many paragraphs may lie between the first and what reads like the second (2.1小时内上报, 二，三产业). */
const REACH = 12;

function isAnswered({ paragraphs }: Doc, { paragraph, index, token }: Item): boolean {
  const second = withValue(paragraph.prose.text, token, 2);
  return (
    second !== undefined &&
    token.leading &&
    paragraphs
      .slice(index + 1, index + REACH)
      .some(({ prose }) => !prose.enumerators[0]?.leading && prose.text.startsWith(second, prose.start))
  );
}

function isLone({ style, items, loose }: Series): boolean {
  const { paragraph, token } = items[0] as Item;
  if (loose || items.length > 1 || token.value !== 1) return false;
  if (token.leading) return LADDER.includes(style) || style === 'shi';
  // Inside a sentence 一是 may be part of its words.
  return style === 'shi' && /[。：；:;]/.test(paragraph.prose.text[token.from - 1] ?? '');
}
