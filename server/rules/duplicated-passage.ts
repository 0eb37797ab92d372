/** 重复段落: the same paragraph, sentence or title a second time, mostly pasted twice. */

import type { Sliceable } from '../core/lines.ts';
import type { Doc, DocumentRule, Edit, Finding, Paragraph, Part, Section, Span } from '../core/model.ts';
import { bare, bareText, type Digest, digest, likeness, PARAGRAPH } from '../core/passages.ts';
import { recurring } from '../core/recurrence.ts';
import { deletion } from '../core/visible.ts';
import { usualPhrases } from '../data/usual.ts';

/** From this likeness on a paragraph is a copy with a few words changed. */
const ALIKE = 0.9;
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
  const seen = new Map<number, Paragraph>();
  for (const { title, children } of sections) {
    // Another document or another list begins.
    if (numberOf(title) === 1) seen.clear();
    const said = digest(title.prose);
    const first = said.length > 3 && said.length <= PARAGRAPH ? seen.get(said.hash) : undefined;
    if (!first) seen.set(said.hash, title);
    else if (textOf(first) === textOf(title) && isTitle(textOf(title))) {
      yield {
        ...absolute(title, said),
        message: '与同级的另一标题相同，疑重复或未改',
        related: [{ from: first.from, to: first.to, message: '前一个相同的标题' }],
      };
    }
    if (children.length > 0) yield* repeatedTitles(children);
  }
}

/** A numbered paragraph that opens a section is no title: it ends like a sentence. */
function isTitle(text: string): boolean {
  return !/[。；：！？;:]/.test(text) && !BLANK.test(text);
}

function numberOf({ prose }: Paragraph): number {
  const lead = prose.enumerators[0];
  return lead?.leading ? lead.value : Number.NaN;
}

interface Place extends Span {
  readonly paragraph: Paragraph;
}

/** Paragraphs and sentences that stand before in the same part. */
function* repeatedText(doc: Doc, part: Part): Generator<Finding> {
  const paragraphs = new Map<number, Paragraph>();
  const sentences = new Map<number, Place>();
  const landmarks = new Map<number, Paragraph>();
  const again = recurringHashes(part);
  if (again.size === 0) return;
  let previous: Paragraph | undefined;
  for (const paragraph of part.paragraphs) {
    const above = previous;
    previous = paragraph;
    const { prose } = paragraph;
    if (prose.kind === 'cell' || prose.depth > 0) continue;
    const said = digest(prose);
    if (said.length >= PARAGRAPH) {
      const same = again.has(said.hash) ? paragraphs.get(said.hash) : undefined;
      if (same && textOf(same) === textOf(paragraph)) {
        if (same === above || !isUsual(textOf(paragraph)))
          yield repeatedParagraph(doc, paragraph, said, same);
        continue;
      }
      if (again.has(said.hash)) paragraphs.set(said.hash, paragraph);
      // What has a number is one of several cases that are put alike on purpose.
      const [first, second] = said.landmarks;
      if ((again.has(first) || again.has(second)) && !(numberOf(paragraph) > 0)) {
        const model = landmarks.get(first) ?? landmarks.get(second);
        for (const landmark of said.landmarks) if (again.has(landmark)) landmarks.set(landmark, paragraph);
        if (
          model &&
          isNearInLength(said, digest(model.prose)) &&
          isChangedCopy(textOf(model), textOf(paragraph))
        ) {
          yield changedParagraph(paragraph, said, model);
          continue;
        }
      }
    }
    if (said.sentences.some(({ hash }) => again.has(hash)))
      yield* repeatedSentences(paragraph, said, sentences);
  }
}

/** Hashes of paragraphs, clauses and sentences that stand more than once: nothing else needs to be kept in mind. */
function recurringHashes({ paragraphs }: Part): ReadonlySet<number> {
  let most = 0;
  for (const { prose } of paragraphs) most += 3 + digest(prose).sentences.length;
  return recurring(most, (take) => {
    for (const { prose } of paragraphs) {
      if (prose.kind === 'cell' || prose.depth > 0) continue;
      const { hash, length, landmarks, sentences } = digest(prose);
      if (length >= PARAGRAPH) {
        take(hash);
        if (landmarks[0] > 0) take(landmarks[0]);
        if (landmarks[1] > 0) take(landmarks[1]);
      }
      for (const sentence of sentences) take(sentence.hash);
    }
  });
}

/** Sentences that stand before; several in a row are one finding. Far apart, one may be meant. */
function* repeatedSentences(
  paragraph: Paragraph,
  said: Digest,
  seen: Map<number, Place>,
): Generator<Finding> {
  let run: (Span & { first: Span }) | undefined;
  for (const sentence of said.sentences) {
    const before = seen.get(sentence.hash);
    if (!before) {
      seen.set(sentence.hash, { paragraph, from: sentence.from, to: sentence.to });
      continue;
    }
    const key = bare(paragraph.prose, sentence);
    if (bare(before.paragraph.prose, before) !== key || isUsual(key)) continue;
    const [span, first] = [absolute(paragraph, sentence), absolute(before.paragraph, before)];
    if (run && run.to === span.from && run.first.to === first.from) {
      run = { from: run.from, to: span.to, first: { from: run.first.from, to: first.to } };
    } else {
      if (run) yield repeatedSentence(paragraph, run);
      run = { ...span, first };
    }
  }
  if (run) yield repeatedSentence(paragraph, run);
}

function absolute(paragraph: Paragraph, { from, to }: Span): Span {
  return { from: paragraph.from + from, to: paragraph.from + to };
}

function textOf({ prose }: Paragraph): string {
  return bareText(prose);
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
    fixes: [
      { title: '删去本段', safe: false, edits: [{ from, to: afterLines(doc.source, to), insert: '' }] },
    ],
  };
}

/** Texts of other lengths cannot share enough, whatever they say. */
function isNearInLength(a: Digest, b: Digest): boolean {
  return 2 * Math.min(a.length, b.length) >= ALIKE * (a.length + b.length);
}

/** Few words changed, but no figures: with other figures it is another case. */
function isChangedCopy(model: string, copy: string): boolean {
  return likeness(model, copy) >= ALIKE && figures(model) === figures(copy) && !isUsual(copy);
}

function figures(text: string): string {
  return (text.match(/[0-9０-９]+/g) ?? []).join(' ');
}

function changedParagraph(paragraph: Paragraph, said: Digest, model: Paragraph): Finding {
  return {
    ...absolute(paragraph, said),
    severity: 'hint',
    message: '本段与前文一段几乎相同，请核对是否重复',
    related: [{ from: model.from, to: model.to, message: '前文相近的一段' }],
  };
}

/** End of the line ends that follow `offset`: the paragraph goes with the blank lines behind it. */
function afterLines(text: Sliceable, offset: number): number {
  let end = offset;
  while (/[\r\n]/.test(text.slice(end, end + 1))) end++;
  return end;
}

function isUsual(key: string): boolean {
  return BLANK.test(key) || usualPhrases.some((phrase) => key.includes(phrase));
}
