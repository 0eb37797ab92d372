/** 各部分次序: a part that stands before or after one that it ought to follow or precede. */
import type { DocumentRule, Finding, Part } from '../core/model.ts';
import { type Moved, type Structure, structureOf } from '../core/sections.ts';

export const sectionOrder: DocumentRule = {
  id: 'section-order',
  scope: 'document',
  severity: 'warning',
  summary: '各部分的先后不合这一文种的次序',
  why: '标题、主送机关、正文、附件说明、发文机关署名、成文日期、附注依次排列（GB/T 9704—2012 第7.3条）；正文各部分的先后依惯例，只作信息提示。',
  examples: [
    {
      genre: '通知',
      bad: '关于开展春季植树的通知\n各乡镇：\n为绿化环境，请各乡镇按时组织职工参加植树。\n⟦2026年3月1日⟧\n县林业局',
      good: '关于开展春季植树的通知\n各乡镇：\n为绿化环境，请各乡镇按时组织职工参加植树。\n县林业局\n2026年3月1日',
    },
  ],
  *check(doc) {
    for (const part of doc.parts) {
      const structure = structureOf(part);
      for (const moved of structure?.moved ?? []) yield report(doc.text, part, structure as Structure, moved);
    }
  },
};

function report(text: string, part: Part, { genre }: Structure, { section, than, side }: Moved): Finding {
  const at = part.paragraphs[section.first];
  const other = part.paragraphs[than.first];
  const name = section.section.name;
  const custom = !genre.statutory || section.section.clause === undefined;
  const [from, to] = [at?.from ?? 0, at?.to ?? 0];
  const order = `${name}应在${than.section.name}之${side === 'after' ? '后' : '前'}`;
  return {
    from: from + (text.slice(from, to).length - text.slice(from, to).trimStart().length),
    to: from + text.slice(from, to).trimEnd().length,
    message: `${order}（${custom ? '惯例' : 'GB/T 9704—2012 第7.3条'}）`,
    severity: custom ? 'info' : 'warning',
    related: [{ from: other?.from ?? 0, to: other?.to ?? 0, message: `${than.section.name}在这里` }],
    fixes: [
      {
        title: `把${name}移到${than.section.name}之${side === 'after' ? '后' : '前'}`,
        edits: move(text, part, { section, than, side }),
        safe: false,
      },
    ],
  };
}

/** Cuts the lines of the section with what separates them from the next and puts them behind or before the other one. */
function move(text: string, { paragraphs }: Part, { section, than, side }: Moved) {
  const first = paragraphs[section.first];
  const last = paragraphs[section.last];
  const before = paragraphs[section.first - 1];
  const next = paragraphs[section.last + 1];
  const target = paragraphs[side === 'after' ? than.last : than.first];
  if (!first || !last || !target || (!before && !next)) return [];
  const own = text.slice(first.from, last.to);
  const gap = next ? text.slice(last.to, next.from) : text.slice(before?.to ?? 0, first.from);
  const cut = next
    ? { from: first.from, to: next.from, insert: '' }
    : { from: before?.to ?? 0, to: last.to, insert: '' };
  return side === 'after'
    ? [cut, { from: target.to, to: target.to, insert: gap + own }]
    : [{ from: target.from, to: target.from, insert: own + gap }, cut];
}
