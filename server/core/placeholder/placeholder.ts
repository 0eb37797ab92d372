/** 占位符: what a template or an earlier draft left to be filled in, read line by line. */
import { CROSS, type PlaceholderKind } from '../../data/placeholders.ts';
import { simplify, traditional } from '../../data/traditional.ts';
import { fact } from '../fact.ts';
import { MARK, OPAQUE, type Prose, type Span } from '../model.ts';
import { look, pairs, SPACES, seenIn, signs } from '../text/signs.ts';
import { openLabel, readBlanks, WORDED_PAIRS } from './blank.ts';
import { readCodes } from './code.ts';
import { isSpokenOf } from './context.ts';
import { readDates } from './date.ts';
import { isEachHeaded, readFillers } from './filler.ts';
import { ASKED, readPrompts } from './prompt.ts';

/** What a reader of one form of placeholder finds in a line. */
export interface Slot extends Span {
  readonly kind: PlaceholderKind;
  /** `blank`: a gap to write in (____, 　年　月　日), at home in forms; `hidden`: 某某, at home in case reports; `open`: a label with
   * nothing behind it, a gap only where nothing for it stands below. */
  readonly form: 'filler' | 'blank' | 'prompt' | 'hidden' | 'open';
}

/** Whether it is a gap, at home in forms. */
export const isBlank = (form: Slot['form']) => form === 'blank' || form === 'open';

export interface Placeholder extends Slot {
  /** Two with the same key stand for the same thing. */
  readonly key: string;
  readonly text: string;
}

// Every form holds one of these signs or of these words; most lines hold none.
const SIGN = signs(`${CROSS}_＿﹍﹎﹏*＊#＃○◯〇●◎□■▢△▲▽◇◆{}$<＜«【［[‘「${MARK}`);
/** Pairs that are such a word by themselves. */
const WORD =
  pairs('待', '补填定完核查更修续提插录确明') |
  pairs('某', '某年月日') |
  pairs('0', '0') |
  ASKED |
  pairs(
    ' \t\u3000\u00a0',
    '同年月日人个名万元号次届期批条轮页章项件处套户公平吨亩亿台辆份场%％余多百十千家例',
  ) |
  pairs('-?.…—', '年') |
  WORDED_PAIRS;
/** Pairs that LONGER_WORD begins with, but for the percent sign. */
const WORD_START =
  pairs('另未缺此这根', '行填数处里据') |
  pairs('OYoyTtFL1', 'OYoyBIo2') |
  pairs('（(〔《“', `）)〕》”${SPACES}`) |
  pairs('〕］])）', `${SPACES}第号`) |
  pairs('：:由请', `${SPACES}，,；;。、`) |
  pairs('（需改换', '单姓日填为实真具更补核完修') |
  pairs('年月', '月日');
const PERCENT = signs('%');
const LONGER_WORD = new RegExp(
  [
    '另行补|未填|缺数据|OO|oo|YY|yy|12345|TODO|todo|TB[DC]|FIXME|Lorem|%[A-Z_\\u4e00-\\u9fffsd]',
    '[（(〔《“]\\s*[）)〕》”]|[〕］\\]）)]\\s?第?\\s?号|[：:]\\s*[，,；;。、]|：[ \u3000]{2}|[由请][ \u3000]{2}',
    '（(?:单位|姓名|日期|填写)|此处|这里[填输插键补添]|根据实际(?:情况)?[填修补]|[需改换]为?(?:实际|真实|具体|更新|补充|核实|完善|修改)',
    '(?<=\\d)[年月][月日]',
  ].join('|'),
);

/** The placeholders of one line in order, none touching another's inside. Offsets count from its start. */
export const readPlaceholders = fact((prose): readonly Placeholder[] =>
  isCandidate(prose) ? read(prose) : NONE,
);
const NONE: readonly Placeholder[] = [];

function isCandidate(prose: Prose): boolean {
  const { signs, pairs } = seenIn(prose);
  if (signs & SIGN || pairs & WORD || openLabel(prose.text)) return true;
  return (pairs & WORD_START || signs & PERCENT) !== 0 && LONGER_WORD.test(prose.text);
}

const TRADITIONAL = signs(traditional);

function read(prose: Prose): readonly Placeholder[] {
  let line = withStars(prose);
  let seen = line === prose.text ? seenIn(prose) : look(line);
  if (seen.signs & TRADITIONAL) {
    line = simplify(line);
    seen = look(line);
  }
  const slots: Slot[] = [];
  readPrompts(line, seen, slots);
  readCodes(line, seen, slots);
  readDates(line, seen, slots);
  readFillers(line, seen, slots);
  readBlanks(line, seen, slots);
  slots.sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: Placeholder[] = [];
  let end = 0;
  for (const slot of slots) {
    const { kind, form, from, to } = slot;
    if (from < end || (prose.kind === 'cell' && isBlank(form))) continue;
    if (prose.kind === 'quote' && form === 'hidden') continue;
    if (line.slice(from, to).includes(OPAQUE) || isSpokenOf(line, slot)) continue;
    const text = prose.source.slice(from, to);
    kept.push({ from, to, kind, form, text, key: keyOf(slot, text, line) });
    end = to;
  }
  return kept.length > 0 ? kept : NONE;
}

/**
 * The masked line with stars that stand for something put back: Markdown takes 由***同志和由***县长 for emphasis.
 * All stars of the line must stand before such a word, else they are marks.
 */
function withStars({ text, source }: Prose): string {
  if (!text.includes(MARK) || !source.includes('*')) return text;
  if (!isEachHeaded(source, /\*+/g) && !STAR_DATE.test(source)) return text;
  return text.replace(/\uFFF9/g, (mark, at: number) => (source[at] === '*' ? '*' : mark));
}

const STAR_DATE = /\*{1,2}月\*{1,2}日/;

const CROSSES = new RegExp(`[${CROSS}]`, 'g');
/** What is not written in the form that is compared. */
const UNFOLDED = new RegExp(`[＿◯\\s${CROSS.replace('X', '')}]`);

/** Case and width do not distinguish placeholders; figures and days also need the same words before them. */
function keyOf({ kind, from }: Slot, text: string, line: string): string {
  const own = kind === 'number' || (kind === 'date' && /[月日时分]/.test(text));
  const before = own
    ? (/[\u4e00-\u9fff]{0,2}$/.exec(line.slice(Math.max(0, from - 2), from))?.[0] ?? '')
    : '';
  return `${kind}:${before}:${UNFOLDED.test(text) ? fold(text) : text}`;
}

function fold(text: string): string {
  return text.replace(CROSSES, 'X').replace(/＿/g, '_').replace(/◯/g, '○').replace(/\s+/g, ' ');
}
