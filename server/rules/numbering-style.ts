/** 序号体例: brackets of two widths, a mark that the ordinal does not take, full-width digits. */

import type { DocumentRule, Edit, Finding } from '../core/model.ts';
import { type EnumeratorStyle, withValue } from '../core/numbering/enumerator.ts';
import { type Item, ofSeries, spanOf, written } from '../core/numbering/series.ts';

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
      yield* marksAfter(items, forms);
    }
  },
};

interface Forms {
  /** What stands before and after the number. The standard's first. */
  readonly right: readonly [string, string];
  /** Others that a whole document may use without a word. */
  readonly also: readonly string[];
  /** Others that a whole document may use, to be told once. */
  readonly told: readonly string[];
  /** Marks that must not follow. */
  readonly after?: RegExp;
}

const BRACKETS: Forms = {
  right: ['（', '）'],
  also: [],
  told: ['()', '〔〕', '［］', '[]'],
  after: /[、.．，,]/,
};
const FORMS: Partial<Record<EnumeratorStyle, Forms>> = {
  han: { right: ['', '、'], also: [], told: ['.', '．', '，', ',', '：', ':'] },
  digit: { right: ['', '.'], also: ['．'], told: ['、', '，', ','] },
  'han-bracket': BRACKETS,
  'digit-bracket': BRACKETS,
};

/** More odd places than this are one remark. */
const MANY = 8;
const NONE: readonly never[] = [];

/** The items that are written in another style than those they count with, each with one of them, and whether it stands between two. */
const misfits = ofSeries(({ series }) =>
  series.flatMap(({ items }) =>
    items.flatMap((item, i): readonly [Item, Item, boolean][] => {
      const model = isMisfit(item) && modelOf(item.accepted ? undefined : items[i - 1], items[i + 1]);
      return model ? [[item, model, !item.accepted && i + 1 < items.length]] : NONE;
    }),
  ),
);

/** The neighbour to be written like: one that is as the standard has it, if there is one. */
function modelOf(before: Item | undefined, behind: Item | undefined): Item | undefined {
  const isModel = (item: Item | undefined) =>
    item !== undefined && isRight(item, FORMS[item.token.style]?.right ?? ['', '']);
  return isModel(before) || !isModel(behind) ? (before ?? behind) : behind;
}

function isMisfit({ paragraph, token }: Item): boolean {
  // Inside a line, where thousands may stand, none is taken for another.
  return (
    token.leading &&
    !paragraph.prose.enumerators.some(({ from, style }) => from === token.from && style === token.style)
  );
}

function* likeModel(item: Item, model: Item, sure: boolean): Generator<Finding> {
  const { text } = model.paragraph.prose;
  const should = withValue(text, model.token, item.token.value);
  if (!should) return;
  const behind = item.paragraph.prose.text[item.token.to] ?? '';
  // The mark of a Markdown list is one only with a space behind it.
  const gap = isSafe(model) || /\s/.test(behind) ? '' : ' ';
  const span = spanOf(item);
  // （二）、 has a mark of its own.
  const to = span.to + (/[、.．，,]/.test(behind) ? 1 : 0);
  yield {
    ...span,
    message: `“${written(item)}”与前后的序号不一致，应为“${should}”`,
    fixes: [
      {
        title: `改为“${should}”`,
        edits: [{ from: span.from, to, insert: should + gap }],
        safe: sure && isSafe(model),
      },
    ],
  };
}

/** The styles of which an enumerator is not written as the standard has it. */
const oddStyles = ofSeries(({ series }) => {
  const found = new Map<EnumeratorStyle, Item[]>();
  for (const { style, items } of series)
    for (const item of items) if (!isMisfit(item)) push(found, style, item);
  return [...found].flatMap(([style, items]) => {
    const forms = FORMS[style];
    return forms && items.some((item) => isOdd(item, forms))
      ? [{ items, forms, statute: found.has('article') }]
      : [];
  });
});

function isOdd(item: Item, { right, after }: Forms): boolean {
  const { paragraph, token } = item;
  const { text } = paragraph.prose;
  return !isRight(item, right) || after?.test(text[token.to] ?? '') === true || isWide(item);
}

function push<K>(map: Map<K, Item[]>, key: K, item: Item): void {
  const known = map.get(key);
  if (known) known.push(item);
  else map.set(key, [item]);
}

function* oddForms(items: readonly Item[], forms: Forms, statute: boolean): Generator<Finding> {
  const odd = new Map<string, Item[]>();
  const right: Item[] = [];
  for (const item of items) {
    const form = isRight(item, forms.right) ? '' : formOf(item);
    if (form === '') right.push(item);
    else push(odd, form, item);
  }
  if (odd.size === 0) return;
  // The form of the document: the commonest of those that it may have, the standard's where that is as common.
  const uses = (form: string) => (form === '' ? right : (odd.get(form) ?? [])).length;
  const own = ['', ...forms.also, ...forms.told].reduce((a, b) => (uses(b) > uses(a) ? b : a));
  const to: readonly [string, string] = forms.also.includes(own) ? ['', own] : forms.right;
  if (forms.also.includes(own)) odd.set('', right);
  for (const [form, places] of odd) {
    if (form === own && forms.also.includes(own)) continue;
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

/** Written as the standard has it, or in one sign (㈠) that has nothing around the number. */
function isRight({ paragraph, token }: Item, [open, close]: readonly [string, string]): boolean {
  const { from, to, numeral } = token;
  if (numeral.to - numeral.from === to - from) return true;
  if (numeral.from - from !== open.length || to - numeral.to !== close.length) return false;
  const { text } = paragraph.prose;
  return text.startsWith(open, from) && text.startsWith(close, numeral.to);
}

/** The brackets or mark around the number. */
function formOf({ paragraph, token }: Item): string {
  const { text } = paragraph.prose;
  return text.slice(token.from, token.numeral.from) + text.slice(token.numeral.to, token.to);
}

/** 3、 among the items of a Markdown list becomes one by 3. and a space. */
function isListItem({ paragraph: { prose }, token }: Item): boolean {
  return token.style === 'digit' && /\s/.test(prose.text[token.to] ?? '');
}

function place(item: Item, form: readonly [string, string], inList: boolean): Finding {
  const should = rewritten(item, form);
  const message =
    form[0] === ''
      ? `“${written(item)}”宜写作“${should}”`
      : `“${written(item)}”${brokenBrackets(formOf(item)) ?? '的括号与全文不一致'}，应为“${should}”`;
  const edits = rewrite(item, inList && !isListItem(item) ? [form[0], `${form[1]} `] : form);
  return { ...spanOf(item), message, fixes: [{ title: `改为“${should}”`, edits, safe: isSafe(item) }] };
}

/** What is wrong with brackets that are no pair. */
function brokenBrackets(form: string): string | undefined {
  if (/\s/.test(form)) return '中不应有空格';
  const [open, close] = form;
  if (close === undefined) return '缺一半括号';
  return (open === '（') !== (close === '）') && close !== '〕' ? '的括号一半全角一半半角' : undefined;
}

function* once(items: readonly Item[], form: string, to: readonly [string, string]): Generator<Finding> {
  const first = items[0];
  if (!first || items.length < 2) return;
  const what =
    to[0] === ''
      ? `后用了“${form}”`
      : (brokenBrackets(form) ?? `用了${form === '()' ? '半角括号' : `“${form}”`}`);
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

function* marksAfter(items: readonly Item[], { after, right }: Forms): Generator<Finding> {
  if (!after) return;
  const odd = items.filter(
    ({ paragraph, token }) => token.leading && after.test(paragraph.prose.text[token.to] ?? ''),
  );
  for (const item of odd.slice(0, MANY)) {
    const { from, to } = spanOf(item);
    const should = rewritten(item, right);
    yield {
      from,
      to: to + 1,
      message: `带括号的序号后不用标点，应为“${should}”`,
      fixes: [
        {
          title: '删去标点',
          edits: [...rewrite(item, right), { from: to, to: to + 1, insert: '' }],
          safe: isSafe(item),
        },
      ],
    };
  }
}

/** １． among 1. */
const isWide = ({ paragraph, token }: Item) => /[０-９]/.test(paragraph.prose.text[token.numeral.from] ?? '');

function rewritten({ paragraph, token }: Item, [open, close]: readonly [string, string]): string {
  return open + paragraph.prose.text.slice(token.numeral.from, token.numeral.to) + close;
}

function rewrite({ paragraph, token }: Item, [open, close]: readonly [string, string]): Edit[] {
  const { text } = paragraph.prose;
  const edits: Edit[] = [
    { from: token.from, to: token.numeral.from, insert: open },
    { from: token.numeral.to, to: token.to, insert: close },
  ];
  return edits
    .filter(({ from, to, insert }) => text.slice(from, to) !== insert)
    .map(({ from, to, insert }) => ({ from: paragraph.from + from, to: paragraph.from + to, insert }));
}

/** A table is laid out by hand, and the mark of a Markdown list is its syntax. */
function isSafe(item: Item): boolean {
  return item.paragraph.prose.kind !== 'cell' && !isListItem(item);
}
