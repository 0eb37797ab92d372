/** 援引落空: 见第（三）项 or 附件3 where there is no such; an attachment that is listed and never mentioned. */
import type { Doc, DocumentRule, Finding, Paragraph } from '../core/model.ts';
import { type Attachment, readAttachments } from '../core/numbering/attachments.ts';
import { missingCaptions } from '../core/numbering/captions.ts';
import { type Cited, readCitations } from '../core/numbering/citation.ts';

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
    for (const cited of citations)
      if (cited.missing) yield report(doc, cited, cited.group.cue ? undefined : 'info');
    for (const { name, ...place } of missingCaptions(doc))
      yield { ...place, message: `文中没有“${name}”，请核对` };
    yield* attachments(
      doc,
      citations.filter(
        ({ reference, group }) =>
          reference.unit === '附件' && !(group.heads && group.references[0] === reference),
      ),
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

function* attachments(doc: Doc, mentioned: readonly Cited[]): Generator<Finding> {
  const { all, right, single } = readAttachments(doc);
  // Where a list counts wrong, that is told instead.
  if (!right) return;
  yield* pages(all);
  const values = new Set(all.map(({ value }) => value));
  let missing = false;
  for (const cited of mentioned) {
    if (values.has(cited.reference.value)) continue;
    missing = true;
    // One with a number may be the first of a list that is not read.
    if ((single || values.size > 1) && values.has(1)) yield report(doc, cited);
    else if (all.length === 0 && (cited.group.cue === 'pointing' || cited.group.cue === 'acting'))
      yield report(doc, cited, 'info');
  }
  // Where one is missing, the one never mentioned is likely the one meant.
  if (missing || !mentioned.every(({ group }) => group.whole)) return;
  const said = new Set<number>();
  const start = all[0]?.from ?? 0;
  let inBody = false;
  for (const [i, { reference, index }] of mentioned.entries()) {
    const first = reference.through ? (mentioned[i - 1]?.reference.value ?? 0) : reference.value;
    for (let value = first; value <= reference.value; value++) said.add(value);
    if ((doc.paragraphs[index] as Paragraph).from < start) inBody = true;
  }
  if (!inBody) return;
  for (const one of all) {
    const { value, from, to } = one;
    if (said.has(value)) continue;
    said.add(value);
    if (isNamed(doc, one, start)) continue;
    yield { from, to, severity: 'hint', message: `正文没有提到附件${value}` };
  }
}

/** Pages whose heads say a number that the list has not, or one twice, while the page of another one is wanting. */
function* pages(all: readonly Attachment[]): Generator<Finding> {
  const wanting = new Set(all.filter(({ place }) => place === 'list').map(({ value }) => value));
  const listed = new Set(wanting);
  const wrong: Attachment[] = [];
  for (const one of all) if (one.place === 'page' && !wanting.delete(one.value)) wrong.push(one);
  if (listed.size < 2 || wanting.size === 0) return;
  for (const { from, to, value } of wrong) {
    const fault = listed.has(value) ? '标题重复，前面已有' : '说明中没有';
    yield { from, to, message: `附件${fault}“附件${value}”，请核对` };
  }
}

/** Whether the text before the list names what an entry of it is called. */
function isNamed(doc: Doc, { to, place }: Attachment, start: number): boolean {
  const name = place === 'list' && NAME.exec(doc.source.slice(to, to + 60))?.[1];
  return !!name && doc.source.slice(0, start).includes(name);
}

const NAME = /^[^\S\n]*《?([^\s《》；;。<*]{2,})/;
