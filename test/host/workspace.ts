/** A workspace folder for one test run. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Writes the files, name to text, into a new folder and returns its path. */
export function makeWorkspace(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongwen-host-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
