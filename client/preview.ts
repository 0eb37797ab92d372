/**
 * The built-in Markdown preview of a 公文: its lines get classes by what they look like, preview/gongwen.css does the rest.
 * Looks only: what a line is for the check, the server knows.
 */
import { commands, type Disposable, type TextDocument, type Uri, workspace } from 'vscode';
import { frontMatterLength } from './front-matter.ts';
import type { StatusBoard } from './status-board.ts';

/** As much of markdown-it's token as is used here. */
interface Token {
  readonly type: string;
  readonly tag: string;
  readonly level: number;
  readonly content: string;
  readonly attrs: readonly (readonly [string, string])[] | null;
  readonly children: readonly Token[] | null;
}

type Render = (
  tokens: readonly Token[],
  options: unknown,
  env?: { readonly currentDocument?: Uri },
) => string;

interface MarkdownIt {
  readonly renderer: { render: Render };
}

export interface Preview extends Disposable {
  /** What VS Code asks the extension for. */
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

/** A heading or paragraph that is not inside a list or a quotation. */
interface Line {
  /** Index of the token that opens it; the next holds its text. */
  readonly at: number;
  readonly tag: string;
  readonly text: string;
}

const LEVELS: readonly [lead: RegExp, tag: string, name: string][] = [
  [/^[一二三四五六七八九十]{1,4}、/, 'h2', 'first'],
  [/^[（(][一二三四五六七八九十]{1,4}[）)]/, 'h3', 'second'],
];
const DATE =
  /^[\d×xX〇○一二三四五六七八九]{2,4}年[\d×xX一二三四五六七八九十]{1,3}月[\d×xX一二三四五六七八九十]{1,3}日$/;
const LONGEST_NAME = 40;

/** `board` knows which documents are 公文. */
export function preparePreview(board: StatusBoard): Preview {
  // Shown before they were checked.
  const unknown = new Set<string>();
  const isOfficial = (uri: Uri | undefined): boolean => {
    const document = workspace.textDocuments.find((one) => one.uri.toString() === uri?.toString());
    if (!document) return false;
    const status = board.get(document);
    if (!status) unknown.add(document.uri.toString());
    return status?.official ?? namesGenre(document);
  };
  const watch = board.onDidChange(() => {
    const known = workspace.textDocuments.filter((one) => unknown.has(one.uri.toString()) && board.get(one));
    for (const { uri } of known) unknown.delete(uri.toString());
    if (known.some((one) => board.get(one)?.official))
      void commands.executeCommand('markdown.preview.refresh');
  });
  return {
    dispose: () => watch.dispose(),
    extendMarkdownIt(md) {
      const { renderer } = md;
      const render = renderer.render;
      // In rendering only, and never an error: the tokens serve the editor's other Markdown features too.
      renderer.render = (tokens, options, env) => {
        try {
          if (isOfficial(env?.currentDocument))
            return `<div class="gongwen">${render.call(renderer, dress(tokens), options, env)}</div>`;
        } catch (error) {
          console.error('公文预览', error);
        }
        return render.call(renderer, tokens, options, env);
      };
      return md;
    },
  };
}

function namesGenre(document: TextDocument): boolean {
  const text = document.getText();
  return /^(?:文种|genre)[ \t]*:/m.test(text.slice(0, frontMatterLength(text)));
}

/** The tokens with classes on their lines; those given stay as they are. */
function dress(tokens: readonly Token[]): Token[] {
  const lines = tokens.flatMap(({ level, tag, type }, at): Line[] => {
    const text = tokens[at + 1]?.type === 'inline' ? (tokens[at + 1]?.content ?? '') : '';
    return level === 0 && /^(?:paragraph|heading)_open$/.test(type) ? [{ at, tag, text }] : [];
  });
  const title = lines[0]?.tag === 'h1' || isName(lines[0]?.text) ? 0 : -1;
  const recipient = lines.slice(0, 5).findIndex(({ text }, i) => i > title && /[：:]$/.test(text));
  const dressed = [...tokens];
  const addClass = (at: number, name: string) => {
    const token = dressed[at] as Token;
    const others = (token.attrs ?? []).filter(([key]) => key !== 'class');
    const classes = token.attrs?.find(([key]) => key === 'class')?.[1] ?? '';
    dressed[at] = change(token, { attrs: [...others, ['class', `${classes} gongwen-${name}`]] });
  };
  for (const [i, line] of lines.entries()) {
    const { at, tag, text } = line;
    const [lead, , name] = LEVELS.find(([shape, heading]) => shape.test(text) || tag === heading) ?? [];
    if (i === title) addClass(at, 'title');
    else if (i === recipient) addClass(at, 'recipient');
    else if (isClosing(line, lines[i + 1])) addClass(at, 'closing');
    else if (name && (tag !== 'p' || !/[。；：]/.test(text))) addClass(at, name);
    else if (name && lead?.test(text)) dressed[at + 1] = runIn(dressed[at + 1] as Token, name);
  }
  return dressed;
}

/** A paragraph whose first sentence is its heading. */
function runIn(inline: Token, name: string): Token {
  const [first, ...rest] = inline.children ?? [];
  const end = first?.type === 'text' ? first.content.indexOf('。') + 1 : 0;
  if (!first || end === 0 || end > LONGEST_NAME || end >= inline.content.length) return inline;
  const html = (content: string) => change(first, { type: 'html_inline', content });
  const text = (content: string) => change(first, { content });
  const heading = [
    html(`<span class="gongwen-${name}">`),
    text(first.content.slice(0, end)),
    html('</span>'),
  ];
  return change(inline, { children: [...heading, text(first.content.slice(end)), ...rest] });
}

/** 落款 and date, each by itself or both in one paragraph. */
function isClosing({ text }: Line, next: Line | undefined): boolean {
  const isDate = (line: string | undefined) => line !== undefined && DATE.test(line.replace(/\s/g, ''));
  return isDate(text.split('\n').at(-1)) || (isName(text) && isDate(next?.text));
}

/** A line that is no sentence. */
function isName(text: string | undefined): boolean {
  return text !== undefined && text.length <= LONGEST_NAME && !/[，。；：！？]/.test(text);
}

function change(token: Token, values: Partial<Token>): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token)), token, values);
}
