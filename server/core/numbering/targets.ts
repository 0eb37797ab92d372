/** The items of a text as references name them: by style, by number, by what they stand under, by title. */
import { entryOf } from '../grouped.ts';
import type { Doc } from '../model.ts';
import { firstIndex } from '../text/search.ts';
import type { EnumeratorStyle } from './enumerator.ts';
import { DIGIT } from './numeral.ts';
import type { Group, Reference, Unit } from './reference.ts';
import type { Item, Series } from './series.ts';

export const DIGITS = new RegExp(`[${DIGIT}]`);

const STYLES: Readonly<Record<Unit, readonly EnumeratorStyle[]>> = {
  编: ['volume'],
  章: ['chapter'],
  节: ['section'],
  条: ['article', 'han'],
  部分: ['division', 'han'],
  项: ['han-bracket', 'digit-bracket', 'digit'],
  款: [],
  点: ['digit'],
  附件: [],
  标题: [],
};

/** Items that can be told apart by their numbers, in order. */
export class Shelf {
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
export class Targets {
  /** By the item above them, of all undefined, and by style. */
  readonly #shelves = new Map<Item | undefined, Map<EnumeratorStyle, Shelf>>();
  /** By number and the start of the title; what several have means none. */
  readonly #byTitle = new Map<string, Item | undefined>();
  /** All numbers that anything has. */
  readonly values = new Set<number>();

  add({ items, style }: Series): void {
    for (const [i, item] of items.entries()) {
      this.values.add(item.token.value);
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
    written: string,
  ): Shelf | undefined {
    const articles = this.#of('article');
    // 1. that runs on through all parts may be an article, too.
    const isPlain = this.#of('digit')?.byValue.has(value) || (cue !== 'pointing' && !isNamed);
    if (unit === '条' && !articles && isPlain) return undefined;
    if (unit === '点' && (this.#of('digit-bracket') || !DIGITS.test(written))) return undefined;
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
    const beside = parent && this.#of(parent.token.style)?.lastUpTo(index) === parent && below(parent);
    // Numbers that run on through all parts have one row.
    return beside && beside.items[0]?.token.value === 1 ? beside : all;
  }

  /** The only item whose line begins with `title`; a number alone will do where the text itself is named. */
  titled({ title = '', numeral, from }: Reference, { cue }: Group): Item | undefined {
    const mark = numeral.to - from + 1;
    const isEnough = title.length >= mark + TITLE_START || (title.length === mark && cue === 'self');
    const item = isEnough ? this.#byTitle.get(title.slice(0, mark + TITLE_START)) : undefined;
    return item && titleOf(item, title.length - mark) === title ? item : undefined;
  }

  /** How many paragraphs without numbers the article has in which a 款 is; no bound where it is not known. */
  clauses({ within }: Reference, { paragraphs }: Doc): number {
    const articles = this.#of('article');
    const item = within && articles?.one(within.value);
    const next = item && articles?.items[articles.items.indexOf(item) + 1];
    if (!next) return Number.POSITIVE_INFINITY;
    const own = paragraphs.slice(item.index + 1, next.index);
    return 1 + own.filter(({ prose }) => !prose.enumerators[0]?.leading).length;
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
