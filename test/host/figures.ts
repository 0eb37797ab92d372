/** What the host tests measure: shown where it is measured, and all together by scripts/host.mjs at the end. */
import { appendFileSync } from 'node:fs';

const FIGURES = 'dist-test/host/figures.txt';

/** `host` is the editor in which it was measured. */
export function measured(host: string, text: string): void {
  console.log(`      ${text}`);
  appendFileSync(FIGURES, `  ${host}: ${text}\n`);
}
