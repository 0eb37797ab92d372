/** Configuration as it is written (a .gongwen.yaml or .json, an editor's settings) → Config, and what is wrong with it. */
import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { type Config, defaultConfig, STRENGTH } from './lint.ts';
import type { Severity, Span } from './model.ts';

/** What one source of configuration says; what it leaves out stays as it was. */
export interface Settings {
  readonly enable?: Config['enable'];
  readonly files?: readonly string[];
  readonly allow?: readonly string[];
  /** By rule id. */
  readonly rules?: Config['severity'];
  readonly genres?: Config['genres'];
  readonly passages?: Config['passages'];
}

export interface ConfigProblem extends Span {
  readonly message: string;
}

export interface ConfigFile {
  /** All that could be read, whatever the problems are. */
  readonly settings: Settings;
  readonly problems: readonly ConfigProblem[];
}

/** The names a configuration file may have; of several in one folder the first counts. */
export const configNames = ['.gongwen.yaml', '.gongwen.yml', '.gongwen.json'] as const;

const ENABLE = ['auto', 'always', 'never'] as const satisfies readonly Config['enable'][];
const LEVELS = (Object.keys(STRENGTH) as (Severity | 'off')[]).reverse();
const KEYS = ['enable', 'files', 'allow', 'rules'];

/**
 * Reads the text of a configuration file; JSON is read as the YAML it is. `ruleIds` are the rules there are.
 * Problems lie inside the text. Never throws.
 */
export function readConfig(text: string, ruleIds: readonly string[]): ConfigFile {
  const problems: ConfigProblem[] = [];
  const report = (range: ArrayLike<number> | null | undefined, message: string) => {
    const from = Math.min(range?.[0] ?? 0, text.length);
    problems.push({ from, to: Math.max(from, Math.min(range?.[1] ?? from, text.length)), message });
  };
  const map = parse(text, report);
  const settings: { -readonly [K in keyof Settings]: Settings[K] } = {};
  for (const { name, key, value } of pairs(map)) {
    if (name === '$schema' || isEmpty(value)) continue;
    if (name === 'enable') settings.enable = oneOf(ENABLE, name, value, report);
    else if (name === 'files') settings.files = strings(name, value, report);
    else if (name === 'allow') settings.allow = strings(name, value, report);
    else if (name === 'rules') settings.rules = levels(value, ruleIds, report);
    else report(range(key), unknown(`没有“${short(name)}”这个设置`, name, KEYS));
  }
  return { settings, problems };
}

/** Reads an editor's settings object (`{ enable, allow, rules: { id: level } }`); what is not valid there is left out. Never throws on JSON values. */
export function readSettings(value: unknown, ruleIds: readonly string[]): Settings {
  return readConfig(JSON.stringify(value) ?? '', ruleIds).settings;
}

/** One configuration from several sources: the later wins key by key and rule by rule, allowed words add up. */
export function mergeSettings(...sources: readonly Settings[]): Config {
  return sources.reduce<Config>(
    (config, { enable, files, allow = [], rules, genres = [], passages = [] }) => ({
      enable: enable ?? config.enable,
      files: files ?? config.files,
      severity: { ...config.severity, ...rules },
      allow: [...config.allow, ...allow],
      genres: [...config.genres, ...genres],
      passages: [...config.passages, ...passages],
    }),
    defaultConfig,
  );
}

type Report = (range: ArrayLike<number> | null | undefined, message: string) => void;

function parse(text: string, report: Report): YAMLMap | undefined {
  try {
    const { contents, errors } = parseDocument(text, { logLevel: 'silent', prettyErrors: false });
    for (const { pos, code } of errors) report(pos, SYNTAX[code] ?? `不是合法的 YAML（${code}）`);
    if (isMap(contents)) return contents;
    if (contents && !isEmpty(contents)) report(contents.range, '配置应写成“设置: 值”，一行一项');
  } catch {
    // The parser recurses and runs out of stack in brackets nested thousands deep.
    report([0, text.length], '不是合法的 YAML');
  }
  return undefined;
}

const SYNTAX: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'YAML 不能用制表符缩进，应改用空格',
  BAD_INDENT: '缩进不对，或者括号没有关上',
  MISSING_CHAR: '少了引号、括号或冒号',
  DUPLICATE_KEY: '同一项写了两遍，应只留一个',
};

function* pairs(map: YAMLMap | undefined) {
  for (const { key, value } of map?.items ?? [])
    yield { name: isScalar(key) ? String(key.value) : '', key, value };
}

function oneOf<T extends string>(values: readonly T[], name: string, node: unknown, report: Report) {
  const value = values.find((value) => isScalar(node) && node.value === value);
  if (!value)
    report(range(node), `“${short(name)}”应为 ${values.slice(0, -1).join('、')} 或 ${values.at(-1)}`);
  return value;
}

function strings(name: string, node: unknown, report: Report): string[] | undefined {
  if (!isSeq(node)) {
    report(range(node), `“${name}”应是列表，一行一个“- 词”`);
    return undefined;
  }
  return node.items.flatMap((item) => {
    // `source` and not `value`: 007 is a word here, not a number.
    const word = isScalar(item) && (typeof item.value === 'string' ? item.value : item.source);
    if (word) return [word];
    report(range(item) ?? node.range, `“${name}”的每一项应是一个词`);
    return [];
  });
}

function levels(node: unknown, ruleIds: readonly string[], report: Report): Settings['rules'] {
  if (!isMap(node)) {
    report(range(node), '“rules”下应写“规则名: 级别”，一行一条');
    return undefined;
  }
  const rules: Record<string, Severity | 'off'> = {};
  for (const { name, key, value } of pairs(node)) {
    if (!ruleIds.includes(name)) report(range(key), unknown(`没有“${short(name)}”这条规则`, name, ruleIds));
    else if (!isEmpty(value)) {
      const level = oneOf(LEVELS, name, value, report);
      if (level) rules[name] = level;
    }
  }
  return rules;
}

/** A key whose values are all commented out says nothing. */
function isEmpty(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null);
}

function range(node: unknown): ArrayLike<number> | null | undefined {
  return (node as { range?: ArrayLike<number> | null } | null)?.range;
}

function short(name: string): string {
  return name.length > 30 ? `${name.slice(0, 29)}…` : name;
}

function unknown(message: string, name: string, known: readonly string[]): string {
  const near = known.find((other) => isNear(name, other));
  return near ? `${message}，是不是“${near}”？` : message;
}

/** At most two letters apart (Levenshtein), and less than half of the word. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 2) return false;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const [left, up, corner] = [next[j - 1], row[j], row[j - 1]] as [number, number, number];
      next.push(Math.min(left + 1, up + 1, corner + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return (row[b.length] as number) <= Math.min(2, b.length / 2);
}
