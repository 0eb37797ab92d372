/** 不写主送: a text for everybody (公告, 通告, 命令 …) that names a recipient. */
import type { Paragraph, PartRule } from '../core/model.ts';
import { structureOf } from '../core/structure/sections.ts';
import { trimmedSpan } from '../core/text/spans.ts';

export const needlessRecipient: PartRule = {
  id: 'needless-recipient',
  scope: 'part',
  severity: 'info',
  summary: '公告、通告等面向社会公布的公文写了主送机关',
  why: '公告、通告、命令、公报、决议向社会公布，没有特定的受文机关，依惯例不写主送机关。',
  examples: [
    {
      genre: '公告',
      bad: '关于调整办公时间的公告\n⟦各乡镇人民政府：⟧\n自7月1日起，政务大厅办公时间调整为八时至十七时。\n县政务服务局\n2026年6月20日',
      good: '关于调整办公时间的公告\n自7月1日起，政务大厅办公时间调整为八时至十七时。\n县政务服务局\n2026年6月20日',
    },
  ],
  *check(part) {
    const structure = structureOf(part);
    if (structure?.genre.direction !== 'public') return;
    const index = structure.frame.roles.indexOf('recipient');
    const paragraph = part.paragraphs[index] as Paragraph | undefined;
    if (!paragraph || !/[：:]\s*$/.test(paragraph.prose.source)) return;
    const next = part.paragraphs[index + 1];
    yield {
      ...trimmedSpan(paragraph),
      message: `${structure.genre.kind}向社会公布，一般不写主送机关（惯例）`,
      unnecessary: true,
      fixes: [
        {
          title: '删去主送机关',
          edits: [{ from: paragraph.from, to: next?.from ?? paragraph.to, insert: '' }],
          safe: false,
        },
      ],
    };
  },
};
