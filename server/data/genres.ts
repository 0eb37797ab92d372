/** The genre files, read once: regexes compiled, shared parts filled in from the frame. */
import frameData from './frame.json';
import { files } from './genres/index.ts';

export { default as genreSchema } from './genres/schema.json';

/** 公文要素 that several genres share. */
export type PartId = keyof typeof frameData.parts;

/** A section that a genre expects, in the order of its file. */
export interface GenreSection {
  readonly id: string;
  /** What a writer calls it. */
  readonly name: string;
  readonly part?: PartId;
  /** `opening`: what stands before the first heading; `body`: from there to the closing formula. */
  readonly place: 'head' | 'opening' | 'body' | 'tail';
  readonly required: boolean;
  /** May stand anywhere. */
  readonly free: boolean;
  /** Only expected where the body is numbered 一、二、. */
  readonly numbered: boolean;
  /** Only expected if the title matches. */
  readonly when?: RegExp;
  /** Matches in the headings that open it. */
  readonly heading?: RegExp;
  /** Matches in headings that do not, whatever else they say. */
  readonly except?: RegExp;
  /** Matches in the wording of a paragraph. */
  readonly text?: RegExp;
  /** The clause that asks for it; undefined: custom. */
  readonly clause?: string;
  /** The wording to insert, ×× where something is to be filled in. */
  readonly template?: string;
}

export interface Genre {
  readonly id: string;
  readonly name: string;
  /** Initials of the name's pinyin. */
  readonly prefix: string;
  /** The 文种 it belongs to: 会议通知 is a 通知. */
  readonly kind: string;
  readonly aliases: readonly string[];
  readonly summary: string;
  /** One of the fifteen of 条例第八条. */
  readonly statutory: boolean;
  readonly direction?: 'up' | 'down' | 'level' | 'public' | 'any';
  /** The title alone proves nothing: other texts bear such titles too. */
  readonly weak: boolean;
  /** Of two genres whose titles match the one with the higher number is meant; below 0: only if no other matches. */
  readonly priority: number;
  readonly title: RegExp;
  /** Titles of drafts that are built freely: nothing is missing in them. */
  readonly loose?: RegExp;
  /** The title of a new draft. */
  readonly heading: string;
  readonly sections: readonly GenreSection[];
}

interface PartData {
  readonly name: string;
  readonly place: string;
  readonly required?: boolean;
  readonly clause?: string;
  readonly shape?: string;
  readonly template?: string;
}

interface SectionData {
  readonly id?: string;
  readonly part?: string;
  readonly name?: string;
  readonly place?: string;
  readonly required?: boolean;
  readonly free?: boolean;
  readonly numbered?: boolean;
  readonly when?: string;
  readonly like?: string;
  readonly heading?: string;
  readonly except?: string;
  readonly text?: string;
  readonly template?: string;
}

/** What a genre file, or a writer's configuration, says of a genre. */
export interface GenreData {
  readonly id: string;
  readonly name: string;
  readonly prefix?: string;
  readonly kind?: string;
  readonly aliases?: readonly string[];
  readonly summary?: string;
  readonly source?: string;
  readonly statutory?: boolean;
  readonly direction?: string;
  readonly weak?: boolean;
  readonly priority?: number;
  readonly title: string;
  readonly loose?: string;
  readonly heading?: string;
  readonly sections: readonly SectionData[];
}

const parts: Readonly<Record<string, PartData>> = frameData.parts;
/** What headings of sections say that several genres have. */
const cues: Readonly<Record<string, Pick<SectionData, 'heading' | 'except'>>> = frameData.sections;

/** What a line of the part looks like as a whole, white space taken out. */
export const shapes = Object.fromEntries(
  Object.entries(parts).flatMap(([id, { shape }]) => (shape ? [[id, new RegExp(shape)]] : [])),
) as Readonly<Record<PartId, RegExp>>;

/** Matches what ends like the name of an organ or of a part of one. */
export const organName = new RegExp(frameData.organ);

/** What stands before the name of a person who signs, as a part of a regular expression. */
export const signers = frameData.signers;

/** All genres; where the titles of two match, the more particular one stands first. */
export const genres: readonly Genre[] = files.map(readGenre).sort((a, b) => b.priority - a.priority);

/** The 文种 about which something is known; a writer's own may be another. */
export const kinds: ReadonlySet<string> = new Set(genres.map(({ kind }) => kind));

const combined = new WeakMap<readonly Genre[], readonly Genre[]>();

/** The writer's own genres before all others; one with the id of another takes its place. The same list for the same `own`. */
export function withOwnGenres(own: readonly Genre[]): readonly Genre[] {
  if (own.length === 0) return genres;
  let all = combined.get(own);
  if (!all) {
    const ids = new Set(own.map(({ id }) => id));
    all = [...[...own].sort((a, b) => b.priority - a.priority), ...genres.filter(({ id }) => !ids.has(id))];
    combined.set(own, all);
  }
  return all;
}

/** A shared part as every genre sees it, where the genre does not say otherwise. */
export function framePart(id: PartId): GenreSection {
  return readSection({ part: id }, false);
}

/** A genre of its data, which must be valid by genres/schema.json. */
export function readGenre(data: GenreData): Genre {
  const statutory = data.statutory ?? false;
  return {
    id: data.id,
    name: data.name,
    prefix: data.prefix ?? '',
    kind: data.kind ?? data.name,
    aliases: data.aliases ?? [],
    summary: data.summary ?? '',
    statutory,
    direction: data.direction as Genre['direction'],
    weak: data.weak ?? false,
    priority: data.priority ?? 0,
    title: new RegExp(data.title),
    loose: regex(data.loose),
    heading: data.heading ?? `××××${data.name}`,
    sections: data.sections.map((section) => readSection(section, statutory)),
  };
}

function regex(source: string | undefined): RegExp | undefined {
  return source === undefined ? undefined : new RegExp(source);
}

function readSection(data: SectionData, statutory: boolean): GenreSection {
  const part = data.part === undefined ? undefined : parts[data.part];
  const shared = data.like === undefined ? undefined : cues[data.like];
  return {
    id: data.part ?? (data.id as string),
    name: data.name ?? (part?.name as string),
    part: data.part as PartId | undefined,
    place: (data.place ?? part?.place) as GenreSection['place'],
    required: data.required ?? part?.required ?? false,
    free: data.free ?? false,
    numbered: data.numbered ?? false,
    when: regex(data.when),
    heading: regex(data.heading ?? shared?.heading),
    except: regex(data.except ?? shared?.except),
    text: regex(data.text),
    clause: statutory ? part?.clause : undefined,
    template: data.template ?? part?.template,
  };
}
