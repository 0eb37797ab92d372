/** Passages that stand in a document twice: paragraphs, sentences and titles. */
import { usualPhrases } from '../../data/usual.ts';
import { fact } from '../fact.ts';
import type { Paragraph, Part, Prose, Section, Span } from '../model.ts';
import {
  bare,
  bareText,
  type Digest,
  digest,
  likeness,
  PARAGRAPH,
  type PassageCounts,
  SENTENCE,
  sentencesOf,
} from './digests.ts';

/** From this likeness on a paragraph is a copy with a few words changed. */
const ALIKE = 0.9;
/** A place to be filled in: what is equal now will differ. */
const BLANK = /×|[XxＸｘ_＿…]{2}/;

/** A place that says what another one says; offsets count from the starts of the paragraphs. */
export interface Recurrence {
  readonly kind: 'title' | 'paragraph' | 'changed' | 'sentence';
  readonly paragraph: Paragraph;
  readonly span: Span;
  readonly first: Paragraph;
  readonly firstSpan: Span;
}

/** All of a part, each with the first place that says the same. Linear in its length. */
export function recurrencesIn(part: Part, counts: PassageCounts): readonly Recurrence[] {
  const found: Recurrence[] = [];
  addTitles(part.outline, found);
  addText(part, counts, found);
  return found;
}

/** Titles that say the same under one heading. */
function addTitles(sections: readonly Section[], found: Recurrence[]): void {
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

/** 加强领导。 at the beginning of a paragraph; a paragraph without is like no other. */
function leadOf(paragraph: Paragraph): unknown {
  return /^[^，。；：]{3,20}。/.exec(textOf(paragraph))?.[0] ?? paragraph;
}

function numberOf({ prose }: Paragraph): number {
  const lead = prose.enumerators[0];
  return lead?.leading ? lead.value : Number.NaN;
}

interface Place extends Span {
  readonly paragraph: Paragraph;
}

/** Paragraphs and sentences that stand before in the same part. */
function addText(part: Part, counts: PassageCounts, found: Recurrence[]): void {
  const paragraphs = new Map<number, Paragraph>();
  const sentences = new Map<number, Place>();
  const landmarks = new Map<number, Paragraph>();
  let above: Paragraph | undefined;
  // Where the lists begin that the paragraph is in, the outermost first.
  const lists: { readonly indent: number; readonly index: number }[] = [];
  let paragraph: Paragraph | undefined;
  for (const next of part.paragraphs) {
    above = paragraph;
    paragraph = next;
    const { prose } = paragraph;
    const indent = prose.kind === 'item' ? prose.source.search(/[^\s>]/) : -1;
    while (lists.length > 0 && (lists.at(-1)?.indent as number) > indent) lists.pop();
    if (indent !== lists.at(-1)?.indent) lists.push({ indent, index: paragraph.index });
    if (!counts.mayRecur(prose)) continue;
    const said = digest(prose);
    if (said.length >= PARAGRAPH) {
      const same = paragraphs.get(said.hash);
      if (same && textOf(same) === textOf(paragraph)) {
        if (same === above || !isUsual(textOf(paragraph)))
          found.push({ kind: 'paragraph', paragraph, span: said, first: same, firstSpan: whole(same) });
        continue;
      }
      paragraphs.set(said.hash, paragraph);
      const first = changed(paragraph, said, landmarks, counts);
      if (first) {
        found.push({ kind: 'changed', paragraph, span: said, first, firstSpan: whole(first) });
        continue;
      }
    }
    addSentences(paragraph, said, sentences, counts, lists.at(-1)?.index ?? 0, found);
  }
}

/** The paragraph before of which this is a copy with a few words changed. */
function changed(
  paragraph: Paragraph,
  { sentences, hashes }: Digest,
  seen: Map<number, Paragraph>,
  counts: PassageCounts,
): Paragraph | undefined {
  let first: Paragraph | undefined;
  for (let i = sentences; i < hashes.length; i++) {
    const hash = hashes[i] as number;
    if (!counts.recurs(hash)) continue;
    first ??= seen.get(hash);
    seen.set(hash, paragraph);
  }
  // Of another number it is one of several cases that are put alike on purpose, but for one that opens with the same title.
  if (!first || (!Object.is(numberOf(first), numberOf(paragraph)) && leadOf(first) !== leadOf(paragraph)))
    return undefined;
  return isChangedCopy(first.prose, paragraph.prose) ? first : undefined;
}

/** Sentences that stand before; several in a row are one finding. Far apart, one may be meant. */
function addSentences(
  paragraph: Paragraph,
  said: Digest,
  seen: Map<number, Place>,
  counts: PassageCounts,
  list: number,
  found: Recurrence[],
): void {
  let run: Recurrence | undefined;
  for (let i = 0; i < said.sentences; i++) {
    const hash = said.hashes[i] as number;
    if (!counts.recurs(hash)) continue;
    const span = sentencesOf(paragraph.prose)[i] as Span;
    const before = seen.get(hash);
    // An item that is no sentence, or a short one, is compared within its list.
    const isItem = said.length < SENTENCE || !'。？'.includes(paragraph.prose.text[span.to - 1] ?? '');
    if (!before || (before.paragraph.index < list && isItem)) {
      seen.set(hash, { paragraph, from: span.from, to: span.to });
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
      if (run) found.push(wholeOrPart(run, said));
      run = { kind: 'sentence', paragraph, span, first: before.paragraph, firstSpan: before };
    }
  }
  if (run) found.push(wholeOrPart(run, said));
}

/** Short sentences around the one found, which are not compared by themselves, stand again with it. */
function wholeOrPart(part: Recurrence, said: Digest): Recurrence {
  const { paragraph, first } = part;
  return first !== paragraph && textOf(first) === textOf(paragraph)
    ? { kind: 'paragraph', paragraph, span: said, first, firstSpan: whole(first) }
    : part;
}

/** What its sentences say, undefined for those that are put so everywhere. */
const unusual = fact((prose) =>
  sentencesOf(prose).map((sentence) => {
    const key = bare(prose, sentence);
    return isUsual(key) ? undefined : key;
  }),
);

function whole({ from, to }: Paragraph): Span {
  return { from: 0, to: to - from };
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

function isUsual(key: string): boolean {
  return BLANK.test(key) || usualPhrases.some((phrase) => key.includes(phrase));
}
