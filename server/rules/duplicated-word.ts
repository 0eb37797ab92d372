/** 重复字词: the same character, word or clause typed twice in a row. */
import { type Finding, type Fix, MARK, type ParagraphRule, type Prose } from '../core/model.ts';
import { judge } from '../core/repeats/reduplication.ts';
import { findRepeats, type Repeat } from '../core/repeats/repeats.ts';
import { HAN, type Slip } from '../core/repeats/slip.ts';
import { deletion, type Text, unmarked, type Visible, visible } from '../core/text/visible.ts';

export const duplicatedWord: ParagraphRule = {
  id: 'duplicated-word',
  scope: 'paragraph',
  severity: 'warning',
  summary: '同一个字、词或句接连打了两遍',
  why:
    '重复的字词是校对中最常见的差错。《党政机关公文处理工作条例》第十九条要求公文“表述准确，文字精练”。' +
    '“扎扎实实”“研究研究”等重叠，“发展｜展望”等相邻而分属两词的字，不算重复。',
  examples: [
    { bad: '各单位要全面⟦全面⟧做好准备工作。', good: '各单位要全面做好准备工作。' },
    { bad: '这是总书记⟦记⟧十分关心的⟦的⟧大事。', good: '这是总书记十分关心的大事。' },
    { bad: '要**加强**⟦加强⟧领导。', good: '要**加强**领导。' },
    { bad: '压实责任，细化举措，⟦细化举措⟧，按时完成。', good: '压实责任，细化举措，按时完成。' },
    {
      bad: '各级各部门要切实提高政治站位，把防汛备汛工作全面\n⟦全面⟧抓紧抓实。',
      good: '各级各部门要切实提高政治站位，把防汛备汛工作全面\n抓紧抓实。',
    },
    {
      good: '各级各部门要切实提高政治站位，把责任一级一级落实\n到人到岗。\n\n人人动手，各部门都要加强组织领导\n\n领导干部带头。',
    },
    { good: '人人动手，扎扎实实抓好每一项任务，一步一步往前走，遇事多研究研究。' },
    { good: '这项工作的目的的确是推动发展，发展展望另行印发，请市长长期关注。' },
  ],
  check(prose) {
    const repeats = findRepeats(unmarked(prose));
    // Most lines have none: nothing more is made for them.
    return repeats.length === 0 ? NONE : slips(prose, visible(prose), repeats);
  },
  joint: repeatedAtLineEnd,
};

const NONE: readonly Finding[] = [];

function* slips(prose: Text, view: Visible, repeats: readonly Repeat[]): Generator<Finding> {
  let reported = 0;
  for (const repeat of repeats) {
    const slip = repeat.from < reported ? undefined : judge(view.text, repeat);
    if (!slip) continue;
    const { certain, shift = 0, gap = 0, word } = slip;
    const from = repeat.from + shift;
    const to = repeat.to + shift - gap;
    const again = repeat.again + shift;
    const end = Math.min(repeat.end + shift - gap, repeat.end + repeat.slack);
    reported = end;
    const first = { from: view.start(from), to: view.end(to) };
    const second = { from: view.start(again), to: view.end(end) };
    const unit = view.text.slice(from, to);
    const wrong = view.text.slice(from - (word?.before ?? 0), end + (word?.behind ?? 0));
    // A space or comma between them goes with either; marks, the end of a line, and 乙 in 甲、乙、甲 stay.
    let [afterFirst, beforeSecond] = [view.start(again), view.end(to)];
    if (again === to) [afterFirst, beforeSecond] = [beforeSecond, afterFirst];
    else if (again - to > 1 && HAN.test(view.text[again - 2] as string)) {
      const mark = view.text[to] === '、' ? 1 : 0;
      [afterFirst, beforeSecond] = [view.end(to + mark), view.start(again - mark)];
    }
    const remove = (which: string, start: number, stop: number, safe: boolean): Fix => ({
      title: `删去${which}一个“${brief(unit)}”`,
      safe,
      edits: deletion(prose.text, prose.source, start, stop),
    });
    yield {
      ...second,
      message: describe(unit, wrong, slip, repeat),
      word: wrong,
      unnecessary: true,
      related: [{ ...first, message: '第一次出现在这里' }],
      ...(!certain && { severity: 'hint' }),
      fixes: [remove('后', beforeSecond, second.to, certain), remove('前', first.from, afterFirst, false)],
    };
  }
}

/** A shorter line is no line that was broken, but a heading or a paragraph by itself. */
const BROKEN = 20;

/** A word that ends a line and begins the next, where the next runs on in the middle of a sentence. */
function repeatedAtLineEnd(before: Prose, after: Prose, gap: number): Iterable<Finding> {
  if (!runsOn(before, after)) return NONE;
  // The end of the line is as little to be seen as a mark.
  const both = {
    text: before.text + MARK.repeat(gap) + after.text,
    source: before.source + '\n'.repeat(gap) + after.source,
  };
  const view = visible(both);
  const joint = unmarked(before).length;
  const repeats = findRepeats(view.text).filter(({ to, again }) => to === joint && again === joint);
  return slips(both, view, repeats);
}

function runsOn(before: Prose, after: Prose): boolean {
  const [above, below] = [unmarked(before), unmarked(after)];
  return (
    before.kind === after.kind &&
    before.kind !== 'heading' &&
    before.kind !== 'cell' &&
    !after.enumerators[0]?.leading &&
    above.length >= BROKEN &&
    // A title over two lines has no sentence to be in the middle of.
    HAN.test(above.slice(-1)) &&
    (below.startsWith(above.slice(-1)) || sharesWord(above, below)) &&
    /[，。；：]/.test(below)
  );
}

/** Whether a word of two to eight characters ends one line and begins the other. */
function sharesWord(before: string, after: string): boolean {
  for (let length = 2; length <= 8; length++) if (before.endsWith(after.slice(0, length))) return true;
  return false;
}

function describe(unit: string, wrong: string, { certain, word }: Slip, { to, again, end }: Repeat): string {
  const doubt = certain ? '' : '疑';
  if (!word && end - again > unit.length + (again - to)) return `“${brief(unit)}”连写多遍，疑多打，宜留一个`;
  if (unit.length > 1) return `“${brief(unit)}”${doubt}重复，宜删去一个`;
  const right = word ? `应为“${wrong.replace(unit + unit, unit)}”` : '宜删去一个';
  return `“${wrong}”${doubt}多一“${unit}”字，${right}`;
}

/** At most twelve characters of it. */
function brief(text: string): string {
  return text.length > 12 ? `${text.slice(0, 11)}…` : text;
}
