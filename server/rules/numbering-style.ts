/** 序号体例: brackets of two widths, a mark that the ordinal does not take, full-width digits. */

import { groupBy } from '../core/grouped.ts';
import type { DocumentRule, Edit, Finding } from '../core/model.ts';
import { type EnumeratorStyle, withValue } from '../core/numbering/enumerator.ts';
import { type Item, ofSeries, spanOf, written } from '../core/numbering/series.ts';
import { shiftEdit } from '../core/shift.ts';

export const numberingStyle: DocumentRule = {
  id: 'numbering-style',
  scope: 'document',
  severity: 'warning',
  summary: '序号的括号全角半角混用，或序号后的标点不合体例',
  why: '层次序数写作“一、”“（一）”“1.”“（1）”（GB/T 9704—2012 第 7.3.3 条）。GB/T 15834—2011 附录 B.3 建议：不带括号的汉字数字后用顿号，不带括号的阿拉伯数字后用下脚点，加括号的序次语后不用点号。全文写法一致；通篇都用半角括号或“1、”的，只提示一次。',
  examples: [
    {
      bad: '（一）甲\n⟦(二)⟧乙\n⟦（三)⟧丙\n（四）丁',
      good: '（一）甲\n（二）乙\n（三）丙\n（四）丁',
    },
    { bad: '一、甲\n⟦二.⟧乙\n三、丙', good: '一、甲\n二、乙\n三、丙' },
    { bad: '一、甲\n二、乙\n⟦3、⟧丙\n四、丁', good: '一、甲\n二、乙\n三、丙\n四、丁' },
    { bad: '一、甲\n⟦二 ⟧乙\n三、丙', good: '一、甲\n二、乙\n三、丙' },
    { bad: '一、甲\n（一）乙\n⟦（二）、⟧丙', good: '一、甲\n（一）乙\n（二）丙' },
    { bad: '1.甲\n⟦2、⟧乙\n3.丙', good: '1.甲\n2.乙\n3.丙' },
    { bad: '⟦(一)⟧甲\n(二)乙\n(三)丙', good: '（一）甲\n（二）乙\n（三）丙' },
    { bad: '（1）甲\n⟦（２）⟧乙\n（3）丙', good: '（1）甲\n（2）乙\n（3）丙' },
    { good: '1．甲\n2．乙\n（1）丙\n（2）丁' },
  ],
  *check(doc) {
    for (const [item, model, sure] of misfits(doc)) yield* likeModel(item, model, sure);
    for (const { items, forms, statute } of oddStyles(doc)) {
      const wide = items.filter(isWide);
      // A document that has hardly anything else is left alone, and a wrong number is told as such.
      const usual = wide.length * 2 > items.length ? items : items.filter((item) => !isWide(item));
      if (usual !== items)
        for (const item of wide.slice(0, MANY))
          if (item.token.value === item.expected) yield* likeModel(item, usual[0] as Item, true);
      yield* oddForms(usual, forms, statute);
      yield* marksAfter(items);
    }
  },
};

/** Ways of writing what stands around a number: 、 or （）. */
interface Forms {
  /** The standard's. */
  readonly right: string;
  /** Others that a whole document may use without a word. */
  readonly also: readonly string[];
  /** Others that a whole document may use, to be told once. */
  readonly told: readonly string[];
}

const BRACKETS: Forms = { right: '（）', also: [], told: ['()', '〔〕', '［］', '[]'] };
const FORMS: Partial<Record<EnumeratorStyle, Forms>> = {
  han: { right: '、', also: [], told: ['.', '．', '，', ',', '：', ':'] },
  digit: { right: '.', also: ['．'], told: ['、', '，', ','] },
  'han-bracket': BRACKETS,
  'digit-bracket': BRACKETS,
};
/** What must not follow a bracket. */
const MARK_AFTER = /[、.．，,]/;

/** More odd places than this are one remark. */
const MANY = 8;
const NONE: readonly never[] = [];

/**
 * The items that are written in another style than those they count with, each with one of these, and whether it stands between
 * two. Where hardly any others are, nobody knows which are meant.
 */
const misfits = ofSeries(({ series }) =>
  series.flatMap(({ items }): readonly (readonly [Item, Item, boolean])[] => {
    const odd = new Set(items.filter(isMisfit));
    const others = odd.size === 0 ? NONE : items.filter((item) => !odd.has(item));
    if (odd.size > 2 * others.length) return NONE;
    const fitting = (item: Item | undefined) => (item && odd.has(item) ? undefined : item);
    return items.flatMap((item, i): readonly (readonly [Item, Item, boolean])[] => {
      if (!odd.has(item)) return NONE;
      const before = item.accepted ? undefined : fitting(items[i - 1]);
      const model = modelOf(before, fitting(items[i + 1])) ?? (others[0] as Item);
      return [[item, model, !item.accepted && i + 1 < items.length]];
    });
  }),
);

/** The neighbour to be written like: one that is as the standard has it, if there is one. */
function modelOf(before: Item | undefined, behind: Item | undefined): Item | undefined {
  return (before && isRight(before)) || !behind || !isRight(behind) ? (before ?? behind) : behind;
}

/** Whether it is written as the standard has it, or in one sign (㈠) that has nothing around the number. */
function isRight(item: Item): boolean {
  const form = formOf(item);
  return form === '' || form === FORMS[item.token.style]?.right;
}

/** The brackets or mark around the number. */
function formOf({ paragraph, token }: Item): string {
  const { text } = paragraph.prose;
  return text.slice(token.from, token.numeral.from) + text.slice(token.numeral.to, token.to);
}

function isMisfit({ paragraph, token }: Item): boolean {
  // Inside a line, where thousands may stand, none is taken for another.
  return (
    token.leading &&
    !paragraph.prose.enumerators.some(({ from, style }) => from === token.from && style === token.style)
  );
}

function* likeModel(item: Item, model: Item, sure: boolean): Generator<Finding> {
  const should = withValue(model.paragraph.prose.text, model.token, item.token.value);
  if (!should) return;
  const behind = signBehind(item);
  // The mark of a Markdown list is one only with a space behind it.
  const gap = isSafe(model) || /\s/.test(behind) ? '' : ' ';
  const { from, to } = spanOf(item);
  // （二）、 has a mark of its own.
  const end = to + (MARK_AFTER.test(behind) ? 1 : 0);
  const edits = [{ from, to: end, insert: should + gap }];
  yield told(item, `与前后的序号不一致，应为“${should}”`, should, edits, sure && isSafe(model));
}

function told(item: Item, what: string, should: string, edits: Edit[], safe = isSafe(item)): Finding {
  const fixes = [{ title: `改为“${should}”`, edits, safe }];
  return { ...spanOf(item), message: `“${written(item)}”${what}`, fixes };
}

/** The styles of which an enumerator is not written as the standard has it. */
const oddStyles = ofSeries(({ series }) => {
  const items = series.flatMap((one) => one.items.filter((item) => !isMisfit(item)));
  const byStyle = groupBy(items, ({ token }) => token.style);
  return [...byStyle].flatMap(([style, items]) => {
    const forms = FORMS[style];
    return forms && items.some((item) => !isRight(item) || isWide(item) || isMarked(item))
      ? [{ items, forms, statute: byStyle.has('article') }]
      : [];
  });
});

/** （二）、 */
function isMarked(item: Item): boolean {
  return FORMS[item.token.style] === BRACKETS && MARK_AFTER.test(signBehind(item));
}

function signBehind({ paragraph, token }: Item): string {
  return paragraph.prose.text[token.to] ?? '';
}

function* oddForms(items: readonly Item[], forms: Forms, statute: boolean): Generator<Finding> {
  const byForm = groupBy(items, (item) => (isRight(item) ? forms.right : formOf(item)));
  const right = byForm.get(forms.right) ?? NONE;
  // The form of the document: the commonest of those that it may have, the standard's where that is as common.
  const uses = (form: string) => byForm.get(form)?.length ?? 0;
  const own = [forms.right, ...forms.also, ...forms.told].reduce((a, b) => (uses(b) > uses(a) ? b : a));
  const to = forms.also.includes(own) ? own : forms.right;
  for (const [form, places] of byForm) {
    if (form === to) continue;
    if (form !== own && places.length <= MANY)
      for (const item of places)
        yield place(
          item,
          to,
          right.some((one) => isListItem(one) && Math.abs(one.index - item.index) < 3),
        );
    // Statutes are printed either way: in them only an odd one out is told.
    else if (!statute) yield* once(places, form, to);
  }
}

/** 3、 among the items of a Markdown list becomes one by 3. and a space. */
function isListItem(item: Item): boolean {
  return item.token.style === 'digit' && /\s/.test(signBehind(item));
}

function place(item: Item, form: string, inList: boolean): Finding {
  const should = rewritten(item, form);
  const what =
    form === BRACKETS.right
      ? `${brokenBrackets(formOf(item)) ?? '的括号与全文不一致'}，应为“${should}”`
      : `宜写作“${should}”`;
  return told(item, what, should, rewrite(item, inList && !isListItem(item) ? `${form} ` : form));
}

/** What is wrong with brackets that are no pair. */
function brokenBrackets(form: string): string | undefined {
  if (/\s/.test(form)) return '中不应有空格';
  const [open, close] = form;
  if (close === undefined) return '缺一半括号';
  return (open === '（') !== (close === '）') && close !== '〕' ? '的括号一半全角一半半角' : undefined;
}

function* once(items: readonly Item[], form: string, to: string): Generator<Finding> {
  const first = items[0];
  if (!first || items.length < 2) return;
  const what =
    to === BRACKETS.right
      ? (brokenBrackets(form) ?? `用了${form === '()' ? '半角括号' : `“${form}”`}`)
      : `后用了“${form}”`;
  const should = rewritten(first, to);
  yield {
    ...spanOf(first),
    severity: 'info',
    message: `序号${what}（${items.length}处），宜写作“${should}”`,
    get fixes() {
      return [
        {
          title: `${items.length}处都改为“${should}”的写法`,
          edits: items.flatMap((item) => rewrite(item, to)),
          safe: items.every(isSafe),
        },
      ];
    },
  };
}

function* marksAfter(items: readonly Item[]): Generator<Finding> {
  for (const item of items.filter((one) => one.token.leading && isMarked(one)).slice(0, MANY)) {
    const { from, to } = spanOf(item);
    const edits = [...rewrite(item, BRACKETS.right), { from: to, to: to + 1, insert: '' }];
    yield {
      from,
      to: to + 1,
      message: `带括号的序号后不用标点，应为“${rewritten(item, BRACKETS.right)}”`,
      fixes: [{ title: '删去标点', edits, safe: isSafe(item) }],
    };
  }
}

/** １． among 1. */
const isWide = ({ paragraph, token }: Item) => /[０-９]/.test(paragraph.prose.text[token.numeral.from] ?? '');

function rewritten({ paragraph, token }: Item, form: string): string {
  const { text } = paragraph.prose;
  const [open, close] = around(form);
  return open + text.slice(token.numeral.from, token.numeral.to) + close;
}

function rewrite({ paragraph: { from: start, prose }, token }: Item, form: string): Edit[] {
  const [open, close] = around(form);
  const { from, to, numeral } = token;
  return [
    { from, to: numeral.from, insert: open },
    { from: numeral.to, to, insert: close },
  ]
    .filter((edit) => prose.text.slice(edit.from, edit.to) !== edit.insert)
    .map((edit) => shiftEdit(edit, start));
}

/** What stands before and behind a number written so. */
function around(form: string): readonly [string, string] {
  return form === BRACKETS.right ? ['（', '）'] : ['', form];
}

/** A table is laid out by hand, and the mark of a Markdown list is its syntax. */
function isSafe(item: Item): boolean {
  return item.paragraph.prose.kind !== 'cell' && !isListItem(item);
}
