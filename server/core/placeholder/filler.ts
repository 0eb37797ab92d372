/** Signs that stand for something: XX市, ×××同志, ***, ____, ○○县, 某某, X万人, 第X次. */
import { CASE_TOLD, CROSS, CROSS_WORD, NAMING, WEAK_MEASURE } from '../../data/placeholders.ts';
import type { Span } from '../model.ts';
import { matches } from '../text/matches.ts';
import { isSign, nextSign, type Seen, signs } from '../text/signs.ts';
import {
  contextKind,
  type Head,
  hasLetteredTwin,
  hasRomanTwin,
  isBeforeFigure,
  measureEnd,
  ROMAN,
  readHead,
} from './context.ts';
import { isBesideCase, isMaskedName, isSurnamed } from './person.ts';
import type { Slot } from './placeholder.ts';

const RUN = new RegExp(
  `[${CROSS}](?:[ \u3000][${CROSS}])+(?![ \u3000]?[\\dA-Za-z])|[\\d.${CROSS}]+|[_＿﹍﹎﹏]+|[*＊]+|[#＃]{2,}|[○◯〇●◎]+|[□■▢△▲▽◇◆]+|某某+|[OoＯ]{2,}`,
  'y',
);
/** Each run but those of figures holds one of these. */
const SIGN = signs(`${CROSS}_＿﹍﹎﹏*＊#＃○◯〇●◎□■▢△▲▽◇◆某OoＯ`);
const CROSSED = signs(CROSS);
const FIGURES = signs('0123456789.');
/** A line without a word: a signature (××　×××), an item (1.××), a speaker and his words (×××：××××。). */
const UNWORDED = new RegExp(`^[\\s\uFFF9\\d.．（）()《》“”：:，。、；！!${CROSS}]*$`);
const UNWORDED_RUN = new RegExp(`[（(][${CROSS}]{2,}[）)]|(?<!\\d)[${CROSS}]{2,}(?!\\d)`, 'g');
const FIGURE = new RegExp(`[\\d${CROSS}]`);
/** __强调 that the next low lines close. */
const EMPHASIS = /__[\u3400-\u9fffA-Za-z0-9][^_]*$/;
const HAN = /[\u3400-\u9fff]/;
const LATIN = /[A-WYZa-wyz\d\uFFFC]/;
/** XX-200型 is a model, ××部队 is how troops are called. */
const NAMED_SO = /^(?:[-－]\d{1,5}[A-Za-z]?型|部队)/;
/** The second figure of X至X名. */
const RANGE = new RegExp(`^(?:至|到|[-—－~～])[\\d${CROSS}]{1,6}`);
const FORMULA = /[=＝≤≥÷∑√]|(?<![A-Za-z])[yY](?![A-Za-z])|设[^，。；]{0,6}[Xx×]|变量|函数|公式|方程/;
/** ××公司动火作业无人监护案: who is meant is not told on purpose. */
const CASE_NAME = /^[^，。；：]{4,40}(?<![方预提议草备档答图教文立专])案(?:[。，：；]|$)/;
const CHROMOSOME = /染色体|核型/;

interface Run extends Span {
  readonly line: string;
  /** Without the figures around it. */
  readonly sign: string;
  readonly before: string;
  readonly after: string;
  readonly head?: Head;
}

/** What the whole line says of its signs. */
interface Line {
  /** Stars, low lines: every run stands before a noun or measure, so none is emphasis. */
  readonly stars: () => boolean;
  readonly scores: () => boolean;
  readonly formula: () => boolean;
  readonly roman: () => boolean;
  /** It is about chromosomes, X and Y. */
  readonly chromosome: () => boolean;
  /** It tells what somebody did and how he was punished. */
  readonly told: () => boolean;
}

/** Asked of hardly any line, and of some for each of their signs. */
function once(read: () => boolean): () => boolean {
  let known: boolean | undefined;
  return () => {
    known ??= read();
    return known;
  };
}

/** What a sign is read as: its kind, and where it ends with its noun. */
type Reading = Pick<Slot, 'kind' | 'to' | 'form'> | undefined;

/** Adds runs of signs that are no multiplication, figure, mark or name to `found`, in order. */
export function readFillers(line: string, { signs }: Seen, found: Slot[]): void {
  if (!(signs & SIGN)) return;
  if (!HAN.test(line)) {
    for (const { index, 0: run } of UNWORDED.test(line) ? matches(UNWORDED_RUN, line) : [])
      found.push({ from: index, to: index + run.length, kind: 'text', form: 'filler' });
    return;
  }
  const whole: Line = {
    stars: once(() => isEachHeaded(line, /[*＊]+/g)),
    scores: once(() => isEachHeaded(line, /_+/g)),
    formula: once(() => FORMULA.test(line)),
    roman: once(() => ROMAN.test(line)),
    chromosome: once(() => CHROMOSOME.test(line)),
    told: once(() => CASE_TOLD.test(line)),
  };
  let done = 0;
  for (let at = nextSign(line, 0, SIGN); at >= 0; at = nextSign(line, done, SIGN)) {
    let from = at;
    // The figures before a cross belong to its run.
    if (isSign(line, at, CROSSED)) while (from > done && isSign(line, from - 1, FIGURES)) from--;
    RUN.lastIndex = from;
    const isRun = RUN.test(line);
    done = isRun ? RUN.lastIndex : at + 1;
    if (!isRun) continue;
    let to = done;
    while (line[from] === '.') from++;
    while (line[to - 1] === '.') to--;
    const text = line.slice(from, to);
    const run: Run = {
      line,
      from,
      to,
      sign: text.replace(/[\d.\s]/g, ''),
      before: line[from - 1] ?? '',
      after: line[to] ?? '',
      head: readHead(line, to),
    };
    if (run.sign[0] !== '某' && isInWord(run)) continue;
    const reading = read(run, text, whole);
    if (!reading) continue;
    found.push({ ...reading, from: reading.kind === 'number' && line[from - 1] === '第' ? from - 1 : from });
  }
}

function read(run: Run, text: string, whole: Line): Reading {
  const first = run.sign[0] ?? '';
  if (first === '某') return readSome(run);
  if (/[_＿﹍﹎﹏]/.test(first)) return readScore(run, whole.scores());
  if (/[*＊]/.test(first)) return readStars(run, whole.stars());
  if (/[#＃OoＯ]/.test(first)) return HAN.test(run.before) || first !== '#' ? named(run) : undefined;
  if (/[○◯〇●◎□■▢△▲▽◇◆]/.test(first)) return readShape(run);
  return !/\d|\./.test(text) ? readCross(run, whole) : readFigure(run, text);
}

/** Latin letters or figures run into it, here or beyond the dots and dashes of an address. */
function isInWord({ line, from, to, before, after }: Run): boolean {
  if (LATIN.test(before) || LATIN.test(after) || (before === '·' && LATIN.test(line[from - 2] ?? '')))
    return true;
  const left = /[\x21-\x7e]*$/.exec(line.slice(Math.max(0, from - 24), from))?.[0] ?? '';
  const right = /^[\x21-\x7e]*/.exec(line.slice(to, to + 24))?.[0] ?? '';
  return /[A-WYZa-wyz][./:@_-]+$|:\/\//.test(left) || /^[./@_-]+[Xx]?[A-WYZa-wyz]/.test(right);
}

const filler = (kind: Slot['kind'], to: number): Reading => ({ kind, to, form: 'filler' });
/** Only with a noun or measure that leaves no doubt. */
const named = ({ head }: Run): Reading =>
  head && head.kind !== 'text' ? filler(head.kind, head.to) : undefined;
const any = (run: Run): Reading =>
  filler(run.head?.kind ?? contextKind(run.line, run), run.head?.to ?? run.to);

/** X, xx, ××× without figures. */
function readCross(run: Run, { formula, roman, chromosome, told }: Line): Reading {
  const { line, from, to, sign, before, after, head } = run;
  const lone = sign.length === 1;
  if (/[\\@=＝&^']/.test(before) || /[\\@=＝^'²³⁰⁴-⁹]/.test(after)) return undefined;
  if (lone && (/[/+＋<>~～]/.test(before) || /[/+＋]/.test(after))) return undefined;
  if (/[-－·]/.test(before) && !FIGURE.test(line[from - 2] ?? '')) return undefined;
  const left = line.slice(Math.max(0, from - 6), from);
  const right = line.slice(to, to + 6);
  if (/[A-WYZa-wyz]\s+$/.test(left) && !HAN.test(after)) return undefined;
  if (NAMED_SO.test(line.slice(to, to + 8))) return undefined;
  if (CROSS_WORD.test(line.slice(from, to + 6)) || (sign.length < 3 && chromosome())) return undefined;
  if (head && /^X{1,3}$/.test(sign) && roman() && hasRomanTwin(line, line.slice(to, head.to)))
    return undefined;
  if (!lone) {
    if (head?.kind !== 'number' && CASE_NAME.test(line.slice(to, to + 44))) return undefined;
    if (!head && /^X{2,3}$/.test(sign) && roman()) return undefined;
    const reading = any(run);
    const isHidden = sign.length === 2 && (!head || head.kind === 'name') && NAMING.test(before);
    // 由××处负责; but 排查隐患××处.
    if (reading?.to === to + 1 && after === '处' && /[由请经向]$/.test(left))
      return filler('unit', reading.to);
    if (!reading || reading.kind === 'number') return reading;
    if (isHidden && isMaskedName(run)) return undefined;
    return isHidden || (told() && head && head.kind !== 'text') ? { ...reading, form: 'hidden' } : reading;
  }
  if (/第$/.test(left) && (head || /^(?:[，。；]|$)/.test(right))) return filler('number', head?.to ?? to);
  const range = RANGE.exec(line.slice(to, to + 12));
  const end = range && measureEnd(line, to + range[0].length);
  if (end) return filler('number', end);
  if (/(?:附件|星期|[本每下上]周)$/.test(left) && !/^[\d、]|[A-Z]/.test(right)) return filler('number', to);
  if (/^\s*[\dA-Za-z]/.test(right) || formula()) return undefined;
  if (/(?:[返回离赴抵]|[（(][来返])[）)]?$/.test(left) && /^(?:人|户|车|务工|企业|[，。、；])/.test(right))
    return filler('place', to);
  if (!head || head.kind === 'text') return undefined;
  if (isProduct(run, head)) return undefined;
  if (!/[XＸ]/.test(sign) && /^\s?号(?![楼文线车院令公机])/.test(right) && !/[路街]$/.test(left))
    return undefined;
  if (head.kind === 'place' && /^\s?(?:[区地]|路(?![\dXx×]))/.test(right) && !/[市县]$/.test(left))
    return undefined;
  if (head.kind === 'unit' && hasLetteredTwin(line, line.slice(to, head.to))) return undefined;
  return filler(head.kind, head.to);
}

/** 元×人×天, 党建×社区: the sign multiplies what stands on its sides. */
function isProduct({ line, from, to, sign, before }: Run, { kind, to: end }: Head): boolean {
  const isLetter = /[Xx]/.test(sign);
  const isMeasured = /[元米吨亩天月年人%％]/.test(before);
  // 举办讲座X场，: nothing is left for it to multiply.
  const isLast = isLetter && !isMeasured && HAN.test(before) && /[，、。；]/.test(line[end] ?? '');
  const isFigure = isLast || isBeforeFigure(line.slice(Math.max(0, from - 4), from));
  const isDoubtful = kind === 'number' && !isFigure && WEAK_MEASURE.test(line.slice(to, end));
  if (isLetter && sign !== 'x') return isDoubtful;
  if (isMeasured || kind === 'number') return isMeasured || isDoubtful;
  return kind !== 'name' && end - to > 1 && HAN.test(before);
}

/** X among figures: 3X名, X.X%, 13XXXXXXXXX; but 5×3, X5 and a masked 138XXXX1234 are no placeholders. */
function readFigure({ line, to, sign, head, before, after }: Run, text: string): Reading {
  if (/[/\\@+＋=＝~～]/.test(before) || /[/\\@+＋=＝^]/.test(after)) return undefined;
  if (
    /\d$/.test(text) ||
    /\d[×✕✖xX]\d/.test(text) ||
    (/^\d/.test(text) && /^\s*\d/.test(line.slice(to, to + 4)))
  )
    return undefined;
  // 证书编号3226××××××××: too long for a telephone.
  if (/^\d{4,}[×*]{4,}$/.test(text) && text.length > 11) return undefined;
  // 第10×号公路 has a name that is not to be told.
  if (/^\d.*×$/.test(text) && /^\s?号/.test(line.slice(to, to + 2))) return undefined;
  if (head?.kind === 'number') return filler('number', head.to);
  if (/^(?:19|20)\d?[Xx×Ｘｘ]{1,2}$/.test(text)) return filler('date', to);
  return sign.length >= 3 ? filler('number', to) : undefined;
}

function readScore(run: Run, isText: boolean): Reading {
  const { line, from, to, after } = run;
  if (to - from === 1) return named(run);
  if (
    to - from === 2 &&
    !isText &&
    (HAN.test(after) || EMPHASIS.test(line.slice(Math.max(0, from - 40), from)))
  )
    return undefined;
  const reading = any(run);
  return reading && { ...reading, form: 'blank' };
}

/** Stars that are no emphasis: ***同志, 张**同志, *市*县. */
function readStars(run: Run, isText: boolean): Reading {
  const { from, to, before, after, head } = run;
  const length = to - from;
  // Pairs are mostly emphasis that Markdown did not take for such.
  if (length % 2 === 1 && length > 1)
    return HAN.test(after) || /[\u3400-\u9fff：:，、（“]/.test(before) ? any(run) : undefined;
  if (!isText || (length < 3 && head?.kind === 'unit') || (length < 2 && head?.kind === 'number'))
    return undefined;
  return named(run);
}

/** Every run of `marks` in the line stands before a noun or measure, so none of them is emphasis. */
export function isEachHeaded(line: string, marks: RegExp): boolean {
  for (const { index, 0: run } of matches(marks, line)) {
    const head = readHead(line, index + run.length);
    if (!head || head.kind === 'text' || /[级场民政委长内外域容]/.test(line[head.to] ?? '')) return false;
  }
  return true;
}

/** Geometric shapes: ○○县, □□单位, △△市. ○ is also a Chinese zero and a bullet, □ a box to tick. */
function readShape(run: Run): Reading {
  const { from, to, before, after, head } = run;
  const shape = run.sign[0] ?? '';
  const isZero = /[○◯〇]/.test(shape);
  if (isZero && /[一二三四五六七八九十零百千\d]/.test(before + after)) return undefined;
  const inText = to - from > 2 || HAN.test(before) || /[“《（，、：；]/.test(before);
  if (to - from >= 2) {
    if (head && (head.kind !== 'text' || inText)) return any(run);
    return /[○◯□]/.test(shape) && inText && HAN.test(before + after) ? any(run) : undefined;
  }
  if (!head || !inText || /[□■]/.test(shape)) return undefined;
  return head.kind === 'place' || head.kind === 'name' || (isZero && head.kind === 'number')
    ? any(run)
    : undefined;
}

/** 某某市, 某某同志; but 陈某某 hides a name on purpose, and “某某领导” is quoted. */
function readSome(run: Run): Reading {
  const { line, from, before, after, head } = run;
  if (/[“‘"「]/.test(before) || /[些个种]/.test(after)) return undefined;
  if (isBesideCase(run)) return undefined;
  const isPerson = isSurnamed(line, from) && head?.kind !== 'place' && head?.kind !== 'unit';
  if (isPerson && !line.startsWith('同志', run.to)) return undefined;
  const reading = any(run);
  return reading && { ...reading, form: 'hidden' };
}
