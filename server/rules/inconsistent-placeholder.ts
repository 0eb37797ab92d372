/** 隐名不一致: the same thing blanked here and named there, or blanked with different signs. */
import { fact } from '../core/fact.ts';
import type { Finding, Paragraph, PartRule, Prose } from '../core/model.ts';
import { maskedIn, type PlacedPlaceholder, placeholdersIn } from '../core/placeholder/placed.ts';
import { pairs, seenIn } from '../core/text/signs.ts';
import {
  COMRADE,
  INTRODUCED,
  isHiddenWorthy,
  isPlaceCharacter,
  JUST_NOW,
  NEWCOMER,
} from '../data/anonymity.ts';
import { CROSS, type PlaceholderKind } from '../data/placeholders.ts';

export const inconsistentPlaceholder: PartRule = {
  id: 'inconsistent-placeholder',
  scope: 'part',
  severity: 'hint',
  summary: '同一项内容有的隐去、有的留着，或占位符写法不一',
  why: '惯例：一份稿子里隐去的姓名、地名应当处处隐去，占位符用同一种写法，填写时才不会漏。',
  examples: [
    {
      bad: '刚才XX同志通报了有关情况。从刚才⟦永强⟧通报的问题看，任务还很重。',
      good: '刚才XX同志通报了有关情况。从刚才大家通报的问题看，任务还很重。',
    },
    { bad: '在XX市，⟦来（返）柳⟧人员都要登记。', good: '在XX市，来（返）乡人员都要登记。' },
    { bad: '排查xxx户，登记xx人，转运⟦X人⟧。', good: '排查xxx户，登记xx人，转运x人。' },
    { bad: '由⟦XX⟧担任组长，会后由XX同志担任联络员。', good: '由XX同志担任组长，会后由XX同志担任联络员。' },
  ],
  *check(part, doc) {
    yield* spellings(maskedIn(part, doc));
    const own = placeholdersIn(part, doc);
    const name = own.find(({ kind, text }) => kind === 'name' && text.endsWith('同志'));
    if (name) {
      yield* realNames(doc.kept.having(hasName, part), own, name);
      yield* lackingTitles(own, name);
    }
    const place = own.find(({ kind, text }) => kind === 'place' && /[市县区]$/.test(text));
    if (place) yield* realPlaces(doc.kept.having(hasNewcomer, part), place);
  },
};

const other = (message: string, { from, to }: PlacedPlaceholder) => ({ related: [{ from, to, message }] });
const next = ({ to, paragraph }: PlacedPlaceholder, length = 2) =>
  paragraph.prose.text.slice(to - paragraph.from, to - paragraph.from + length);

const SIGN = new RegExp(`[${CROSS}○◯□△*＊某]`);

/** The first placeholder of each sign that most of its kind are not written with. */
function* spellings(own: readonly PlacedPlaceholder[]): Generator<Finding> {
  const kinds = new Map<PlaceholderKind, Map<string, PlacedPlaceholder[]>>();
  for (const one of own) {
    const sign = one.form === 'blank' || one.form === 'prompt' ? '' : signOf(one.text);
    if (sign === '') continue;
    const signs = kinds.get(one.kind) ?? new Map<string, PlacedPlaceholder[]>();
    const same = signs.get(sign) ?? [];
    same.push(one);
    kinds.set(one.kind, signs.set(sign, same));
  }
  for (const signs of kinds.values()) {
    const most = [...signs.values()].sort((a, b) => b.length - a.length);
    const [model, ...rest] = most.map(([first]) => first) as [PlacedPlaceholder, ...PlacedPlaceholder[]];
    for (const first of rest) {
      yield {
        from: first.from,
        to: first.to,
        message: `占位符写法不一，别处用“${signOf(model.text)}”，这里用“${signOf(first.text)}”`,
        ...other('别处的写法', model),
      };
    }
  }
}

function signOf(text: string): string {
  return SIGN.exec(text)?.[0] ?? '';
}

/** Real names where others are blanked: 刚才XX同志通报 … 刚才德勇通报. */
function* realNames(
  lines: readonly Paragraph[],
  own: readonly PlacedPlaceholder[],
  model: PlacedPlaceholder,
): Generator<Finding> {
  const verbs = new Set(
    own.flatMap((one) => (one.kind === 'name' && INTRODUCED.test(next(one)) ? [next(one)] : [])),
  );
  if (verbs.size === 0) return;
  for (const { from, prose } of lines) {
    for (const { at, name, verb } of readNames(prose)) {
      if (!verbs.has(verb)) continue;
      yield {
        from: from + at,
        to: from + at + name.length,
        message: `别处作“${model.text.slice(0, 8)}”，这里留有真名“${name}”`,
        word: name,
        ...other('隐去的姓名', model),
      };
    }
  }
}

const NAMED = [
  { hint: '刚才', pattern: JUST_NOW },
  { hint: '同志', pattern: COMRADE },
];

const hinted = (at: number) => NAMED.map(({ hint }) => hint[at]).join('');
const HINTED = pairs(hinted(0), hinted(1));

/** Names with the verb behind them: 刚才德勇通报, 张三同志主持. */
const readNames = fact((prose) => {
  const names: { at: number; name: string; verb: string }[] = [];
  if (!(seenIn(prose).pairs & HINTED)) return names;
  const { text } = prose;
  for (const { hint, pattern } of NAMED) {
    if (!text.includes(hint)) continue;
    for (const { index, 0: all, 1: name = '', 2: verb = '' } of text.matchAll(pattern))
      if (isHiddenWorthy(name))
        names.push({ at: index + all.indexOf(name, pattern === JUST_NOW ? 2 : 0), name, verb });
  }
  return names;
});

const hasName = (prose: Prose) => readNames(prose).length > 0;

/** 由XX担任 beside 由XX同志担任. */
function* lackingTitles(own: readonly PlacedPlaceholder[], model: PlacedPlaceholder): Generator<Finding> {
  const verbs = new Set(
    own.flatMap((one) => (one.text.endsWith('同志') && INTRODUCED.test(next(one)) ? [next(one)] : [])),
  );
  for (const one of own) {
    if (one.kind !== 'name' || one.text !== signOf(one.text).repeat(one.text.length) || !verbs.has(next(one)))
      continue;
    yield {
      from: one.from,
      to: one.to,
      message: `别处作“${model.text.slice(0, 8)}”，这里没有“同志”`,
      fixes: [{ title: '补上“同志”', edits: [{ from: one.to, to: one.to, insert: '同志' }], safe: false }],
      ...other('别处的称呼', model),
    };
  }
}

/** 来（返）德 beside XX市: the first of each wording. */
function* realPlaces(lines: readonly Paragraph[], model: PlacedPlaceholder): Generator<Finding> {
  const seen = new Set<string>();
  for (const { from, prose } of lines) {
    for (const { at, all, place } of readNewcomers(prose)) {
      if (seen.has(all)) continue;
      seen.add(all);
      yield {
        from: from + at,
        to: from + at + all.length,
        message: `别处作“${model.text.slice(0, 8)}”，这里的“${place}”没有隐去`,
        ...other('隐去的地名', model),
      };
    }
  }
}

/** 来（返）德, 返乡 … with the character that is the place. */
const readNewcomers = fact(({ text }) => {
  const found = text.includes('返') ? [...text.matchAll(NEWCOMER)] : [];
  return found
    .map(({ index, 0: all, 1: first, 2: second }) => ({ at: index, all, place: first ?? second ?? '' }))
    .filter(({ place }) => isPlaceCharacter(place));
});

const hasNewcomer = (prose: Prose) => readNewcomers(prose).length > 0;
