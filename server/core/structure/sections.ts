/**
 * Which section of its genre each paragraph is: the best assignment by dynamic programming over the genre's order.
 *
 * A paragraph may be left without a section at no cost, is worth something where a cue speaks for a section, and a
 * step back in the genre's order costs more than a vague cue brings. Linear in paragraphs times sections.
 */
import { framePart, type Genre, type GenreSection } from '../../data/genres.ts';
import { oncePer } from '../fact.ts';
import type { Part } from '../model.ts';
import { type Frame, type Role, readFrame } from './frame.ts';
import { missingSections } from './missing.ts';
import { misplaced, stranded } from './order.ts';
import { readUnits, type Unit } from './units.ts';

/** A section as found: paragraphs `first` to `last` of the part, headings with all that stands below them. */
export interface Found {
  readonly section: GenreSection;
  /** Its place in the genre's order. */
  readonly order: number;
  /** Recognised beyond doubt, so that something may be said about its place. */
  readonly certain: boolean;
  readonly first: number;
  readonly last: number;
}

export interface Structure {
  readonly genre: Genre;
  readonly frame: Frame;
  readonly units: readonly Unit[];
  readonly found: readonly Found[];
  /** Required by the genre and nowhere to be seen; only filled in as far as the document shows the genre's frame. */
  readonly missing: readonly GenreSection[];
  /** Sections out of their place: `section` ought to stand before (or after) `than`. */
  readonly moved: readonly Moved[];
}

export interface Moved {
  readonly section: Found;
  readonly than: Found;
  readonly side: 'before' | 'after';
}

const CERTAIN = 4;
/** Lines that web pages put below a title. */
const RESIDUE = /阅读|收藏|分享|来源|小编|浏览|点击|字号|作者/;
const STEP_BACK = 3;
const SHORT_HEADING = 16;
/** Lines of these roles say nothing that could belong to another section. */
const WORDLESS: ReadonlySet<Role> = new Set([
  'title',
  'date',
  'signature',
  'closing',
  'attachments',
  'note',
  'copies',
] as const);

/** The structure of a part, undefined if its genre is unknown; computed once a part. */
export const structureOf = oncePer((part: Part) => part.genre && readStructure(part, part.genre));

function readStructure(part: Part, genre: Genre): Structure {
  const frame = readFrame(part);
  const units = readUnits(part.paragraphs, frame, genre);
  const sections = [framePart('title'), ...genre.sections];
  const found = withOpening(units, sections, joinSections(units, assign(units, sections), sections));
  return {
    genre,
    frame,
    units,
    found,
    missing: missingSections(genre, frame, units),
    moved: [...misplaced(found), ...stranded(units, sections, found)],
  };
}

/** What it is worth to take a unit for a section of the given place in the genre's order; 0: nothing. */
function worth(unit: Unit, section: GenreSection, order: number): number {
  const { role, headed, said, text } = unit;
  if (section.part) return role === section.part ? CERTAIN : 0;
  if (headed.includes(order)) {
    return role === 'heading' && headed.length === 1 && text.length <= SHORT_HEADING ? CERTAIN : 2;
  }
  return !WORDLESS.has(role) && said.includes(order) ? 1 : 0;
}

/** The section of each unit (its index), undefined where none fits. The first section is where every document starts. */
function assign(units: readonly Unit[], sections: readonly GenreSection[]): (number | undefined)[] {
  let best = sections.map((_, s) => (s === 0 ? 0 : Number.NEGATIVE_INFINITY));
  const parts = new Set<string | undefined>(sections.map(({ part }) => part));
  // For each unit and section that it may be taken for: the section before it on the best way, none if the unit is left out.
  const ways = units.map((unit) => {
    if (unit.headed.length === 0 && unit.said.length === 0 && !parts.has(unit.role)) return undefined;
    const next = best.slice();
    const way: number[] = [];
    const anywhere = indexOfMost(best, best.length);
    sections.forEach((section, s) => {
      const gain = section.free ? 0 : worth(unit, section, s);
      if (gain === 0) return;
      const onward = indexOfMost(best, s + 1);
      const back = (best[anywhere] as number) - STEP_BACK > (best[onward] as number);
      way[s] = back ? anywhere : onward;
      next[s] = (best[way[s] as number] as number) + gain - (back ? STEP_BACK : 0);
    });
    best = next;
    return way;
  });
  let at = indexOfMost(best, best.length);
  const labels: (number | undefined)[] = [];
  for (const way of ways.reverse()) {
    const before = way?.[at];
    labels.push(before === undefined ? undefined : at);
    at = before ?? at;
  }
  return labels.reverse();
}

/** Index of the greatest of the first `count` values, the last one of equals. */
function indexOfMost(values: readonly number[], count: number): number {
  let most = 0;
  for (let i = 1; i < count; i++) if ((values[i] as number) >= (values[most] as number)) most = i;
  return most;
}

/** Labelled units joined to sections: a heading takes what follows it up to the next labelled unit or heading. */
function joinSections(
  units: readonly Unit[],
  labels: readonly (number | undefined)[],
  sections: readonly GenreSection[],
): Found[] {
  const found: { section: GenreSection; order: number; certain: boolean; first: number; last: number }[] = [];
  let open = false;
  units.forEach((unit, index) => {
    const order = labels[index];
    const current = found.at(-1);
    if (order !== undefined) {
      const section = sections[order] as GenreSection;
      if (open && current?.order === order && (section.part || unit.role !== 'heading')) current.last = index;
      else {
        const certain = worth(unit, section, order) >= CERTAIN;
        found.push({ section, order, certain, first: index, last: index });
      }
      open = true;
    } else if (unit.role === 'heading') open = false;
    else if (open && current && !current.section.part) current.last = index;
    else if (open) open = false;
  });
  return found;
}

/** Running text between the title and a late address is the opening: no cue is needed to see that it stands there. */
function withOpening(
  units: readonly Unit[],
  sections: readonly GenreSection[],
  found: readonly Found[],
): readonly Found[] {
  const order = sections.findIndex(({ place }) => place === 'opening');
  const section = sections[order];
  const address = found.findIndex(({ section: { part } }) => part === 'salutation' || part === 'recipient');
  const late = found[address];
  const first = units.findIndex(
    ({ role, line }) => role === 'text' && line.length > 15 && /[。：]$/.test(line) && !RESIDUE.test(line),
  );
  if (!section || !late || first < 0 || first > late.first || found[0]?.section.part !== 'title')
    return found;
  if (found.some((each) => each.first <= first && first <= each.last)) return found;
  const opening = { section, order, certain: true, first, last: late.first - 1 };
  return [...found.slice(0, address), opening, ...found.slice(address)];
}
