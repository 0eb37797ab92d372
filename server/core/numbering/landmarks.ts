/** Lines that tell where counting begins, ends or may begin anew: titles, headings, the name of an excerpt, 附件. */
import { genres } from '../../data/genres.ts';
import { documentTitle, namedTitle, officialTitle } from '../../data/official.ts';
import { fact } from '../fact.ts';
import { MARK, type Prose } from '../model.ts';
import { wordingOf } from '../text/wording.ts';
import { DIGIT, HAN_NUMERAL } from './numeral.ts';

const SHORTEST = 7;
const LONGEST = 80;
const TITLES = [officialTitle, documentTitle, namedTitle, ...genres.map(({ title }) => title)];
const IN_BRACKETS = /（[^（）]{1,20}）$/;

/** Whether a line is `# 标题` of a document and no name of a section (# 保障措施, # 工作总结). */
export const titlesDocument = fact((prose) => {
  if (prose.depth !== 1 || prose.enumerators[0]?.leading) return false;
  const text = wordingOf(prose).replace(IN_BRACKETS, '');
  if (text.length < SHORTEST || text.length > LONGEST) return false;
  return TITLES.some((title) => title.test(text));
});

/** Whether a line says that the text is not given from its beginning. */
export const namesExcerpt = fact(
  ({ text }) => text.length <= LONGEST && /节选|摘[录编自]|接上[文页]/.test(text),
);

const EDGE = new RegExp(`^[\\s${MARK}]+|[\\s${MARK}]+$`, 'g');

/** A heading or a short line without a stop, or one that announces a list: counting may well begin anew after it. */
export const isTitle = fact(({ kind, text, enumerators }) => {
  if (/[：:][\s\uFFF9]*$/.test(text.slice(-4))) return true;
  if (enumerators[0]?.leading) return false;
  if (kind === 'heading') return true;
  if (text.length > 40) return false;
  const own = text.replace(EDGE, '');
  return own.length <= 25 && !/[。，；、,;.！？!?]$/.test(own);
});

/** Whether a stop ends the line. */
export const endsSentence = fact(({ text }) => /[。；;！!][\s\uFFF9]*$/.test(text.slice(-4)));

/** Whether a line is a heading: by # or by 一、 and without a sentence behind it. */
export function isHeading({ kind, text, enumerators }: Prose): boolean {
  return (
    kind === 'heading' ||
    (enumerators[0]?.leading === true && text.length < 50 && !/[。；;！!][^。；;！!]/.test(text))
  );
}

// A line that begins the note or the page of an attachment: what follows counts by itself.
const ATTACHMENT = new RegExp(`^[\\s${MARK}【]*附[件录錄表][\\s${DIGIT}${HAN_NUMERAL}]{0,6}(?:[】\\s：:]|$)`);

export function isAttachment({ text, start }: Prose): boolean {
  return text.charCodeAt(start) === 0x9644 && ATTACHMENT.test(text);
}

/** 附件：1. heads the list that goes on below. */
export function opensNote({ text, enumerators: [first] }: Prose): boolean {
  return first !== undefined && /^(?:han|digit)/.test(first.style) && NOTE.test(text.slice(0, first.from));
}

/** 附件： and nothing behind it. */
export const NOTE = new RegExp(`^[\\s${MARK}]*附件[\\s${MARK}]*[：:][\\s${MARK}]*$`);
