/** 上行文的主送: a 请示 or 报告 addressed to several organs, or to a person. */
import type { Paragraph, PartRule } from '../core/model.ts';
import { structureOf } from '../core/structure/sections.ts';
import { trimmedSpan } from '../core/text/spans.ts';
import { wording } from '../core/text/wording.ts';
import { organName } from '../data/genres.ts';
import { OFFICE } from '../data/offices.ts';

const PERSON = new RegExp(`^(?:尊敬的)?[\\u4e00-\\u9fff]{0,4}?(?:${OFFICE}|同志|领导)：`);
const PLACE = /^.{0,6}[省市县区州镇乡]/;
/** Those present where a report is read out: 主任、各位副主任、各位委员：. */
const ASSEMBLY = /各位|们[、：]/;

export const manyRecipients: PartRule = {
  id: 'many-recipients',
  scope: 'part',
  severity: 'warning',
  summary: '请示、报告主送几个机关，或者主送负责人',
  why: '上行文原则上主送一个上级机关，需要时抄送其他机关（条例第十五条第一项）；除上级机关负责人直接交办事项外，不得以本机关名义向上级机关负责人报送公文（第五项）。党委、政府、人大、政协并列的主送不报。',
  examples: [
    {
      genre: '请示',
      bad: '关于维修校舍的请示\n⟦县教育局、县财政局：⟧\n拟维修屋面。\n妥否，请批示。\n县第一中学\n2026年3月1日',
      good: '关于维修校舍的请示\n县教育局：\n拟维修屋面。\n妥否，请批示。\n县第一中学\n2026年3月1日',
    },
    { genre: '请示', good: '关于维修校舍的请示\n县委、县政府：\n拟维修屋面。' },
    {
      genre: '报告',
      good: '关于校舍维修情况的报告\n主任、各位副主任、各位委员：\n现将校舍维修情况报告如下。',
    },
  ],
  *check(part) {
    const structure = structureOf(part);
    if (structure?.genre.kind !== '请示' && structure?.genre.kind !== '报告') return;
    const index = structure.frame.roles.findIndex((role) => role === 'recipient' || role === 'salutation');
    const paragraph = part.paragraphs[index] as Paragraph | undefined;
    if (!paragraph) return;
    const line = wording(paragraph);
    const isReadOut = structure.genre.kind === '报告' && ASSEMBLY.test(line);
    const span = line.endsWith('：') && !isReadOut ? trimmedSpan(paragraph) : undefined;
    if (!span) return;
    if (PERSON.test(line)) {
      yield { ...span, message: '主送应是上级机关，不写负责人（条例第十五条第五项）' };
    } else if (countOrgans(line) > 1 || countOrgans(listed(paragraph.prose.text)) > 1) {
      yield { ...span, message: '上行文原则上只主送一个上级机关（条例第十五条第一项）' };
    }
  },
};

/** The line with 、 between organs, each of a place, that only white space sets apart; within a name it sets nothing apart. */
function listed(text: string): string {
  const organs = text.trim().slice(0, -1).split(/\s+/);
  return organs.every((organ) => PLACE.test(organ) && organName.test(organ)) ? `${organs.join('、')}：` : '';
}

/** Committee, government, congress and conference of one place count as one. */
function countOrgans(line: string): number {
  const organs = line
    .slice(0, -1)
    .split(/[、，；]|和|并/)
    .filter((organ) => organ.length > 1);
  return organs.every((organ) => /(?:委|委员会|政府|人大|政协)$/.test(organ.replace(/常委会|常务委员会/, '')))
    ? 1
    : organs.length;
}
