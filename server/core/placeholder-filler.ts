/** Signs that stand for something: XX市, ×××同志, ***, ____, ○○县, 某某, X万人, 第X次, 20XX号. */
import {
  HEADS,
  INSTRUCTION,
  MEASURE,
  NOT_MEASURE,
  type PlaceholderKind,
  SURNAME,
} from '../data/placeholders.ts';
import type { Slot } from './placeholder.ts';

const CROSS = 'XxＸｘ×✕✖╳ΧχХх';
const RUN = new RegExp(`[\\d.${CROSS}]+|[_＿﹍﹎﹏]+|[*＊]+|[#＃]{2,}|[○◯〇●◎]+|[□■▢△▲▽◇◆]+|某某+`, 'g');
const HOLDS_CROSS = new RegExp(`[${CROSS}]`);
const DOCUMENT_NUMBER = new RegExp(
  `[〔［\\[（(【]([\\s\\d一二三四五六七八九${CROSS}*＊_＿○〇□]{0,8})[〕］\\]）)】]\\s?第?([\\s\\d${CROSS}*＊_＿○〇□]{0,8})号`,
  'g',
);
const ORGAN = new RegExp(`[\\u4e00-\\u9fff${CROSS}○□*]{1,12}$`);
const PHONE = new RegExp(`(?<![\\dA-Za-z])[\\d${CROSS}]{3,4}[-—][\\d${CROSS}]{5,8}(?![\\dA-Za-z-])`, 'g');
const MAIL = /(?<![\w.@-])(?:[xX×]{2,}|\*{3,})@[\w.-]{2,30}/g;
const HAN = /[\u3400-\u9fff]/;
const LATIN = /[A-Za-zＡ-Ｗａ-ｗＹＺｙｚ\d\uFFFC]/;
// What X and XX are the name of.
const LAWFUL =
  /^[Xx]{1,3}(?:染色体|性染色体|综合征|世纪|光|射线|线|荧光|衍射|轴|型|形|波段|坐标|值|证书|展架|医学)/;

/** Runs of such signs that are no multiplication, figure, mark or name, in order. */
export function* readFillers(line: string): Generator<Slot> {
  if (!HAN.test(line)) return;
  for (const m of line.matchAll(DOCUMENT_NUMBER)) yield* documentNumber(line, m);
  for (const m of line.matchAll(PHONE)) {
    if (HOLDS_CROSS.test(m[0]) && !/\d{2}$/.test(m[0]))
      yield { from: m.index, to: m.index + m[0].length, kind: 'number', form: 'filler' };
  }
  for (const m of line.matchAll(MAIL))
    yield { from: m.index, to: m.index + m[0].length, kind: 'text', form: 'filler' };
  for (const m of line.matchAll(RUN)) {
    const run = m[0].replace(/^\.+|\.+$/g, '');
    if (run === '' || /^[\d.]+$/.test(run)) continue;
    const slot = readRun(line, m.index + m[0].indexOf(run), run);
    if (slot && !isQuotedRule(line, slot)) yield slot;
  }
}

function* documentNumber(line: string, m: RegExpExecArray): Generator<Slot> {
  const [all, year = '', number = ''] = m;
  const isOpen = (text: string) => !/^\s*[\d一二三四五六七八九〇]+\s*$/.test(text);
  if (!isOpen(year) && !isOpen(number)) return;
  if (!/[〔［[]/.test(all) && !/\d|[Xx×Ｘ_*○]/.test(year)) return;
  const to = m.index + all.length;
  const before = ORGAN.exec(line.slice(Math.max(0, m.index - 12), m.index))?.[0] ?? '';
  const sign = before.search(new RegExp(`[${CROSS}○□*]`));
  const slot: Slot = {
    from: sign < 0 ? m.index : m.index - before.length + sign,
    to,
    kind: 'number',
    form: /[^\s\d]/.test(year + number) ? 'filler' : 'blank',
  };
  if (!isQuotedRule(line, slot)) yield slot;
}

function readRun(line: string, from: number, run: string): Slot | undefined {
  const to = from + run.length;
  const before = line[from - 1] ?? '';
  const after = line[to] ?? '';
  const sign = run.replace(/[\d.]/g, '');
  const found = (kind: PlaceholderKind, end = to, form: Slot['form'] = 'filler'): Slot => ({
    from,
    to: end,
    kind,
    form,
  });
  if (sign[0] === '某') return readSome(line, from, to);
  if (LATIN.test(before) || LATIN.test(after)) return undefined;
  const head = readHead(line, to);
  if (/[_＿﹍﹎﹏]/.test(sign)) {
    if (run.length === 1)
      return head && head.kind !== 'text' && !HAN.test(line[from - 2] ?? '')
        ? found(head.kind, head.to)
        : head && head.kind !== 'text'
          ? found(head.kind, head.to)
          : undefined;
    if (run.length === 2 && !head && HAN.test(after)) return undefined;
    return found(head?.kind ?? contextKind(line, from, to), head?.to ?? to, 'blank');
  }
  if (/[*＊]/.test(sign)) {
    if (run.length >= 3 && (HAN.test(before) || HAN.test(after)))
      return found(head?.kind ?? contextKind(line, from, to), head?.to ?? to);
    return starredHead(line, run, head) ? found(head?.kind ?? 'text', head?.to ?? to) : undefined;
  }
  if (/[#＃]/.test(sign))
    return head && head.kind !== 'text' && HAN.test(before) ? found(head.kind, head.to) : undefined;
  if (/[○◯〇●◎□■▢△▲▽◇◆]/.test(sign)) return readShape(line, from, run, head, found);
  return readCross(line, from, run, sign, head, found);
}

type Found = (kind: PlaceholderKind, end?: number) => Slot;
interface Head {
  readonly kind: PlaceholderKind;
  readonly to: number;
}

/** The measure or noun right behind a sign: 万人, 市, 同志. */
function readHead(line: string, at: number): Head | undefined {
  NOT_MEASURE.lastIndex = at;
  const isWord = NOT_MEASURE.test(line);
  MEASURE.lastIndex = at;
  if (!isWord && MEASURE.test(line)) return { kind: 'number', to: MEASURE.lastIndex };
  for (const [kind, head] of HEADS) {
    head.lastIndex = at;
    if (head.test(line)) return { kind, to: head.lastIndex };
  }
  return undefined;
}

/** X, xx, ×××, with or without figures. */
function readCross(
  line: string,
  from: number,
  run: string,
  sign: string,
  head: Head | undefined,
  found: Found,
): Slot | undefined {
  const to = from + run.length;
  const before = line[from - 1] ?? '';
  const after = line[to] ?? '';
  if (/[/\\@+＋=＝&^<>~～^']/.test(before) || /[/\\@+＋=＝^'²³⁰⁴-⁹]/.test(after)) return undefined;
  if (/[-－·]/.test(before) && !/[\dXx×]/.test(line[from - 2] ?? '')) return undefined;
  if (/[-－]/.test(after) && /[A-Za-z]/.test(line[to + 1] ?? '')) return undefined;
  const left = line.slice(Math.max(0, from - 6), from);
  const right = line.slice(to, to + 6);
  if (/[A-Za-z]\s+$/.test(left) && !HAN.test(after)) return undefined;
  if (LAWFUL.test(line.slice(from, to + 6))) return undefined;
  if (/\d/.test(run)) {
    if (/\d$/.test(run) || /\d[×✕✖xX]\d/.test(run)) return undefined;
    if (/^\d/.test(run) && /^\s*\d/.test(right)) return undefined;
    if (head?.kind === 'number') return found('number', head.to);
    return sign.length >= 3 || /^(?:19|20)\d?[Xx×Ｘ]{1,2}$/.test(run)
      ? found(sign.length > 3 ? 'number' : 'date')
      : undefined;
  }
  if (sign.length >= 2) {
    if (
      /^\s*[|]?\s*$/.test(line.slice(0, from)) &&
      /^\s*[|]?\s*$/.test(line.slice(to)) &&
      sign[0] !== 'X' &&
      sign[0] !== 'x'
    )
      return undefined;
    return found(head?.kind ?? contextKind(line, from, to), head?.to ?? to);
  }
  if (/第$/.test(left) && head) return found('number', head.to);
  if (/^[\dA-Za-z]/.test(right.trim()) || isFormula(line)) return undefined;
  if (/[返回离赴抵][）)]?$/.test(left) || /[（(][来返][）)]$/.test(left))
    return /^(?:人|户|车|务工|企业|[，。、；])/.test(right) ? found('place') : undefined;
  if (!head || head.kind === 'text') return undefined;
  if (head.kind === 'place' && /^\s?(?:区|地区|路|地)/.test(right) && !/[市县]$/.test(left)) return undefined;
  if (head.kind === 'unit' && hasLetteredTwin(line, line.slice(to, head.to))) return undefined;
  return found(head.kind, head.to);
}

/** Geometric shapes: ○○县, □□单位, △△市. ○ is also a Chinese zero and a bullet. */
function readShape(
  line: string,
  from: number,
  run: string,
  head: Head | undefined,
  found: Found,
): Slot | undefined {
  const to = from + run.length;
  const before = line[from - 1] ?? '';
  const after = line[to] ?? '';
  const isZero = /[○◯〇]/.test(run);
  if (isZero && /[一二三四五六七八九十零百千\d]/.test(before + after)) return undefined;
  const inText = HAN.test(before) || /[“《，、：；]/.test(before);
  if (run.length >= 2) {
    if (head && (head.kind !== 'text' || inText)) return found(head.kind, head.to);
    return /^[○◯□]+$/.test(run) &&
      inText &&
      HAN.test(before + after) &&
      !/[□▢].*[□▢]/.test(line.slice(0, from) + line.slice(to))
      ? found(contextKind(line, from, to))
      : undefined;
  }
  const strong =
    head && (head.kind === 'place' || head.kind === 'name' || (isZero && head.kind === 'number'));
  return strong && !/[□■]/.test(run) && inText ? found(head.kind, head.to) : undefined;
}

/** 某某市, 某某同志; 陈某某 hides a name on purpose. */
function readSome(line: string, from: number, to: number): Slot | undefined {
  const before = line[from - 1] ?? '';
  const quote = /[“‘"「]/.test(before);
  if (
    quote ||
    /[某张]/.test(before) ||
    (SURNAME.test(before) && !HAN.test(line[from - 2] ?? '')) ||
    isSurnamed(line, from)
  )
    return undefined;
  const head = readHead(line, to);
  return { from, to: head?.to ?? to, kind: head?.kind ?? contextKind(line, from, to), form: 'some' };
}

/** A family name that begins a name: at a boundary or behind a word that names follow. */
function isSurnamed(line: string, at: number): boolean {
  if (!SURNAME.test(line[at - 1] ?? '')) return false;
  const two = line.slice(Math.max(0, at - 3), at);
  return !/(?:关于|属于|对于|由于|位于|来自|[在向于])$/.test(two);
}

/** Stars that are no emphasis: 张**同志, **市. */
function starredHead(line: string, run: string, head: Head | undefined): boolean {
  if (!head || head.kind === 'text' || head.kind === 'unit') return false;
  if (head.kind === 'number' && run.length < 2) return false;
  return [...line.matchAll(/[*＊]+/g)].every(({ index, 0: stars }) => {
    const own = readHead(line, index + stars.length);
    return own !== undefined && own.kind !== 'text';
  });
}

function contextKind(line: string, from: number, to: number): PlaceholderKind {
  const left = line.slice(Math.max(0, from - 6), from);
  const right = line.slice(to, to + 4);
  if (
    /(?:电话|手机|传真|邮编|账号|编号|约|共|计|达到?|超过?|增长|下降|有|完成|投入)[：:]?\s*$/.test(left) &&
    !/^[\u4e00-\u9fff]/.test(right)
  )
    return 'number';
  if (/(?:姓名|联系人|负责人|主持人|组长|主任|书记|局长|[市县镇乡区]长|同志|记者|作者)[：:]?\s*$/.test(left))
    return 'name';
  if (/[由请]$/.test(left) && /^(?:担任|主持|任|作|负责|牵头|传达|宣读|通报)/.test(right)) return 'name';
  if (/^等地/.test(right) || /(?:流入|来到|前往|位于|途经|抵达|南接|北邻|东临|西靠|地点[：:])\s*$/.test(left))
    return 'place';
  if (/(?:单位|部门|落款)[：:]\s*$/.test(left)) return 'unit';
  return 'text';
}

/** Unknowns: an equation in the line, or 设X为. */
function isFormula(line: string): boolean {
  return /[=＝≤≥÷∑√]|设[^，。；]{0,6}[Xx×]|变量|函数|公式|方程/.test(line);
}

/** X公司 beside A公司 is a letter by which something goes. */
function hasLetteredTwin(line: string, head: string): boolean {
  return [...line.matchAll(/[A-WYZ](?=[\u4e00-\u9fff])/g)].some(({ index }) =>
    line.startsWith(head.trim(), index + 1),
  );
}

/** ×× in a quoted rule about forms: 标题应写作“××关于××的请示”; 姓名用××代替. */
export function isQuotedRule(line: string, { from, to }: { from: number; to: number }): boolean {
  if (!INSTRUCTION.test(line)) return false;
  if (
    /(?:用|以|为)[“‘"「]?$/.test(line.slice(Math.max(0, from - 2), from)) &&
    /^[”’"」]?(?:代替|替代|表示|代表|占位|隐去)/.test(line.slice(to, to + 4))
  )
    return true;
  const start = Math.max(line.lastIndexOf('。', from), line.lastIndexOf('；', from)) + 1;
  const stop = line.slice(to).search(/[。；]/);
  const sentence = line.slice(start, stop < 0 ? line.length : to + stop);
  const opened = /[“「‘《][^”」’》]*$/.exec(line.slice(Math.max(start, from - 60), from));
  if (!opened) return false;
  return INSTRUCTION.test(sentence.replace(/[“「][^”」]*[”」]|《[^》]*》/g, ''));
}
