/** What gaps and 某 are there for: whether a document is a template, a case report, or from some line on a form. */
import {
  CASE_TITLE,
  FORM_TITLE,
  MASKED_PERSON,
  MASKED_TITLE,
  SIGNER,
  TEMPLATE_TITLE,
} from '../../data/placeholders.ts';
import { fact, oncePer } from '../fact.ts';
import type { Doc, Part, Prose } from '../model.ts';
import { seenIn, signs } from '../text/signs.ts';

/** Whether a document, or one in it, is a template: its placeholders are meant for others. */
export function isTemplate(doc: Doc): boolean {
  return doc.parts.some(isTemplatePart);
}

const isTemplatePart = oncePer((part: Part) => isTitled(part, TEMPLATE_TITLE));

/** Whether a part tells of a case, in which names are hidden (张某某). */
export function isCaseReport(part: Part): boolean {
  return isTitled(part, CASE_TITLE);
}

/** Whether a part is a judgement, an indictment or the like, published with ×× for whoever and whatever it names. */
export function isMasked(part: Part): boolean {
  return isTitled(part, MASKED_TITLE);
}

const MASK = signs('某×');

/** Whether a line tells of somebody whose name is masked. */
export const masksPerson = fact(
  (prose) => (seenIn(prose).signs & MASK) !== 0 && MASKED_PERSON.test(prose.text),
);

/** The title is somewhere in the first lines of a part. */
const TITLE_LINES = 3;

function isTitled({ paragraphs }: Part, pattern: RegExp): boolean {
  return paragraphs.slice(0, TITLE_LINES).some(({ prose }) => {
    const line = bare(prose);
    return line.length <= 60 && !/^附件|。/.test(line) && pattern.test(line);
  });
}

const ATTACHMENT = /^附[件表](?:\s*[\d一二三四五六七八九十]{1,2})?\s*[：:]?$/;

const SCORE = signs('_＿');

/** A field with a gap to write in. */
const GAP = /[：:]\s*[_＿]{2,}/;
const LONGEST_TITLE = 40;

/** Index of the paragraph from which on a part is a form, its gaps there for the reader to fill; infinite if it is none. */
export function formStart(part: Part, doc: Doc): number {
  for (const { index, prose } of doc.kept.having(mayOpenForm, part)) {
    const next = doc.paragraphs[index + 1];
    if (opensForm(prose) || (next && next.from < part.to && GAP.test(next.prose.text))) return index;
  }
  return Number.POSITIVE_INFINITY;
}

/**
 * Index of the paragraph from which on a part is an attachment to be copied by others, with all its placeholders: 附件, and
 * below it the title of a form; infinite if there is none.
 */
export function sampleStart(part: Part, doc: Doc): number {
  let attached = false;
  for (const { index, prose } of doc.kept.having(mayOpenForm, part)) {
    if (attached && announcesForm(prose)) return index;
    attached ||= ATTACHMENT.test(bare(prose));
  }
  return Number.POSITIVE_INFINITY;
}

/** From an attachment's mark or a form's title on, gaps are there for the reader to fill. */
const opensForm = fact((prose) => {
  if (prose.text.length > LONGEST_TITLE && !(seenIn(prose).signs & SCORE)) return false;
  const text = bare(prose);
  if (isFormLine(text)) return true;
  if (prose.text.length > LONGEST_TITLE) return false;
  return (
    ATTACHMENT.test(text) ||
    SIGNER.test(text) ||
    (prose.depth > 0 && /^附[件表]/.test(text)) ||
    (isFormTitle(text) && (!text.includes('：') || /^附[件表][\d一二三四五六七八九十]{1,2}：/.test(text)))
  );
});

/** 附件：报名表 announces a form below the text, or is its title. */
const announcesForm = fact((prose) => prose.text.length <= LONGEST_TITLE && isFormTitle(bare(prose)));

const mayOpenForm = (prose: Prose) => opensForm(prose) || announcesForm(prose);

function isFormTitle(text: string): boolean {
  return !/[，。；]/.test(text) && FORM_TITLE.test(text);
}

/** 姓名：____　性别：____ */
function isFormLine(text: string): boolean {
  return !/[，。；]/.test(text) && (text.match(/[：:][_＿]{2,}/g)?.length ?? 0) > 1;
}

function bare({ text }: Prose): string {
  return text.replace(/[\s\uFFF9\uFFFC]+/g, '');
}
