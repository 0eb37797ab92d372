/** 见第（三）项, 本办法第四条、第五条, 附件3: where a line speaks of numbers of its own text. */
import { type Cue, countedAhead, cueAtEnd, foreign, speaksOfOwn } from '../../data/references.ts';
import { fact } from '../fact.ts';
import type { Prose, Span } from '../model.ts';
import { pairs, seenIn } from '../text/signs.ts';
import { DIGIT, HAN_NUMERAL, parseNumeral } from './numeral.ts';
import { leavesQuoteOpen } from './quotation.ts';

export type Unit = '编' | '章' | '节' | '条' | '部分' | '款' | '项' | '点' | '附件' | '标题';

/** One number with what is written around it; offsets from the start of the paragraph. */
export interface Reference extends Span {
  readonly unit: Unit;
  readonly value: number;
  readonly numeral: Span;
  /** Of 第二条第（三）项: the reference to the article, or to the 部分. */
  readonly within?: Reference;
  /** Of 第三条 in 第一条至第三条: all from the one before up to it are meant. */
  readonly through: boolean;
  /** Of “三、保障措施”: what stands between the quotation marks. */
  readonly title?: string;
}

/** References that are written as one, 第四条、第五条 or 第四至六条: what holds for one holds for all. */
export interface Group {
  readonly references: readonly Reference[];
  /** Whether all that belongs together was understood. */
  readonly whole: boolean;
  /** None: an article that no other text is named for. */
  readonly cue: Cue | undefined;
  /** Of attachments: whether the first is one itself, at the head of a line. */
  readonly heads?: boolean;
}

const N = `[${HAN_NUMERAL}]{1,6}|[${DIGIT}]{1,3}(?![${DIGIT}])`;
const START = new RegExp(`第|附件|[（(](?=(?:${N})[）)])`, 'g');
const MEMBER = new RegExp(
  `(、|，?(?:以及|或者|[和与與及或])|[至到—–～~-]{1,2})?(第|附件 ?)?(?:(${N})(编|編|章|节|節|条|條|款|项|項|目|点|點|部分)?|[（(](${N})[）)](项|項)?)`,
  'y',
);
const UNITS: Readonly<Record<string, Unit>> = { 編: '编', 節: '节', 條: '条', 項: '项', 點: '点' };
/** What a number counts that is none of an attachment: 附件1、2024年, 附件1和3份报表. */
const COUNTED = /[年月日时時号號个個份张張名人项項类類家次万元%％.．]/;
/** Of attachments it may as well be a part: 附件2-1. */
const RANGE = /[—–～~-]/;
/** What ends in one of these may well go on with an article. */
const BEFORE_ARTICLE = /(?:^|[\s，,。；;：:、（(对對与與和由按除以在从因及或将行实實经到如即但依])$/;
/** What is said of a part of the text itself. */
const BEHIND_PART = /^(?:所[列述称需指提定]|明确|规定|的(?:规定|要求))/;
/** A text is told part by part: 报告分三部分，第三部分…… */
const TELLS_PARTS = /[分共有含括].{0,4}部分/;
/** 第三条之一 is another article than 第三条. */
const INSERTED = new RegExp(`^之[${HAN_NUMERAL}]`);

/** “三、保障措施” */
const TITLE = new RegExp(`“((?:[（(](${N})[）)]|(${N})[、.．])[^“”]{0,30})”`, 'g');
/** 将“三、甲”修改为“三、乙” */
const AMENDED = /^.{0,3}(?:修改|改为|调整|变更|删)/;

/** 将第三条修改为：“第三条 甲” speaks of the text that is amended. */
const REPLACED = /^(?:修改|改)为/;

/** Where a reference, or a number between quotation marks, may begin. */
export const BEGUN = pairs('第（(附“', `${HAN_NUMERAL}0123456789０１２３４５６７８９件（(`);
const NONE: readonly Group[] = [];

/** The references of a paragraph to its own text, in order, titles behind the others; found once a paragraph. Linear. */
export const readReferences = fact((prose): readonly Group[] =>
  seenIn(prose).pairs & BEGUN &&
  /[第（(][^。；]{1,12}[编編章节節条條部项項点點]|附件|[述见見][（(]|“[（(一二三四五六七八九十\d０-９]/.test(
    prose.text,
  )
    ? [...find(prose), ...findTitles(prose)]
    : NONE,
);

function find({ text, enumerators }: Prose): readonly Group[] {
  const found: Group[] = [];
  const head = enumerators[0]?.leading ? enumerators[0].to : 0;
  START.lastIndex = head;
  let other = -1;
  for (let m = START.exec(text); m; m = START.exec(text)) {
    const before = text.slice(Math.max(0, m.index - 8), m.index);
    const cue = cueAtEnd(before);
    const chain = readChain(text, m.index, cue);
    START.lastIndex = Math.max(chain.to, m.index + 1);
    const first = chain.references[0];
    if (!first || isQuoted(text, m.index)) continue;
    const { references, whole } = chain;
    if (first.unit === '附件') {
      if (!/[》号號]$/.test(before)) found.push({ references, whole, cue, heads: !/\S/.test(before) });
      continue;
    }
    const behind = text.slice(chain.to, chain.to + 4);
    const isArticle = references.some(({ unit }) => unit === '条');
    const isPlace =
      cue || (BEFORE_ARTICLE.test(before) && (isArticle || isOwnPart(text, m.index, references, behind)));
    const isCounted =
      cue !== 'self' && text[chain.to - 1] === '条' && (countedAhead.test(behind) || REPLACED.test(behind));
    if (!isPlace || isCounted) {
      if (isArticle) other = m.index;
    } else if (isOwn(cue) || !isOther(text, m.index, first.unit === '部分' ? -1 : other))
      found.push({ references, whole, cue });
  }
  return found;
}

function findTitles({ text }: Prose): readonly Group[] {
  const found: Group[] = [];
  TITLE.lastIndex = 0;
  for (let m = TITLE.exec(text); m; m = TITLE.exec(text)) {
    const [all, title = '', bracketed, plain = bracketed ?? ''] = m;
    const [from, to] = [m.index + 1, m.index + all.length - 1];
    const before = text.slice(Math.max(0, m.index - 8), m.index);
    const cue = cueAtEnd(before);
    const value = parseNumeral(plain);
    if (!value || /[为成]$/.test(before) || AMENDED.test(text.slice(to + 1, to + 6))) continue;
    if (!isOwn(cue) && isOther(text, m.index, -1)) continue;
    const start = from + title.indexOf(plain);
    const numeral = { from: start, to: start + plain.length };
    found.push({
      references: [{ from, to, value, numeral, unit: '标题', title, through: false }],
      whole: true,
      cue,
    });
  }
  return found;
}

/** Whether the words before, of kind `cue`, leave no doubt which text is meant. */
function isOwn(cue: Cue | undefined): boolean {
  return cue === 'self' || cue === 'here' || cue === 'previous';
}

/** Whether a part that no words before point to is one of the text: 第二部分所列, 第二部分第（一）项. */
function isOwnPart(text: string, at: number, references: readonly Reference[], behind: string): boolean {
  return (
    references[0]?.unit !== '项' &&
    (BEHIND_PART.test(behind) || references.some(({ within }) => within)) &&
    !TELLS_PARTS.test(text.slice(Math.max(0, at - REACH), at))
  );
}

interface Chain extends Omit<Group, 'cue'> {
  readonly to: number;
}

/** All that follows each other from offset `from` on, whatever text it is of. */
function readChain(text: string, from: number, cue: Cue | undefined): Chain {
  const references: Reference[] = [];
  let to = from;
  let whole = true;
  let last = '';
  let over: Reference | undefined;
  /** Those whose unit is still to come: 第四 of 第四、五条. */
  let open: Omit<Reference, 'unit'>[] = [];
  const close = (unit: string) => {
    const isOver = unit === '条' || unit === '部分';
    const above = unit === '项' || unit === '款' ? over : undefined;
    for (const one of open) {
      const reference: Reference = { ...one, unit: unit as Unit, ...(above && { within: above }) };
      if (isOver) over = reference;
      const isNamed = unit !== '项' || over || last === '款' || cue === 'here' || cue === 'previous';
      // Points below something else are counted nowhere.
      const isPoint = !last && (cue === 'pointing' || cue === 'self');
      if (
        unit === '点'
          ? isPoint
          : unit === '款'
            ? over?.unit === '条'
            : unit !== '目' && (isNamed || isBracketed(one))
      )
        references.push(reference);
    }
    last = unit;
    open = [];
  };
  const isBracketed = ({ numeral }: Omit<Reference, 'unit'>) => /[（(]/.test(text[numeral.from - 1] ?? '');
  for (;;) {
    MEMBER.lastIndex = to;
    const m = MEMBER.exec(text);
    if (!m) break;
    const [all, join = '', prefix = '', plain = '', written, bracketed, item] = m;
    const numeral = bracketed ?? plain;
    const value = parseNumeral(numeral);
    const isAttachment = prefix ? prefix !== '第' : last === '附件';
    const goesOn =
      to === from ||
      (isAttachment ? join && last === '附件' : last !== '附件' && (join || prefix || bracketed));
    if (!goesOn || value === undefined) break;
    const end = to + all.length;
    if (
      isAttachment &&
      (written || bracketed || RANGE.test(join) || (!prefix && COUNTED.test(text[end] ?? '')))
    ) {
      whole = false;
      break;
    }
    const unit = isAttachment ? '附件' : (UNITS[written ?? item ?? ''] ?? written ?? item);
    const at = to + join.length;
    const first = text.indexOf(numeral, at + prefix.length);
    open.push({
      from: at,
      to: end,
      value,
      numeral: { from: first, to: first + numeral.length },
      through: /^[至到—–～~-]/.test(join),
    });
    to = end;
    // After an article it may be one of this or of the text at large.
    if (join && (unit === '项' || bracketed) && last !== '项' && open.length === 1) whole = false;
    if (unit) close(unit);
  }
  // 第二条（一）, 上述（一）
  if (open.length > 0 && (over || (cue === 'pointing' && references.length === 0)) && open.every(isBracketed))
    close('项');
  whole &&= open.length === 0 && !INSERTED.test(text.slice(to, to + 2));
  return { references, whole, to };
}

/** How far back names and quotation marks are looked for, so that a long line stays linear. */
const REACH = 300;

/** Whether quotation marks stand open. */
function isQuoted(text: string, at: number): boolean {
  return leavesQuoteOpen(text.slice(Math.max(0, at - REACH), at));
}

/**
 * Whether what stands before `at` speaks of another text: the sentence names it, or the line cites what may be an
 * article of it at `other`.
 */
function isOther(text: string, at: number, other: number): boolean {
  const start = Math.max(0, at - REACH);
  const before = text.slice(start, at);
  const sentence = Math.max(...['。', '！', '？'].map((stop) => before.lastIndexOf(stop))) + 1;
  const name = Math.max(before.lastIndexOf('》'), sentence + before.slice(sentence).search(foreign));
  const named = Math.max(name >= sentence ? name : -1, other - start);
  return named >= 0 && !speaksOfOwn.test(before.slice(named));
}
