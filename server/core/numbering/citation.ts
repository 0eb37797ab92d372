/** Which items of a document its references mean: 第三条 the third article, 第二部分第（一）项 the （一） below 二、. */
import { oncePer } from '../fact.ts';
import { entryOf } from '../grouped.ts';
import type { Doc, Paragraph, Prose } from '../model.ts';
import { firstIndex } from '../text/search.ts';
import { isAttachment, NOTE } from './landmarks.ts';
import { type Group, type Reference, readReferences } from './reference.ts';
import { type Item, type Numbering, ofSeries, readNumbering } from './series.ts';
import { DIGITS, Shelf, Targets } from './targets.ts';

/** What a document holds, in all and apart for each of its attachments and of several texts in one file. */
class Library {
  readonly all = new Targets();
  readonly #starts: readonly number[];
  readonly #own = new Map<number, Targets>();

  constructor({ series }: Numbering, doc: Doc) {
    const parts = series.flatMap(({ style, items }) => (style === 'part' ? items : []));
    this.#starts = [...parts, ...doc.kept.having(isAttachment)]
      .map(({ index }) => index)
      .sort((a, b) => a - b);
    for (const one of series) {
      if (one.loose) continue;
      this.all.add(one);
      if (this.#starts.length > 0) this.of((one.items[0] as Item).index).add(one);
    }
  }

  /** The text to which paragraph `index` belongs, by its place among them. */
  textAt(index: number): number {
    return firstIndex(this.#starts.length, (i) => (this.#starts[i] as number) > index);
  }

  /** What that text holds. */
  of(index: number): Targets {
    if (this.#starts.length === 0) return this.all;
    return entryOf(this.#own, this.textAt(index), () => new Targets());
  }
}

/** The items of a document to look references up in. */
const libraryOf = ofSeries((numbering, doc) => new Library(numbering, doc));

/** 附件： with the marks and spaces around it. */
const LONGEST_NOTE = 40;

const mayOpenNote = ({ text }: Prose) => text.includes('附件');

/** The entries of the list 附件：1.… 2.… */
export const attachmentsOf = oncePer((doc: Doc): Shelf => {
  const found = new Shelf();
  const notes = new Set(doc.kept.having(mayOpenNote).map(({ index }) => index));
  for (const { items, loose } of notes.size > 0 ? readNumbering(doc).series : []) {
    const { index, paragraph, token } = items[0] as Item;
    if (!notes.has(index) && !notes.has(index - 1)) continue;
    const { text, start } = paragraph.prose;
    const before = token.from > start ? text.slice(0, token.from) : doc.paragraphs[index - 1]?.prose.text;
    if (loose || !before || before.length > LONGEST_NOTE || !NOTE.test(before)) continue;
    for (const item of items) found.add(item, undefined);
  }
  return found;
});

/** A reference with its paragraph. */
export interface Cited {
  readonly reference: Reference;
  readonly group: Group;
  /** Of the paragraph in `doc.paragraphs`. */
  readonly index: number;
  /** Items of which it means one, in order; undefined where it may mean another text. */
  readonly among: readonly Item[] | undefined;
  /** The item meant, if it is plain which. */
  readonly target: Item | undefined;
  /** Whether the text has no such item. */
  readonly missing: boolean;
}

/** What is written as one, see `Group`. */
export type Citation = readonly Cited[];

const refers = (prose: Prose) => readReferences(prose).length > 0;

/** All references of a document in order, resolved once a document. Linear. */
export const readCitations = oncePer((doc: Doc): readonly Citation[] => {
  const found: Citation[] = [];
  for (const { index, prose } of doc.kept.having(refers)) {
    for (const group of readReferences(prose)) {
      const library = libraryOf(doc);
      found.push(group.references.map((reference) => cite(doc, reference, group, index, library)));
    }
  }
  return found;
});

function cite(doc: Doc, reference: Reference, group: Group, index: number, library: Library): Cited {
  const { unit, value } = reference;
  const own = library.of(index);
  const { text } = (doc.paragraphs[index] as Paragraph).prose;
  const number = text.slice(reference.numeral.from, reference.numeral.to);
  const isNamed = unit === '条' && group.cue === 'self' && namesTitle(doc, group, index, library);
  const shelfIn = (targets: Targets) =>
    unit === '附件' ? attachmentsOf(doc) : targets.among(reference, group, index, isNamed, number);
  const among = shelfIn(own);
  const all = own === library.all ? among : shelfIn(library.all);
  // One item may as well be quoted from elsewhere; where the numbering is at fault otherwise, that is told instead.
  const isWithin = reference.within !== undefined || unit === '部分';
  const isMarked = group.cue !== undefined || (isWithin && !text.slice(0, reference.from).includes('》'));
  const { values } = library.all;
  // 上述第五点 may be any list's.
  const isBeyond = unit === '点' && !DIGITS.test(number) && values.has(2) && !values.has(value);
  const missing =
    isBeyond ||
    (unit === '款' && isMarked && value > own.clauses(reference, doc)) ||
    (all !== undefined &&
      unit !== '附件' &&
      isMarked &&
      all.items.length > 1 &&
      // Above and below an excerpt there may be more.
      all.items[0]?.expected === 1 &&
      !all.byValue.has(value) &&
      (all.right || all.gone.has(value) || value > Math.max(all.last, all.items.length)));
  const target = unit === '标题' ? own.titled(reference, group) : among?.one(value);
  return { reference, group, index, among: among?.items, target, missing };
}

/** Whether the words before, 本通知, are what the title calls the text: its 一、 are its articles then. */
function namesTitle(doc: Doc, { references }: Group, index: number, library: Library): boolean {
  const { text } = (doc.paragraphs[index] as Paragraph).prose;
  const at = references[0]?.from ?? 0;
  const name = /本(.{1,2})(?:的|之)?$/.exec(text.slice(Math.max(0, at - 5), at))?.[1];
  return name !== undefined && titleEnds(doc, library).has(`${library.textAt(index)}${name}`);
}

/** The last one and two characters of each title behind the place of its text in the library. */
const titleEnds = oncePer((doc: Doc, library: Library): ReadonlySet<string> => {
  const ends = new Set<string>();
  for (const { title, paragraphs } of doc.parts) {
    const line = title && paragraphs[title.first];
    if (line)
      for (const length of [1, 2]) ends.add(`${library.textAt(line.index)}${title.text.slice(-length)}`);
  }
  return ends;
});

/** The entries of the list of attachments that must keep their numbers, as not all that means them is understood. */
export const heldAttachments = oncePer((doc: Doc): ReadonlySet<Item> => {
  const { items } = attachmentsOf(doc);
  const cited = readCitations(doc)
    .flat()
    .filter(({ reference }) => reference.unit === '附件');
  const isWhole = cited.every(({ group }) => group.whole);
  // What no entry has may mean the one that gets its number, but then no other may change its number.
  const wrong = items.findIndex(({ token, expected }) => token.value !== expected);
  const isFree =
    cited.every(({ target }) => target) ||
    cited.every(({ target }) => !target || items.indexOf(target) < wrong);
  return new Set(isWhole && isFree ? [] : items);
});

/** The citations that mean an item, for each item that is meant. */
export const citedBy = oncePer((doc: Doc): ReadonlyMap<Item, ReadonlySet<Citation>> => {
  const found = new Map<Item, Set<Citation>>();
  for (const citation of readCitations(doc)) {
    for (const { target } of citation)
      if (target) entryOf(found, target, () => new Set<Citation>()).add(citation);
  }
  return found;
});
