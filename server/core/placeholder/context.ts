/** What stands around the sign of a placeholder: the noun it belongs to, and whether the sentence only speaks about such signs. */
import { OFFICE } from '../../data/offices.ts';
import {
  COUNTING,
  CROSS,
  FORM_WORD,
  HEADS,
  INSTRUCTION,
  MEASURE,
  NOT_HEAD,
  NOT_MEASURE,
  type PlaceholderKind,
} from '../../data/placeholders.ts';
import type { Span } from '../model.ts';
import { matches } from '../text/matches.ts';

export interface Head {
  readonly kind: PlaceholderKind;
  /** Where it ends. */
  readonly to: number;
}

/** The measure or noun right behind a sign: 万人, 市, 同志. */
export function readHead(line: string, at: number): Head | undefined {
  const to = measureEnd(line, at);
  if (to !== undefined) return { kind: 'number', to };
  NOT_HEAD.lastIndex = at;
  if (NOT_HEAD.test(line)) return undefined;
  for (const [kind, head] of HEADS) {
    head.lastIndex = at;
    if (head.test(line)) return { kind, to: head.lastIndex };
  }
  return undefined;
}

/** Where the measure that begins at `at` ends; none if a longer word begins there (个人, 项目). */
export function measureEnd(line: string, at: number): number | undefined {
  NOT_MEASURE.lastIndex = at;
  if (NOT_MEASURE.test(line)) return undefined;
  MEASURE.lastIndex = at;
  return MEASURE.test(line) ? MEASURE.lastIndex : undefined;
}

/** Words before a figure. */
export function isBeforeFigure(left: string): boolean {
  return /^$|[，。、；：:（(“\s约达计近超有了为到至等各第每余成分自从]$/.test(left) || COUNTING.test(left);
}

const BEFORE_NAME = new RegExp(`(?:姓名|联系人|负责人|主持人|记者|作者|${OFFICE})[：:]?\\s*$`);

/** What a bare sign stands for, by the words around it; `text` where they do not tell. */
export function contextKind(line: string, { from, to }: Span): PlaceholderKind {
  const left = line.slice(Math.max(0, from - 6), from);
  const right = line.slice(to, to + 4);
  const opens = /^[\u4e00-\u9fff]/.test(right);
  if (/(?:电话|手机|传真|邮编|账号|编号)[：:]?\s*$/.test(left)) return 'number';
  if (!opens && COUNTING.test(left.trimEnd())) return 'number';
  if (BEFORE_NAME.test(left)) return 'name';
  if (/[由请]$/.test(left) && /^(?:担任|主持|任|作|负责|牵头|传达|宣读|通报)/.test(right)) return 'name';
  if (/(?:流入|来到|前往|位于|途经|抵达|[南北东西][接邻临靠]|地点[：:])\s*$/.test(left)) return 'place';
  if (/(?:单位|部门|落款)[：:]\s*$/.test(left)) return 'unit';
  return 'text';
}

const WINDOW = 80;
/** The end of a quotation, those that follow it (“甲”“乙”等), and what is said of them. */
const CLOSED = /^[^“「‘”」’]*[”」’](?:[、和或及与]?[“「‘][^“「‘”」’]{0,20}[”」’]){0,6}([^。；“「‘]{0,10})/;
/** The same before it. */
const OPENED = /([^。；“「‘”」’]{0,14})(?:[“「‘][^“「‘”」’]{0,20}[”」’][、和或及与]?){0,6}[“「‘][^”」’]*$/;
/** 号牌式样为…，其中X为数字. */
const DEFINED = new RegExp(`(?:其中|式中)[，：“‘]{0,2}[${CROSS}]{1,4}[”’]?(?:为|是|表示|代表|代指)`);

/** 起止页用XX-XX表示. */
const SIGN_USED = new RegExp(`[用以][“‘"「]?[${CROSS}-]*$`);
const SIGN_MEANT = new RegExp(`^[${CROSS}-]*[”’"」]?[来暂]?(?:代|替代|表示|标示|占位|隐去)`);

/** ×× in a rule about writing: 标题应写作“××关于××的请示”; 姓名用××代替; 落款示例：××县人民政府。 */
export function isSpokenOf(line: string, { from, to }: Span): boolean {
  const left = line.slice(Math.max(0, from - WINDOW), from);
  const right = line.slice(to, to + WINDOW);
  if (SIGN_USED.test(left) && SIGN_MEANT.test(right)) return true;
  const closed = CLOSED.exec(right);
  const opened = closed && OPENED.exec(left);
  if (opened && INSTRUCTION.test(`${opened[1]}，${closed[1]}`)) return true;
  if (opened && /^[后贷宝链币付][”」’]/.test(right)) return true;
  if (DEFINED.test(right) || /^(?:处|.[内中上里])应?[填写打画]/.test(line.slice(to - 1, to + 3))) return true;
  if (left.endsWith('以') && /^[^，。；]{0,20}名义(?:拟|起草|撰写|写)/.test(right)) return true;
  return (
    FORM_WORD.test(left) &&
    /(?:例如|譬如|比如|示例[为是]?|格式[为是如]?下?|样式[为是]?|写法[为是]?)[：:，]?[^。；]{0,30}$/.test(left)
  );
}

/** XIX beside XX: Roman figures. */
export const ROMAN = /(?<![A-Za-z])(?:X{0,3}I[XV]|X{0,3}VI{0,3}|X{0,3}I{1,3})(?![A-Za-z])/;
const ALL_ROMAN = new RegExp(ROMAN, 'g');

/** XX类 beside IX类 goes on counting. */
export function hasRomanTwin(line: string, head: string): boolean {
  return matches(ALL_ROMAN, line.slice(0, 400)).some(({ index, 0: figure }) =>
    line.startsWith(head, index + figure.length),
  );
}

/** X公司 beside A公司 is a letter by which something goes. */
export function hasLetteredTwin(line: string, head: string): boolean {
  const near = line.slice(0, 400);
  return matches(/[A-WYZ](?=[\u4e00-\u9fff])/g, near).some(({ index }) =>
    near.startsWith(head.trim(), index + 1),
  );
}
