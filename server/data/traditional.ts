/** 繁体 → 规范字, one code unit for one, so that places stay the same. */
import data from './traditional.json';

const simple = new Map<string, string>();
for (let i = 0; i < data.pairs.length; i += 2)
  simple.set(data.pairs[i] as string, data.pairs[i + 1] as string);
/** All characters that have another form. */
export const traditional: string = [...simple.keys()].join('');
const TRADITIONAL = new RegExp(`[${traditional}]`, 'g');
// So large a class is slow to search for, and most texts hold none of it.
const isTraditional = new Uint8Array(0x10000);
for (const character of simple.keys()) isTraditional[character.charCodeAt(0)] = 1;

/** The text in simplified characters, same length. For recognising only: one character may stand for several. */
export function simplify(text: string): string {
  let i = 0;
  while (i < text.length && isTraditional[text.charCodeAt(i)] === 0) i++;
  return i < text.length ? text.replace(TRADITIONAL, (character) => simple.get(character) as string) : text;
}
