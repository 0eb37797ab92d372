/** 缺少应有的部分: a part that the genre requires and the document, which otherwise shows its frame, does not have. */
import type { Sliceable } from '../core/document/lines.ts';
import type { Finding, Part, PartRule } from '../core/model.ts';
import { type Structure, structureOf } from '../core/structure/sections.ts';
import { separator, trimmedSpan } from '../core/text/spans.ts';
import type { GenreSection } from '../data/genres.ts';

export const missingSection: PartRule = {
  id: 'missing-section',
  scope: 'part',
  severity: 'warning',
  summary: '缺少这一文种应有的部分',
  why: '公文一般由标题、主送机关、正文、发文机关署名、成文日期等组成（条例第九条）；称谓、开场、问题、打算等部分依惯例，只作信息提示。只在全稿已见轮廓时才提示，摘录和未完稿不报。',
  examples: [
    {
      genre: '通知',
      bad: '⟦关于开展春季植树的通知⟧\n为绿化环境，现就有关事项通知如下：\n一、时间\n三月十二日。\n二、地点\n河堤东段。\n县林业局\n2026年3月1日',
      good: '关于开展春季植树的通知\n××××：\n为绿化环境，现就有关事项通知如下：\n一、时间\n三月十二日。\n二、地点\n河堤东段。\n县林业局\n2026年3月1日',
    },
    { genre: '通知', good: '关于开展春季植树的通知\n为绿化环境，请各单位做好准备。' },
  ],
  *check(part, doc) {
    const structure = structureOf(part);
    if (!structure || structure.missing.length === 0 || hidesWords(doc.source, part)) return;
    for (const section of structure.missing) {
      if (section.part === 'closing') continue;
      yield report(part, structure, section, doc.source);
    }
  },
};

/** Whether words stand outside the paragraphs: in an HTML block, or indented so far that Markdown takes them for code. */
function hidesWords(text: Sliceable, { paragraphs, to }: Part): boolean {
  return paragraphs.some((paragraph, i) => {
    const next = paragraphs[i + 1]?.from ?? to;
    // As a rule only a line end or two.
    return next - paragraph.to > 2 && /[一-龥]/.test(text.slice(paragraph.to, next));
  });
}

function report(part: Part, structure: Structure, section: GenreSection, source: Sliceable): Finding {
  const { genre } = structure;
  const after = part.paragraphs[placeOf(structure, section, part)];
  const span = after ? trimmedSpan(after, 40) : { from: part.from, to: part.from };
  const custom = section.clause === undefined;
  return {
    ...span,
    message: custom
      ? `${genre.kind}一般应有“${section.name}”（惯例）`
      : `缺少${section.name}（${section.clause}）`,
    severity: custom ? 'info' : 'warning',
    ...(section.template &&
      after && {
        fixes: [
          {
            title: `插入${section.name}`,
            edits: [
              { from: after.to, to: after.to, insert: separator(source, part, after) + section.template },
            ],
            safe: false,
          },
        ],
      }),
  };
}

/** Index of the paragraph that it ought to follow. */
function placeOf({ genre, frame, found }: Structure, section: GenreSection, part: Part): number {
  const order = genre.sections.indexOf(section) + 1;
  const before = found.filter((each) => each.order < order);
  const tail = section.place === 'tail';
  const next = found.find((each) => each.order > order && (!tail || each.section.place === 'tail'));
  if (tail) return (next?.first ?? frame.end) - 1;
  if (section.place === 'body' && !section.free && next) return next.first - 1;
  // What belongs to the body comes behind the opening, whether that has a section of its own or not.
  const heading = section.place === 'body' ? frame.roles.indexOf('heading') : 0;
  const last = before.reduce((most, each) => Math.max(most, each.last), frame.title?.last ?? 0);
  return Math.min(Math.max(last, heading - 1), part.paragraphs.length - 1);
}
