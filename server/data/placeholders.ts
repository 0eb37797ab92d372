/** The words of lexicon/placeholders.json, compiled once for reading. */
import lexicon from './lexicon/placeholders.json';
import { OFFICE } from './offices.ts';

/** What stands in the place of a placeholder when it is filled in. */
export type PlaceholderKind = 'date' | 'number' | 'name' | 'place' | 'unit' | 'text';

/** Alternatives of a regular expression, longest first; the words hold nothing but letters, Han and %. */
const anyOf = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|');
const { units } = lexicon;
const tail = (words: readonly string[]) => new RegExp(`\\s?(?:${anyOf(words)})`, 'y');

/** The letters and signs that are written for X, to be put into a character class. */
export const CROSS = lexicon.cross;
/** Words that begin with X or XX (X光), at the start of a text. */
export const CROSS_WORD = new RegExp(`^[Xx]{1,3}\\s?(?:${anyOf(lexicon.crossWords)})`);
/** Words that count or measure (个, 公里, 万元), sticky, with the multiple before them. */
export const MEASURE = new RegExp(
  `[ \\t]?[余多来几]?[十百千万亿]*[余多]?(?:${anyOf(lexicon.measures)})`,
  'y',
);
/** Words that only begin like a measure (个人, 项目), sticky. */
export const NOT_MEASURE = new RegExp(`\\s?(?:${anyOf(lexicon.notMeasure)})`, 'y');
/** Measures that also begin so many words that a lone sign before them needs a figure's surroundings. */
export const WEAK_MEASURE = new RegExp(`^\\s?[${lexicon.weakMeasures}]$`);
/** Words that only begin like a noun of HEADS (市场, 村民), sticky. */
export const NOT_HEAD = tail(lexicon.notHeads);
/** Nouns that a blanked name stands before, by what the name is of; sticky. */
export const HEADS: readonly (readonly [PlaceholderKind, RegExp])[] = [
  ['name', new RegExp(`\\s?(?:副?${OFFICE}|${anyOf(units.name)})`, 'y')],
  ['place', tail(units.place)],
  ['unit', tail(units.unit)],
  ['text', tail(units.text)],
];

/** A field name (单位, 会议名称) and nothing else. */
export const FIELD = new RegExp(
  `^(?:${anyOf(lexicon.fields)}|[\\u4e00-\\u9fff]{0,4}(?:${anyOf(lexicon.fieldTails)}))$`,
);
/** An English one, as in [Your Name]. */
export const ENGLISH_FIELD = new RegExp(`^(?:${anyOf(lexicon.englishFields)})(?: [A-Za-z ]{1,30})?$`);
/** Field names by what they ask for, first match wins. */
export const FIELD_KINDS: readonly (readonly [PlaceholderKind, RegExp])[] = Object.entries(
  lexicon.fieldKinds,
).map(([kind, words]) => [kind as PlaceholderKind, new RegExp(anyOf(words))]);
const PENDING_WORDS = anyOf(lexicon.pending);
const at = (index: number, words: readonly string[]) => words.map((word) => word[index]).join('');
/** Each of the words that something is still to come begins with one of these … */
export const PENDING_STARTS = at(0, lexicon.pending);
/** … and goes on with one of these. */
export const PENDING_SECONDS = at(1, lexicon.pending);
/** The same of programmers' marks. */
export const CALL_STARTS = at(0, lexicon.calls);
/** A remark that something is still to come: 待补充, 数据待核实, 待定; not 有待完善的制度. */
export const PENDING = new RegExp(
  `(?<![有尚仍亟正还])(?:${PENDING_WORDS})(?!的)|^[^，。]{0,6}(?<![有尚仍亟正还])(?:${anyOf(lexicon.undecided)})$`,
);
/** 待补充 as the value of a field or all there is of an item: behind a colon, a heading, a number; up to the end of its clause. */
export const PENDING_VALUE = new RegExp(
  `(?:[：:。]|^(?:[（(]?[\\d一二三四五六七八九十]{1,3}[、.．）)])?)\\s*((?:${PENDING_WORDS}))(?=\\s*(?:[，。；、,;（()）]|$))`,
  'g',
);
/** Programmers' marks for unfinished text. */
export const CALLS = new RegExp(`(?<![A-Za-z0-9_])(?:${anyOf(lexicon.calls)})(?![A-Za-z0-9_])`, 'g');
/** A sentence that speaks about how something is written. */
export const INSTRUCTION = new RegExp(anyOf(lexicon.instructions));
/** Words for the parts of a document whose writing is spoken about. */
export const FORM_WORD = new RegExp(anyOf(lexicon.formWords));
/** A title of a document that is itself a form to fill in. */
export const FORM_TITLE = new RegExp(
  `(?:${anyOf(lexicon.formTitles)})(?:[（(][^（()）]{0,12}[）)])?$|[（(](?:${anyOf(lexicon.templateTitles)})[）)]$`,
);
/** A line to sign on: 承诺人（签字）： */
export const SIGNER = new RegExp(`(?:${anyOf(lexicon.signers)})[^，。：:]{0,12}[：:]`);
/** A title of a document that is there to be filled in by others. */
export const TEMPLATE_TITLE = new RegExp(anyOf(lexicon.templateTitles));
/** A title of a document that hides real names on purpose; who is praised is named. */
export const CASE_TITLE = new RegExp(`^(?!.*(?:表[彰扬]|嘉奖|先进)).*(?:${anyOf(lexicon.caseTitles)})`);
/** The title of a judgement or the like. */
export const MASKED_TITLE = new RegExp(`(?:${anyOf(lexicon.maskedTitles)})书$`);
/** Beside such words 某某 hides a party to a case. */
export const CASE_WORD = new RegExp(anyOf(lexicon.caseWords));
/** One character that is a family name. */
export const SURNAME = new RegExp(`[${lexicon.surnames}]`);
/** One that is hardly anything else: 向XX学习 names nobody 向. */
export const NAMING = new RegExp(`(?![${lexicon.particles}])[${lexicon.surnames}]`);
/** A line that tells of a case: 张某 did something, somebody was punished. */
export const CASE_TOLD = new RegExp(`${NAMING.source}(?:某|[${CROSS}]{2})|${anyOf(lexicon.caseTold)}`);
/** Somebody whose name is masked: 王某某, 李×. */
export const MASKED_PERSON = new RegExp(
  `${NAMING.source}(?:某(?![年月日地时处单公部])|×{1,2})(?![×些个种同先女])`,
);
/** A line with nothing in it but such a label, or the number of an item. */
export const OPEN_LINE = new RegExp(
  `^(?:(?:${anyOf(lexicon.loneLabels)})[：:]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|附件[：:]\\s?(?:[（(]略[）)]|1[.．]))$`,
);
/** A line that begins with such a label, or ends the text: nothing in it belongs to the label above. */
export const NEXT_LINE = new RegExp(`^(?:(?:${anyOf(lexicon.loneLabels)})[：:]|特此|$)`);
/** Ends in a word that a figure follows. */
export const COUNTING = new RegExp(`(?:${anyOf(lexicon.counting)})$`);
// 开展 百日攻坚: one narrow space behind a verb is no gap.
/** Spaces in the place of a figure, behind a word that counts and before a measure; the first group holds them. */
export const COUNTED = new RegExp(
  `(?:(?:${anyOf([...lexicon.counting, ...lexicon.sums])})(?=[ \t\u3000\u00a0])|(?:${anyOf(lexicon.countable)})(?=\u3000|[ \t\u00a0]{2}))([ \t\u3000\u00a0]{1,8})(?=[余多]?[十百千万亿个名人项家户例件次辆台套场吨亩元%％])`,
  'g',
);
/** Words before brackets to tick. */
export const CHOICE = new RegExp(`(?:${anyOf(lexicon.choices)})$`);
/** Gaps told by their wording alone; each begins with one of `first` and right behind it one of `second`. */
export const GAPS = lexicon.gaps.map(({ kind, form, pattern, ...pair }) => ({
  ...pair,
  kind: kind as PlaceholderKind,
  form: form as 'blank' | 'filler',
  pattern: new RegExp(pattern, 'g'),
}));
/** Instructions to the writer: in brackets, in those that are a line of their own, and without any; variables of templates. */
export const PROMPTS = {
  call: new RegExp(lexicon.prompts.call),
  alone: new RegExp(lexicon.prompts.alone),
  bare: new RegExp(lexicon.prompts.bare, 'g'),
  line: new RegExp(lexicon.prompts.line, 'g'),
  later: new RegExp(lexicon.prompts.later, 'g'),
  variable: new RegExp(lexicon.prompts.variable, 'g'),
};
