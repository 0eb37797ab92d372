/** The lexicon of repeated characters and words, compiled once. */
import lexicon from './lexicon/duplicates.json';
import common from './lexicon/duplicates-words.json';
import { simplify } from './traditional.ts';

/** Words in rows, spaces between them. Cut up at the first question: not every start of the program comes to one. */
class WordList {
  readonly #rows: readonly string[];
  #words: ReadonlySet<string> | undefined;

  constructor(rows: readonly string[]) {
    this.#rows = rows;
  }

  has(word: string): boolean {
    return this.#all().has(word);
  }

  [Symbol.iterator](): Iterator<string> {
    return this.#all()[Symbol.iterator]();
  }

  #all(): ReadonlySet<string> {
    this.#words ??= new Set(this.#rows.flatMap((row) => simplify(row).split(' ')).filter(Boolean));
    return this.#words;
  }
}

/** Common words of two to four characters, to tell 发展|展望 from a slip. */
export const words: WordList = new WordList(common.words);

/** Characters that are doubled as a matter of course: 人人, 常常, 看看, 妈妈. */
export const doubled: ReadonlySet<string> = characters(Object.values(lexicon.doubled).join(''));
/** Of these the measure words: 一步一步. */
export const measures: ReadonlySet<string> = characters(lexicon.doubled.each);
/** Of these the verbs: 看看. */
export const verbs: ReadonlySet<string> = characters(lexicon.doubled.verb);
/** Characters doubled in given names: 姗姗. */
export const nameCharacters: ReadonlySet<string> = characters(lexicon.doubled.name);
export const surnames: ReadonlySet<string> = characters(lexicon.surnames);
/** Characters that write sounds and may stand as often as one likes. */
export const sounds: ReadonlySet<string> = characters(lexicon.sounds);
/** Words said twice on purpose: 研究研究. */
export const saidTwice: WordList = new WordList(lexicon.again);
/** Characters that end a name or a long noun, so that what stands before need not be a known word: 财政部|部长. */
export const endings: ReadonlySet<string> = characters(lexicon.endings);
/** Verbs of one character: 工作|作了. */
export const acts: ReadonlySet<string> = characters(lexicon.acts);
/** Characters that begin compounds too many to list: 馆|馆舍, 税|税额. */
export const openers: ReadonlySet<string> = characters(lexicon.openers);
/** Characters that are words by themselves and may follow anything. */
export const loose: ReadonlySet<string> = characters(lexicon.loose);
/** What measure words are counted by besides numerals: 大口大口. */
export const counted: ReadonlySet<string> = characters(lexicon.counted);
/** Adverbs that are said twice with their word: 很高很高. */
export const degrees: ReadonlySet<string> = characters(lexicon.degrees);
/** Words behind which only a listed word begins with their last character: 没有|有效, not 没有有真正. */
export const closed: WordList = new WordList(lexicon.closed);
/** After these a verb is not said twice to soften it: 认真研究研究. */
export const formal: WordList = new WordList(lexicon.formal);
/** Nor before these: 研究研究部署. */
export const joint: WordList = new WordList(lexicon.joint);
/** Verbs that may begin the description of their own object: 通过|通过竞聘产生的名单. */
export const relative: WordList = new WordList(lexicon.relative);
/** Nobody says these twice with a comma between: 始终，始终坚持. */
export const pressing: WordList = new WordList(lexicon.pressing);
/** Set phrases that hold a doubled character, however they are cut: 钉钉子. */
export const phrases: WordList = new WordList(lexicon.phrases);
/** The characters that stand doubled in them. */
export const phraseDoubles: ReadonlySet<string> = new Set(
  simplify(lexicon.phrases.join(' ')).match(/(.)(?=\1)/g),
);
/** Words between which a function character may stand: those that end in it and those that begin with it. */
export interface Particle {
  readonly before: WordList;
  readonly after: WordList;
}
/** Function characters: 目的|的, 在|在校. */
export const particles: ReadonlyMap<string, Particle> = new Map(
  Object.entries(lexicon.particles).map(([character, { before, after }]) => [
    character,
    { before: new WordList([before]), after: new WordList([after]) },
  ]),
);
/** Four characters AB after which another A is one too many: 班子成员班子, 进行认真进行. */
export const wholes: WordList = new WordList(lexicon.wholes);
/** Compounds that can be the object of the verb they begin with: 管理|管理费. */
export const objects: WordList = new WordList(lexicon.objects);
/** Compounds that can follow a longer noun, or stand before a verb: 民营企业|企业家, 人大代表|代表人民. */
export const heads: WordList = new WordList(lexicon.heads);

// Looked up in simplified text, so brought to the same form.
function characters(row: string): Set<string> {
  return new Set(simplify(row));
}
