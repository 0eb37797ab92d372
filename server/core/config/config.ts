/** Configuration as it is written (a .gongwen.yaml or .json, an editor's settings) → Config, and what is wrong with it. */
import { type GenreData, genreSchema, readGenre, withOwnGenres } from '../../data/genres.ts';
import { type PassageData, passageSchema, readPassage } from '../../data/passages.ts';
import { type Config, defaultConfig, STRENGTH } from '../lint.ts';
import type { Severity, Span } from '../model.ts';
import { shortName, unknownName } from './nearest.ts';
import { readList, readValue, type Schema } from './schema.ts';
import {
  fromJson,
  isEmpty,
  type Mapping,
  type Node,
  parseYaml,
  type Range,
  type Report,
  wordOf,
  yamlFault,
} from './yaml.ts';

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

const ENABLE: Schema = { enum: ['auto', 'always', 'never'] satisfies readonly Config['enable'][] };
const WORDS: Schema = { type: 'array', items: { minLength: 1 } };
const LEVEL: Schema = { enum: Object.keys(STRENGTH).reverse() };
const KEYS = ['enable', 'files', 'allow', 'rules', 'genres', 'passages'];

/**
 * Reads the text of a configuration file; JSON is read as the YAML it is. `ruleIds` are the rules there are.
 * Problems lie inside the text. Never throws.
 */
export function readConfig(text: string, ruleIds: readonly string[]): ConfigFile {
  const problems: ConfigProblem[] = [];
  const report = (range: Range, message: string) => {
    const from = Math.min(range?.[0] ?? 0, text.length);
    const to = Math.max(from, Math.min(range?.[1] ?? from, text.length));
    // A reference to YAML, a pattern to whoever wrote *.md.
    problems.push({ from, to, message: text[from] === '*' ? '“*”开头的应加引号，不支持引用' : message });
  };
  return { settings: readMap(parse(text, report), ruleIds, report), problems };
}

/** Reads an editor's settings object (`{ enable, allow, rules: { id: level } }`); what is not valid there is left out. Never throws on JSON values. */
export function readSettings(value: unknown, ruleIds: readonly string[]): Settings {
  const root = fromJson(value);
  return root?.kind === 'map' ? readMap(root, ruleIds, () => undefined) : {};
}

function readMap(map: Mapping | undefined, ruleIds: readonly string[], report: Report): Settings {
  const settings: { -readonly [K in keyof Settings]: Settings[K] } = {};
  let passageList: Node;
  for (const { name, key, value } of map?.pairs ?? []) {
    if (name === '$schema' || isEmpty(value)) continue;
    if (name === 'enable') settings.enable = readValue(name, value, ENABLE, report) as Settings['enable'];
    else if (name === 'files') settings.files = readValue(name, value, WORDS, report) as Settings['files'];
    else if (name === 'allow') settings.allow = readValue(name, value, WORDS, report) as Settings['allow'];
    else if (name === 'rules') settings.rules = levels(value, ruleIds, report);
    else if (name === 'genres') settings.genres = genres(value, report);
    else if (name === 'passages') passageList = value;
    else report(key?.range, unknownName(`没有“${shortName(name)}”这个设置`, name, KEYS));
  }
  // They may name genres that stand below them.
  if (passageList) settings.passages = passages(passageList, settings.genres ?? [], report);
  return settings;
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

function parse(text: string, report: Report): Mapping | undefined {
  const document = parseYaml(text);
  if (!document) report([0, text.length], yamlFault());
  const { root, errors = [] } = document ?? {};
  for (const { pos, code } of errors) report(pos, yamlFault(code));
  if (root?.kind === 'map') return root;
  if (!isEmpty(root)) report(root?.range, '配置应写成“设置: 值”，一行一项');
  return undefined;
}

function levels(node: Node, ruleIds: readonly string[], report: Report): Settings['rules'] {
  if (node?.kind !== 'map') {
    report(node?.range, '“rules”下应写“规则名: 级别”，一行一条');
    return undefined;
  }
  const rules: Record<string, Severity | 'off'> = {};
  for (const { name, key, value } of node.pairs) {
    if (!ruleIds.includes(name))
      report(key?.range, unknownName(`没有“${shortName(name)}”这条规则`, name, ruleIds));
    else if (!isEmpty(value)) {
      const level = readValue(name, value, LEVEL, report) as Severity | 'off' | undefined;
      if (level) rules[name] = level;
    }
  }
  return rules;
}

function genres(node: Node, report: Report): Config['genres'] {
  return (readList('genres', node, genreSchema, report) as GenreData[]).map(readGenre);
}

function passages(node: Node, own: Config['genres'], report: Report): Config['passages'] {
  const known = withOwnGenres(own).flatMap(({ kind, name, id }) => [kind, name, id]);
  for (const item of itemsOf(node)) {
    const named = item?.kind === 'map' ? item.pairs.find(({ name }) => name === 'genres') : undefined;
    for (const genre of itemsOf(named?.value)) {
      const name = wordOf(genre);
      if (name !== undefined && !known.includes(name))
        report(genre?.range, unknownName(`没有“${shortName(name)}”这个文种`, name, known));
    }
  }
  return (readList('passages', node, passageSchema, report) as PassageData[]).map(readPassage);
}

function itemsOf(node: Node): readonly Node[] {
  return node?.kind === 'list' ? node.items : [];
}
