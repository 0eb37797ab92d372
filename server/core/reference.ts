/** 见第（三）项, 本办法第四条, 附件3: what a text says of its own numbers, and which of them is meant. */
import { type Cue, cueAtEnd } from '../data/references.ts';
import type { EnumeratorStyle } from './enumerator.ts';
import { fact } from './fact.ts';
import type { Doc, Prose, Span } from './model.ts';
import { DIGIT, HAN, parseNumeral } from './numeral.ts';
import { type Item, readNumbering } from './series.ts';

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

const NUMERAL = `([${HAN}]{1,6}|[${DIGIT}]{1,3})`;
const PATTERN = new RegExp(
  `第${NUMERAL}(编|編|章|节|節|条|條|款|部分)|第?[（(]${NUMERAL}[）)](?:项|項)|附件${NUMERAL}`,
  'g',
);
const UNITS: Readonly<Record<string, Unit>> = { 編: '编', 節: '节', 條: '条' };

const NONE: readonly Reference[] = [];

/** The references of a paragraph to its own text, in order; found once a paragraph. Linear. */
export const readReferences = fact((prose): readonly Reference[] =>
  /[第（(][^）)]{1,6}[编編章节節条條部款）)]|附件/.test(prose.text) ? find(prose) : NONE,
);

function find({ text, enumerators }: Prose): readonly Reference[] {
  const found: Reference[] = [];
  const head = enumerators[0]?.leading ? enumerators[0].to : 0;
  let chain: { to: number; cue: Cue | undefined; article: Reference | undefined } | undefined;
  PATTERN.lastIndex = 0;
  for (let m = PATTERN.exec(text); m; m = PATTERN.exec(text)) {
    const [whole, counted, unit, item, attachment] = m;
    const from = m.index;
    const to = from + whole.length;
    const numeral = counted ?? item ?? attachment ?? '';
    const value = parseNumeral(numeral);
    if (value === undefined || from < head) continue;
    const linked: typeof chain = chain?.to === from ? chain : undefined;
    const before = text.slice(Math.max(0, from - 8), from);
    const cue: Cue | undefined = linked ? linked.cue : cueAtEnd(before);
    const at = from + whole.indexOf(numeral);
    const reference: Reference = {
      from,
      to,
      unit: attachment ? '附件' : item ? '项' : (UNITS[unit ?? ''] ?? (unit as Unit)),
      value,
      numeral: { from: at, to: at + numeral.length },
      cue,
      ...(linked?.article && { within: linked.article }),
    };
    chain = { to, cue, article: unit === '条' || unit === '條' ? reference : linked?.article };
    if (unit === '款' || isQuoted(text, from)) continue;
    if (attachment ? !/[》号號]$/.test(before) && /\S/.test(before) : cue !== undefined)
      found.push(reference);
  }
  return found.length > 0 ? found : NONE;
}

function isQuoted(text: string, at: number): boolean {
  return text.lastIndexOf('“', at) > text.lastIndexOf('”', at);
}

const STYLES: Readonly<Record<Exclude<Unit, '附件'>, readonly EnumeratorStyle[]>> = {
  编: ['volume'],
  章: ['chapter'],
  节: ['section'],
  条: ['article', 'han'],
  部分: ['division', 'han'],
  项: ['han-bracket', 'digit-bracket'],
};

/** The items of a document by style, to look references up in. */
export class Targets {
  readonly #byStyle = new Map<EnumeratorStyle, Item[]>();

  constructor(doc: Doc) {
    for (const { style, items, loose } of readNumbering(doc).series) {
      if (loose) continue;
      const known = this.#byStyle.get(style);
      if (known) known.push(...items);
      else this.#byStyle.set(style, [...items]);
    }
  }

  /** What `reference` in paragraph `index` may mean: all items of the right kind and place, whatever their numbers. */
  candidates(reference: Reference, index: number): readonly Item[] {
    const { unit, cue, within } = reference;
    if (unit === '附件') return [];
    const articles = this.#byStyle.get('article') ?? [];
    if (unit === '条' && articles.length === 0 && cue !== 'pointing') return [];
    for (const style of STYLES[unit]) {
      const items = this.#byStyle.get(style);
      if (!items) continue;
      if (unit === '节') return this.#near(items, 'chapter', index);
      if (unit !== '项' || articles.length === 0) return unit === '项' ? this.#section(items, index) : items;
      const article = within
        ? articles.find(({ token }) => token.value === within.value)
        : lastUpTo(articles, index);
      return items.filter(({ parent }) => parent === article);
    }
    return [];
  }

  /** The one item meant, undefined where none has the number or several might be meant. */
  target(reference: Reference, index: number): Item | undefined {
    const found = this.candidates(reference, index).filter(({ token }) => token.value === reference.value);
    return found.length === 1 ? found[0] : undefined;
  }

  #near(items: readonly Item[], style: EnumeratorStyle, index: number): readonly Item[] {
    const above = lastUpTo(this.#byStyle.get(style) ?? [], index);
    return above ? items.filter(({ parent }) => parent === above) : items;
  }

  /** Those beside the paragraph, if it stands among any; else all. */
  #section(items: readonly Item[], index: number): readonly Item[] {
    const before = lastUpTo(items, index);
    const own = before ? items.filter(({ parent }) => parent === before.parent) : [];
    return own.length > 0 ? own : items;
  }
}

/** The last of `items` (in order) that stands in paragraph `index` or before. */
function lastUpTo(items: readonly Item[], index: number): Item | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.index ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  return items[low - 1];
}
