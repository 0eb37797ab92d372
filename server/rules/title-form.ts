/** 标题: a title without 文种, with two of them, or without 关于 or 的. */

import type { Finding, Paragraph, Part, PartRule, Span } from '../core/model.ts';
import { readFrame } from '../core/structure/frame.ts';
import { type Title, TWO_KINDS } from '../core/structure/title.ts';
import { trimmedSpan } from '../core/text/spans.ts';
import { namedTitle, officialTitle } from '../data/official.ts';

const NO_PARTICLE = /关于[^的《》]{4,40}(通知|请示|批复|通报|决定|通告)$/;
const NO_ABOUT = /^(?!.*(?:关于|转发|批转|印发|发布|颁布)).{4,60}的(通知|请示|批复|通报|函)$/;
const NO_GENRE = /^.{0,30}关于[^。]{4,60}$/;

export const titleForm: PartRule = {
  id: 'title-form',
  scope: 'part',
  severity: 'warning',
  summary: '标题缺少文种、用了两个文种，或缺“关于”“的”',
  why: '标题由发文机关名称、事由和文种组成（条例第九条第七项）；事由依惯例用“关于……的”引出，一份公文只用一个文种。',
  examples: [
    {
      bad: '⟦关于维修校舍的请示报告⟧\n县教育局：\n我校教学楼漏水，拟维修屋面。\n县第一中学\n2026年3月1日',
      good: '关于维修校舍的请示\n县教育局：\n我校教学楼漏水，拟维修屋面。\n县第一中学\n2026年3月1日',
    },
    {
      bad: '⟦关于做好春季植树工作⟧\n各乡镇：\n请于三月十二日前完成植树。\n县林业局\n2026年3月1日',
      good: '关于做好春季植树工作的通知\n各乡镇：\n请于三月十二日前完成植树。\n县林业局\n2026年3月1日',
    },
  ],
  *check(part) {
    const { title } = part;
    const problem = title && judge(title, part);
    if (problem) yield { ...spanOf(part, title), ...problem };
  },
};

function judge(title: Title, part: Part): Pick<Finding, 'message' | 'severity'> | undefined {
  const { text, genre, first } = title;
  const two = TWO_KINDS.exec(text);
  if (two) {
    return { message: `标题用了“${two[1]}”“${two[2]}”两个文种，只能用一个（惯例）`, severity: 'info' };
  }
  if (!genre) {
    const nameless =
      NO_GENRE.test(text) && !officialTitle.test(text) && !namedTitle.test(text) && !/[？！]$/.test(text);
    return nameless && isFramed(part)
      ? { message: '标题缺少文种，如通知、请示（条例第九条第七项）' }
      : undefined;
  }
  if (!genre.statutory || first > 0) return undefined;
  const particle = NO_PARTICLE.exec(text);
  if (particle)
    return { message: `“${particle[1]}”前缺“的”：关于……的${particle[1]}（惯例）`, severity: 'info' };
  if (NO_ABOUT.test(text)) return { message: '标题缺“关于”，事由一般用“关于……的”（惯例）', severity: 'info' };
  return undefined;
}

/** Addressed to somebody and signed or dated: a document that is sent, not an article. */
function isFramed(part: Part): boolean {
  const { roles } = readFrame(part);
  return roles.includes('recipient') && (roles.includes('signature') || roles.includes('date'));
}

function spanOf({ paragraphs }: Part, { first, last }: Title): Span {
  const line = (at: number) => trimmedSpan(paragraphs[at] as Paragraph, 120);
  return { from: line(first).from, to: line(last).to };
}
