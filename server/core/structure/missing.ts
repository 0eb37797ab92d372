/** Which sections a document lacks. Silent where it does not show enough of its genre's frame: an excerpt lacks nothing. */
import { type Genre, type GenreSection, shapes } from '../../data/genres.ts';
import type { Frame } from './frame.ts';
import { isHeading, says, type Unit } from './units.ts';

const EXCERPT = /节选|摘录|摘要|摘编|选登|摘登/;
const DATED = /年.{1,3}月.{1,3}日/;
const ISSUED = /^.{2,60}关于/;
/** A text that is read to a meeting says so below its title, or greets those who meet. */
const SPOKEN = /会议?上[）)]?$|各位(?:代表|委员)|^主任、/m;
/** More sections of wording lacking than this: the document is built on another plan. */
const MOST = 1;

/** Required sections that are nowhere to be seen, in the genre's order. */
export function missingSections(genre: Genre, frame: Frame, units: readonly Unit[]): GenreSection[] {
  const sight = look(frame, units);
  const titled = sight.roles.has('title') && frame.title?.genre !== undefined;
  const title = frame.title?.text ?? '';
  if (genre.loose?.test(title) || units.some(({ role, line }) => role === 'title' && EXCERPT.test(line)))
    return [];
  const lacking = genre.sections.filter(
    (section) =>
      section.required &&
      (!section.numbered || sight.numbered) &&
      !isPresent(section, genre.sections.indexOf(section) + 1, sight),
  );
  const isAsked = ({ when }: GenreSection) => !when || when.test(title);
  const absent = withoutUnnamed(genre, lacking.filter(isAsked), units);
  const ended = ['signature', 'date', 'closing', 'thanks', 'note', 'copies'].some((part) =>
    sight.roles.has(part),
  );
  const long = sight.texts >= 3;
  // What such a title does not ask for tells of another plan all the same.
  const others = lacking.filter((section) => !isAsked(section) && section.place === 'body').length;
  // Where the whole opening is lacking, its parts need not be named.
  const opening = absent.find(({ id }) => id === 'opening');
  const content = absent.filter(
    (section) => !section.part && (!opening || section === opening || section.place !== 'opening'),
  );
  const running = genre.sections.every(({ heading }) => heading === undefined);
  const whole =
    titled && (ended ? sight.texts > 0 : long && (sight.headings >= 2 || (running && sight.texts > 3)));
  return absent.filter((section) => {
    if (!section.part) return whole && content.length + others <= MOST && content.includes(section);
    if (section.place === 'head')
      return titled && (ended || long || (section.part === 'caption' && sight.texts > 1));
    const headed = sight.roles.has('recipient') || sight.roles.has('salutation') || sight.roles.has('number');
    const needsHead = genre.sections.some(({ part, required }) => part === 'recipient' && required);
    const finished = ended || sight.roles.has('attachments') || sight.roles.has('copies') || sight.texts > 1;
    return titled && finished && (headed || !needsHead || ended);
  });
}

interface Sight {
  readonly units: readonly Unit[];
  readonly roles: ReadonlySet<string>;
  readonly headings: number;
  /** Two headings or more that are numbered in Chinese. */
  readonly numbered: boolean;
  /** Paragraphs and headings of the text proper. */
  readonly texts: number;
  /** What stands before the first heading. */
  readonly opening: readonly Unit[];
}

function look(frame: Frame, units: readonly Unit[]): Sight {
  const roles = new Set<string>(units.map(({ role }) => role));
  if (frame.signedDates.size > 0) roles.add('signature');
  const above = units
    .filter(({ role }) => role === 'caption' || (role === 'salutation' && roles.has('caption')))
    .map(({ line }) => line)
    .join('\n');
  const isSpoken = SPOKEN.test(above);
  if (isSpoken || DATED.test(above)) {
    roles.add('date');
    // Who speaks stands there, too. As published: the title names who issues it, and everybody may read it.
    if (isSpoken || ISSUED.test(frame.title?.text ?? '')) roles.add('signature').add('recipient');
  }
  const first = units.findIndex(({ role }) => role === 'heading');
  const head = first < 0 ? units : units.slice(0, first);
  return {
    units,
    roles,
    headings: units.filter(({ role }) => role === 'heading').length,
    numbered:
      units.filter(({ role, line }) => role === 'heading' && /^[一二三四五六七八九十]/.test(line)).length > 1,
    texts: units.filter(({ role }) => role === 'text' || isHeading(role)).length,
    opening: head.filter(({ role, line }) => role === 'text' || (isAddress(role) && line.length > 30)),
  };
}

/** An address and the text that follows it may share a line. */
function isAddress(role: string): boolean {
  return role === 'recipient' || role === 'salutation';
}

function isPresent(section: GenreSection, order: number, sight: Sight): boolean {
  const { part, heading, text, place } = section;
  const isAddressed = sight.roles.has('recipient') || sight.roles.has('salutation');
  if (part === 'recipient' || part === 'salutation')
    return isAddressed || (part === 'salutation' && opensPart(sight));
  // What is signed at its end needs no caption.
  if (part && sight.roles.has(part === 'caption' && sight.roles.has('signature') ? 'signature' : part))
    return true;
  if (part) return text !== undefined && endsWith(text, sight);
  // Below a byline a text that addresses nobody may begin with its first part.
  const isOpened = sight.opening.length > 0 || (sight.roles.has('caption') && !isAddressed);
  if (place === 'opening' && !heading && !text) return sight.headings === 0 || isOpened;
  if (!text && (!heading || sight.headings === 0)) return true;
  const said = place === 'opening' && sight.headings > 0 ? sight.opening : sight.units;
  return (
    sight.units.some(({ headed }) => headed.includes(order)) ||
    said.some((unit) => (section.free ? says(unit, section) : unit.said.includes(order)))
  );
}

/** Whether a salutation stands below the heading of a part of the speech, perhaps with a caption between. */
function opensPart({ units }: Sight): boolean {
  return units.some(
    ({ line }, i) =>
      line.length <= 40 &&
      line.endsWith('：') &&
      shapes.salutation.test(line) &&
      units.slice(Math.max(0, i - 2), i).some(({ role }) => isHeading(role)),
  );
}

/** A closing formula may end the last paragraph instead of standing by itself. */
function endsWith(cue: RegExp, { units }: Sight): boolean {
  const texts = units.filter(({ role }) => role === 'text' || isHeading(role) || role === 'closing');
  return texts.slice(-3).some(({ line }) => cue.test(line.slice(-60)));
}

/**
 * Those of `absent` for which there is no heading of unknown wording where they would stand: it may well be the
 * section in other words. The headings around it that are known must not contradict the genre's order.
 */
function withoutUnnamed(
  genre: Genre,
  absent: readonly GenreSection[],
  units: readonly Unit[],
): readonly GenreSection[] {
  const named = units.flatMap(({ role, headed }) => (role === 'heading' ? [headed] : []));
  const nearest = (lists: readonly (readonly number[])[]) => {
    let last: readonly number[] | undefined;
    return lists.map((orders) => {
      if (orders.length > 0) last = orders;
      return last;
    });
  };
  const before = nearest(named);
  const after = nearest([...named].reverse()).reverse();
  const taken = new Set<number>();
  return absent.filter((section) => {
    if (!section.heading || section.place !== 'body') return true;
    const order = genre.sections.indexOf(section) + 1;
    const unnamed = named.findIndex(
      (own, i) =>
        own.length === 0 &&
        !taken.has(i) &&
        Math.min(...(before[i] ?? [order])) <= order &&
        Math.max(...(after[i] ?? [order])) >= order,
    );
    if (unnamed >= 0) taken.add(unnamed);
    return unnamed < 0;
  });
}
