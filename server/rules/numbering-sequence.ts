/** 序号不连续: a number skipped, repeated, out of order, or a series that does not start at one. */
import { withValue } from '../core/enumerator.ts';
import type { Doc, DocumentRule, Finding, Fix } from '../core/model.ts';
import { editItem, rightNumbers, setNumbers } from '../core/renumber.ts';
import { type Item, readNumbering, type Series } from '../core/series.ts';

export const numberingSequence: DocumentRule = {
  id: 'numbering-sequence',
  scope: 'document',
  severity: 'error',
  summary: '序号跳号、重号、倒序，或一组序号不从一开始',
  why: '层次序数依次用“一、”“（一）”“1.”“（1）”标注（GB/T 9704—2012 第 7.3.3 条）。',
  examples: [{ good: '一、甲\n二、乙' }, { bad: '一、甲\n二、乙\n⟦四、⟧丙', good: '一、甲\n二、乙\n三、丙' }],
  *check(doc) {
    for (const series of readNumbering(doc).series) {
      for (const [i, item] of series.items.entries()) {
        if (item.token.value !== item.expected) yield report(doc, series, i, item);
      }
    }
  },
};

function report(doc: Doc, series: Series, i: number, item: Item): Finding {
  const before = series.items[i - 1];
  const { from } = item.paragraph;
  const should = write(item, item.expected);
  return {
    from: from + item.token.from,
    to: from + item.token.to,
    message: message(item, before, should),
    fixes: fixes(doc, series, i, item, should),
    ...(before && {
      related: [
        {
          from: before.paragraph.from + before.token.from,
          to: before.paragraph.from + before.token.to,
          message: `前一个序号是“${write(before, before.token.value)}”`,
        },
      ],
    }),
  };
}

function write(item: Item, value: number): string {
  return withValue(item.paragraph.prose.text, item.token, value) ?? String(value);
}

function message(item: Item, before: Item | undefined, should: string): string {
  const here = write(item, item.token.value);
  if (!before) return `序号应从“${should}”开始，此处是“${here}”`;
  if (before.token.value === item.token.value) return `序号重复：前面已有“${here}”，此处应为“${should}”`;
  const last = write(before, before.token.value);
  const kind = item.token.value > item.expected ? '跳号' : '倒退';
  if (before.token.value !== before.expected) return `序号次序有误：此处应为“${should}”，写成了“${here}”`;
  return `序号${kind}：“${last}”之后应为“${should}”，此处是“${here}”`;
}

function fixes(doc: Doc, series: Series, i: number, item: Item, should: string): Fix[] {
  const one = editItem(item, item.expected);
  if (!one) return [];
  const found: Fix[] = [{ title: `改为“${should}”`, edits: [one], safe: false }];
  const numbers = rightNumbers(series, i, item.expected);
  const changes = [...numbers].filter(([{ token }, value]) => token.value !== value).length;
  if (changes > 1) {
    const title = `从此处起${changes}个序号依次改为“${should}”……`;
    found.push({ title, edits: setNumbers(doc, numbers), safe: false });
  }
  return found;
}
