/** The lexicon of repeated characters and words, compiled once. */
import lexicon from './lexicon/duplicates.json';
import common from './lexicon/duplicates-words.json';

/** Common words of two to four characters, to tell 发展|展望 from a slip. */
export const words: ReadonlySet<string> = split(common.words);
/** Characters that are doubled as a matter of course: 人人, 常常, 看看, 妈妈. */
export const doubled: ReadonlySet<string> = new Set(Object.values(lexicon.doubled).join(''));
/** Of these the measure words: 一步一步. */
export const measures: ReadonlySet<string> = new Set(lexicon.doubled.each);
/** Characters doubled in given names: 姗姗. */
export const nameCharacters: ReadonlySet<string> = new Set(lexicon.doubled.name);
export const surnames: ReadonlySet<string> = new Set(lexicon.surnames);
/** Characters that write sounds and may stand as often as one likes. */
export const sounds: ReadonlySet<string> = new Set(lexicon.sounds);
/** Words said twice on purpose: 研究研究. */
export const saidTwice: ReadonlySet<string> = split(lexicon.again);
/** Function characters, each with the words ending in it after which it may come again: 目的|的. */
export const particles: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(lexicon.particles).map(([character, before]) => [character, split([before])]),
);
/** Four-character compounds AB after which another A is one too many: 班子成员班子. */
export const wholes: ReadonlySet<string> = split(lexicon.wholes);
/** Compounds that can be the object of the verb they begin with: 规范|规范性文件. */
export const compounds: ReadonlySet<string> = split(lexicon.compounds);

function split(rows: readonly string[]): Set<string> {
  return new Set(rows.flatMap((row) => row.split(' ')).filter(Boolean));
}
