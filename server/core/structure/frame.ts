/** The frame of a document, read without knowing its genre: which lines are recipient, date, signature, and where the text ends. */
import { closingsOf } from '../../data/closings.ts';
import { organName, type PartId, shapes, signers } from '../../data/genres.ts';
import { HEAD_OF_ORGAN } from '../../data/offices.ts';
import { fact } from '../fact.ts';
import type { Paragraph, Part } from '../model.ts';
import { wording, wordingOf } from '../text/wording.ts';
import { isDocumentNumber, looksLikeTitle, type Title } from './title.ts';

/** `heading` opens a section of the outermost level, `subheading` one below it; `other` is what stands around: 版头, web residue. */
export type Role = PartId | 'number' | 'heading' | 'subheading' | 'text' | 'other';

export interface Frame {
  readonly title?: Title;
  /** One role a paragraph up to `end`. A line with name and date of the issuer is a `date` and in `signedDates`. */
  readonly roles: readonly Role[];
  /** Index behind the last paragraph of the document itself: what follows is an attachment or a document of its own. */
  readonly end: number;
  /** Lines that hold signature and date together. */
  readonly signedDates: ReadonlySet<number>;
}

const ATTACHED = /^附件?[\d一二三四五六七八九十]{0,3}[：:]?$/;
const SIGNER = new RegExp(`^(?:${signers})(?:人|单位|部门)?[：:]|^${HEAD_OF_ORGAN}[\\u4e00-\\u9fff×X]{2,4}$`);
const CONTACT = /^(?:联系|地址|电话|手机|传真|邮编|电?子?邮箱)[^。；：]{0,8}：/;
const SIGNED_DATE = /^([^。；，：！？]{2,40}?)((?:\d{4}|20[×X_]{2}|[×X]{4})年[\d×X_]{1,2}月[\d×X_]{1,2}日)$/;
const ORGANS = '局|委|政府|部|厅|院|校|公司|单位|处|中心|镇|乡|街道|办';
const RECIPIENT_WORDS = new RegExp(`[各全科贵你]|${ORGANS}`);
const INLINE_RECIPIENT = new RegExp(`^[各全]|(?:${ORGANS})：$`);
const LIST_ITEM = /^(?:\d{1,2}[.．、]|[一二三四五六七八九十]{1,3}[、.])/;

/** Reads the frame of one part, linear in its paragraphs. */
export function readFrame({ paragraphs, title }: Pick<Part, 'paragraphs' | 'title'>): Frame {
  const lines = paragraphs.map(wording);
  const textStart = title ? title.last + 1 : 0;
  const top = topLevel(paragraphs, lines, textStart);
  const roles: Role[] = paragraphs.map((paragraph, i) => {
    if (title && i >= title.first && i <= title.last) return 'title';
    if (title && i < title.first) return roleBeforeTitle(lines[i] as string);
    const own = ownRole(paragraph.prose);
    if (own === 'number' && i >= textStart + 3) return 'text';
    return own ?? levelRole(paragraph, top) ?? 'text';
  });
  readHead(paragraphs, lines, roles, textStart);
  const signedDates = new Set<number>();
  readSignatures(paragraphs, lines, roles, signedDates);
  readNotes(lines, roles);
  const end = readEnd(paragraphs, lines, roles, signedDates, textStart);
  for (let i = 1; i < end; i++) {
    const line = lines[i] as string;
    if (roles[i - 1] === 'attachments' && LIST_ITEM.test(line) && line.length <= 60) roles[i] = 'attachments';
  }
  return { title, roles: roles.slice(0, end), end, signedDates };
}

/** Where a role stands among `roles`. */
export function indexesOf(roles: readonly Role[], role: Role): number[] {
  const found: number[] = [];
  for (let i = roles.indexOf(role); i >= 0; i = roles.indexOf(role, i + 1)) found.push(i);
  return found;
}

/** The role that a line has wherever it stands behind the title. */
const ownRole = fact((prose): Role | undefined => {
  const line = wordingOf(prose);
  if (isDocumentNumber(line)) return 'number';
  if (line.length > 140 || prose.kind === 'cell') return undefined;
  for (const part of ['attachments', 'note', 'copies', 'thanks'] as const) {
    if (shapes[part].test(line)) return part;
  }
  if (line.length <= 40 && shapes.date.test(line)) return 'date';
  // Words behind a number are a rule about closings, or an item.
  return line.length <= 45 && !prose.enumerators[0]?.leading && closingsOf(line).length > 0
    ? 'closing'
    : undefined;
});

function roleBeforeTitle(line: string): Role {
  if (shapes.recipient.test(line) && RECIPIENT_WORDS.test(line) && line.length <= 60) return 'recipient';
  if (shapes.salutation.test(line) && line.length <= 40) return 'salutation';
  return isDocumentNumber(line) ? 'number' : 'other';
}

/** Level of the headings that divide the document: that of the outermost leading enumerator below the title, attachments apart. */
function topLevel(paragraphs: readonly Paragraph[], lines: readonly string[], start: number): number {
  let best = 9;
  for (let i = start; i < lines.length && !(best < 9 && ATTACHED.test(lines[i] as string)); i++) {
    const lead = paragraphs[i]?.prose.enumerators[0];
    if (lead?.leading && lead.level >= 1 && lead.level < best) best = lead.level;
  }
  return best <= 5 ? best : 0;
}

function levelRole({ prose }: Paragraph, top: number): Role | undefined {
  const lead = prose.enumerators[0];
  if (lead?.leading && lead.level >= 1 && lead.level <= 5)
    return lead.level === top ? 'heading' : 'subheading';
  if (prose.kind === 'heading') return top === 0 ? 'heading' : 'subheading';
  return undefined;
}

/** 题注, 主送机关 and 称谓 stand between title and text; an address may come one or two paragraphs late. */
function readHead(
  paragraphs: readonly Paragraph[],
  lines: readonly string[],
  roles: Role[],
  start: number,
): void {
  let texts = 0;
  let addressed = roles.includes('recipient') || roles.includes('salutation');
  for (let i = start; i < Math.min(lines.length, start + 10) && texts < 3; i++) {
    const line = lines[i] as string;
    const role = roles[i];
    const captioned = texts === 0 && shapes.caption.test(line);
    if (!captioned && (role === 'heading' || role === 'subheading')) break;
    if (role === 'closing' || role === 'attachments' || role === 'number') continue;
    const alone = paragraphs[i]?.prose.kind !== 'cell';
    if (!addressed && alone && (shapes.salutation.test(line) || /^同志们[，！]/.test(line))) {
      roles[i] = 'salutation';
      addressed = true;
    } else if (
      !addressed &&
      alone &&
      shapes.recipient.test(line) &&
      (texts === 0 || RECIPIENT_WORDS.test(line))
    ) {
      roles[i] = 'recipient';
      addressed = true;
    } else if (texts === 0 && (role === 'date' || captioned || (!addressed && isByline(line)))) {
      roles[i] = addressed && role === 'date' ? 'date' : 'caption';
    } else if (!addressed && texts === 0 && isInlineRecipient(line)) {
      roles[i] = 'recipient';
      addressed = true;
      texts++;
    } else texts++;
  }
}

function isByline(line: string): boolean {
  return line.length <= 24 && !/[。；，：！？]/.test(line);
}

/** 「各单位：为做好……」in one line. */
function isInlineRecipient(line: string): boolean {
  const at = line.indexOf('：');
  if (at < 2 || at > 60) return false;
  const before = line.slice(0, at + 1);
  return shapes.recipient.test(before) && INLINE_RECIPIENT.test(before);
}

/** Signatures stand next to a date; without one, at the very end of the text. */
function readSignatures(
  paragraphs: readonly Paragraph[],
  lines: readonly string[],
  roles: Role[],
  signedDates: Set<number>,
): void {
  const body = roles.findIndex((role) => role === 'text' || role === 'heading' || role === 'recipient');
  const free = (i: number) => roles[i] === 'text' && isSigner(paragraphs[i] as Paragraph, lines[i] as string);
  let dated = false;
  for (let i = Math.max(body, 1); i < lines.length; i++) {
    const line = lines[i] as string;
    if (roles[i] === 'text' && line.length <= 50 && organName.test(SIGNED_DATE.exec(line)?.[1] ?? '')) {
      roles[i] = 'date';
      signedDates.add(i);
      dated = true;
      continue;
    }
    if (roles[i] !== 'date') continue;
    dated = true;
    let before = i - 1;
    while (before > body && i - before <= 4 && free(before)) roles[before--] = 'signature';
    if (
      before === i - 1 &&
      free(i + 1) &&
      (i + 2 >= lines.length || roles[i + 2] !== 'text' || organName.test(lines[i + 1] as string))
    )
      roles[i + 1] = 'signature';
    // 招标人：××公司, contacts, and the date below them.
    while (before > body && i - before <= 6 && CONTACT.test(lines[before] as string)) before--;
    if (roles[before] === 'text' && SIGNER.test(lines[before] as string)) roles[before] = 'signature';
  }
  if (dated) return;
  let signers = 0;
  for (let i = lines.length - 1; i > body && signers < 3; i--) {
    const role = roles[i];
    if (role === 'note' || role === 'copies' || role === 'attachments') continue;
    const line = lines[i] as string;
    if (free(i) && (organName.test(line) || SIGNER.test(line) || /^[\u4e00-\u9fff×XＸ]{2,4}$/.test(line))) {
      roles[i] = 'signature';
      signers++;
    } else break;
  }
}

function isSigner({ prose }: Paragraph, line: string): boolean {
  // No name stands in a list or under a picture.
  if (prose.kind !== 'body' || prose.source.trimStart()[0] === '!') return false;
  if (line.length > 40 || line.length < 2) return false;
  if (SIGNER.test(line)) return true;
  // An organ may bear a name in quotation marks: “双减”工作专班.
  const plain = line.replace(/“[^“”]+”|《[^《》]+》/g, '');
  return (
    (plain === line || organName.test(plain)) &&
    !/[。；，：！？、“”《》]/.test(plain.replace(/、/g, line.length < 30 ? '' : '、'))
  );
}

/**
 * A remark in brackets is a 附注 behind signature and date, or where nothing but them follows; elsewhere it belongs to the text,
 * and so do contacts and explanations (注) right before them.
 */
function readNotes(lines: readonly string[], roles: Role[]): void {
  const closed = roles.findIndex((role) => role === 'signature' || role === 'date');
  let next: Role | undefined;
  for (let i = roles.length - 1; i >= 0; i--) {
    const role = roles[i];
    if (role !== 'note') {
      if (role !== 'attachments' && role !== 'copies') next = role;
    } else if (next !== undefined && (closed < 0 || i < closed)) {
      const isRemark = /^.[联注]/.test(lines[i] as string);
      if (isRemark || (next !== 'signature' && next !== 'date')) roles[i] = 'text';
    }
  }
}

/**
 * Behind date and signature (and note, copies) an attached text begins with a line like a title, a heading without a number
 * whatever its depth, or with 附件1 by itself.
 */
function readEnd(
  paragraphs: readonly Paragraph[],
  lines: readonly string[],
  roles: Role[],
  signedDates: ReadonlySet<number>,
  start: number,
): number {
  let closed = false;
  let signed = signedDates.size > 0;
  let texts = 0;
  for (let i = start; i < lines.length; i++) {
    const line = lines[i] as string;
    const role = roles[i];
    if (texts > 0 && ATTACHED.test(line)) {
      const end = listEnd(lines, roles, i, !closed);
      if (end === undefined) return i;
      roles.fill('attachments', i, end);
      i = end - 1;
      continue;
    }
    if (role === 'text' || role === 'heading' || role === 'subheading' || role === 'recipient') texts++;
    if (role === 'date' && texts > 0) closed = true;
    if (role === 'signature') signed = true;
    if (!closed) continue;
    if (role === 'attachments' && opensText(lines, roles, i)) return i;
    const opens = role === 'text' || role === 'heading' || (role === 'subheading' && signed);
    if (opens && looksLikeTitle(paragraphs[i] as Paragraph)) return i;
  }
  return lines.length;
}

/** Index behind the list that 附件： begins above signature and date, or if `unsigned` above the first attachment or the end. */
function listEnd(
  lines: readonly string[],
  roles: readonly Role[],
  at: number,
  unsigned: boolean,
): number | undefined {
  if (/[\d一二三四五六七八九十]/.test(lines[at] as string)) return undefined;
  for (let i = at + 1; i <= Math.min(lines.length, at + 20); i++) {
    const line = lines[i];
    if (line === undefined || ATTACHED.test(line))
      return unsigned && i > at + 1 && lines.slice(at + 1, i).every((each) => LIST_ITEM.test(each))
        ? i
        : undefined;
    // The name of an attachment may be as short as that of a signer.
    const isNamed = i === at + 1 && roles[i] === 'signature' && roles[i + 1] === 'signature';
    if ((roles[i] === 'signature' || roles[i] === 'date') && !isNamed) return i > at + 1 ? i : undefined;
    if (line.length > 60 || line.endsWith('。')) return undefined;
  }
  return undefined;
}

/** 「附件：××方案」 as the heading of the attached text itself: more follows than a list of names and what ends a document. */
function opensText(lines: readonly string[], roles: readonly Role[], at: number): boolean {
  let texts = 0;
  for (let i = at + 1; i < Math.min(lines.length, at + 30); i++) {
    const role = roles[i];
    if (role === 'heading' || role === 'subheading' || role === 'text')
      texts += (lines[i] as string).length > 40 ? 2 : 1;
    if (texts > 1 && !LIST_ITEM.test(lines[i] as string)) return true;
  }
  return false;
}
