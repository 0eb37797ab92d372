/** Which sections stand out of the genre's order, and where they ought to stand. */
import type { GenreSection } from '../../data/genres.ts';
import type { Found, Moved } from './sections.ts';
import type { Unit } from './units.ts';

/** What may follow a closing formula: contacts and remarks. */
const ASIDE = /^(?:附|联系|注|备注|（|抄送)/;
const STRANDED: ReadonlySet<string | undefined> = new Set(['closing', 'attachments', 'signature', 'date']);

/** The least set of sections to move so that the rest is in the genre's order. */
export function misplaced(found: readonly Found[]): Moved[] {
  const certain = found.filter((each) => each.certain);
  const rest = longestInOrder(certain);
  const kept = new Set(rest);
  return certain.flatMap((section) => {
    if (kept.has(section)) return [];
    const above = rest.filter((each) => each.order < section.order && each.first > section.last).at(-1);
    const below = rest.find((each) => each.order > section.order && each.last < section.first);
    const than = above ?? below;
    return than ? [{ section, than, side: above ? ('after' as const) : ('before' as const) }] : [];
  });
}

/** What closes a document in front of a heading of its body; a closing formula and attachments in front of running text, too. */
export function stranded(
  units: readonly Unit[],
  sections: readonly GenreSection[],
  found: readonly Found[],
): Moved[] {
  const order = sections.findIndex(({ place }) => place === 'body');
  const section = sections[order];
  if (!section) return [];
  const end = found.find(({ section: { part } }) => part === 'signature' || part === 'date')?.first ?? 0;
  let heading = -1;
  let text = -1;
  units.forEach(({ role, line }, i) => {
    if (role === 'heading') heading = i;
    if (role === 'text' && i < end && line.length > 25 && !ASIDE.test(line) && /[。：]$/.test(line)) text = i;
  });
  return found.flatMap((tail) => {
    const { part } = tail.section;
    const isFirst = (part === 'closing' || part === 'attachments') && text > tail.last;
    const behind = isFirst ? text : STRANDED.has(part) ? heading : -1;
    if (behind <= tail.last) return [];
    const next = found.find(({ section: { place }, first }) => place === 'tail' && first > behind);
    const last = behind === heading && next ? next.first - 1 : behind;
    const than = { section, order, certain: true, first: behind, last };
    return [{ section: tail, than, side: 'after' as const }];
  });
}

/** Where it ought to stand: 发文机关署名之后. */
export function placeInWords({ than, side }: Moved): string {
  return `${than.section.name}之${side === 'after' ? '后' : '前'}`;
}

interface Chain {
  readonly found: Found;
  readonly before?: Chain;
  readonly length: number;
}

/** A longest subsequence whose `order` never falls; of equally long ones that which ends latest. */
function longestInOrder(found: readonly Found[]): Found[] {
  /** By order: the longest chain so far that ends in a section of this order. */
  const chains: Chain[] = [];
  let longest: Chain | undefined;
  for (const each of found) {
    let before: Chain | undefined;
    for (let order = 0; order <= each.order; order++) {
      const chain = chains[order];
      if (chain && chain.length >= (before?.length ?? 0)) before = chain;
    }
    const chain = { found: each, before, length: (before?.length ?? 0) + 1 };
    chains[each.order] = chain;
    if (chain.length >= (longest?.length ?? 0)) longest = chain;
  }
  const result: Found[] = [];
  for (let chain = longest; chain; chain = chain.before) result.push(chain.found);
  return result.reverse();
}
