/** Titles of office (局长, 主任), compiled once; as parts of regular expressions, each a group without 副. */
import lexicon from './lexicon/offices.json';

// 市长期坚持 names no 市长; 任市长期间 does.
const anyOf = (words: string) => `(?:(?:${words.replaceAll(' ', '|')})(?!期(?!间)|久|远|效))`;

/** Of those who head an organ and may sign for it. */
export const HEAD_OF_ORGAN = anyOf(lexicon.organs);
/** Of anybody who is called by his office. */
export const OFFICE = anyOf(`${lexicon.organs} ${lexicon.units}`);
