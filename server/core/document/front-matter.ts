/** The YAML block that may open a Markdown file: read for 文种 and title. */

import { parseYaml, yamlFault } from '../config/yaml.ts';
import type { Span } from '../model.ts';

export interface FrontMatter {
  /** Where the text proper starts; 0 if there is no front matter. */
  readonly to: number;
  /** Value of `文种` or `genre` as written, with its place. */
  readonly genre?: Span & { readonly name: string };
  /** Value of `标题` or `title`. */
  readonly title?: string;
  /** It is not closed: of what follows only lines that look like it are taken for it. */
  readonly open: boolean;
  /** Whether a 文种 is written, rightly or not: the writer means a 公文. */
  readonly official: boolean;
  /** `gongwen: false` switches every rule off in this file. */
  readonly off: boolean;
  /** What the YAML parser objects to. */
  readonly problems: readonly (Span & { readonly message: string })[];
}

const OPENING = /^\uFEFF?---[ \t]*(?=[\r\n])/;
const CLOSING = /(?:\r\n|\r(?!\n)|\n)(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$)/g;
/** 文种：通知 and 文种:通知, of which only 文种: 通知 names a value. */
const UNREAD = /^(?:文种|标题|genre|title|gongwen)[ \t]*(?:：|:(?!\s)).*/m;
/** `genre` is a word of other programs too. */
const OFFICIAL = /^(?:文种[ \t]*[:：][ \t]*[^\s#]|genre[ \t]*[:：][^\n\r\u4e00-\u9fff]*[\u4e00-\u9fff])/m;
const UNCLOSED =
  /^\uFEFF?---[ \t]*(?:\r\n?|\n)文种[ \t]*[:：][^\r\n]*(?:\r\n?|\n|$)(?:[^\s:：#]{1,20}[ \t]*[:：][^\r\n]*(?:\r\n?|\n|$))*/;
const NONE: FrontMatter = { to: 0, open: false, official: false, off: false, problems: [] };

/** Whether a text begins as one with front matter does. */
export function mayHaveFrontMatter(text: string): boolean {
  return text.startsWith('---') || text.startsWith('\uFEFF---');
}

/** Length of the front matter with its closing line, 0 if there is none or it is not closed. */
function frontMatterLength(text: string): number {
  const opening = OPENING.exec(text);
  if (!opening) return 0;
  CLOSING.lastIndex = opening[0].length;
  return CLOSING.test(text) ? CLOSING.lastIndex : 0;
}

/** Reads the front matter of any text; broken YAML becomes `problems`. Never throws. */
export function readFrontMatter(text: string): FrontMatter {
  const unclosed = UNCLOSED.exec(text)?.[0].length ?? 0;
  const closed = frontMatterLength(text);
  const block = text.slice(0, closed || unclosed);
  if (block === '') return NONE;
  const open = block.search(/[\r\n]/);
  const close = closed > 0 ? block.trimEnd().search(/(?:---|\.\.\.)$/) : block.length;
  const yaml = parseYaml(block.slice(open, close));
  const place = (from: number, end: number) => ({
    from: Math.min(open + from, close),
    to: Math.min(open + Math.max(end, from), close),
  });
  const none = { ...NONE, to: block.length, open: closed === 0, official: OFFICIAL.test(block) };
  if (!yaml) return { ...none, problems: [{ ...place(0, 0), message: faultOf() }] };
  const problems = yaml.errors.map(({ pos, code }) => ({
    ...place(...pos),
    message: faultOf(code),
  }));
  if (closed === 0) problems.unshift({ from: 0, to: open, message: '文件头没有关上，末尾应另起一行写“---”' });
  if (yaml.root?.kind !== 'map') {
    // To YAML these are words, with nothing wrong about them.
    const unread = yaml.errors.length === 0 && UNREAD.exec(block);
    if (unread) {
      const from = unread.index - open;
      problems.push({ ...place(from, from + unread[0].length), message: faultOf('MULTILINE_IMPLICIT_KEY') });
    }
    return { ...none, problems };
  }
  let genre: FrontMatter['genre'];
  let title: string | undefined;
  let off = false;
  for (const { name, value } of yaml.root.pairs) {
    const range = value?.range;
    if (!value || !range) continue;
    const span = place(range[0] as number, range[1] as number);
    const isGenre = name === '文种' || name === 'genre';
    const word = value.kind === 'scalar' ? String(value.value ?? '').trim() : '';
    if (isGenre && value.kind === 'list') {
      // Empty it is what an editor of such lists leaves.
      if (value.items.length > 0)
        problems.push({ ...span, message: '文件头的文种应写一个名称，如“文种: 通知”' });
    } else if (isGenre) genre = { ...span, name: word };
    else if (name === '标题' || name === 'title') title = word || undefined;
    else if (name === 'gongwen') {
      off = value.kind === 'scalar' && value.value === false;
      if (value.kind !== 'scalar' || !['true', 'false', ''].includes(word))
        problems.push({ ...span, message: '文件头的 gongwen 应写 true 或 false，false 是不检查' });
    }
  }
  return { ...none, genre, title, off, problems };
}

function faultOf(code?: string): string {
  return `文件头写错了：${yamlFault(code)}`;
}
