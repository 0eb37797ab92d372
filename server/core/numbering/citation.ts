/** Which items of a document its references mean: 第三条 the third article, 第二部分第（一）项 the （一） below 二、. */
import { oncePer } from '../fact.ts';
import { entryOf } from '../grouped.ts';
import type { Doc, Paragraph, Prose } from '../model.ts';
import { firstIndex } from '../text/search.ts';
import type { EnumeratorStyle } from './enumerator.ts';
import { isAttachment, NOTE } from './landmarks.ts';
import { type Group, type Reference, readReferences, type Unit } from './reference.ts';
import { type Item, type Numbering, ofSeries, readNumbering, type Series } from './series.ts';

const STYLES: Readonly<Record<Unit, readonly EnumeratorStyle[]>> = {
  编: ['volume'],
  章: ['chapter'],
  节: ['section'],
  条: ['article', 'han'],
  部分: ['division', 'han'],
  项: ['han-bracket', 'digit-bracket'],
  点: ['digit'],
  附件: [],
  标题: [],
};

/** Items that can be told apart by their numbers, in order. */
class Shelf {
  readonly items: Item[] = [];
  readonly byValue = new Map<number, Item[]>();
  /** Numbers that are skipped, and those that follow go on from there: the items are gone. */
  readonly gone = new Set<number>();
  /** Whether every number is what it should be. */
  right = true;
  /** The highest number. */
  last = 0;

  add(item: Item, next: Item | undefined): void {
    const { token, expected, accepted } = item;
    this.items.push(item);
    this.last = Math.max(this.last, token.value);
    entryOf(this.byValue, token.value, () => [] as Item[]).push(item);
    if (token.value === expected) return;
    this.right = false;
    if (accepted || this.items.length === 1 || next?.token.value !== token.value + 1) return;
    for (let value = expected; value < token.value; value++) this.gone.add(value);
  }

  /** The only one of this number. */
  one(value: number): Item | undefined {
    const same = this.byValue.get(value);
    return same?.length === 1 ? same[0] : undefined;
  }

  /** The last one that stands in paragraph `index` or before, or the one `back` before it. */
  lastUpTo(index: number, back = 0): Item | undefined {
    return this.items[firstIndex(this.items.length, (i) => (this.items[i] as Item).index > index) - 1 - back];
  }
}

/** So much of a title tells it from others. */
const TITLE_START = 2;

/** Items to look references up in. */
class Targets {
  /** By the item above them, of all undefined, and by style. */
  readonly #shelves = new Map<Item | undefined, Map<EnumeratorStyle, Shelf>>();
  /** By number and the start of the title; what several have means none. */
  readonly #byTitle = new Map<string, Item | undefined>();

  add({ items, style }: Series): void {
    for (const [i, item] of items.entries()) {
      for (const parent of new Set([undefined, item.parent])) {
        const shelves = entryOf(this.#shelves, parent, () => new Map<EnumeratorStyle, Shelf>());
        entryOf(shelves, style, () => new Shelf()).add(item, items[i + 1]);
      }
      for (const length of [0, TITLE_START]) {
        const title = titleOf(item, length);
        this.#byTitle.set(title, this.#byTitle.has(title) ? undefined : item);
      }
    }
  }

  /** The items among which `reference` in paragraph `index` means one; undefined where it may mean another text. */
  among(
    { unit, value, within }: Reference,
    { cue }: Group,
    index: number,
    isNamed: boolean,
  ): Shelf | undefined {
    const articles = this.#of('article');
    // 1. that runs on through all parts may be an article, too.
    const isPlain = this.#of('digit')?.byValue.has(value) || (cue !== 'pointing' && !isNamed);
    if (unit === '条' && !articles && isPlain) return undefined;
    if (unit === '点' && this.#of('digit-bracket')) return undefined;
    const style = this.#styleOf(unit);
    const all = style && this.#of(style);
    if (!all) return undefined;
    const below = (parent: Item | undefined) => parent && this.#of(style, parent);
    if (unit === '节') return below(this.#of('chapter')?.lastUpTo(index)) ?? all;
    if (unit !== '项' && unit !== '点') return all;
    if (within) {
      const above = this.#styleOf(within.unit);
      return below(above && this.#of(above)?.one(within.value));
    }
    if (articles) return below(articles.lastUpTo(index, cue === 'previous' ? 1 : 0));
    if (cue === 'previous') return undefined;
    // Those beside the paragraph, if it stands among any.
    const parent = all.lastUpTo(index)?.parent;
    return (parent && this.#of(parent.token.style)?.lastUpTo(index) === parent && below(parent)) || all;
  }

  /** The only item whose line begins with `title`; a number alone will do where the text itself is named. */
  titled({ title = '', numeral, from }: Reference, { cue }: Group): Item | undefined {
    const mark = numeral.to - from + 1;
    const isEnough = title.length >= mark + TITLE_START || (title.length === mark && cue === 'self');
    const item = isEnough ? this.#byTitle.get(title.slice(0, mark + TITLE_START)) : undefined;
    return item && titleOf(item, title.length - mark) === title ? item : undefined;
  }

  /** The style in which the document writes what a unit means. */
  #styleOf(unit: Unit): EnumeratorStyle | undefined {
    return STYLES[unit].find((style) => this.#of(style));
  }

  #of(style: EnumeratorStyle, parent?: Item): Shelf | undefined {
    return this.#shelves.get(parent)?.get(style);
  }
}

/** The number of an item and so many characters behind it. */
function titleOf({ paragraph, token }: Item, length: number): string {
  return paragraph.prose.text.slice(token.from, token.to + length);
}

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
  const isNamed = unit === '条' && group.cue === 'self' && namesTitle(doc, group, index, library);
  const shelfIn = (targets: Targets) =>
    unit === '附件' ? attachmentsOf(doc) : targets.among(reference, group, index, isNamed);
  const among = shelfIn(own);
  const all = own === library.all ? among : shelfIn(library.all);
  // One item may as well be quoted from elsewhere; where the numbering is at fault otherwise, that is told instead.
  const missing =
    all !== undefined &&
    unit !== '附件' &&
    group.cue !== undefined &&
    all.items.length > 1 &&
    // Above and below an excerpt there may be more.
    all.items[0]?.expected === 1 &&
    !all.byValue.has(value) &&
    (all.right || all.gone.has(value) || value > Math.max(all.last, all.items.length));
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
