/** Small documents, and what all rules together say of them. */
import type { Diagnosis } from '../server/core/model.ts';
import { rules } from '../server/rules/index.ts';
import { findings } from './findings.ts';

export const check = (text: string): Diagnosis[] => findings(rules, text);

/** What is said of it. */
export const messages = (text: string): string[] => check(text).map(({ message }) => message);

/** A document of paragraphs, signed and dated. */
export function draft(...paragraphs: string[]): string {
  return `${[...paragraphs, '清河县水利局', '2026年5月6日'].join('\n\n')}\n`;
}
