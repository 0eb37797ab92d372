/** The YAML block that may open a Markdown file: read for 文种 and title. */
import type { Span } from './model.ts';
import { isMap, isScalar, parseYaml } from './yaml.ts';

export interface FrontMatter {
  /** Where the text proper starts; 0 if there is no front matter. */
  readonly to: number;
  /** Value of `文种` or `genre` as written, with its place. */
  readonly genre?: Span & { readonly name: string };
  /** Value of `标题` or `title`. */
  readonly title?: string;
  /** `gongwen: false` switches every rule off in this file. */
  readonly off: boolean;
  /** What the YAML parser objects to. */
  readonly problems: readonly (Span & { readonly message: string })[];
}

const FENCED = /^\uFEFF?---[ \t]*(?:\r\n?|\n)(?:[^\r\n]*(?:\r\n?|\n))*?(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$)/;
const NONE: FrontMatter = { to: 0, off: false, problems: [] };

/** Whether a text begins as one with front matter does. */
export function mayHaveFrontMatter(text: string): boolean {
  return text.startsWith('---') || text.startsWith('\uFEFF---');
}

/** Length of the front matter with its closing line, 0 if there is none or it is not closed. */
function frontMatterLength(text: string): number {
  return mayHaveFrontMatter(text) ? (FENCED.exec(text)?.[0].length ?? 0) : 0;
}

/** Reads the front matter of any text; broken YAML becomes `problems`. Never throws. */
export function readFrontMatter(text: string): FrontMatter {
  const to = frontMatterLength(text);
  if (to === 0) return NONE;
  const block = text.slice(0, to);
  const open = block.search(/[\r\n]/);
  const close = block.trimEnd().search(/(?:---|\.\.\.)$/);
  const yaml = parseYaml(block.slice(open, close));
  const place = (from: number, end: number) => ({
    from: Math.min(open + from, close),
    to: Math.min(open + Math.max(end, from), close),
  });
  if (!yaml) return { ...NONE, to, problems: [{ ...place(0, 0), message: '文件头不是合法的 YAML' }] };
  const problems = yaml.errors.map(({ pos, code }) => ({
    ...place(pos[0], pos[1]),
    message: `文件头不是合法的 YAML（${code}）`,
  }));
  if (!isMap(yaml.contents)) return { ...NONE, to, problems };
  let genre: FrontMatter['genre'];
  let title: string | undefined;
  let off = false;
  for (const { key, value } of yaml.contents.items) {
    const name = isScalar(key) ? String(key.value) : '';
    if (!isScalar(value) || !value.range) continue;
    if (name === 'gongwen') off = value.value === false;
    else if (name === '标题' || name === 'title') title = String(value.value ?? '').trim() || undefined;
    else if (name === '文种' || name === 'genre')
      genre = { ...place(value.range[0], value.range[1]), name: String(value.value ?? '').trim() };
  }
  return { to, genre, title, off, problems };
}
