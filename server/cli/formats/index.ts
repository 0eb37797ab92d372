/** The formats by name. */
import type { FormatName } from '../arguments.ts';
import type { Checked, Totals } from '../report.ts';
import { github } from './github.ts';
import { json, jsonl } from './json.ts';
import { junit } from './junit.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';

/** How a terminal wants it. */
export interface Layout {
  readonly color: boolean;
  /** Columns. */
  readonly width: number;
}

/** A format writes file by file, so that nothing piles up: head, files with `between` in between, tail. */
export interface Format {
  readonly head: string;
  /** '' for a file about which there is nothing to say. */
  file(checked: Checked): string;
  readonly between: string;
  tail(totals: Totals): string;
}

export const formats: Readonly<Record<FormatName, (layout: Layout) => Format>> = {
  text,
  jsonl: () => jsonl,
  json: () => json,
  sarif: () => sarif,
  github: () => github,
  junit: () => junit,
};
