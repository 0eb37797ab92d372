/** 层次不当: a higher ordinal under a lower one, a level left out, # marks that contradict the ordinals. */

import { groupBy, largest } from '../core/grouped.ts';
import type { Doc, DocumentRule, Finding, Fix } from '../core/model.ts';
import { keyOf } from '../core/numbering/depth.ts';
import { type Enumerator, LADDER } from '../core/numbering/enumerator.ts';
import {
  type Item,
  type Numbering,
  ofSeries,
  readNumbering,
  spanOf,
  written,
} from '../core/numbering/series.ts';

export const numberingLevel: DocumentRule = {
  id: 'numbering-level',
  scope: 'document',
  severity: 'warning',
  summary: '序号层次颠倒、跳级，或 Markdown 标题级别与序号层次不符',
  why: '结构层次序数依次用“一、”“（一）”“1.”“（1）”标注（GB/T 9704—2012 第 7.3.3 条）；GB/T 15834—2011 附录 B.3.8 建议：可以从某一层开始用，选定之后应顺序向下，不宜反过来在低层之下用高层。略去一层不算错，只作提示；用“1.”作简短列举的不提示。',
  examples: [
    {
      bad: '（一）甲\n⟦一、⟧子\n二、丑\n（二）乙\n一、寅\n二、卯',
      good: '（一）甲\n1.子\n2.丑\n（二）乙\n1.寅\n2.卯',
    },
    {
      bad: '一、甲\n（一）子\n⟦（1）⟧丑\n（2）寅\n（二）卯\n二、乙',
      good: '一、甲\n（一）子\n1.丑\n2.寅\n（二）卯\n二、乙',
    },
    {
      bad: '一、甲\n（一）子\n（二）丑\n二、乙\n⟦1.⟧寅\n（1）辰\n（2）巳\n2.卯',
      good: '一、甲\n（一）子\n（二）丑\n二、乙\n（一）寅\n1.辰\n2.巳\n（二）卯',
    },
    { bad: '## 一、甲\n### ⟦二、⟧乙\n## 三、丙', good: '## 一、甲\n## 二、乙\n## 三、丙' },
    { good: '一、甲\n1.子\n2.丑\n二、乙\n1.寅\n2.卯' },
    { good: '一、甲\n（一）子\n（二）丑\n二、乙\n1.寅\n2.卯' },
    { good: '一、甲\n第一阶段：子\n1.寅\n2.卯\n第二阶段：丑\n二、乙\n（一）辰\n（二）巳' },
  ],
  *check(doc) {
    yield* inversions(readNumbering(doc));
    for (const { first, parent, between } of gaps(doc)) {
      yield {
        ...spanOf(first),
        severity: 'info',
        message: `“${written(parent)}”之下直接用“${written(first)}”，略去了“${between}”一层`,
        related: [above(parent)],
      };
    }
    for (const { item, usual } of depths(doc)) {
      const { depth } = item.paragraph.prose;
      yield {
        ...spanOf(item),
        message: `“${written(item)}”是${depth}级标题，同类序号用的是${usual}级（${'#'.repeat(usual)}）`,
        fixes: changeDepth(doc, item, usual),
      };
    }
  },
};

/** How each of LADDER is written. */
const SAMPLES = ['一、', '（一）', '1.', '（1）', '①'];

const above = (parent: Item) => ({ ...spanOf(parent), message: '它的上一层在这里' });

function* inversions({ inverted }: Numbering): Generator<Finding> {
  for (const item of inverted) {
    const { parent } = item;
    if (!parent || !LADDER.includes(item.token.style) || !LADDER.includes(parent.token.style)) continue;
    yield {
      ...spanOf(item),
      message: `“${written(item)}”用在“${written(parent)}”之下，层次颠倒`,
      related: [above(parent)],
    };
  }
}

/** Items that stand under one two levels above, and the level between as it is written. */
const gaps = ofSeries(({ series }, { paragraphs }) => {
  const found: { first: Item; parent: Item; between: string | undefined }[] = [];
  const styles = new Set(series.map(({ style }) => style));
  const told = new Set<string>();
  const parents = new Set(series.flatMap(({ items }) => items.map(({ parent }) => parent)));
  for (const { style, items } of series) {
    const rung = LADDER.indexOf(style);
    const first = items[0] as Item;
    if (rung < 2 || !first.parent) continue;
    const upper = LADDER.indexOf(first.parent.token.style);
    if (upper < 0 || rung - upper < 2 || told.has(`${upper}${rung}`)) continue;
    // 1. or ① of which none opens a section may as well be a list in the text.
    if (rung !== 3 && !items.some((item) => parents.has(item))) continue;
    // 一、 straight to 1. is a custom of its own in documents of two levels.
    if (upper === 0 && rung === 2 && !styles.has('han-bracket')) continue;
    // 第一阶段 or 一是 stands for the level in between.
    const between = paragraphs.slice(Math.max(first.parent.index + 1, first.index - REACH), first.index);
    if (between.some(({ prose }) => isSpoken(prose.enumerators[0]))) continue;
    told.add(`${upper}${rung}`);
    found.push({ first, parent: first.parent, between: SAMPLES[upper + 1] });
  }
  return found;
});

/** How far above a line its 第一阶段 is looked for. */
const REACH = 12;

function isSpoken(token: Enumerator | undefined): boolean {
  return token?.leading === true && token.level >= 6;
}

/** Headings of one style stand at one depth of #: the commonest, of two as common the first. Those that do not. */
const depths = ofSeries(({ series }) => {
  const depth = ({ paragraph }: Item) => paragraph.prose.depth;
  const headings = series.flatMap(({ items }) =>
    items.filter((item) => depth(item) > 0 && item.token.leading),
  );
  return [...groupBy(headings, keyOf).values()].flatMap((items) => {
    const [usual] = largest(groupBy(items, depth));
    return items.filter((item) => depth(item) !== usual).map((item) => ({ item, usual }));
  });
});

function changeDepth(doc: Doc, { paragraph }: Item, depth: number): Fix[] {
  const marks = /^ {0,3}(#{1,6})/.exec(doc.source.slice(paragraph.from, paragraph.to));
  if (!marks?.[1]) return [];
  const to = paragraph.from + marks[0].length;
  const edits = [{ from: to - marks[1].length, to, insert: '#'.repeat(depth) }];
  return [{ title: `改为${depth}级标题`, edits, safe: false }];
}
