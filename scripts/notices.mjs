/** The licences of what is bundled: each asks that a copy of it goes with the code. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;

/** One text for all packages that have something in the bundles of esbuild's `metafiles`. Throws for one without a licence. */
export function notices(metafiles) {
  const texts = new Set();
  for (const { inputs } of metafiles.flatMap(({ outputs }) => Object.values(outputs))) {
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
      const folder = PACKAGE.exec(file)?.[0];
      if (folder && bytesInOutput > 0) texts.add(notice(folder));
    }
  }
  return [...texts].sort().join(`\n${'-'.repeat(80)}\n\n`);
}

function notice(folder) {
  const { name, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
  if (!file) throw new Error(`${folder} has no licence file`);
  return `${name} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}
