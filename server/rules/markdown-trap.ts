/** Markdown 陷阱: what a writer typed means something else to Markdown: ** that stays visible, indents that become code, lines that run together. */
import {
  type Doc,
  type DocumentRule,
  type Finding,
  type Fix,
  MARK,
  type Paragraph,
  type Prose,
} from '../core/model.ts';

/** ** … ** as a writer pairs them, with no * between. */
const STARS = /\*\*([^*\s](?:[^*]*[^*\s])?)\*\*/g;
const OPENING = '“‘（《〈【〔「『';
const CLOSING = '”’）》〉】〕」』';
const STOPS = '。，、；：？！';
const HAN_LINE = /^[ \t]*[\u3000\u4e00-\u9fff（“《【①-⑳]/;
const INDENT = /^[ \t]+/gm;
/** Of a line that Markdown takes for code. */
const CODE_INDENT = /^(?: {0,3}\t| {4})[ \t]*/;
/** Lines enough that a preview surely looks wrong. */
const MANY = 3;

export const markdownTrap: DocumentRule = {
  id: 'markdown-trap',
  scope: 'document',
  severity: 'info',
  summary: '写法在 Markdown 里另有含义：星号不加粗、缩进成代码、几行连成一段',
  why: '按 CommonMark，“**”内侧紧挨标点、外侧紧挨汉字时不算加粗，星号会原样显示；行首四个半角空格是代码块；相邻的行之间没有空行，显示时连成一段。预览、导出后与所想的不同。',
  examples: [
    { bad: '⟦**一、总体要求。**⟧要坚持原则。', good: '**一、总体要求**。要坚持原则。' },
    { bad: '要坚持⟦**“少而精”**⟧原则。', good: '要坚持“**少而精**”原则。' },
    { bad: '第一段。\n\n⟦    第二段缩进了四格。⟧\n', good: '第一段。\n\n第二段缩进了四格。\n' },
    {
      bad: '# 要点\n\n⟦一、抓好部署。⟧\n二、抓好落实。\n三、抓好督查。\n',
      good: '# 要点\n\n一、抓好部署。\n\n二、抓好落实。\n\n三、抓好督查。\n',
    },
    {
      bad: '# 要点\n\n⟦附件：1.名单⟧\n      2.清单\n      3.图表\n',
      good: '# 要点\n\n附件：1.名单\n\n2.清单\n\n3.图表\n',
    },
    { bad: '要坚持⟦**“少而精”。**⟧要', good: '要坚持“**少而精**”。要' },
    { bad: '以⟦**“实”**⟧为要，以⟦**“快”**⟧为先。', good: '以“**实**”为要，以“**快**”为先。' },
    {
      bad: '张**，电话139⟦****⟧2468、138⟦****⟧1357。',
      good: '张**，电话139\\*\\*\\*\\*2468、138\\*\\*\\*\\*1357。',
    },
    { good: '张**，李**，证号4101********2468，电话138****1357。\n\n| 张* | 4101****2468 | 138****1357 |' },
    { good: '**一、总体要求**\n\n要坚持**少而精**原则。\n\n```\n    代码\n```\n' },
  ],
  *check(doc) {
    for (const paragraph of doc.kept.having(hasStars)) yield* visibleStars(paragraph);
    for (const span of doc.indented) {
      const source = doc.source.slice(span.from, span.to);
      // The span starts behind the indent of its first line.
      let { from } = span;
      while (from > 0 && ' \t'.includes(doc.source.slice(from - 1, from))) from--;
      if (!HAN_LINE.test(source)) continue;
      yield {
        ...{ from, to: span.to },
        message: '行首空四格会被当成代码，应去掉半角空格',
        fixes: [
          { title: '去掉行首空格', safe: false, edits: indents(doc.source.slice(from, span.to), from) },
        ],
      };
    }
    yield* runTogether(doc);
  },
};

/** 138****1234: stars between figures hide some, none makes anything bold. */
const HIDING = /(?<=\d)\*{3,}(?=\d)/g;

const hasStars = ({ text, source }: Prose) =>
  source.includes('**') && (text.includes('**') || source.search(HIDING) >= 0);
const isMarked = ({ depth }: Prose) => depth > 0;
const isNumbered = ({ kind, enumerators }: Prose) => kind === 'body' && enumerators[0]?.leading === true;

function* visibleStars({ from: start, prose }: Paragraph): Generator<Finding> {
  for (const { index, 0: stars } of prose.source.matchAll(HIDING)) {
    // What stands in different cells makes no pair.
    if (prose.kind === 'cell' || prose.text[index] !== MARK) continue;
    const from = start + index;
    const edits = [...stars].map((_, i) => ({ from: from + i, to: from + i, insert: '\\' }));
    yield {
      ...{ from, to: from + stars.length },
      message: '星号会被当成加粗的标记而不显示，应写作“\\*”',
      fixes: [{ title: '让星号显示出来', edits, safe: false }],
    };
  }
  for (const found of prose.source.matchAll(STARS)) {
    const close = found.index + found[0].length - 2;
    // The parser has marked the stars that render; a pair of which one is left does not, or not with this partner.
    if (!prose.text.startsWith('**', found.index) && !prose.text.startsWith('**', close)) continue;
    const from = start + found.index;
    const to = close + 2 + start;
    const inner = found[1] as string;
    // 138****1234 and 张**，李** hide something, and are seen as they are meant to be.
    if (STOPS.includes(inner[0] as string)) continue;
    if (/^\d/.test(inner) && /\d\*+$/.test(prose.source.slice(Math.max(0, found.index - 20), found.index)))
      continue;
    const fix = moveOut(inner, from, to);
    yield { from, to, message: '这对“**”不会加粗，会原样显示出来', ...(fix && { fixes: [fix] }) };
  }
}

/** Punctuation at the edge goes outside the stars, quotes and brackets by pairs. */
function moveOut(inner: string, from: number, to: number): Fix | undefined {
  const stop = STOPS.includes(inner.at(-1) as string) ? inner.slice(-1) : '';
  const said = inner.slice(0, inner.length - stop.length);
  const pair = OPENING.indexOf(said[0] ?? '');
  const isQuoted = said.length > 2 && pair >= 0 && said.endsWith(CLOSING[pair] as string);
  if (!isQuoted && (stop === '' || said === '')) return undefined;
  const bold = isQuoted ? `${said[0]}**${said.slice(1, -1)}**${said.at(-1)}` : `**${said}**`;
  return { title: '把标点移到“**”外', safe: false, edits: [{ from, to, insert: bold + stop }] };
}

function indents(source: string, start: number): { from: number; to: number; insert: string }[] {
  return [...source.matchAll(INDENT)].map(({ index, 0: { length } }) => ({
    from: start + index,
    to: start + index + length,
    insert: '',
  }));
}

/**
 * One finding for the whole document, at the first line that runs into the next; only where numbered lines show that
 * each was meant to stand alone, and headings show that the writer writes Markdown and not plain text.
 */
function* runTogether({ source, paragraphs, kept }: Doc): Generator<Finding> {
  if (kept.having(isMarked).length === 0) return;
  const edits = [];
  let first: Paragraph | undefined;
  const end = paragraphs[0]?.to ?? 0;
  const lineEnd = source.slice(end, end + 1) === '\r' ? 2 : 1;
  for (const paragraph of kept.having(isNumbered)) {
    const before = paragraphs[paragraph.index - 1];
    if (before?.prose.kind !== 'body' || paragraph.from - before.to > lineEnd) continue;
    const gap = source.slice(before.to, paragraph.from);
    if (gap !== '\n' && gap !== '\r\n') continue;
    first ??= before;
    // Behind a blank line what is indented would be code.
    const indent = CODE_INDENT.exec(paragraph.prose.source)?.[0].length;
    edits.push(
      indent
        ? { from: before.to, to: paragraph.from + indent, insert: gap + gap }
        : { from: before.to, to: before.to, insert: gap },
    );
  }
  if (first && edits.length >= MANY - 1) {
    const fix = { title: '在编号的行前加空行', safe: false, edits };
    yield {
      from: first.from,
      to: first.to,
      severity: 'hint',
      message: '各行之间没有空行，显示时会连成一段',
      fixes: [fix],
    };
  }
}
