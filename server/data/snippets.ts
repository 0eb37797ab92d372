/** What can be inserted: the passages, and a skeleton of each genre. */
import { type Genre, genres } from './genres.ts';
import { passages } from './passages.ts';

const TODAY = `$\{CURRENT_YEAR}年$\{CURRENT_MONTH/^0//}月$\{CURRENT_DATE/^0//}日`;
const DATE = '20××年×月×日';
const NUMERALS = '一二三四五六七八九';

/** A draft of a genre with what it requires and what it usually says, in Markdown, ×× where something is to be filled in. */
export function skeleton(genre: Genre): string {
  let number = 0;
  const lines: string[] = [];
  for (const { required, part, place, when, template } of genre.sections) {
    if (!template || (!required && part && part !== 'closing')) continue;
    // It answers another document.
    if (place === 'opening' && when && !when.test(genre.heading)) continue;
    // What comes before may already say it: the opening what leads over to the body.
    if (!part && lines.some((line) => line.includes(template))) continue;
    lines.push(...template.split('\n'));
  }
  const numbered = lines.map((line) => line.replace(/^[一二三四五六七八九十]+(?=、)/, () => han(++number)));
  return [`# ${genre.heading}`, ...numbered].join('\n\n');
}

/** 1 to 99 in Han numerals. */
function han(value: number): string {
  const digit = (one: number) => NUMERALS[one - 1] ?? '';
  return value < 10
    ? digit(value)
    : `${value < 20 ? '' : digit(Math.floor(value / 10))}十${digit(value % 10)}`;
}

/** A text as a snippet: each run of × is a place to fill in, a date by itself is today's. */
export function toSnippet(text: string): string {
  let stop = 0;
  return text
    .replace(/[\\$}]/g, '\\$&')
    .split('\n')
    .map((line) => (line === DATE ? TODAY : line.replace(/×+/g, (slot) => `$\{${++stop}:${slot}}`)))
    .join('\n');
}

interface EditorSnippet {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

/** The snippet file for editors without the server: all passages and all skeletons, each by pinyin initials and by Chinese. */
export function editorSnippets(): Record<string, EditorSnippet> {
  const all: Record<string, EditorSnippet> = {};
  for (const { name, prefix, body, genres: kinds, label } of passages) {
    all[name] = {
      prefix: [prefix, name],
      body: body.split('\n'),
      description: `${kinds.map(kindName).join('、') || '各文种'}·${label}`,
    };
  }
  return { ...all, ...skeletonSnippets() };
}

/** The skeletons alone: VS Code lists them, where the server completes the passages by their place. */
export function skeletonSnippets(): Record<string, EditorSnippet> {
  const all: Record<string, EditorSnippet> = {};
  for (const genre of genres) {
    all[`新建${genre.name}`] = {
      prefix: [`xj${genre.prefix}`, `新建${genre.name}`],
      body: toSnippet(skeleton(genre)).split('\n'),
      description: genre.summary,
    };
  }
  return all;
}

function kindName(kind: string): string {
  return genres.find(({ id }) => id === kind)?.name ?? kind;
}
