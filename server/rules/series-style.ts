/** 同组序次语不一: 一是, 第二, 三是 in one run; 首先 that nothing follows. */

import { groupBy, largest } from '../core/grouped.ts';
import type { Doc, DocumentRule, Finding, Span } from '../core/model.ts';
import type { EnumeratorStyle } from '../core/numbering/enumerator.ts';
import { formatHan } from '../core/numbering/numeral.ts';
import {
  type Item,
  ofSeries,
  readNumbering,
  type Series,
  spanOf,
  written,
} from '../core/numbering/series.ts';

export const seriesStyle: DocumentRule = {
  id: 'series-style',
  scope: 'document',
  severity: 'info',
  summary: '一组之内“一是”“第二”混用，或有“首先”而无下文',
  why: '同一组并列的内容用同一种序次语，读者才看得出是一组（惯例）。',
  examples: [
    { bad: '要抓落实。一是甲。⟦第二，⟧乙。三是丙。', good: '要抓落实。一是甲。二是乙。三是丙。' },
    { bad: '⟦首先，⟧讲认识。大家要统一思想。', good: '首先，讲认识。其次，讲措施。最后，讲责任。' },
    {
      genre: '主持词',
      good: '防汛工作会议主持词\n同志们：\n首先，进行会议第一项议程，通报汛情。\n下面，大家讨论。',
    },
    { good: '第一，甲。一是子；二是丑。第二，乙。一要寅；二要卯。' },
  ],
  *check(doc) {
    for (const one of mixedSeries(doc)) yield* mixed(one);
    yield* unanswered(doc, readNumbering(doc).words);
  },
};

/** How each style is written around its number. */
const WRITTEN: Partial<Record<EnumeratorStyle, readonly [string, string]>> = {
  shi: ['', '是'],
  yao: ['', '要'],
  di: ['第', '，'],
  qi: ['其', '，'],
};

const mixedSeries = ofSeries(({ series }) =>
  series.filter(({ items }) => items.some(({ token }) => token.style !== items[0]?.token.style)),
);

function* mixed({ items }: Series): Generator<Finding> {
  const [usual, [model]] = largest(groupBy(items, ({ token }) => token.style));
  const form = WRITTEN[usual];
  if (!form || !model) return;
  for (const item of items) {
    if (item.token.style === usual) continue;
    const { from, to } = spanWithComma(item);
    const should = form[0] + formatHan(item.token.value) + form[1];
    yield {
      from,
      to,
      message: `同一组里用了“${written(model)}”，此处宜作“${should}”`,
      fixes: [{ title: `改为“${should}”`, edits: [{ from, to, insert: should }], safe: false }],
      related: [{ ...spanWithComma(model), message: `同组用“${written(model)}”` }],
    };
  }
}

/** The item with the comma that belongs to it. */
function spanWithComma(item: Item): Span {
  const { from, to } = spanOf(item);
  return { from, to: /[，,、：:]/.test(item.paragraph.prose.text[item.token.to] ?? '') ? to + 1 : to };
}

const FOLLOWING =
  /其次|其二|再次|再者|然后|然後|接着|最后|最後|随后|同时|同時|此外|另外|还有|第二|二是|二要|（二）|二、|2[.．、]/;
/** How many paragraphs may lie between 首先 and what answers it. */
const REACH = 12;

function* unanswered(doc: Doc, words: readonly Item[]): Generator<Finding> {
  // Who leads through a meeting says 首先 and goes on with 下面, 现在 and whatever follows on the agenda.
  const led = new Set(
    doc.parts.flatMap(({ genre, paragraphs }) => (genre?.kind === '主持词' ? paragraphs : [])),
  );
  for (const item of words) {
    const { index, paragraph, token } = item;
    if (led.has(paragraph)) continue;
    // 首先，请王主任讲话; 首先，我代表…… opens a meeting or a speech.
    if (
      token.value !== 1 ||
      /^[，,]?(?:请|由|让|我)/.test(paragraph.prose.text.slice(token.to, token.to + 3))
    )
      continue;
    let answered = FOLLOWING.test(paragraph.prose.text.slice(token.to));
    for (let k = index + 1; !answered && k <= index + REACH; k++) {
      answered = FOLLOWING.test(doc.paragraphs[k]?.prose.text ?? '');
    }
    if (answered) continue;
    yield { ...spanWithComma(item), severity: 'hint', message: '有“首先”而无“其次”“最后”，后面是否漏写' };
  }
}
