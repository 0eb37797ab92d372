/** What the rules about 序号 find. */
import { parse } from '../server/core/document/document.ts';
import { applyEdits } from '../server/core/fix.ts';
import type { Diagnosis } from '../server/core/model.ts';
import { renumberDocument } from '../server/features/renumber.ts';
import { rules } from '../server/rules/index.ts';
import { findings, finds as findsMarked } from './findings.ts';

const ALL = /^(?:numbering|lone|series|count|dangling)-/;
const named = (name?: string) => rules.filter(({ id }) => (name ? id === name : ALL.test(id)));

/** What they find in `text`, or the one of that name alone. */
export const check = (text: string, rule?: string): Diagnosis[] => findings(named(rule), text);

/** Asserts that exactly the places in ⟦…⟧ are found, by the rule of that name or by any. */
export const finds = (marked: string, rule?: string): Diagnosis[] => findsMarked(named(rule), marked);

/** The text with right numbers. */
export const renumber = (text: string): string => applyEdits(text, renumberDocument(parse(text)));
