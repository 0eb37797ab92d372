/** 繁体 → 规范字, one code unit for one, so that places stay the same. */
import data from './traditional.json';

const simple = new Map<string, string>();
for (let i = 0; i < data.pairs.length; i += 2)
  simple.set(data.pairs[i] as string, data.pairs[i + 1] as string);
const TRADITIONAL = new RegExp(`[${[...simple.keys()].join('')}]`, 'g');

/** The text in simplified characters, same length. For recognising only: one character may stand for several. */
export function simplify(text: string): string {
  return text.replace(TRADITIONAL, (character) => simple.get(character) as string);
}
