/** Rules × document → diagnoses: severity, suppression, allowed words, order. */
import type { Genre } from '../data/genres.ts';
import type { Passage } from '../data/passages.ts';
import { isDisabled } from './document/suppress.ts';
import { fact, oncePer } from './fact.ts';
import { JointFindings, type LineFinding } from './joints.ts';
import type {
  Diagnosis,
  Doc,
  Finding,
  ParagraphRule,
  Part,
  PartRule,
  Prose,
  Rule,
  Severity,
} from './model.ts';
import { PlacedFinding } from './placed-finding.ts';

export interface Config {
  /** `auto`: only documents that look like 公文; a document's front matter `gongwen: false` always wins. */
  readonly enable: 'auto' | 'always' | 'never';
  /** Patterns as in .gitignore: files that match are always checked, those that match a `!` pattern never. */
  readonly files: readonly string[];
  /** By rule id; a rule not named keeps its own severity. */
  readonly severity: Readonly<Record<string, Severity | 'off'>>;
  /** Words that no rule reports. */
  readonly allow: readonly string[];
  /** The writer's own, beside those there are. The document must have been read with them. */
  readonly genres: readonly Genre[];
  readonly passages: readonly Passage[];
}

export const defaultConfig: Config = {
  enable: 'auto',
  files: [],
  severity: {},
  allow: [],
  genres: [],
  passages: [],
};

/** How much a level weighs. */
export const STRENGTH: Readonly<Record<Severity | 'off', number>> = {
  off: 0,
  hint: 1,
  info: 2,
  warning: 3,
  error: 4,
};

/** All diagnoses of a document in the order of their places. Never throws on any document. */
export function lint(doc: Doc, config: Config, rules: readonly Rule[]): Diagnosis[] {
  if (!isChecked(doc, config)) return [];
  const settings = new Map(rules.map((rule) => [rule.id, config.severity[rule.id] ?? rule.severity]));
  const allowed = new Set([...config.allow, ...doc.allowed]);
  const found: Diagnosis[] = [];
  const add = (finding: Finding, by: number, maybeSafe: boolean, rule: string) => {
    const severity = weaker(settings.get(rule) ?? 'off', finding.severity);
    if (
      severity !== 'off' &&
      !(finding.word && allowed.has(finding.word)) &&
      !isDisabled(doc, rule, finding.from + by)
    ) {
      found.push(new PlacedFinding(finding, by, maybeSafe, rule, severity));
    }
  };
  const { inLine, hasFinding, joints } = checksOf(rules);
  for (const { from, prose } of doc.kept.having(hasFinding)) {
    // A table is laid out by hand: nothing in it is changed without asking.
    for (const { rule, finding } of inLine(prose)) add(finding, from, prose.kind !== 'cell', rule);
  }
  for (const { before, found } of doc.kept.recall(joints).found(doc)) {
    for (const { rule, finding } of found) add(finding, before.from, true, rule);
  }
  for (const rule of rules) {
    if (settings.get(rule.id) === 'off') continue;
    // Copied, as going over a list is much faster than asking a generator or what may be one.
    if (rule.scope === 'document') for (const finding of [...rule.check(doc)]) add(finding, 0, true, rule.id);
    else if (rule.scope === 'part') {
      const inPart = findingsOf(rule);
      for (const part of doc.parts) {
        const { at, found } = inPart(part, doc);
        for (const finding of found) add(finding, part.from - at, true, rule.id);
      }
    }
  }
  return found.sort(
    (a, b) => a.from - b.from || a.to - b.to || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}

interface PartFindings {
  /** Where the part began when they were found. */
  readonly at: number;
  readonly found: readonly Finding[];
}

/** What a rule finds in a part, looked for once: it is another one when one of its lines changes. */
const findingsOf = oncePer((rule: PartRule) =>
  oncePer((part: Part, doc: Doc): PartFindings => ({ at: part.from, found: [...rule.check(part, doc)] })),
);

/** Whether any rule runs in this document at all. */
export function isChecked(doc: Doc, config: Config): boolean {
  return !doc.frontMatter.off && (config.enable === 'always' || (config.enable === 'auto' && doc.official));
}

/** The paragraph rules of a list together; what they find is remembered with the line. */
interface LineChecks {
  inLine(prose: Prose): readonly LineFinding[];
  hasFinding(prose: Prose): boolean;
  joints(): JointFindings;
}

const checksOf = oncePer((rules: readonly Rule[]) =>
  makeChecks(rules.filter((rule) => rule.scope === 'paragraph')),
);

function makeChecks(rules: readonly ParagraphRule[]): LineChecks {
  const inLine = fact((prose) => {
    const found: LineFinding[] = [];
    for (const rule of rules) for (const finding of rule.check(prose)) found.push({ rule: rule.id, finding });
    return found.length > 0 ? found : NONE;
  });
  const joining = rules.flatMap(({ id, joint }) => (joint ? [{ id, joint }] : []));
  const atJoint = (before: Prose, after: Prose, gap: number) => {
    const found: LineFinding[] = [];
    for (const { id, joint } of joining)
      for (const finding of joint(before, after, gap)) found.push({ rule: id, finding });
    return found;
  };
  return {
    inLine,
    hasFinding: (prose) => inLine(prose).length > 0,
    joints: () => new JointFindings(atJoint),
  };
}

const NONE: readonly LineFinding[] = [];

function weaker(set: Severity | 'off', own: Severity | undefined): Severity | 'off' {
  return own && STRENGTH[own] < STRENGTH[set] ? own : set;
}
