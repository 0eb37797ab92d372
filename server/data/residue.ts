/** The patterns of lexicon/residue.json, compiled once. */
import lexicon from './lexicon/residue.json';

/** A whole line, trimmed, that belongs to a web page or to the talk of an assistant. */
export const RESIDUE_LINE = new RegExp(`^(?:${lexicon.lines.join('|')})$`);
/** The same of those that may begin with any words. */
export const LOOSE_LINE = new RegExp(`^(?:${lexicon.looseLines.join('|')})$`);
/** Each of these lines holds one of these characters. */
export const LOOSE_SIGNS = lexicon.looseSigns;
/** A line that only tells the pieces of a collection apart: 【篇一】. */
export const PART_LINE = new RegExp(`^(?:${lexicon.parts})$`);
/** The same mark before a title in one line. */
export const PART_PREFIX = new RegExp(`^\\s*(${lexicon.partPrefix})`);
/** One of these characters or pairs, and one of these words, stands in every line with a fragment. */
export const FRAGMENT_SIGNS = lexicon.fragmentSigns;
export const FRAGMENT_PAIRS = lexicon.fragmentPairs;
export const FRAGMENT_HINT = new RegExp(lexicon.hints);
/** Such text inside a line of other text. */
export const FRAGMENT = new RegExp(lexicon.fragments.join('|'), 'g');
