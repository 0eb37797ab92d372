/** 见第（三）项, 本办法第四条, 附件3: what a text says of its own numbers, and which of them is meant. */
import { type Cue, cueAtEnd } from '../../data/references.ts';
import { fact, oncePer } from '../fact.ts';
import type { Doc, Prose, Span } from '../model.ts';
import { firstIndex } from '../text/search.ts';
import { pairs, seenIn } from '../text/signs.ts';
import type { EnumeratorStyle } from './enumerator.ts';
import { DIGIT, HAN_NUMERAL, parseNumeral } from './numeral.ts';
import { leavesQuoteOpen } from './quotation.ts';
import { type Item, type Numbering, ofSeries } from './series.ts';

export type Unit = '编' | '章' | '节' | '条' | '部分' | '项' | '附件';

/** From 第 (or 附件) to the unit; offsets from the start of the paragraph. */
export interface Reference extends Span {
  readonly unit: Unit;
  readonly value: number;
  readonly numeral: Span;
  readonly cue: Cue | undefined;
  /** Of 第二条第（三）项: the reference to the article. */
  readonly within?: Reference;
}

const NUMERAL = `([${HAN_NUMERAL}]{1,6}|[${DIGIT}]{1,3})`;
const PATTERN = new RegExp(
  `第${NUMERAL}(编|編|章|节|節|条|條|款|部分)|第?[（(]${NUMERAL}[）)](?:项|項)|附件${NUMERAL}`,
  'g',
);
const UNITS: Readonly<Record<string, Unit>> = { 編: '编', 節: '节', 條: '条' };

const BEGUN = pairs('第（(附', `${HAN_NUMERAL}0123456789０１２３４５６７８９件`);
const NONE: readonly Reference[] = [];

/** The references of a paragraph to its own text, in order; found once a paragraph. Linear. */
const readReferences = fact((prose): readonly Reference[] =>
  seenIn(prose).pairs & BEGUN && /[第（(][^）)]{1,6}[编編章节節条條部款）)]|附件/.test(prose.text)
    ? find(prose)
    : NONE,
);

const refers = (prose: Prose) => readReferences(prose).length > 0;

function find({ text, enumerators }: Prose): readonly Reference[] {
  const found: Reference[] = [];
  const head = enumerators[0]?.leading ? enumerators[0].to : 0;
  let chain: Chain | undefined;
  PATTERN.lastIndex = 0;
  for (let m = PATTERN.exec(text); m; m = PATTERN.exec(text)) {
    const [whole, counted, unit, item, attachment] = m;
    const from = m.index;
    const to = from + whole.length;
    const numeral = counted ?? item ?? attachment ?? '';
    const value = parseNumeral(numeral);
    if (value === undefined || from < head) continue;
    const own = attachment ? '附件' : item ? '项' : (UNITS[unit ?? ''] ?? (unit as Unit));
    const linked: Chain | undefined =
      chain && isLinked(chain, text.slice(chain.to, from), own) ? chain : undefined;
    const before = text.slice(Math.max(0, from - 8), from);
    const cue: Cue | undefined = linked ? linked.cue : cueAtEnd(before);
    const at = from + whole.indexOf(numeral);
    const reference: Reference = {
      from,
      to,
      unit: own,
      value,
      numeral: { from: at, to: at + numeral.length },
      cue,
      ...(linked?.article && own !== '条' && { within: linked.article }),
    };
    chain = { to, unit: own, cue, article: unit === '条' || unit === '條' ? reference : linked?.article };
    if (unit === '款' || isQuoted(text, from)) continue;
    if (attachment ? !/[》号號]$/.test(before) && /\S/.test(before) : cue !== undefined)
      found.push(reference);
  }
  return found.length > 0 ? found : NONE;
}

/** References that follow each other: 第二条第（三）项, 第四条、第五条. */
interface Chain {
  readonly to: number;
  readonly unit: Unit;
  readonly cue: Cue | undefined;
  readonly article: Reference | undefined;
}

/** Whether a reference to `unit` goes on from the one before, `between` them; what is listed is of one text. */
function isLinked(before: Chain, between: string, unit: Unit): boolean {
  return between === '' || (unit === before.unit && /^(?:[、至到和与與及或]|以及)$/.test(between));
}

/** Whether quotation marks stand open; looked for so far back at most, so that a long line stays linear. */
function isQuoted(text: string, at: number): boolean {
  return leavesQuoteOpen(text.slice(Math.max(0, at - 300), at));
}

const STYLES: Readonly<Record<Exclude<Unit, '附件'>, readonly EnumeratorStyle[]>> = {
  编: ['volume'],
  章: ['chapter'],
  节: ['section'],
  条: ['article', 'han'],
  部分: ['division', 'han'],
  项: ['han-bracket', 'digit-bracket'],
};

/** Items that can be told apart by their numbers. */
class Shelf {
  readonly items: Item[] = [];
  readonly byValue = new Map<number, Item[]>();
  /** Whether every number is what it should be. */
  right = true;

  add(item: Item): void {
    this.items.push(item);
    const same = this.byValue.get(item.token.value);
    if (same) same.push(item);
    else this.byValue.set(item.token.value, [item]);
    if (item.token.value !== item.expected) this.right = false;
  }
}

/** The items of a document by style, and by style and parent, to look references up in. */
class Targets {
  readonly #byStyle = new Map<EnumeratorStyle, Shelf>();
  readonly #byParent = new Map<Item, Map<EnumeratorStyle, Shelf>>();

  constructor({ series }: Numbering) {
    for (const { items, style, loose } of series) {
      if (loose) continue;
      const all = shelf(this.#byStyle, style);
      for (const item of items) {
        all.add(item);
        if (!item.parent) continue;
        let own = this.#byParent.get(item.parent);
        if (!own) {
          own = new Map();
          this.#byParent.set(item.parent, own);
        }
        shelf(own, style).add(item);
      }
    }
  }

  /** The items among which `reference` in paragraph `index` means one; undefined where it may mean another text. */
  among(reference: Reference, index: number): Shelf | undefined {
    const { unit, cue, within } = reference;
    if (unit === '附件') return undefined;
    const articles = this.#byStyle.get('article');
    if (unit === '条' && !articles && cue !== 'pointing') return undefined;
    const style = STYLES[unit].find((one) => this.#byStyle.has(one));
    const all = style && this.#byStyle.get(style);
    if (!all) return undefined;
    if (unit === '节') return this.#under(lastUpTo(this.#byStyle.get('chapter'), index), style) ?? all;
    if (unit !== '项') return all;
    if (articles) {
      const article = within ? articles.byValue.get(within.value)?.[0] : lastUpTo(articles, index);
      return this.#under(article, style);
    }
    // Those beside the paragraph, if it stands among any.
    return this.#under(lastUpTo(all, index)?.parent, style) ?? all;
  }

  /** The one item meant; undefined where none has the number or several might be meant. */
  target(reference: Reference, index: number): Item | undefined {
    const found = this.among(reference, index)?.byValue.get(reference.value);
    return found?.length === 1 ? found[0] : undefined;
  }

  #under(parent: Item | undefined, style: EnumeratorStyle): Shelf | undefined {
    return parent && this.#byParent.get(parent)?.get(style);
  }
}

function shelf(shelves: Map<EnumeratorStyle, Shelf>, style: EnumeratorStyle): Shelf {
  let own = shelves.get(style);
  if (!own) {
    own = new Shelf();
    shelves.set(style, own);
  }
  return own;
}

/** The last item that stands in paragraph `index` or before. */
function lastUpTo(shelf: Shelf | undefined, index: number): Item | undefined {
  const items = shelf?.items ?? [];
  return items[firstIndex(items.length, (i) => (items[i] as Item).index > index) - 1];
}

/** The targets of a document. */
const targetsOf = ofSeries((numbering) => new Targets(numbering));

/** A reference with its paragraph. */
export interface Cited {
  readonly reference: Reference;
  /** Of the paragraph in `doc.paragraphs`. */
  readonly index: number;
  /** The item meant, if it is plain which. */
  readonly target: Item | undefined;
  /** Whether the text has no such item. */
  readonly missing: boolean;
}

/** All references of a document in order, resolved once a document. Linear. */
export const readCitations = oncePer((doc: Doc): readonly Cited[] => {
  const found: Cited[] = [];
  let targets: Targets | undefined;
  for (const { index, prose } of doc.kept.having(refers)) {
    for (const reference of readReferences(prose)) {
      targets ??= targetsOf(doc);
      const among = targets.among(reference, index);
      // One item may as well be quoted from elsewhere; where the numbering is at fault, that is told instead.
      const missing = !!among && among.items.length > 1 && among.right && !among.byValue.has(reference.value);
      found.push({ reference, index, target: targets.target(reference, index), missing });
    }
  }
  return found;
});
