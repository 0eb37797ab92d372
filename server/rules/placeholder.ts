/** 占位符: what a template or an earlier draft left to be filled in. */

import { inParts } from '../core/document/parts.ts';
import type { Doc, DocumentRule, Finding, Part, Severity } from '../core/model.ts';
import { type PlacedPlaceholder, placeholdersIn } from '../core/placeholder/placed.ts';
import { isTemplate, sampleStart } from '../core/placeholder/purpose.ts';
import type { PlaceholderKind } from '../data/placeholders.ts';

const MISSING: Readonly<Record<PlaceholderKind, string>> = {
  date: '日期',
  number: '数字',
  name: '姓名',
  place: '地名',
  unit: '单位名称',
  text: '内容',
};

export const placeholder: DocumentRule = {
  id: 'placeholder',
  scope: 'document',
  severity: 'warning',
  summary: '套用模板或旧稿留下的占位符没有填',
  why: '条例第十九条要求情况确实、表述准确；占位符未填的稿子不能送审、印发。在占位符上按 F2 可一次填好全文相同的各处。附件里供人填写的空格、案例中隐去的姓名不报。',
  examples: [
    {
      bad: '⟦XX市⟧于⟦20_年x月xx日⟧召开会议，⟦XXX同志⟧主持，共排查⟦X万人⟧。',
      good: 'X光检查、3×5米展板、陈某某等案件的情况已经核实。',
    },
    {
      bad: '联系人：⟦【待补充】⟧，⟦X府发〔20XX〕X号⟧文件（⟦____⟧）。',
      good: '联系人：周宁，某些地区已先行试点。',
    },
    {
      bad: '会议共有⟦ 人⟧参加，印发《会议须知》。\n\n⟦　　年　月　日⟧',
      good: '附件1\n\n报名表\n\n姓名：____　　年　月　日',
    },
  ],
  check(doc) {
    const template = isTemplate(doc);
    return inParts(doc, (part) => unfilled(part, doc, template));
  },
};

/** It stands where its placeholder stands, and is put into words once. */
class Unfilled implements Finding {
  readonly message: string;
  readonly word: string;
  readonly severity: Severity | undefined;
  readonly #first: PlacedPlaceholder;
  readonly #length: number;

  constructor(first: PlacedPlaceholder, to: number, sample: number) {
    const word = written(first, first.from, to);
    const shown = word.trim().length > 14 ? `${word.trim().slice(0, 13)}…` : word.trim();
    const missing = MISSING[first.kind];
    // Spaces do not show in a quotation.
    const state = first.kind === 'number' && /^\s/.test(word) ? '前空着' : '未填';
    this.message = shown ? `“${shown}”${state}，应补上${missing}` : `此处留空，应补上${missing}`;
    this.word = word;
    const { index, prose } = first.paragraph;
    this.severity = index >= sample || prose.kind === 'cell' ? 'info' : undefined;
    this.#first = first;
    this.#length = to - first.from;
  }

  get from(): number {
    return this.#first.from;
  }

  get to(): number {
    return this.#first.from + this.#length;
  }
}

const known = new WeakMap<Part, { readonly template: boolean; readonly found: readonly Unfilled[] }>();

/** What is not filled in of a part. */
function unfilled(part: Part, doc: Doc, template: boolean): readonly Unfilled[] {
  const last = known.get(part);
  if (last?.template === template) return last.found;
  const found = [...describe(placeholdersIn(part, doc), template ? 0 : sampleStart(part, doc))];
  known.set(part, { template, found });
  return found;
}

/** Placeholders that are one to the eye make one finding. From the paragraph `sample` on they are for others to fill. */
function* describe(placeholders: readonly PlacedPlaceholder[], sample: number): Generator<Unfilled> {
  let last: PlacedPlaceholder | undefined;
  let to = 0;
  for (const next of placeholders) {
    if (last && next.paragraph === last.paragraph && JOINT.test(written(last, to, next.from))) {
      to = Math.max(to, next.to);
      continue;
    }
    if (last) yield new Unfilled(last, to, sample);
    last = next;
    to = next.to;
  }
  if (last) yield new Unfilled(last, to, sample);
}

/** What may stand between placeholders that are one to the eye: XX省XX市, 20XX—20XX年. */
const JOINT = /^[-—－~～至到]?$/;

/** The text of the line it stands in. */
function written({ paragraph: { from: start, prose } }: PlacedPlaceholder, from: number, to: number): string {
  return prose.source.slice(from - start, to - start);
}
