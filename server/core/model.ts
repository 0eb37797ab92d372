/**
 * The vocabulary every other file speaks: text spans, paragraphs, sections, findings, rules.
 * Types and two constants only; nothing here computes anything.
 */
import type { Genre } from '../data/genres.ts';
import type { FrontMatter } from './document/front-matter.ts';
import type { Kept } from './document/kept.ts';
import type { Sliceable } from './document/lines.ts';
import type { Enumerator } from './numbering/enumerator.ts';
import type { Title } from './structure/title.ts';

/** Half-open range of UTF-16 offsets. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Edit extends Span {
  readonly insert: string;
}

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** Stands in `Prose.text` for each code unit of code, link targets, HTML and comments: not prose, never touched. */
export const OPAQUE = '\uFFFC';
/** Stands in `Prose.text` for each code unit of Markdown marks (`**`, `#`, `>`, list bullets): no text, but in the way. */
export const MARK = '\uFFF9';

/** What a paragraph (one source line) says, without where it stands: offsets count from its start. */
export interface Prose {
  readonly kind: 'heading' | 'body' | 'item' | 'quote' | 'cell';
  /** Number of # of a heading, else 0. */
  readonly depth: number;
  /** Same length as the source line without its line end; see OPAQUE and MARK. */
  readonly text: string;
  /** The source line itself, unmasked: for messages and for fixes that copy. */
  readonly source: string;
  /** Offset of the first character that is neither white space nor a mark; `text.length` in a blank line. */
  readonly start: number;
  /** All enumerators in order; only the first can be `leading`. */
  readonly enumerators: readonly Enumerator[];
}

export interface Paragraph extends Span {
  /** Its place in `doc.paragraphs`. */
  readonly index: number;
  readonly prose: Prose;
}

/** A heading line (by # or by 一、（一）1.（1）) with what stands below it. */
export interface Section {
  readonly title: Paragraph;
  /** 1 for the outermost; from the enumerator where there is one, else from the number of #. */
  readonly level: number;
  /** Paragraphs of its own, title excluded, before the first child. */
  readonly body: readonly Paragraph[];
  readonly children: readonly Section[];
  /** Offset of the end of its last paragraph, children included. */
  readonly to: number;
}

/** One of several documents in one file (【篇一】 …【篇二】 …); a file without such headings is one part. */
export interface Part extends Span {
  /** Undefined: not recognised. Rules about genres stay silent then. */
  readonly genre?: Genre;
  readonly title?: Title;
  readonly paragraphs: readonly Paragraph[];
  readonly outline: readonly Section[];
}

/** A place where rules are switched off by a comment; `rule` undefined means all of them. */
export interface Disabled extends Span {
  readonly rule?: string;
}

export interface Doc {
  /** Put together when it is asked for after an edit; `source` gives a part of it without that. */
  readonly text: string;
  readonly source: Sliceable;
  readonly frontMatter: FrontMatter;
  /** Those that it may be of. */
  readonly genres: readonly Genre[];
  /** Non-blank prose lines, in order; fenced code, HTML blocks and front matter are not in it. */
  readonly paragraphs: readonly Paragraph[];
  /** Those of them that a rule looks at, and what rules remember. */
  readonly kept: Kept;
  /** Code that is code by its indentation alone: often text whose writer meant to indent it. */
  readonly indented: readonly Span[];
  /** At least one, covering all paragraphs. */
  readonly parts: readonly Part[];
  /** Whether this is a 公文 at all. */
  readonly official: boolean;
  readonly disabled: readonly Disabled[];
  /** Words allowed in this file by `<!-- gongwen-allow 词 -->`. */
  readonly allowed: readonly string[];
}

/** One way to put a finding right. `safe`: cannot change the meaning, may run unattended. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
  readonly safe: boolean;
}

export interface Related extends Span {
  readonly message: string;
}

export interface Finding extends Span {
  /** At most 40 characters: what is wrong and what it should be. */
  readonly message: string;
  /** Most plausible first: the first is offered as the preferred one. */
  readonly fixes?: readonly Fix[];
  readonly related?: readonly Related[];
  /** Lower than the rule's own severity where the evidence is weaker; never raises it. */
  readonly severity?: Severity;
  /** The text that "allow this word" would allow; without it only place and rule can be ignored. */
  readonly word?: string;
  /** The span should simply be deleted: editors fade it. */
  readonly unnecessary?: boolean;
}

/** ⟦…⟧ marks each finding in `bad`; `good` is `bad` after the first fix of each, or alone: a text that must stay silent. */
export interface Example {
  readonly bad?: string;
  readonly good: string;
  readonly genre?: string;
}

interface RuleMeta {
  /** File name, setting, anchor and diagnostic code at once. */
  readonly id: string;
  readonly severity: Severity;
  /** One line of Chinese: what it finds. */
  readonly summary: string;
  /** Chinese: why, with the clause of the standard, or 惯例. */
  readonly why: string;
  readonly examples: readonly [Example, ...Example[]];
}

/** Sees one paragraph and nothing else, so that its findings can be kept while the paragraph stands. */
export interface ParagraphRule extends RuleMeta {
  readonly scope: 'paragraph';
  check(prose: Prose): Iterable<Finding>;
  /**
   * Sees the place where one line runs on into the next, `gap` code units of line end between them; offsets count from the
   * start of `before`. Called for lines that follow each other without a blank one.
   */
  joint?(before: Prose, after: Prose, gap: number): Iterable<Finding>;
}

/**
 * Sees one of the documents in a file and nothing of the others, so that its findings can be kept while no line of that
 * one changes; linear in the number of paragraphs. Of `doc` it may use `source` and `kept` within the part. Offsets that a
 * finding works out later count in the text as it stood when the rule was run, too.
 */
export interface PartRule extends RuleMeta {
  readonly scope: 'part';
  check(part: Part, doc: Doc): Iterable<Finding>;
}

/** Sees the whole file; linear in the number of paragraphs. */
export interface DocumentRule extends RuleMeta {
  readonly scope: 'document';
  check(doc: Doc): Iterable<Finding>;
}

export type Rule = ParagraphRule | PartRule | DocumentRule;

/** A finding with the rule that made it and the severity it is shown at. Offsets count from the start of the text. */
export interface Diagnosis extends Finding {
  readonly rule: string;
  readonly severity: Severity;
}
