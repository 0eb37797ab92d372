/** 重复段落: the same paragraph, sentence or title a second time, mostly pasted twice. */

import { fact } from '../core/fact.ts';
import type { Doc, DocumentRule, Edit, Finding, Paragraph, Part, Section, Span } from '../core/model.ts';
import { type Digest, digest, likeness } from '../core/passages.ts';
import { deletion } from '../core/visible.ts';
import { usualPhrases } from '../data/usual.ts';

/** Shortest sentence, and shortest paragraph, that nobody writes twice by chance, in characters. */
const SENTENCE = 12;
const PARAGRAPH = 40;
/** Share of a long paragraph's words that make it a copy with a few words changed. */
const ALIKE = 0.8;
/** A place to be filled in: what is equal now will differ. */
const BLANK = /×|[XxＸｘ_＿…]{2}/;

export const duplicatedPassage: DocumentRule = {
  id: 'duplicated-passage',
  scope: 'document',
  severity: 'warning',
  summary: '同一段话、同一句话或同一标题在文中出现两次',
  why:
    '多为粘贴时重复，或改写后忘了删去旧稿。《党政机关公文处理工作条例》第十九条要求公文“表述准确，文字精练”。' +
    '称谓、结语、施行日期、法律责任等固定用语和表格、口号不查。',
  examples: [
    {
      bad: '各村要在月底前完成沟渠清淤，确保汛期排水畅通。\n\n各镇要抓紧备料。⟦各村要在月底前完成沟渠清淤，确保汛期排水畅通。⟧',
      good: '各村要在月底前完成沟渠清淤，确保汛期排水畅通。\n\n各镇要抓紧备料。',
    },
    { good: '本办法自公布之日起施行，由市水务局负责解释。\n\n本办法自公布之日起施行，由市水务局负责解释。' },
  ],
  *check(doc) {
    for (const part of doc.parts) {
      yield* repeatedTitles(part.outline);
      yield* repeatedText(doc, part);
    }
  },
};

/** Titles that say the same under one heading. */
function* repeatedTitles(sections: readonly Section[]): Generator<Finding> {
  const seen = new Map<string, Paragraph>();
  for (const { title, children } of sections) {
    const { key, from, to } = digest(title.prose);
    // A numbered paragraph that opens a section is no title: it ends like a sentence.
    if (key.length > 3 && key.length <= PARAGRAPH && !/[。；：！？;:]/.test(key) && !BLANK.test(key)) {
      const first = seen.get(key);
      // The same number again is another document or another list.
      if (first && numberOf(first) !== numberOf(title)) {
        yield {
          from: title.from + from,
          to: title.from + to,
          message: '与同级的另一标题相同，疑重复或未改',
          related: [{ from: first.from, to: first.to, message: '前一个相同的标题' }],
        };
      } else seen.set(key, title);
    }
    yield* repeatedTitles(children);
  }
}

function numberOf({ prose }: Paragraph): number {
  const lead = prose.enumerators[0];
  return lead?.leading ? lead.value : Number.NaN;
}

/** Paragraphs and sentences that stand before in the same part. */
function* repeatedText(doc: Doc, part: Part): Generator<Finding> {
  const paragraphs = new Map<string, Paragraph>();
  const sentences = new Map<string, Span>();
  const clauses = new Map<string, Paragraph>();
  for (const paragraph of part.paragraphs) {
    const { prose } = paragraph;
    const said = digest(prose);
    if (prose.kind === 'cell' || prose.depth > 0 || said.key.length < SENTENCE) continue;
    const same = said.key.length >= PARAGRAPH ? paragraphs.get(said.key) : undefined;
    if (same) {
      if (!isUsual(said.key)) yield repeatedParagraph(doc, paragraph, said, same);
      continue;
    }
    paragraphs.set(said.key, paragraph);
    const marks = landmarks(prose);
    const model = said.key.length >= PARAGRAPH ? findModel(said, marks, clauses) : undefined;
    for (const clause of marks) clauses.set(clause, paragraph);
    if (model && !isUsual(said.key)) {
      yield {
        from: paragraph.from + said.from,
        to: paragraph.to,
        severity: 'hint',
        message: '本段与前文一段几乎相同，请核对是否重复',
        related: [{ from: model.from, to: model.to, message: '前文相近的一段' }],
      };
      continue;
    }
    yield* repeatedSentences(paragraph, said, sentences);
  }
}

/** Sentences that stand before; several in a row are one finding. Far apart, one may be meant. */
function* repeatedSentences(paragraph: Paragraph, said: Digest, seen: Map<string, Span>): Generator<Finding> {
  let run: (Span & { first: Span }) | undefined;
  const asks = notable(paragraph.prose);
  for (const [i, { key, from, to }] of said.sentences.entries()) {
    const span = { from: paragraph.from + from, to: paragraph.from + to };
    const asked = asks[i] === true;
    const first = asked ? seen.get(key) : undefined;
    if (asked && !first) seen.set(key, span);
    if (run && first && run.first.to === first.from) {
      run = { from: run.from, to: span.to, first: { from: run.first.from, to: first.to } };
    } else {
      if (run) yield repeatedSentence(paragraph, run);
      run = first && { ...span, first };
    }
  }
  if (run) yield repeatedSentence(paragraph, run);
}

function repeatedSentence(paragraph: Paragraph, { from, to, first }: Span & { first: Span }): Finding {
  const edits = deletion(
    paragraph.prose.text,
    paragraph.prose.source,
    from - paragraph.from,
    to - paragraph.from,
  );
  return {
    from,
    to,
    unnecessary: true,
    message: '与前文完全相同，疑重复，宜删去其一',
    related: [{ ...first, message: '前文相同的一句' }],
    fixes: [{ title: '删去此句', safe: false, edits: edits.map((edit) => shift(edit, paragraph.from)) }],
    ...(first.from < paragraph.from && { severity: 'hint' as const }),
  };
}

function shift(edit: Edit, by: number): Edit {
  return { from: edit.from + by, to: edit.to + by, insert: edit.insert };
}

function repeatedParagraph(
  doc: Doc,
  { from, to }: Paragraph,
  { from: start }: Digest,
  first: Paragraph,
): Finding {
  return {
    from: from + start,
    to,
    unnecessary: true,
    message: '本段与前文一段完全相同，疑重复粘贴',
    related: [{ from: first.from, to: first.to, message: '前文相同的一段' }],
    fixes: [{ title: '删去本段', safe: false, edits: [{ from, to: afterLines(doc.text, to), insert: '' }] }],
  };
}

/** The paragraph before that `said` is a changed copy of. One of its longest clauses must stand there too. */
function findModel(
  said: Digest,
  marks: readonly string[],
  clauses: ReadonlyMap<string, Paragraph>,
): Paragraph | undefined {
  for (const clause of marks) {
    const model = clauses.get(clause);
    if (model && likeness(said, digest(model.prose)) >= ALIKE) return model;
  }
  return undefined;
}

/** The three longest clauses of a paragraph. */
const landmarks = fact((prose): readonly string[] => {
  const { key, clauses } = digest(prose);
  if (key.length < PARAGRAPH) return [];
  return [...clauses].sort((a, b) => b.length - a.length).slice(0, 3);
});

/** For each sentence of a paragraph whether it should not stand twice. */
const notable = fact((prose) =>
  digest(prose).sentences.map(({ key }) => key.length >= SENTENCE && /[。？]$/.test(key) && !isUsual(key)),
);

/** End of the line ends that follow `offset`: the paragraph goes with the blank lines behind it. */
function afterLines(text: string, offset: number): number {
  let end = offset;
  while (text[end] === '\n' || text[end] === '\r') end++;
  return end;
}

function isUsual(key: string): boolean {
  return BLANK.test(key) || usualPhrases.some((phrase) => key.includes(phrase));
}
