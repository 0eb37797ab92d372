/** 报告夹带请示: a sentence of a 报告 that asks the superior to approve or to give something. */
import { fact } from '../core/fact.ts';
import type { Finding, Paragraph, PartRule, Span } from '../core/model.ts';
import { shift } from '../core/shift.ts';
import { structureOf } from '../core/structure/sections.ts';
import data from '../data/matters.json';

const REQUEST = new RegExp(data.buried, 'g');

export const requestInReport: PartRule = {
  id: 'request-in-report',
  scope: 'part',
  severity: 'warning',
  summary: '报告里夹带请示事项',
  why: '不得在报告等非请示性公文中夹带请示事项（条例第十五条第四项）。要上级批准或者解决的事，应另写请示。',
  examples: [
    {
      genre: '报告',
      bad: '关于防汛工作情况的报告\n县政府：\n现将防汛工作情况报告如下：\n一、工作情况\n已清淤三公里。\n二、困难\n经费紧张，⟦恳请县政府解决⟧资金五十万元。\n特此报告。\n县水利局\n2026年6月1日',
      good: '关于防汛工作情况的报告\n县政府：\n现将防汛工作情况报告如下：\n一、工作情况\n已清淤三公里。\n二、困难\n经费紧张，部分河段尚未清淤。\n特此报告。\n县水利局\n2026年6月1日',
    },
    { genre: '报告', good: '关于防汛工作情况的报告\n县政府：\n经县政府批准，我局申请的资金已经到位。' },
  ],
  check(part) {
    const structure = structureOf(part);
    const found: Finding[] = [];
    if (structure?.genre.id !== 'baogao') return found;
    structure.frame.roles.forEach((role, i) => {
      if (role !== 'text' && role !== 'heading' && role !== 'subheading') return;
      const { from, prose } = part.paragraphs[i] as Paragraph;
      for (const request of requests(prose)) {
        found.push({
          ...shift(request, from),
          message: '报告不得夹带请示事项，应另写请示（条例第十五条第四项）',
        });
      }
    });
    return found;
  },
};

/** Where a line asks for something, in its own offsets. */
const requests = fact(({ text }): readonly Span[] => {
  // Nearly all lines ask for nothing, and two searches tell.
  if (!text.includes('请') && !text.includes('恳望')) return NONE;
  return [...text.matchAll(REQUEST)].map((found) => {
    const to = found.index + found[0].length;
    return { from: to - (found[1] as string).length, to };
  });
});
const NONE: readonly Span[] = [];
