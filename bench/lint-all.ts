/** What the benchmark calls: the whole lint of a text with every rule on. */
import { parse } from '../server/core/document/document.ts';
import { type Config, defaultConfig, lint } from '../server/core/lint.ts';
import type { Diagnosis } from '../server/core/model.ts';
import { rules } from '../server/rules/index.ts';

const config: Config = { ...defaultConfig, enable: 'always' };

/** All findings of `text`, nothing remembered from the call before. */
export const lintAll = (text: string): Diagnosis[] => lint(parse(text), config, rules);
