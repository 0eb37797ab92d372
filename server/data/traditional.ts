/** 繁体 → 规范字, one code unit for one, so that places stay the same. */
import data from './traditional.json';

/** All characters that have another form. */
export const traditional: string = data.pairs.replace(/(.)./g, '$1');

const simple = new Uint16Array(0x10000);
for (let i = 0; i < data.pairs.length; i += 2)
  simple[data.pairs.charCodeAt(i)] = data.pairs.charCodeAt(i + 1);

/** The text in simplified characters, same length. For recognising only: one character may stand for several. */
export function simplify(text: string): string {
  let simplified = '';
  let done = 0;
  for (let i = 0; i < text.length; i++) {
    const other = simple[text.charCodeAt(i)] as number;
    if (other === 0) continue;
    simplified += text.slice(done, i) + String.fromCharCode(other);
    done = i + 1;
  }
  return done === 0 ? text : simplified + text.slice(done);
}
