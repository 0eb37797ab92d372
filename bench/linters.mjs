/**
 * One linter, one text, one fresh process: node linters.mjs NAME FILE MILLISECONDS prints {"first", "warm", "findings"}: the
 * first lint and the median of the following ones in milliseconds, which together take about as long as allowed.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { median, timed } from './numbers.mjs';

const FEWEST = 3;
const MOST = 2000;

// What comes nearest to our rules: placeholders, repeated words, numbering that starts with the wrong brackets.
const PATTERNS = [
  '/X{2,}|×{2,}/g',
  '/\\d*_+年/g',
  '/([\\u4e00-\\u9fff]{2,4})\\1/g',
  '/^[（(][一二三四五六七八九十]+[)]/gm',
];
const TEXTLINT_RULES = {
  'textlint-rule-ja-no-successive-word': true,
  '@textlint-rule/textlint-rule-no-unmatched-pair': true,
  'textlint-rule-no-todo': true,
  '@textlint-rule/textlint-rule-pattern': {
    patterns: PATTERNS.map((pattern) => ({ pattern, message: pattern })),
  },
};

/** Each loads a linter and gives a function from text to the number of findings. */
const linters = {
  async gongwen() {
    const { lintAll } = createRequire(import.meta.url)(process.env.GONGWEN);
    return (text) => lintAll(text).length;
  },
  async autocorrect() {
    const { default: autocorrect } = await import('autocorrect-node');
    return (text) => {
      const { lines, error } = autocorrect.lintFor(text, 'draft.md');
      if (error) throw new Error(error);
      return lines.length;
    };
  },
  async zhlint() {
    const { run } = createRequire(import.meta.url)('zhlint');
    const options = { rules: { preset: 'default' } };
    return (text) => run(text, options).validations.length;
  },
  async markdownlint() {
    const { lint } = await import('markdownlint/sync');
    return (text) => lint({ strings: { draft: text } }).draft.length;
  },
  async textlint() {
    const require = createRequire(import.meta.url);
    const load = (name) => require(name).default ?? require(name);
    const { TextlintKernel } = require('@textlint/kernel');
    const kernel = new TextlintKernel();
    const options = {
      ext: '.md',
      filePath: 'draft.md',
      plugins: [{ pluginId: 'markdown', plugin: load('@textlint/textlint-plugin-markdown') }],
      rules: Object.entries(TEXTLINT_RULES).map(([ruleId, options]) => ({
        ruleId,
        rule: load(ruleId),
        options,
      })),
    };
    return async (text) => (await kernel.lintText(text, options)).messages.length;
  },
};

const [name, file, allowed] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
const lint = await linters[name]();
let findings = 0;
const once = () =>
  timed(async () => {
    findings = await lint(text);
  });
const start = performance.now();
const first = await once();
const times = [];
const goesOn = () => times.length < MOST && performance.now() - start < Number(allowed);
while (times.length < FEWEST || goesOn()) times.push(await once());
// The first third is still being compiled.
const warm = median(times.slice(Math.floor(times.length / 3)));
console.log(JSON.stringify({ first, warm, findings }));
