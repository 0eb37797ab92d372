/** The patterns of lexicon/residue.json, compiled once. */
import lexicon from './lexicon/residue.json';

/** A whole line, trimmed, that belongs to a web page or to the talk of an assistant. */
export const RESIDUE_LINE = new RegExp(`^(?:${lexicon.lines.join('|')})$`);
/** A line that only tells the pieces of a collection apart: 【篇一】. */
export const PART_LINE = new RegExp(`^(?:${lexicon.parts})$`);
/** The same mark before a title in one line. */
export const PART_PREFIX = new RegExp(`^\\s*(${lexicon.partPrefix})`);
/** One of these stands in every line with a fragment. */
export const FRAGMENT_HINT = new RegExp(lexicon.hints);
/** Such text inside a line of other text. */
export const FRAGMENT = new RegExp(lexicon.fragments.join('|'), 'g');
