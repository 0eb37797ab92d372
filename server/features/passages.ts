/** The standard passages by how well they suit a place: for completion, and for 公文: 插入套语…. */
import { partAt } from '../core/document/parts.ts';
import type { Part } from '../core/model.ts';
import { type Structure, structureOf } from '../core/structure/sections.ts';
import { type Passage, type PassagePlace, passages } from '../data/passages.ts';
import type { Draft } from '../draft.ts';

/** Where in which document an offset lies. */
export interface Spot {
  readonly part: Part;
  /** Undefined where the genre is not known. */
  readonly structure?: Structure;
  /** Index of the last paragraph that ends before the line, -1: none. */
  readonly before: number;
  readonly place: PassagePlace;
}

export interface Ranked {
  readonly passage: Passage;
  /** It belongs to the genre, or to all of them, or the genre is not known. */
  readonly fits: boolean;
  /** How many places off it stands from where it usually does. */
  readonly distance: number;
}

interface PassageEntry {
  readonly name: string;
  readonly prefix: string;
  readonly label: string;
  /** Heading to list it under. */
  readonly group: string;
  /** In VS Code's snippet syntax. */
  readonly body: string;
  /** As it reads before anything is filled in. */
  readonly text: string;
}

const ORDER: readonly PassagePlace[] = ['head', 'opening', 'body', 'ending', 'tail'];

/** The spot of the line that holds `at`. */
export function spotAt(draft: Draft, at: number): Spot {
  const part = partAt(draft.linter.doc, at);
  const start = draft.line(at).from;
  const structure = structureOf(part);
  const before = part.paragraphs.filter(({ to }) => to < start).length - 1;
  return { part, structure, before, place: placeAfter(before, structure) };
}

/** The writer's `own` passages and those there are, but for such as bear an own one's name, as they suit the spot. */
export function rankPassages({ part: { genre }, place }: Spot, own: readonly Passage[]): Ranked[] {
  const names = new Set(own.map(({ name }) => name));
  const suits = genre && [genre.kind, genre.name, genre.id];
  return [...own, ...passages.filter(({ name }) => !names.has(name))].map((passage) => ({
    passage,
    fits: passage.genres.length === 0 || !suits || suits.some((one) => passage.genres.includes(one)),
    distance: Math.abs(ORDER.indexOf(passage.place) - ORDER.indexOf(place)),
  }));
}

/** All passages: those of this genre and place first, then those of its other places, then those of other genres. */
export function listPassages(draft: Draft, at: number): PassageEntry[] {
  const far = ({ fits, distance }: Ranked) => (fits ? distance : ORDER.length);
  return rankPassages(spotAt(draft, at), draft.linter.config.passages)
    .sort((a, b) => far(a) - far(b) || common(a) - common(b))
    .map((ranked) => {
      const { name, prefix, label, body } = ranked.passage;
      const group = !ranked.fits ? '其他文种' : ranked.distance === 0 ? '适合此处' : '本文其他地方';
      return { name, prefix, label, group, body, text: plain(body) };
    });
}

/** A snippet body as it reads before anything is filled in. */
export function plain(body: string): string {
  return body.replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\$\{?CURRENT_[A-Z]+(?:\/[^}]*)?\}?/g, '×');
}

/** 1 for a passage of every genre, which says less. */
function common({ passage }: Ranked): number {
  return passage.genres.length === 0 ? 1 : 0;
}

/** The place behind paragraph `before` (an index, -1: at the start). */
function placeAfter(before: number, structure: Structure | undefined): PassagePlace {
  if (!structure) return before < 1 ? 'head' : 'body';
  const { roles, title } = structure.frame;
  if (before < 0 || (title && before < title.first)) return 'head';
  const role = roles[before];
  if (role === undefined) return 'tail';
  if (role === 'title' || role === 'caption' || role === 'number' || role === 'other') return 'head';
  if (role === 'recipient' || role === 'salutation') return 'opening';
  if (role !== 'text' && role !== 'heading' && role !== 'subheading') return 'tail';
  if (!roles.slice(0, before + 1).includes('heading')) return 'opening';
  return roles.slice(before + 1).includes('heading') ? 'body' : 'ending';
}
