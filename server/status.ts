/** What gongwen/status tells of a document after each check: enough for a line in the status bar. */

import type { FileConfig } from './config-of-file.ts';
import { isChecked } from './core/lint.ts';
import { structureOf } from './core/structure/sections.ts';
import type { Draft } from './draft.ts';

/** Milliseconds; a check that takes longer is felt in typing. */
const SLOW = 200;

export interface Status {
  readonly uri: string;
  /** Recognised as a 公文. */
  readonly official: boolean;
  /**
   * Why the document is not checked: the file says so, the setting `enable` does, the setting `files` does, or it is no
   * 公文. Undefined: it is checked.
   */
  readonly skipped?: 'file' | 'enable' | 'files' | 'form' | undefined;
  /** Milliseconds that the check took, in hundreds; undefined where nobody felt it. */
  readonly slow?: number | undefined;
  /** Chinese names of the genres of the file's parts, in order. */
  readonly genres: readonly string[];
  /** Names of required sections that are nowhere to be seen. */
  readonly missing: readonly string[];
  /** Number of sections out of place. */
  readonly moved: number;
  readonly findings: number;
}

/** The status of a draft whose last check found so many `findings`. */
export function statusOf(draft: Draft, config: FileConfig, findings: number): Status {
  const { doc } = draft.linter;
  const skipped = whySkipped(draft, config);
  const known = skipped ? [] : doc.parts.flatMap((part) => structureOf(part) ?? []);
  return {
    uri: draft.uri,
    official: doc.official,
    skipped,
    slow: !skipped && draft.took > SLOW ? Math.round(draft.took / 100) * 100 : undefined,
    genres: doc.parts.flatMap(({ genre }) => genre?.name ?? []),
    missing: known.flatMap(({ missing }) => missing.map(({ name }) => name)),
    moved: known.reduce((sum, { moved }) => sum + moved.length, 0),
    findings,
  };
}

function whySkipped({ linter: { doc } }: Draft, config: FileConfig): Status['skipped'] {
  const [first, last] = [doc.paragraphs[0]?.from ?? Infinity, doc.paragraphs.at(-1)?.to ?? 0];
  const disabled = doc.disabled.some(({ rule, from, to }) => !rule && from <= first && last <= to);
  if (doc.frontMatter.off || disabled) return 'file';
  if (isChecked(doc, config)) return undefined;
  if (config.enable === 'never') return config.byFiles ? 'files' : 'enable';
  return 'form';
}
