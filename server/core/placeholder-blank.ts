/** Gaps without a sign: 〔  〕号, 《》, 共有 人参加, 第　次, 联系人： ，and figures that are nothing but zeros. */
import type { Slot } from './placeholder.ts';
import { measureEnd } from './placeholder-context.ts';
import { signs } from './signs.ts';

const EMPTY =
  /《\s*》|“\s*”|‘\s*’|「\s*」|〔\s*〕|【\s*】|（\s*）|(?<![A-Za-z0-9_)\]])\([ \u3000]{1,20}\)|(?<=[\u4e00-\u9fff])(?:\(\)|\[\s*\])/g;
/** Words before brackets to tick. */
const CHOICE = /(?:[是否有无好差男女对错]|同意|满意|优秀|良好|合格|称职|弃权|赞成|反对)$/;
const ORDINAL = /第[ \t\u3000\u00a0]{1,8}(?=[号次届期批条轮页章])/g;
const COUNTED =
  /(?:共有?|共计|合计|总计|达到?|约|超过?|突破|增长|下降|减少|提高|投入|完成|新增|排查|安排|累计|现有|资金|投资|就业|金额|总额|收入|产值|面积|人员|人数)([ \t\u3000\u00a0]{1,8})(?=[余多]?[十百千万亿个名人项家户例件次辆台套场吨亩元%％])/g;
/** 整改问题 个，: a measure by itself at the end of a clause. */
const UNCOUNTED =
  /(?<=[\u4e00-\u9fff])(?<![一二三四五六七八九十百千万亿两几数多每各这那某哪整半第])[ \t\u3000\u00a0]{1,8}(?:个百分点|个|名|项|次|件|处|套|户|公里|平方米|吨|亩|万元|亿元|元|台|辆|份|场|人次|%|％)(?=[，。；、,;）)]|$)/g;
/** （　）年（　）月（　）日, 20【】年【】月. */
const BRACKET_DATE = /(?:(?:20)?[（(【〔[][ \t\u3000]{0,8}[）)】〕\]][年月日]){2,3}/g;
const LABEL = '(?:联系人|联系电话|电话|手机|传真|邮编|邮箱|地址|地点|时间|日期|姓名|职务|单位)[：:]';
/** 联系人：，or 联系人：　　联系电话： with nothing between. */
const LABELLED = new RegExp(
  `${LABEL}(?:[ \\t\\u3000\\u00a0]{0,20}(?=[，；。、,;])|[ \\t\\u3000\\u00a0]{2,20}(?=${LABEL}))`,
  'g',
);
const ZEROS =
  /(?<![\d.,，:：A-Za-z+-][ \u2009\u00a0]?)0{2,}(?=[万亿]?[个名人元项家户例件次辆台套场吨亩月日])/g;
const TELEPHONE = /(?<![\d.-])(?:0\d{2,3}-0{7,8}|0{7,11}|1?2345678(?:90?)?1?|1[3-9]\d0{8})(?![\d.-])/g;

// What has to stand in a line for the long patterns to be tried.
const OPENING = signs('《“‘「〔【（([');
const BLANK = signs(' \t\u3000\u00a0');
const COLON = signs('：:');
const ZEROS_SIGN = signs('08');
const COUNT_HINT = /[ \t\u3000\u00a0][余多十百千万亿个名人项家户例件次辆台套场吨亩元%％]/;
/** 由　　　主持. */
const UNNAMED = /[由请]([ \t\u3000\u00a0]{2,20})(?=主持|担任|负责|牵头|同志|任|作)/g;
const LABEL_HINT = /[：:][ \t\u3000\u00a0]*(?:[，；。、,;]|[ \t\u3000\u00a0]|$)/;
const MEASURE_HINT = /[ \t\u3000\u00a0][个名项次件处套户公平吨亩万亿元台辆份场人%％]/;

const gap = (from: number, to: number, kind: Slot['kind'], form: Slot['form'] = 'blank'): Slot => ({
  from,
  to,
  kind,
  form,
});

/** Gaps in order of their form. Those to write in by hand are told apart by the document. `all`: the signs of the line. */
export function* readBlanks(line: string, all: number): Generator<Slot> {
  for (const { index, 0: text } of all & OPENING ? line.matchAll(EMPTY) : []) {
    const isAnswer =
      /^[（(]/.test(text) &&
      (CHOICE.test(line.slice(Math.max(0, index - 2), index)) || /[题？]/.test(line.slice(0, 80)));
    if (!isAnswer && !isNamedMark(line, index, index + text.length))
      yield gap(index, index + text.length, 'text');
  }
  for (const { index, 0: text } of all & OPENING ? line.matchAll(BRACKET_DATE) : [])
    yield gap(index, index + text.length, 'date');
  if (all & BLANK) yield* readSpaces(line);
  for (const m of all & COLON && LABEL_HINT.test(line) ? line.matchAll(LABELLED) : [])
    yield gap(m.index, m.index + m[0].length, 'text');
  if (!(all & ZEROS_SIGN) || !/00|2345678/.test(line)) return;
  for (const { index, 0: text } of line.matchAll(ZEROS)) {
    const to = index + text.length;
    yield gap(index, measureEnd(line, to) ?? to + 1, 'number', 'filler');
  }
  for (const { index, 0: text } of line.matchAll(TELEPHONE)) {
    if (/(?:电话|手机|传真|号码|热线)[^，。；]{0,6}$/.test(line.slice(Math.max(0, index - 12), index)))
      yield gap(index, index + text.length, 'number', 'filler');
  }
}

/** Spaces in the place of a figure. */
function* readSpaces(line: string): Generator<Slot> {
  for (const { index, 0: text } of MEASURE_HINT.test(line) ? line.matchAll(UNCOUNTED) : [])
    yield gap(index, index + text.length, 'number');
  for (const { index, 0: text } of line.matchAll(UNNAMED)) yield gap(index + 1, index + text.length, 'name');
  for (const { index, 0: text } of line.matchAll(ORDINAL))
    yield gap(index, index + text.length + 1, 'number');
  for (const m of COUNT_HINT.test(line) ? line.matchAll(COUNTED) : []) {
    const from = m.index + m[0].length - (m[1]?.length ?? 0);
    const at = m.index + m[0].length;
    const end = measureEnd(line, at);
    if (end !== undefined) yield gap(from, end, 'number');
  }
}

/** 书名号《》, “”是引号: the marks themselves are spoken of. */
function isNamedMark(line: string, from: number, to: number): boolean {
  return (
    /(?:号|符|标点|标志)[为是用、（(“]?$/.test(line.slice(Math.max(0, from - 4), from)) ||
    /^(?:是|为|即)?(?:引号|书名号|括号|方括号)/.test(line.slice(to, to + 5))
  );
}
