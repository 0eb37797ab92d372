/** 结语与文种: a closing (or leading) formula of another genre, or none where the genre asks for one. */

import type { Sliceable } from '../core/document/lines.ts';
import type { Finding, Paragraph, Part, PartRule } from '../core/model.ts';
import { indexesOf } from '../core/structure/frame.ts';
import { type Structure, structureOf } from '../core/structure/sections.ts';
import { matchSpan, separator, trimmedSpan } from '../core/text/spans.ts';
import { wording } from '../core/text/wording.ts';
import { type Closing, closingsOf, leads } from '../data/closings.ts';
import { type Genre, kinds } from '../data/genres.ts';

export const closingFormula: PartRule = {
  id: 'closing-formula',
  scope: 'part',
  severity: 'warning',
  summary: '结语、承启语与文种不合，或缺少结语',
  why: '各文种的结语依惯例各有定式：请示用“妥否，请批示”，批复用“此复”，通知用“特此通知”。报告等非请示性公文不得夹带请示事项（条例第十五条第四项），故不用“妥否，请批示”。',
  examples: [
    {
      genre: '请示',
      bad: '关于维修校舍的请示\n县教育局：\n我校教学楼漏水，拟维修屋面，所需经费自筹。\n⟦特此报告。⟧\n县第一中学\n2026年3月1日',
      good: '关于维修校舍的请示\n县教育局：\n我校教学楼漏水，拟维修屋面，所需经费自筹。\n妥否，请批示。\n县第一中学\n2026年3月1日',
    },
    {
      genre: '通知',
      good: '关于春季植树的通知\n各乡镇：\n请于三月十二日前完成植树。\n特此通知。\n县林业局\n2026年3月1日',
    },
  ],
  *check(part, doc) {
    const structure = structureOf(part);
    if (!structure) return;
    const wrong = [...wrongClosings(part, structure), ...wrongLeads(part, structure)];
    yield* wrong;
    if (wrong.length === 0) yield* missingClosing(part, structure, doc.source);
  },
};

function* wrongClosings(part: Part, { genre, frame }: Structure): Generator<Finding> {
  // News, minutes, summaries quote what others wrote; how the writer's own kinds end is not known.
  if (genre.weak || !kinds.has(genre.kind)) return;
  const lastText = frame.roles.lastIndexOf('text');
  const ends = indexesOf(frame.roles, 'closing');
  if (lastText >= 0) ends.push(lastText);
  for (const i of ends) {
    const role = frame.roles[i];
    const paragraph = part.paragraphs[i] as Paragraph;
    const sentence = role === 'closing' ? wording(paragraph) : lastSentence(wording(paragraph));
    const matching = closingsOf(sentence);
    const fits = ({ only, never }: Closing) =>
      only ? only.includes(genre.kind) : !never?.includes(genre.kind);
    const foreign = matching.find((closing) => !fits(closing));
    if (!foreign || matching.some((closing) => closing.only && fits(closing))) continue;
    const span = role === 'closing' ? trimmedSpan(paragraph) : endOf(paragraph);
    const proper = templateOf(genre);
    yield {
      ...span,
      message: `“${quoted(foreign, sentence)}”不是${genre.kind}的结语${proper ? `，可用“${proper.replace(/。$/, '')}”` : ''}（惯例）`,
      fixes: [
        {
          title: proper ? `改为“${proper}”` : '删去这句',
          edits: [{ ...span, insert: proper ?? '' }],
          safe: false,
        },
      ],
    };
  }
}

/** The formula as the sentence words it; of a long one its end. */
function quoted({ cue }: Closing, sentence: string): string {
  const words = (cue.exec(sentence)?.[0] ?? sentence).replace(/[。！]$/, '');
  return words.length > 10 ? `…${words.slice(-9)}` : words;
}

function* wrongLeads(part: Part, { genre, frame }: Structure): Generator<Finding> {
  if (!genre.statutory) return;
  const heading = frame.roles.indexOf('heading');
  const before = heading < 0 ? frame.roles : frame.roles.slice(0, heading);
  for (const i of indexesOf(before, 'text')) {
    const paragraph = part.paragraphs[i] as Paragraph;
    const end = wording(paragraph).slice(-12);
    const foreign = leads.find(({ formula, only }) => end.includes(formula) && !only.includes(genre.kind));
    const span = foreign && matchSpan(paragraph, new RegExp(foreign.formula));
    if (!span) continue;
    yield { ...span, message: `标题是${genre.kind}，正文却说“${foreign.formula}”（惯例）`, severity: 'info' };
  }
}

function* missingClosing(
  part: Part,
  { genre, frame, missing }: Structure,
  source: Sliceable,
): Generator<Finding> {
  const section = missing.find((each) => each.part === 'closing');
  const last = Math.max(
    ...(['text', 'heading', 'subheading'] as const).map((role) => frame.roles.lastIndexOf(role)),
  );
  const paragraph = part.paragraphs[last];
  if (!section || !paragraph) return;
  yield {
    ...trimmedSpan(paragraph, 40),
    message: `缺少结语，${genre.kind}可用“${(section.template ?? '').replace(/。$/, '')}”（惯例）`,
    severity: 'info',
    fixes: [
      {
        title: `插入“${section.template}”`,
        edits: [
          {
            from: paragraph.to,
            to: paragraph.to,
            insert: `${separator(source, part, paragraph)}${section.template}`,
          },
        ],
        safe: false,
      },
    ],
  };
}

function templateOf(genre: Genre): string | undefined {
  return genre.sections.find(({ part }) => part === 'closing')?.template;
}

function lastSentence(line: string): string {
  return line.slice(line.slice(0, -1).lastIndexOf('。') + 1);
}

function endOf(paragraph: Paragraph): { from: number; to: number } {
  const text = paragraph.prose.source.trimEnd();
  const start = text.slice(0, -1).lastIndexOf('。') + 1;
  return { from: paragraph.from + start, to: paragraph.from + text.length };
}
