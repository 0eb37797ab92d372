/** Small documents, and what all rules together say of them. */
import { parse } from '../server/core/document/document.ts';
import { defaultConfig, lint } from '../server/core/lint.ts';
import type { Diagnosis } from '../server/core/model.ts';
import { rules } from '../server/rules/index.ts';

/** What is found, whether the text looks like a 公文 or not. */
export function check(text: string): readonly Diagnosis[] {
  return lint(parse(text), { ...defaultConfig, enable: 'always' }, rules);
}

/** What is said of it. */
export function messages(text: string): string[] {
  return check(text).map(({ message }) => message);
}

/** A document of paragraphs, signed and dated. */
export function draft(...paragraphs: string[]): string {
  return `${[...paragraphs, '清河县水利局', '2026年5月6日'].join('\n\n')}\n`;
}
