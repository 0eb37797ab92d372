/** 占位符: what a template or an earlier draft left to be filled in, read for the rules, rename, the list and the tokens. */
import {
  CASE_TITLE,
  CROSS,
  FORM_TITLE,
  type PlaceholderKind,
  SIGNER,
  TEMPLATE_TITLE,
} from '../data/placeholders.ts';
import { simplify } from '../data/traditional.ts';
import { fact } from './fact.ts';
import { type Doc, MARK, OPAQUE, type Paragraph, type Part, type Prose, type Span } from './model.ts';
import { readBlanks } from './placeholder-blank.ts';
import { readCodes } from './placeholder-code.ts';
import { readDates } from './placeholder-date.ts';
import { isEachHeaded, readFillers } from './placeholder-filler.ts';
import { readPrompts } from './placeholder-prompt.ts';
import { nextSign, signs, signsIn, signsOf } from './signs.ts';

/** What a reader of one form of placeholder finds in a line. */
export interface Slot extends Span {
  readonly kind: PlaceholderKind;
  /** `blank`: a gap to write in (____, 　年　月　日), at home in forms; `hidden`: 某某, at home in case reports. */
  readonly form: 'filler' | 'blank' | 'prompt' | 'hidden';
}

export interface Placeholder extends Slot {
  /** Two with the same key stand for the same thing. */
  readonly key: string;
  readonly text: string;
}

// Every form holds one of these signs or of these words; most lines hold none.
const SIGN = signs(`${CROSS}_＿﹍﹎﹏*＊#＃○◯〇●◎□■▢△▲▽◇◆{}$<＜«【［[‘「${MARK}`);
const WORD_START = signs('待另未缺由某OoYyTFL01%（(〔《“〕］]）)：:此这请根需改换年月 \t\u3000\u00a0');
const WORD = new RegExp(
  [
    '待[补填定完核查更修续提插录确明]|另行补|未填|缺数据|某[某年月日]|OO|oo|YY|yy|12345|TODO|TB[DC]|FIXME|Lorem',
    '00|%[A-Z_\\u4e00-\\u9fffsd]|[（(〔《“]\\s*[）)〕》”]|[〕］\\]）)]\\s?第?\\s?号',
    '[：:]\\s*[，,；;。、]|：[ \u3000]{2}|[由请][ \u3000]{2}|（(?:单位|姓名|日期|填写)|此处|这里[填输插键补添]|请[填输插键补添替写在选]|根据实际(?:情况)?[填修补]|[需改换]为?(?:实际|真实|具体|更新|补充|核实|完善|修改)',
    '[ \t\u3000\u00a0][年月日人个名万元号次届期批条轮页章项件处套户公平吨亩亿台辆份场%％余多十百千家例]|(?<=\\d)[年月][月日]|(?<=[-?.…—])年',
  ].join('|'),
  'y',
);

/** The placeholders of one line in order, none touching another's inside. Offsets count from its start. */
export const readPlaceholders = fact((prose): readonly Placeholder[] =>
  isCandidate(prose) ? read(prose) : NONE,
);
const NONE: readonly Placeholder[] = [];

const hasPlaceholder = (prose: Prose) => readPlaceholders(prose).length > 0;

function isCandidate(prose: Prose): boolean {
  const all = signsIn(prose);
  if (all & SIGN) return true;
  if (!(all & WORD_START)) return false;
  const { text } = prose;
  for (let at = nextSign(text, 0, WORD_START); at >= 0; at = nextSign(text, at + 1, WORD_START)) {
    WORD.lastIndex = at;
    if (WORD.test(text)) return true;
  }
  return false;
}

function read(prose: Prose): Placeholder[] {
  const line = simplify(withStars(prose));
  const all = signsOf(line);
  const slots = [
    ...readPrompts(line, all),
    ...readCodes(line, all),
    ...readDates(line, all),
    ...readFillers(line, all),
    ...readBlanks(line, all),
  ].sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: Slot[] = [];
  for (const slot of slots) {
    if (prose.kind === 'cell' && slot.form === 'blank') continue;
    if (line.slice(slot.from, slot.to).includes(OPAQUE)) continue;
    if (slot.from >= (kept.at(-1)?.to ?? 0)) kept.push(slot);
  }
  return kept.map((slot) => {
    const text = prose.source.slice(slot.from, slot.to);
    return { ...slot, text, key: keyOf(slot, text, line) };
  });
}

/**
 * The masked line with stars that stand for something put back: Markdown takes 由***同志和由***县长 for emphasis.
 * All stars of the line must stand before such a word, else they are marks.
 */
function withStars({ text, source }: Prose): string {
  if (!text.includes(MARK) || !source.includes('*')) return text;
  if (!isEachHeaded(source, /\*+/g)) return text;
  return text.replace(/\uFFF9/g, (mark, at: number) => (source[at] === '*' ? '*' : mark));
}

const CROSSES = new RegExp(`[${CROSS}]`, 'g');

/** Case and width do not distinguish placeholders; figures and days also need the same words before them. */
function keyOf({ kind, from }: Slot, text: string, line: string): string {
  const folded = text.replace(CROSSES, 'X').replace(/＿/g, '_').replace(/◯/g, '○').replace(/\s+/g, ' ');
  const own = kind === 'number' || (kind === 'date' && /[月日时分]/.test(text));
  const before = own
    ? (/[\u4e00-\u9fff]{0,2}$/.exec(line.slice(Math.max(0, from - 2), from))?.[0] ?? '')
    : '';
  return `${kind}:${before}:${folded}`;
}

/** A placeholder with its place in the document, as long as its line stands. */
export class PlacedPlaceholder implements Placeholder {
  readonly paragraph: Paragraph;
  readonly #own: Placeholder;

  constructor(own: Placeholder, paragraph: Paragraph) {
    this.#own = own;
    this.paragraph = paragraph;
  }

  get from(): number {
    return this.paragraph.from + this.#own.from;
  }

  get to(): number {
    return this.paragraph.from + this.#own.to;
  }

  get kind(): PlaceholderKind {
    return this.#own.kind;
  }

  get form(): Slot['form'] {
    return this.#own.form;
  }

  get key(): string {
    return this.#own.key;
  }

  get text(): string {
    return this.#own.text;
  }
}

/** How one part uses blanks and 某 by its title. */
interface Usage {
  /** The part is a template: its placeholders are meant for others. */
  readonly template: boolean;
  readonly placeholders: readonly PlacedPlaceholder[];
}

const usages = new WeakMap<Part, Usage>();

/** All placeholders of a part in order; without the blanks of forms and the hidden names of case reports. */
export function placeholdersIn(part: Part, doc: Doc): readonly PlacedPlaceholder[] {
  return usageOf(part, doc).placeholders;
}

/** The same of a document. */
export function allPlaceholders(doc: Doc): readonly PlacedPlaceholder[] {
  return doc.parts.flatMap((part) => placeholdersIn(part, doc));
}

/** Whether a document, or one in it, is a template. */
export function isTemplate(doc: Doc): boolean {
  return doc.parts.some((part) => usageOf(part, doc).template);
}

function usageOf(part: Part, doc: Doc): Usage {
  let usage = usages.get(part);
  if (!usage) {
    usage = collect(part, doc);
    usages.set(part, usage);
  }
  return usage;
}

/** The title is somewhere in the first lines of a part. */
const TITLE_LINES = 3;
const ATTACHMENT = /^附[件表](?:\s*[\d一二三四五六七八九十]{1,2})?\s*[：:]?$/;

const SCORE = signs('_＿');

/** A field with a gap to write in. */
const GAP = /[：:]\s*[_＿]{2,}/;
const LONGEST_TITLE = 40;

function collect(part: Part, doc: Doc): Usage {
  const placeholders: PlacedPlaceholder[] = [];
  const titles = part.paragraphs.slice(0, TITLE_LINES).map(({ prose }) => bare(prose));
  const isTitled = (pattern: RegExp) =>
    titles.some((line) => line.length <= 60 && !line.includes('。') && pattern.test(line));
  const hidden = isTitled(CASE_TITLE);
  const lines = doc.kept.having(hasPlaceholder, part);
  const hasBlank = lines.some(({ prose }) => readPlaceholders(prose).some(({ form }) => form === 'blank'));
  const form = hasBlank ? firstForm(doc, part) : Number.POSITIVE_INFINITY;
  for (const paragraph of lines) {
    const { index, prose } = paragraph;
    for (const slot of readPlaceholders(prose)) {
      if ((index >= form && slot.form === 'blank') || (hidden && slot.form === 'hidden')) continue;
      placeholders.push(new PlacedPlaceholder(slot, paragraph));
    }
  }
  return { template: isTitled(TEMPLATE_TITLE), placeholders };
}

/** Index of the paragraph from which on the part is a form. */
function firstForm(doc: Doc, part: Part): number {
  for (const { index, prose } of doc.kept.having(mayOpenForm, part)) {
    if (opensForm(prose) || GAP.test(doc.paragraphs[index + 1]?.prose.text ?? '')) return index;
  }
  return Number.POSITIVE_INFINITY;
}

/** From an attachment's mark or a form's title on, gaps are there for the reader to fill. */
const opensForm = fact((prose) => {
  if (prose.text.length > LONGEST_TITLE && !(signsIn(prose) & SCORE)) return false;
  const text = bare(prose);
  if (isFormLine(text)) return true;
  if (prose.text.length > LONGEST_TITLE) return false;
  return (
    ATTACHMENT.test(text) ||
    SIGNER.test(text) ||
    (prose.depth > 0 && /^附[件表]/.test(text)) ||
    (isFormTitle(text) && (!text.includes('：') || /^附[件表][\d一二三四五六七八九十]{1,2}：/.test(text)))
  );
});

/** 附件：报名表 announces a form below the text, or is its title. */
const announcesForm = fact((prose) => prose.text.length <= LONGEST_TITLE && isFormTitle(bare(prose)));

const mayOpenForm = (prose: Prose) => opensForm(prose) || announcesForm(prose);

function isFormTitle(text: string): boolean {
  return !/[，。；]/.test(text) && FORM_TITLE.test(text);
}

/** 姓名：____　性别：____ */
function isFormLine(text: string): boolean {
  return !/[，。；]/.test(text) && (text.match(/[：:][_＿]{2,}/g)?.length ?? 0) > 1;
}

function bare({ text }: Prose): string {
  return text.replace(/[\s\uFFF9\uFFFC]+/g, '');
}
