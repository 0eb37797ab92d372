/** 序号 columns of tables: what they count, and where their numbers skip or repeat. */

import type { Exchange, Follower } from '../document/kept.ts';
import { fact, oncePer } from '../fact.ts';
import { type Doc, MARK, OPAQUE, type Paragraph, type Prose } from '../model.ts';
import { squeeze } from '../text/wording.ts';
import { type Enumerator, LEVELS } from './enumerator.ts';
import { DIGIT, HAN_NUMERAL, parseNumeral } from './numeral.ts';
import { explain } from './sequence.ts';
import type { Item, Series } from './series.ts';

/** Of a table row. */
interface Cell {
  /** Counts from the start of the line. */
  readonly from: number;
  /** With the spaces around it, masked as in `Prose.text`. */
  readonly text: string;
}

export interface Columns {
  /** Those that plainly count by one, cut where they begin again. */
  readonly series: readonly Series[];
  /** For each row under a head its cell in the column. */
  readonly rows: ReadonlyMap<Paragraph, Cell | undefined>;
}

/** The 序号 columns of a document, read anew when a row changes or moves. Linear in the rows. */
export function readColumns(doc: Doc): Columns {
  const memory = doc.kept.recall(rememberColumns);
  memory.columns ??= build(doc);
  return memory.columns;
}

/** Whether an item of another series is a ① in such a column, which alone tells what is wrong there. */
export function isInColumn({ rows }: Columns, { paragraph, token }: Item): boolean {
  if (token.style !== 'circled') return false;
  const cell = rows.get(paragraph);
  return cell !== undefined && cell.from <= token.from && token.from < cell.from + cell.text.length;
}

class ColumnMemory implements Follower {
  columns: Columns | undefined;

  follow({ removed, added }: Exchange): void {
    const isRow = ({ kind }: Prose) => kind === 'cell';
    // Where no line is exchanged, the gap between two has changed.
    const stays = removed.length > 0 && removed.length === added.length;
    if (!stays || removed.some(isRow) || added.some(({ prose }) => isRow(prose))) this.columns = undefined;
  }
}

const rememberColumns = () => new ColumnMemory();

/** The cells of a row in order; a pipe at the end leaves an empty one behind it. */
const cells = fact(({ text, source, start }): readonly Cell[] => {
  const found: Cell[] = [];
  let from = text[start] === '|' ? start + 1 : 0;
  for (let i = from; i <= text.length; i++) {
    // One in code is masked, an escaped one has its \ masked.
    const isPipe = text[i] === '|' && !(text[i - 1] === MARK && source[i - 1] === '\\');
    if (!isPipe && i < text.length) continue;
    found.push({ from, text: text.slice(from, i) });
    from = i + 1;
  }
  return found;
});

// 编号 is a name that a thing keeps: of some, others may be gone.
const HEAD = /^(?:序号|项次|N[oO]\.)$/;
const MAY_HEAD = /[号號次]|N[oO]/;

/** Which cell of a row is the head of a column of numbers, -1 if none. */
const headed = fact((prose) =>
  prose.kind === 'cell' && MAY_HEAD.test(prose.text)
    ? cells(prose).findIndex(({ text }) => HEAD.test(squeeze(text)))
    : -1,
);
const isHead = (prose: Prose) => headed(prose) >= 0;

function build(doc: Doc): Columns {
  const series: Series[] = [];
  const rows = new Map<Paragraph, Cell | undefined>();
  for (const head of doc.kept.having(isHead)) {
    const place = headed(head.prose);
    const own: Paragraph[] = [];
    for (let row = below(doc, head); row; row = below(doc, row)) {
      rows.set(row, cells(row.prose)[place]);
      own.push(row);
    }
    for (const one of readColumn(own, place)) series.push(one);
  }
  return { series, rows };
}

/** The next row of the same table. */
function below({ paragraphs, source }: Doc, { index, to }: Paragraph): Paragraph | undefined {
  const row = paragraphs[index + 1];
  if (row?.prose.kind !== 'cell' || isHead(row.prose)) return undefined;
  // A blank line ends a table.
  const gap = row.from - to;
  return gap === 1 || (gap === 2 && source.slice(to, row.from) === '\r\n') ? row : undefined;
}

const NUMBER = new RegExp(`^([\\s${MARK}]*)(([${DIGIT}]{1,4})|[${HAN_NUMERAL}]{1,6}|[①-⑳])[\\s${MARK}]*$`);

/** The number of a cell that says nothing else. 1. and （1） are read where all lines are. */
const numberIn = oncePer((cell: Cell): Enumerator | undefined => {
  const [, edge = '', numeral = '', digits] = NUMBER.exec(cell.text) ?? [];
  const value = parseNumeral(numeral) ?? Number(squeeze(numeral));
  if (!value) return undefined;
  const from = cell.from + edge.length;
  const span = { from, to: from + numeral.length };
  const style = digits ? 'digit' : numeral >= '一' ? 'han' : 'circled';
  return { ...span, numeral: span, style, value, level: LEVELS[style], leading: true, unsure: false };
});

/** 1-1, 3.2, 第3, A01, or what cannot be read: no plain number, and none of the others is one either. */
const CODE = new RegExp(`[0-9０-９①-⒛${OPAQUE}]`);
const EXCERPT = new RegExp(`[…⋯⋮]|\\.{3}|。{3}|略[）)\\s${MARK}]*(?:\\||$)`);
const WORD = /[一-龥]{2}/;
/** Nobody takes out so many rows and forgets the numbers: the others stand in another table. */
const FAR = 3;
/** A first number beyond is a year or a code. */
const HIGHEST_FIRST = 999;

/** The series of one column; none where anything in it does not count by one, or may stand for what is not there. */
function readColumn(rows: readonly Paragraph[], place: number): Series[] {
  const items: Item[] = [];
  /** Those that may belong to the matter of the row above, whose number they repeat. */
  const merged = new Set<Item>();
  let empty = 0;
  for (const [i, paragraph] of rows.entries()) {
    const { prose, index } = paragraph;
    const cell = cells(prose)[place];
    const token = cell && numberIn(cell);
    if (!token) {
      if ((cell && CODE.test(cell.text)) || EXCERPT.test(prose.text)) return [];
      // 合计 and 小计 count nothing; a row without a word may.
      if (!cell || !WORD.test(cell.text)) empty++;
      continue;
    }
    const last = items.at(-1)?.token;
    const skipped = last ? token.value - last.value - 1 : 0;
    if ((last && last.style !== token.style) || (skipped > 0 && skipped <= empty)) return [];
    const item = { paragraph, index, token, expected: token.value };
    if (skipped === -1 && isMerged(prose, (rows[i - 1] as Paragraph).prose, place)) merged.add(item);
    items.push(item);
    empty = 0;
  }
  return judge(items, merged);
}

/** Whether nothing stands behind the number of a row, or some words that stand there in the row above. */
function isMerged(prose: Prose, above: Prose, place: number): boolean {
  const upper = cells(above);
  return cells(prose).some(
    ({ text }, i) =>
      i > place &&
      (text === upper[i]?.text ? WORD.test(text) && !CODE.test(text) : i === place + 1 && text.trim() === ''),
  );
}

function judge(items: readonly Item[], merged: ReadonlySet<Item>): Series[] {
  const first = items[0]?.token.value ?? 0;
  if (items.length < 3 || first > HIGHEST_FIRST) return [];
  const starts = explain(items, first);
  const series: Series[] = [];
  let wrong = 0;
  for (const [i, item] of items.entries()) {
    const { style, value } = item.token;
    if (starts[i]) series.push({ style, items: [], loose: true });
    series.at(-1)?.items.push(item);
    const off = value - item.expected;
    if (off === 0) continue;
    const goesOn = starts[i + 1] !== false || items[i + 1]?.expected === value + 1;
    if (goesOn && (off < -1 || off > FAR || value === first || merged.has(item))) return [];
    wrong++;
  }
  // Of a table that begins anew, or in the middle, one slip in a few rows tells nothing.
  const most = first === 1 && series.length === 1 ? 1 : 0;
  return wrong > Math.max(most, items.length / 5) ? [] : series;
}
