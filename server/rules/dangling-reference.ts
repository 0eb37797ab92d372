/** 援引落空: 见第（三）项 or 附件3 where there is no such; an attachment that is listed and never mentioned. */
import type { Doc, DocumentRule, Finding, Paragraph } from '../core/model.ts';
import { type Cited, readCitations } from '../core/numbering/citation.ts';
import { DIGIT, HAN_NUMERAL, parseNumeral } from '../core/numbering/numeral.ts';

export const danglingReference: DocumentRule = {
  id: 'dangling-reference',
  scope: 'document',
  severity: 'warning',
  summary: '援引的条、项、附件在文中找不到，或列了附件而正文没有提到',
  why: '增删条目以后，“见第（三）项”“前述第四条”“附件3”最容易落空。附件序号和名称应与正文一致（GB/T 9704—2012 第 7.3.4 条）。',
  examples: [
    {
      bad: '（一）甲\n（二）乙\n具体标准见⟦第（三）项⟧。',
      good: '（一）甲\n（二）乙\n（三）丙\n具体标准见第（三）项。',
    },
    {
      bad: '名单见附件1，办法见⟦附件3⟧。\n附件：1.名单\n2.办法',
      good: '名单见附件1，办法见附件2。\n附件：1.名单\n2.办法',
    },
    {
      bad: '名单见附件1。\n附件：1.名单\n⟦2.⟧办法',
      good: '名单见附件1，办法见附件2。\n附件：1.名单\n2.办法',
    },
    { good: '第一条 甲。\n第二条 依照民法典第九条和本办法第一条处理。' },
  ],
  *check(doc) {
    const citations = readCitations(doc).flat();
    for (const cited of citations) if (cited.missing) yield report(doc, cited);
    yield* attachments(
      doc,
      citations.filter(({ reference }) => reference.unit === '附件'),
    );
  },
};

function report(doc: Doc, { reference, index }: Cited, severity?: 'info'): Finding {
  const { from, to, numeral, unit } = reference;
  const { from: start, prose } = doc.paragraphs[index] as Paragraph;
  const number = prose.text.slice(numeral.from, numeral.to);
  const name = unit === '附件' ? unit + number : unit === '项' ? `第（${number}）项` : `第${number}${unit}`;
  return {
    from: start + from,
    to: start + to,
    message: `文中没有“${name}”，请核对`,
    ...(severity && { severity }),
  };
}

interface Listed {
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

const HEAD = new RegExp(
  `^[\\s\uFFF9]*附件(?:([${DIGIT}]{1,2}|[${HAN_NUMERAL}]{1,3})|[：:]\\s*([${DIGIT}]{1,2})[.．、])?`,
);

/** The attachments that a document lists or holds: 附件：1.… with the lines below, and 附件2 at the head of a page; undefined where a list counts wrong. */
function listAttachments(doc: Doc): Listed[] | undefined {
  const listed: Listed[] = [];
  let open = 0;
  for (const { from, prose } of doc.paragraphs) {
    const first = prose.enumerators[0];
    if (open > 0 && first?.leading && first.style === 'digit' && first.value > 1) {
      // Where the list counts wrong, that is told instead.
      if (first.value !== open + 1) return undefined;
      open++;
      listed.push({ value: open, from: from + first.from, to: from + first.to });
      continue;
    }
    open = 0;
    if (prose.text.charCodeAt(prose.start) !== 0x9644) continue;
    const m = HEAD.exec(prose.text);
    if (!m) continue;
    const value = parseNumeral(m[1] ?? m[2] ?? '1') ?? 1;
    listed.push({ value, from: from + prose.start, to: from + m[0].length });
    if (m[2]) open = value;
  }
  return listed;
}

function* attachments(doc: Doc, mentioned: readonly Cited[]): Generator<Finding> {
  if (mentioned.length === 0) return;
  const listed = listAttachments(doc);
  if (!listed) return;
  const values = new Set(listed.map(({ value }) => value));
  let missing = false;
  for (const cited of mentioned) {
    if (values.has(cited.reference.value)) continue;
    missing = true;
    if (values.has(1)) yield report(doc, cited);
    else if (listed.length === 0 && cited.group.cue === 'pointing') yield report(doc, cited, 'info');
  }
  const said = new Set(mentioned.map(({ reference }) => reference.value));
  // 附件1、2 and 附件1至3 mention more than the first.
  const open = mentioned.some(({ reference, index }) =>
    /^(?:[、，至到和及—～~-]\s*[0-9０-９一二三四五六七八九十]|[至到—～~-]\s*附件)/.test(
      doc.paragraphs[index]?.prose.text.slice(reference.to) ?? '',
    ),
  );
  // Where one is missing, the one never mentioned is likely the one meant.
  if (open || missing || ![...said].some((value) => values.has(value))) return;
  for (const { value, from, to } of listed) {
    if (said.has(value)) continue;
    said.add(value);
    yield { from, to, severity: 'hint', message: `正文没有提到附件${value}` };
  }
}
