/** 网页残留: lines and fragments that came along from a web page, a collection of model texts or a chat assistant. */
import type { Sliceable } from '../core/document/lines.ts';
import {
  type Doc,
  type DocumentRule,
  type Edit,
  type Finding,
  type Fix,
  MARK,
  OPAQUE,
  type Paragraph,
  type Prose,
  type Severity,
  type Span,
} from '../core/model.ts';
import { type Residue, readResidue } from '../core/residue.ts';
import { shift } from '../core/shift.ts';
import { isApart } from '../core/text/spans.ts';

const hasResidue = (prose: Prose) => readResidue(prose).length > 0;
const MARKS = new RegExp(`${MARK}+`, 'g');

/** A source in a list of them, or a note at the foot of a page: [1] 统计年鉴. */
const LISTED = /^[ \t]*[[【]\d{1,2}[\]】]/m;

export const webResidue: DocumentRule = {
  id: 'web-residue',
  scope: 'document',
  severity: 'warning',
  summary: '从网页、范文集或对话助手带进来的文字',
  why: '条例第十九条要求公文内容简洁、表述准确；网页导航、来源说明、助手的应答都不是正文，送审前应当删去。',
  examples: [
    {
      bad: '⟦来源：网友投稿⟧\n各科室：\n请认真落实。\n⟦上一篇：值班安排⟧',
      good: '各科室：\n请认真落实。',
    },
    {
      bad: '⟦下面是小编为你整理的总结，欢迎阅读。⟧一年来，我局完成了任务。',
      good: '一年来，我局完成了任务。',
    },
    { bad: '⟦好的，以下是为您起草的通知：⟧\n\n各乡镇：', good: '各乡镇：' },
    { bad: '⟦【篇一】⟧\n同志们：', good: '同志们：' },
    { good: '信息来源、联系人和浏览次数由各单位如实填报，请于会前扫码签到。' },
  ],
  check(doc) {
    const all: Leftover[] = [];
    let together: Fix | undefined;
    // Put together when it is first asked for, and shared by all.
    const everywhere = (): Fix | undefined => {
      if (all.length < 2) return undefined;
      if (!together) {
        const each = all.flatMap((one) => one.deletions);
        together = { title: `删去全部 ${each.length} 处网页残留`, edits: merged(each), safe: false };
      }
      return together;
    };
    const lines = doc.kept.having(hasResidue);
    const isCited = lines.some(({ prose }) => readResidue(prose).some(({ cited }) => cited));
    const isListed = isCited && LISTED.test(doc.text);
    for (const paragraph of lines)
      for (const residue of readResidue(paragraph.prose))
        if (!(residue.cited && isListed)) all.push(new Leftover(doc, paragraph, residue, everywhere));
    return all;
  },
};

/** A class, as a getter of its own for each finding would take ten times the memory. */
class Leftover implements Finding {
  readonly from: number;
  readonly to: number;
  readonly unnecessary = true;
  readonly #doc: Doc;
  readonly #paragraph: Paragraph;
  readonly #residue: Residue;
  readonly #everywhere: () => Fix | undefined;

  constructor(doc: Doc, paragraph: Paragraph, residue: Residue, everywhere: () => Fix | undefined) {
    this.from = paragraph.from + residue.from;
    this.to = paragraph.from + residue.to;
    this.#doc = doc;
    this.#paragraph = paragraph;
    this.#residue = residue;
    this.#everywhere = everywhere;
  }

  get message(): string {
    return this.#residue.part ? '这是范文汇编的分篇标记，定稿应删去' : '这是网页或助手留下的文字，应删去';
  }

  get severity(): Severity | undefined {
    return this.#residue.part ? 'info' : undefined;
  }

  get deletions(): readonly Edit[] {
    return deletions(this.#doc, this.#paragraph, this.#residue);
  }

  get fixes(): readonly Fix[] | undefined {
    const edits = this.deletions;
    if (edits.length === 0) return undefined;
    const alone = { title: this.#residue.whole ? '删去这一行' : '删去这段文字', edits, safe: false };
    const all = this.#everywhere();
    return all ? [alone, all] : [alone];
  }
}

/** The edit that deletes it; none where it would take what must stay. */
function deletions(doc: Doc, { from, to, prose }: Paragraph, residue: Residue): Edit[] {
  const own = residue.whole ? { from: 0, to: residue.to } : withMarks(prose.text, residue);
  if (!isPlain(prose.text.slice(own.from, own.to))) return [];
  const span = residue.whole ? lineSpan(doc.source, from, to) : shift(own, from);
  return [{ ...span, insert: '' }];
}

const OPENING = '（(【[「“';
const CLOSING = '）)】]」”';

/** With the brackets and marks around it, of which half would be left; of a remark in brackets no more than that. */
function withMarks(text: string, { from, to }: Span): Span {
  const inner = text.slice(from, to);
  const opened = [...OPENING].map((sign, i) =>
    inner.lastIndexOf(sign) > inner.lastIndexOf(CLOSING[i] as string) && text[to] === CLOSING[i]
      ? inner.lastIndexOf(sign)
      : -1,
  );
  const start = Math.max(...opened);
  if (start >= 0) return { from: from + start, to: to + 1 };
  const stars = /^[*~_]+/.exec(inner)?.[0];
  if (stars && text.startsWith(stars, to)) return { from, to: to + stars.length };
  let span = { from, to };
  for (;;) {
    const [before, behind] = [text[span.from - 1], text[span.to]];
    if (!before || !behind || behind !== (before === MARK ? MARK : CLOSING[OPENING.indexOf(before)]))
      return span;
    span = { from: span.from - 1, to: span.to + 1 };
  }
}

/** Nothing in it that a deletion must not touch: code, links, half a pair of marks. */
function isPlain(text: string): boolean {
  return !text.includes(OPAQUE) && (text.match(MARKS)?.length ?? 0) % 2 === 0;
}

const LINE_END = /^(?:\r\n?|\n)/;

/** A line with its line end, and one blank line where two would be left; the last line of a text with the line end before it. */
function lineSpan(text: Sliceable, from: number, to: number): Span {
  const lineEnd = (at: number) => LINE_END.exec(text.slice(at, at + 2))?.[0].length ?? 0;
  const end = lineEnd(to);
  if (end > 0 || from === 0) return { from, to: to + end + (isApart(text, from) ? lineEnd(to + end) : 0) };
  return { from: from - (text.slice(from - 2, from) === '\r\n' ? 2 : 1), to };
}

/** Deletions in order; those that overlap become one. */
function merged(edits: readonly Edit[]): Edit[] {
  const result: Edit[] = [];
  for (const edit of edits) {
    const last = result.at(-1);
    if (last && edit.from < last.to) result[result.length - 1] = { ...last, to: Math.max(last.to, edit.to) };
    else result.push(edit);
  }
  return result;
}
