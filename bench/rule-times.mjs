/** One fresh process: node rule-times.mjs FILE prints {"numbering", "duplicates"}, warm medians in milliseconds. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { median } from './numbers.mjs';

const { numberingPasses, duplicatePasses } = createRequire(import.meta.url)(process.env.GONGWEN_RULES);
const text = readFileSync(process.argv[2], 'utf8');
// The first half is still being compiled.
const warm = (times) => median(times.slice(times.length >> 1));
console.log(
  JSON.stringify({
    numbering: warm(numberingPasses(text, 200)),
    duplicates: warm(duplicatePasses(text, 30)),
  }),
);
