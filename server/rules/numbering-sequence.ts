/** 序号不连续: a number skipped, repeated, out of order, or a series that does not start at one; in the 序号 column of a table, too. */

import type { Doc, DocumentRule, Finding, Fix, Paragraph, Prose, Related, Severity } from '../core/model.ts';
import { isInColumn, readColumns } from '../core/numbering/columns.ts';
import { type Enumerator, withValue } from '../core/numbering/enumerator.ts';
import { beginsInside } from '../core/numbering/evidence.ts';
import { isList } from '../core/numbering/ordinal.ts';
import { continued, isBetween, type NumberedLine } from '../core/numbering/other-style.ts';
import { rightNumbers, setNumbers } from '../core/numbering/renumber.ts';
import { type Item, ofSeries, type Place, type Series, spanOf } from '../core/numbering/series.ts';
import { shift } from '../core/shift.ts';

export const numberingSequence: DocumentRule = {
  id: 'numbering-sequence',
  scope: 'document',
  severity: 'error',
  summary: '序号跳号、重号、倒序，或一组序号不从一开始',
  why: '结构层次序数依次用“一、”“（一）”“1.”“（1）”标注（GB/T 9704—2012 第 7.3.3 条），同一层的序号应当连续。下一层在新的标题下重新从一起，或全文贯通编号，都不报；一处跳号只报一次。表格中表头为“序号”“项次”“No.”的一列也应逐行递增；分组重新从 1 起、合并单元格、节选和编码都不报。',
  examples: [
    { bad: '一、甲\n二、乙\n⟦二、⟧丙\n四、丁', good: '一、甲\n二、乙\n三、丙\n四、丁' },
    { bad: '一、甲\n二、乙\n⟦四、⟧丙\n五、丁', good: '一、甲\n二、乙\n三、丙\n四、丁' },
    { bad: '要抓落实：一是甲；二是乙；⟦四是⟧丙。', good: '要抓落实：一是甲；二是乙；三是丙。' },
    {
      bad: '一要抓学习，都要学⟦二要⟧抓落实，三要抓监督。',
      good: '一要抓学习，都要学。二要抓落实，三要抓监督。',
    },
    {
      bad: '一、甲\n（一）子\n（二）丑\n二、乙\n⟦（二）⟧寅\n（三）卯',
      good: '一、甲\n（一）子\n（二）丑\n二、乙\n（一）寅\n（二）卯',
    },
    { bad: '一、甲\n二、⟦二、⟧乙', good: '一、甲\n二、乙' },
    {
      bad: '| 序号 | 任务 |\n| --- | --- |\n| 1 | 甲 |\n| 2 | 乙 |\n| ⟦4⟧ | 丙 |\n| 5 | 丁 |',
      good: '| 序号 | 任务 |\n| --- | --- |\n| 1 | 甲 |\n| 2 | 乙 |\n| 3 | 丙 |\n| 4 | 丁 |',
    },
    { good: '一、甲\n（一）子\n（二）丑\n二、乙\n（三）寅\n（四）卯' },
    { good: '【篇一】\n一、甲\n二、乙\n【篇二】\n一、丙\n二、丁' },
  ],
  *check(doc) {
    for (const paragraph of doc.kept.having(isDoubled)) yield doubled(paragraph);
    const columns = readColumns(doc);
    for (const series of faulty(doc)) yield* inSeries(doc, series, (item) => !isInColumn(columns, item));
    for (const series of columns.series) yield* inSeries(doc, series);
  },
};

function* inSeries(doc: Doc, series: Series, counts?: (item: Item) => boolean): Generator<Finding> {
  let told = 0;
  for (const [i, item] of series.items.entries()) {
    if (counts?.(item) === false) continue;
    if (item.glued) yield unmarked(item.glued);
    if (item.token.value === item.expected) continue;
    yield new Misnumbered(doc, series, i, told++ < MANY);
  }
}

/** 一、一、检查: not 一、一、二级公路, where the second belongs to the text. */
function isDoubled({ text, enumerators: [lead] }: Prose): boolean {
  return (
    lead?.leading === true &&
    lead.level < 6 &&
    text.startsWith(text.slice(lead.from, lead.to), lead.to) &&
    !isList(text, 2 * lead.to - lead.from - 1, lead.value)
  );
}

function doubled(paragraph: Paragraph): Finding {
  const { from, to } = paragraph.prose.enumerators[0] as Enumerator;
  const span = spanOf({ paragraph, token: { from: to, to: 2 * to - from } });
  return {
    ...span,
    message: `序号“${copied({ paragraph, from, to })}”重复写了一遍`,
    fixes: [{ title: '删去重复的序号', edits: [{ ...span, insert: '' }], safe: false }],
  };
}

const faulty = ofSeries(({ series }) =>
  series.filter(({ items }) => items.some(({ token, expected, glued }) => glued || token.value !== expected)),
);

/** Of so many faults of one series each offers to renumber what follows; in a ruin nobody picks one by one. */
const MANY = 20;

class Misnumbered implements Finding {
  readonly from: number;
  readonly to: number;
  readonly message: string;
  readonly severity: Severity | undefined;
  readonly #doc: Doc;
  readonly #series: Series;
  readonly #place: number;
  readonly #model: NumberedLine | undefined;
  readonly #withFollowing: boolean;

  constructor(doc: Doc, series: Series, place: number, withFollowing: boolean) {
    const item = series.items[place] as Item;
    const before = series.items[place - 1];
    const model = before ? undefined : continued(doc, series);
    const { from, to } = spanOf(item);
    this.from = from;
    this.to = to;
    this.message = model ? goesOn(item, model) : message(item, before);
    // Two may be the first number of an excerpt.
    this.severity = !before && beginsInside(doc, item) ? 'info' : undefined;
    this.#doc = doc;
    this.#series = series;
    this.#place = place;
    this.#model = model;
    this.#withFollowing = withFollowing;
  }

  get fixes(): readonly Fix[] {
    return this.#model
      ? likeAbove(this.#series, this.#model)
      : fixes(this.#doc, this.#series, this.#place, this.#withFollowing);
  }

  get related(): readonly Related[] | undefined {
    const before = this.#series.items[this.#place - 1];
    return before && [{ ...spanOf(before), message: `前一个序号是“${write(before, before.token.value)}”` }];
  }
}

/** The number is there, but no mark sets it off from the words before. */
function unmarked(place: Place): Finding {
  const { from, to } = spanOf({ ...place, token: place });
  return {
    from,
    to,
    severity: 'warning',
    message: `“${copied(place)}”前似漏标点，与前一项连在了一起`,
    fixes: [
      { title: `在“${copied(place)}”前加句号`, edits: [{ from, to: from, insert: '。' }], safe: false },
      { title: `在“${copied(place)}”前加分号`, edits: [{ from, to: from, insert: '；' }], safe: false },
    ],
  };
}

function copied({ paragraph, from, to }: Place): string {
  return paragraph.prose.source.slice(from, to);
}

function write({ paragraph, token }: NumberedLine, value: number): string {
  return withValue(paragraph.prose.text, token, value) ?? String(value);
}

function message(item: Item, before: Item | undefined): string {
  const should = write(item, item.expected);
  const here = write(item, item.token.value);
  if (!before) return `序号应从“${should}”开始，此处是“${here}”`;
  if (before.token.value === item.token.value) return `序号重复：前面已有“${here}”，此处应为“${should}”`;
  const last = write(before, before.token.value);
  const kind = item.token.value > item.expected ? '跳号' : '倒退';
  if (item.expected !== before.token.value + 1) return `序号次序有误：此处应为“${should}”，写成了“${here}”`;
  return `序号${kind}：“${last}”之后应为“${should}”，此处是“${here}”`;
}

function fixes(doc: Doc, series: Series, i: number, withFollowing: boolean): Fix[] {
  const item = series.items[i] as Item;
  // The number is there, in another style.
  if (isBetween(doc, series, i)) return [];
  const one = setNumbers(doc, new Map([[item, item.expected]]));
  if (one.length === 0) return [];
  const should = write(item, item.expected);
  const alone: Fix = { title: `改为“${should}”`, edits: one, safe: false };
  if (!withFollowing) return [alone];
  const numbers = rightNumbers(series, i, item.expected);
  const changes = [...numbers].filter(([{ token }, value]) => token.value !== value).length;
  if (changes < 2) return [alone];
  const title = `从此处起${changes}个序号依次改为“${should}”……`;
  const all: Fix = { title, edits: setNumbers(doc, numbers), safe: false };
  // Where the next one goes on from the number written here, changing this one alone would only move the fault.
  const next = series.items[i + 1];
  return next && next.token.value === item.token.value + 1 ? [all, alone] : [alone, all];
}

/** （三） behind 二、 and not below it. */
function goesOn(item: Item, model: NumberedLine): string {
  return `“${write(model, model.token.value)}”之后应为“${write(model, item.token.value)}”，此处是“${write(item, item.token.value)}”`;
}

/** All items in the style of the line that they go on from. */
function likeAbove({ items }: Series, model: NumberedLine): Fix[] {
  const edits = items.map(({ paragraph, token }) => ({
    ...shift({ from: token.from, to: token.to }, paragraph.from),
    insert: write(model, token.value),
  }));
  return [{ title: `改为接着上面的“${edits[0]?.insert}”`, edits, safe: false }];
}
