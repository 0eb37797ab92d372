/** 重复段落: the same paragraph, sentence or title a second time, mostly pasted twice. */
import type { Sliceable } from '../core/document/lines.ts';
import { inParts } from '../core/document/parts.ts';
import type { DocumentRule, Finding, Fix, Paragraph, Part, Related, Severity, Span } from '../core/model.ts';
import { endsSentence, isHeading } from '../core/numbering/landmarks.ts';
import { countPassages, PARAGRAPH, type PassageCounts } from '../core/repeats/digests.ts';
import { type Recurrence, recurrencesIn } from '../core/repeats/recurrences.ts';
import { shift, shiftEdit } from '../core/shift.ts';
import { isApart } from '../core/text/spans.ts';
import { deletion } from '../core/text/visible.ts';

export const duplicatedPassage: DocumentRule = {
  id: 'duplicated-passage',
  scope: 'document',
  severity: 'warning',
  summary: '同一段话、同一句话或同一标题在文中出现两次',
  why:
    '多为粘贴时重复，或改写后忘了删去旧稿。《党政机关公文处理工作条例》第十九条要求公文“表述准确，文字精练”。' +
    '称谓、结语、施行日期、法律责任等固定用语和表格、口号不查。',
  examples: [
    {
      bad: '各村要在月底前完成沟渠清淤，确保汛期排水畅通。\n\n各镇要抓紧备料。⟦各村要在月底前完成沟渠清淤，确保汛期排水畅通。⟧',
      good: '各村要在月底前完成沟渠清淤，确保汛期排水畅通。\n\n各镇要抓紧备料。',
    },
    { good: '本办法自公布之日起施行，由市水务局负责解释。\n\n本办法自公布之日起施行，由市水务局负责解释。' },
  ],
  check(doc) {
    const counts = doc.kept.recall(countPassages);
    return inParts(doc, (part) => findingsIn(part, counts, doc.source));
  },
};

/** By the list of paragraphs, which stays the same as long as only the text of one of them changes. */
const known = new WeakMap<
  readonly Paragraph[],
  { readonly part: Part; readonly version: number; readonly findings: readonly Finding[] }
>();

/** Those of a part, looked for again only when a line changes that has to do with any. */
function findingsIn(part: Part, counts: PassageCounts, text: Sliceable): readonly Finding[] {
  const { version } = counts;
  const last = known.get(part.paragraphs);
  if (last?.part === part) return last.findings;
  const findings =
    last?.version === version
      ? last.findings
      : recurrencesIn(part, counts).map((recurrence) => new Again(recurrence, part.paragraphs, text));
  known.set(part.paragraphs, { part, version, findings });
  return findings;
}

const MESSAGES = {
  title: '与同级的另一标题相同，疑重复或未改',
  paragraph: '本段与前文一段完全相同，疑重复粘贴',
  changed: '本段与前文一段几乎相同，请核对是否重复',
  sentence: '与前文完全相同，疑重复，宜删去其一',
};
const FORMER = {
  title: '前一个相同的标题',
  paragraph: '前文相同的一段',
  changed: '前文相近的一段',
  sentence: '前文相同的一句',
};

/** It stands where its lines stand, and is put into words once. */
class Again implements Finding {
  readonly message: string;
  readonly severity: Severity | undefined;
  readonly unnecessary: boolean;
  readonly #recurrence: Recurrence;
  readonly #paragraphs: readonly Paragraph[];
  readonly #text: Sliceable;

  constructor(recurrence: Recurrence, paragraphs: readonly Paragraph[], text: Sliceable) {
    const { kind, paragraph, first } = recurrence;
    this.message = MESSAGES[kind];
    const isShort = kind === 'paragraph' && paragraph.to - paragraph.from < PARAGRAPH;
    const isLikely = kind === 'changed' || isShort || (kind === 'sentence' && first !== paragraph);
    this.severity = isLikely ? 'hint' : undefined;
    this.unnecessary = kind === 'paragraph' || kind === 'sentence';
    this.#recurrence = recurrence;
    this.#paragraphs = paragraphs;
    this.#text = text;
  }

  get from(): number {
    return this.#recurrence.paragraph.from + this.#recurrence.span.from;
  }

  get to(): number {
    const { kind, paragraph, span } = this.#recurrence;
    return kind === 'paragraph' ? paragraph.to : paragraph.from + span.to;
  }

  get related(): readonly Related[] {
    const { kind, first, firstSpan } = this.#recurrence;
    return [{ ...shift(firstSpan, first.from), message: FORMER[kind] }];
  }

  get fixes(): readonly Fix[] | undefined {
    const { kind, paragraph, span, first } = this.#recurrence;
    if (kind === 'paragraph' || (kind === 'title' && first.index === paragraph.index - 1)) {
      // Without it the numbers below would be wrong.
      const [own, other] = [paragraph, first].map(({ prose }) => prose.enumerators[0]);
      if (own?.leading && own.value !== other?.value) return undefined;
      if (kind === 'paragraph' && this.#holdsOthers()) return undefined;
      const edit = { ...withLineEnds(this.#text, paragraph), insert: '' };
      return [{ title: kind === 'title' ? '删去此标题' : '删去本段', safe: false, edits: [edit] }];
    }
    if (kind !== 'sentence') return undefined;
    const { text, source, enumerators } = paragraph.prose;
    // Stars that Markdown does not take for marks may open or close something all the same.
    const from = span.from + (/^[*_~\s]*/.exec(text.slice(span.from, span.to))?.[0].length ?? 0);
    const [lead] = enumerators;
    if (lead?.leading && from <= lead.to && span.to >= text.trimEnd().length) return undefined;
    const edits = deletion(text, source, from, span.to);
    return [{ title: '删去此句', safe: false, edits: edits.map((edit) => shiftEdit(edit, paragraph.from)) }];
  }

  /** Whether a heading above would be left without it, or items below it. */
  #holdsOthers(): boolean {
    const { paragraph } = this.#recurrence;
    const above = this.#paragraphs[paragraph.index - (this.#paragraphs[0]?.index ?? 0) - 1]?.prose;
    // What ends with a stop is an item.
    const isBelowHeading = above && isHeading(above) && !endsSentence(above);
    const next = this.#text.slice(paragraph.to, paragraph.to + 40);
    return isBelowHeading === true || (paragraph.prose.kind === 'item' && /^[\r\n]+[ \t]+\S/.test(next));
  }
}

/** A paragraph with the blank lines behind it, as many as stand before it. */
function withLineEnds(text: Sliceable, { from, to }: Paragraph): Span {
  const withBlanks = isApart(text, from);
  let end = to;
  while (/[\r\n]/.test(text.slice(end, end + 1))) {
    end += text.slice(end, end + 2) === '\r\n' ? 2 : 1;
    if (!withBlanks) break;
  }
  return { from, to: end };
}
