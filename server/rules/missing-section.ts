/** 缺少应有的部分: a part that the genre requires and the document, which otherwise shows its frame, does not have. */
import type { Sliceable } from '../core/document/lines.ts';
import type { Finding, Part, PartRule } from '../core/model.ts';
import { insertion, placeOf } from '../core/structure/insertion.ts';
import { type Structure, structureOf } from '../core/structure/sections.ts';
import { trimmedSpan } from '../core/text/spans.ts';
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
  const { genre, frame } = structure;
  // 感谢信 are built like 倡议书 but called by their own name.
  const name = genre.aliases.find((alias) => frame.title?.text.endsWith(alias)) ?? genre.kind;
  const after = part.paragraphs[placeOf(structure, section, part)];
  const span = after ? trimmedSpan(after, 40) : { from: part.from, to: part.from };
  const custom = section.clause === undefined;
  const edits = section.template && after && insertion(part, structure, section, after, source);
  return {
    ...span,
    message: custom ? `${name}一般应有“${section.name}”（惯例）` : `缺少${section.name}（${section.clause}）`,
    severity: custom ? 'info' : 'warning',
    ...(edits && { fixes: [{ title: `插入${section.name}`, edits, safe: false }] }),
  };
}
