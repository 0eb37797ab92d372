/** Names hidden on purpose: the sign behind a family name in a case (被告人王××), a list, a table (王××、李××). */
import { CASE_WORD, SURNAME } from '../../data/placeholders.ts';
import type { Span } from '../model.ts';

/** A sign in its line. */
interface Sign extends Span {
  readonly line: string;
}

/** 王××，男，45岁 */
const PERSON = /^[，（(][男女][，,）)]/;
/** What stands around a name in a list, a table, a field: 评审专家：王××、李××. */
const BEFORE_LISTED = /^[\s|，。、；：:（(和与及人员户者]?$/;
const AFTER_LISTED = /^(?:[\s|，。、；（）()和与及等已]|$)/;

/** Whether a family name stands before `at`; 关于某某, 向某某 name nobody. */
export function isSurnamed(line: string, at: number): boolean {
  const name = line[at - 1] ?? '';
  return SURNAME.test(name) && !'于向'.includes(name);
}

/** Whether a party to a case is spoken of beside the sign. */
export function isBesideCase({ line, from, to }: Sign): boolean {
  return CASE_WORD.test(line.slice(Math.max(0, from - 30), to + 30));
}

/** Whether the sign behind a family name is a name that is not to be told; a name still to be filled in has an office, mostly. */
export function isMaskedName(sign: Sign): boolean {
  const { line, from, to } = sign;
  const right = line.slice(to, to + 4);
  if (isBesideCase(sign) || PERSON.test(right)) return true;
  if (line.slice(from, to) !== '××') return false;
  return BEFORE_LISTED.test(line.slice(Math.max(0, from - 2), from - 1)) && AFTER_LISTED.test(right);
}
