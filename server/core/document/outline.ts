/** Headings (#, 一、（一）1.（1）) → nested sections. */
import type { Paragraph, Prose, Section } from '../model.ts';

/** Paragraphs move with edits before them: where it ends is asked of its last one. */
class OpenSection implements Section {
  readonly title: Paragraph;
  readonly level: number;
  readonly rank: number;
  readonly body: Paragraph[] = [];
  readonly children: Section[] = [];
  /** The last paragraph of all, children included. */
  last: Paragraph;

  constructor(title: Paragraph, level: number, rank: number) {
    this.title = title;
    this.level = level;
    this.rank = rank;
    this.last = title;
  }

  get to(): number {
    return this.last.to;
  }
}

/** The outline of one part's paragraphs, linear in their number. Enumerators from level 6 on (一是, 第一，) open no section. */
export function readOutline(paragraphs: readonly Paragraph[]): Section[] {
  const rankOf = headingRanks(paragraphs);
  const root: Section[] = [];
  const stack: OpenSection[] = [];
  const close = () => {
    const done = stack.pop();
    const above = stack.at(-1);
    if (above && done) above.last = done.last;
  };
  for (const paragraph of paragraphs) {
    const { prose } = paragraph;
    const level = levelOf(prose);
    if (prose.kind === 'cell' || (level === undefined && prose.depth === 0)) {
      const section = stack.at(-1);
      if (section) {
        section.body.push(paragraph);
        section.last = paragraph;
      }
      continue;
    }
    const rank = level === undefined ? rankOf(prose.depth) : NUMBERED + level;
    while (stack.length > 0 && (stack.at(-1) as OpenSection).rank >= rank) close();
    const section = new OpenSection(paragraph, stack.length + 1, rank);
    (stack.at(-1)?.children ?? root).push(section);
    stack.push(section);
  }
  while (stack.length > 0) close();
  return root;
}

const NUMBERED = 10;

/** Of a line that opens a section by its number. */
function levelOf({ enumerators }: Prose): number | undefined {
  const lead = enumerators[0];
  return lead?.leading && !lead.unsure && lead.level > 0 && lead.level < 6 ? lead.level : undefined;
}

/** A heading without enumerator ranks with the numbered headings of its own number of #, else between its neighbours. */
function headingRanks(paragraphs: readonly Paragraph[]): (depth: number) => number {
  const numbered: (number | undefined)[] = [];
  for (const { prose } of paragraphs) {
    const level = levelOf(prose);
    if (prose.depth > 0 && level !== undefined) {
      numbered[prose.depth] = Math.min(numbered[prose.depth] ?? 9, level);
    }
  }
  return (depth) => {
    for (let above = depth; above > 0; above--) {
      const level = numbered[above];
      if (level !== undefined) return NUMBERED + level + (depth - above) / 10;
    }
    return depth;
  };
}
