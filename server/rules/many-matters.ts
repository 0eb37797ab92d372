/** 一文一事: a 请示 that asks for things of different kinds. */
import { fact } from '../core/fact.ts';
import type { Paragraph, PartRule, Span } from '../core/model.ts';
import { structureOf } from '../core/structure/sections.ts';
import data from '../data/matters.json';

const REQUEST = new RegExp(data.request);
const OWN = new RegExp(data.own);
const KINDS = data.kinds.map(({ name, cue, near }) => ({ name, cue: new RegExp(cue), near }));

export const manyMatters: PartRule = {
  id: 'many-matters',
  scope: 'part',
  severity: 'warning',
  summary: '一份请示里请求了几件不相干的事',
  why: '请示应当一文一事（条例第十五条第四项）。不同的事由不同的部门办理，合在一起不便批复。',
  examples: [
    {
      genre: '请示',
      bad: '关于有关事项的请示\n县政府：\n因工作需要，现请示如下：\n一、申请追加办公经费十万元。\n⟦二、申请增加人员编制三名。⟧\n妥否，请批示。\n县水利局\n2026年6月1日',
      good: '关于有关事项的请示\n县政府：\n因工作需要，现请示如下：\n一、申请追加办公经费十万元。\n二、所需经费从预备费中列支。\n妥否，请批示。\n县水利局\n2026年6月1日',
    },
    {
      genre: '请示',
      good: '关于新建水文站的请示\n县政府：\n拟新建水文站一座。\n一、申请立项建设水文站。\n二、申请安排建设资金八十万元。\n妥否，请批示。\n县水利局\n2026年6月1日',
    },
  ],
  *check(part) {
    const structure = structureOf(part);
    if (structure?.genre.kind !== '请示') return;
    const title = part.title?.text ?? '';
    const asked: { kind: (typeof KINDS)[number]; span: Span }[] = [];
    for (const [i, role] of structure.frame.roles.entries()) {
      if (role !== 'text' && role !== 'heading' && role !== 'subheading' && role !== 'title') continue;
      const paragraph = part.paragraphs[i] as Paragraph;
      for (const { kind, from, to, requested, topic } of matters(paragraph.prose)) {
        // What the title names is asked for in a section of its own.
        if (requested || role === 'title' || (topic && kind.cue.test(title))) {
          asked.push({ kind, span: { from: paragraph.from + from, to: paragraph.from + to } });
        }
      }
    }
    const first = asked[0];
    const other = asked.find(
      ({ kind }) =>
        first &&
        kind !== first.kind &&
        !kind.near.includes(first.kind.name) &&
        !first.kind.near.includes(kind.name),
    );
    if (!first || !other) return;
    yield {
      ...other.span,
      message: `请示应一文一事：已请求${first.kind.name}，不宜再请求${other.kind.name}（条例第十五条第四项）`,
      related: [{ ...first.span, message: `这里请求的是${first.kind.name}` }],
    };
  },
};

/** The sentences of a line that name one kind of matter, in its own offsets, whether they ask for it, and whether it is the topic of a heading. */
const matters = fact(({ text, enumerators: [lead] }) =>
  [...text.matchAll(/[^。；\s][^。；]*[。；]?/g)].flatMap(({ 0: sentence, index }) => {
    const kinds = KINDS.filter(({ cue }) => cue.test(sentence));
    const [kind] = kinds;
    if (!kind || kinds.length > 1) return [];
    const to = index + sentence.trimEnd().length;
    const topic = lead?.leading === true && lead.from >= index && text.startsWith('关于', lead.to);
    const requested = REQUEST.test(sentence) && !OWN.test(sentence);
    return [{ kind, from: index, to, requested, topic }];
  }),
);
