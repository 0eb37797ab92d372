/** 重复段落: the same paragraph, sentence or title a second time, mostly pasted twice. */

import { fact } from '../core/fact.ts';
import type { Sliceable } from '../core/lines.ts';
import type {
  DocumentRule,
  Finding,
  Fix,
  Paragraph,
  Part,
  Prose,
  Related,
  Section,
  Severity,
  Span,
} from '../core/model.ts';
import { inParts } from '../core/parts.ts';
import {
  bare,
  bareText,
  countPassages,
  type Digest,
  digest,
  likeness,
  PARAGRAPH,
  type PassageCounts,
  type Sentence,
} from '../core/passages.ts';
import { shift, shiftEdit } from '../core/shift.ts';
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
  check(doc) {
    const counts = doc.kept.recall(countPassages);
    return inParts(doc, (part) => repeatsIn(part, counts, doc.source));
  },
};

/** A place that says what another one says; offsets count from the starts of the paragraphs. */
interface Repeat {
  readonly kind: 'title' | 'paragraph' | 'changed' | 'sentence';
  readonly paragraph: Paragraph;
  readonly span: Span;
  readonly first: Paragraph;
  readonly firstSpan: Span;
}

/** By the list of paragraphs, which stays the same as long as only the text of one of them changes. */
const known = new WeakMap<
  readonly Paragraph[],
  { readonly part: Part; readonly version: number; readonly findings: readonly Finding[] }
>();

/** The repeats of a part, looked for again only when a line changes that has to do with any. */
function repeatsIn(part: Part, counts: PassageCounts, text: Sliceable): readonly Finding[] {
  const { version } = counts;
  const last = known.get(part.paragraphs);
  if (last?.part === part) return last.findings;
  const findings = last?.version === version ? last.findings : lookFor(part, counts, text);
  known.set(part.paragraphs, { part, version, findings });
  return findings;
}

function lookFor(part: Part, counts: PassageCounts, text: Sliceable): readonly Finding[] {
  const repeats: Repeat[] = [];
  addTitles(part.outline, repeats);
  addText(part, counts, repeats);
  return repeats.map((repeat) => new Again(repeat, text));
}

/** Titles that say the same under one heading. */
function addTitles(sections: readonly Section[], found: Repeat[]): void {
  const seen = new Map<number, Paragraph>();
  for (const { title, children } of sections) {
    // Another document or another list begins.
    if (numberOf(title) === 1) seen.clear();
    const said = digest(title.prose);
    const first = said.length > 3 && said.length <= PARAGRAPH ? seen.get(said.hash) : undefined;
    if (!first) seen.set(said.hash, title);
    else if (textOf(first) === textOf(title) && isTitle(textOf(title)))
      found.push({ kind: 'title', paragraph: title, span: said, first, firstSpan: whole(first) });
    if (children.length > 0) addTitles(children, found);
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
function addText(part: Part, counts: PassageCounts, found: Repeat[]): void {
  const paragraphs = new Map<number, Paragraph>();
  const sentences = new Map<number, Place>();
  const landmarks = new Map<number, Paragraph>();
  let above: Paragraph | undefined;
  let paragraph: Paragraph | undefined;
  for (const next of part.paragraphs) {
    above = paragraph;
    paragraph = next;
    const { prose } = paragraph;
    if (!counts.mayRecur(prose)) continue;
    const said = digest(prose);
    if (said.length >= PARAGRAPH) {
      const mayRecur = counts.recurs(said.hash);
      const same = mayRecur ? paragraphs.get(said.hash) : undefined;
      if (same && textOf(same) === textOf(paragraph)) {
        if (same === above || !isUsual(textOf(paragraph)))
          found.push({ kind: 'paragraph', paragraph, span: said, first: same, firstSpan: whole(same) });
        continue;
      }
      if (mayRecur) paragraphs.set(said.hash, paragraph);
      const first = changed(paragraph, said, landmarks, counts);
      if (first) {
        found.push({ kind: 'changed', paragraph, span: said, first, firstSpan: whole(first) });
        continue;
      }
    }
    addSentences(paragraph, said, sentences, counts, found);
  }
}

/** The paragraph before of which this is a copy with a few words changed. */
function changed(
  paragraph: Paragraph,
  { landmarks: [one, other] }: Digest,
  seen: Map<number, Paragraph>,
  counts: PassageCounts,
): Paragraph | undefined {
  const hasOne = one > 0 && counts.recurs(one);
  const hasOther = other > 0 && counts.recurs(other);
  // What has a number is one of several cases that are put alike on purpose.
  if (!(hasOne || hasOther) || numberOf(paragraph) > 0) return undefined;
  const first = (hasOne ? seen.get(one) : undefined) ?? (hasOther ? seen.get(other) : undefined);
  if (hasOne) seen.set(one, paragraph);
  if (hasOther) seen.set(other, paragraph);
  return first && isChangedCopy(first.prose, paragraph.prose) ? first : undefined;
}

/** Sentences that stand before; several in a row are one finding. Far apart, one may be meant. */
function addSentences(
  paragraph: Paragraph,
  said: Digest,
  seen: Map<number, Place>,
  counts: PassageCounts,
  found: Repeat[],
): void {
  let run: Repeat | undefined;
  for (let i = 0; i < said.sentences.length; i++) {
    const span = said.sentences[i] as Sentence;
    if (!counts.recurs(span.hash)) continue;
    const before = seen.get(span.hash);
    if (!before) {
      seen.set(span.hash, { paragraph, from: span.from, to: span.to });
      continue;
    }
    const key = unusual(paragraph.prose)[i];
    if (key === undefined || bare(before.paragraph.prose, before) !== key) continue;
    if (run?.first === before.paragraph && run.span.to === span.from && run.firstSpan.to === before.from) {
      run = {
        ...run,
        span: { from: run.span.from, to: span.to },
        firstSpan: { from: run.firstSpan.from, to: before.to },
      };
    } else {
      if (run) found.push(run);
      run = { kind: 'sentence', paragraph, span, first: before.paragraph, firstSpan: before };
    }
  }
  if (run) found.push(run);
}

/** What its sentences say, undefined for those that are put so everywhere. */
const unusual = fact((prose) =>
  digest(prose).sentences.map((sentence) => {
    const key = bare(prose, sentence);
    return isUsual(key) ? undefined : key;
  }),
);

function whole({ from, to }: Paragraph): Span {
  return { from: 0, to: to - from };
}

const MESSAGES = {
  title: '与同级的另一标题相同，疑重复或未改',
  paragraph: '本段与前文一段完全相同，疑重复粘贴',
  changed: '本段与前文一段几乎相同，请核对是否重复',
  sentence: '与前文完全相同，疑重复，宜删去其一',
};
const FORMER = {
  title: '前一个相同的标题',
  paragraph: '前文相同的一段',
  changed: '前文相近的一段',
  sentence: '前文相同的一句',
};

/** It stands where its lines stand, and is put into words once. */
class Again implements Finding {
  readonly message: string;
  readonly severity: Severity | undefined;
  readonly unnecessary: boolean;
  readonly #repeat: Repeat;
  readonly #text: Sliceable;

  constructor(repeat: Repeat, text: Sliceable) {
    const { kind, paragraph, first } = repeat;
    this.message = MESSAGES[kind];
    this.severity = kind === 'changed' || (kind === 'sentence' && first !== paragraph) ? 'hint' : undefined;
    this.unnecessary = kind === 'paragraph' || kind === 'sentence';
    this.#repeat = repeat;
    this.#text = text;
  }

  get from(): number {
    return this.#repeat.paragraph.from + this.#repeat.span.from;
  }

  get to(): number {
    const { kind, paragraph, span } = this.#repeat;
    return kind === 'paragraph' ? paragraph.to : paragraph.from + span.to;
  }

  get related(): readonly Related[] {
    const { kind, first, firstSpan } = this.#repeat;
    return [{ ...shift(firstSpan, first.from), message: FORMER[kind] }];
  }

  get fixes(): readonly Fix[] | undefined {
    const { kind, paragraph, span } = this.#repeat;
    if (kind === 'paragraph') {
      const edit = { from: paragraph.from, to: afterLines(this.#text, paragraph.to), insert: '' };
      return [{ title: '删去本段', safe: false, edits: [edit] }];
    }
    if (kind !== 'sentence') return undefined;
    const { text, source } = paragraph.prose;
    const edits = deletion(text, source, span.from, span.to);
    return [{ title: '删去此句', safe: false, edits: edits.map((edit) => shiftEdit(edit, paragraph.from)) }];
  }
}

function textOf({ prose }: Paragraph): string {
  return bareText(prose);
}

/** What a line was last compared with. */
const compared = fact((): { model?: Prose; isCopy: boolean } => ({ isCopy: false }));

/** Few words changed, but no figures: with other figures it is another case. */
function isChangedCopy(model: Prose, copy: Prose): boolean {
  const last = compared(copy);
  if (last.model !== model) {
    const [old, now] = [bareText(model), bareText(copy)];
    last.model = model;
    last.isCopy =
      // Texts of other lengths cannot share enough, whatever they say.
      2 * Math.min(old.length, now.length) >= ALIKE * (old.length + now.length) &&
      likeness(old, now) >= ALIKE &&
      figures(old) === figures(now) &&
      !isUsual(now);
  }
  return last.isCopy;
}

function figures(text: string): string {
  return (text.match(/[0-9０-９]+/g) ?? []).join(' ');
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
