/** Reading YAML node by node, so that what is wrong has a place. The only file that knows the YAML parser. */
import { isMap as isYamlMap, isScalar as isYamlScalar, isSeq as isYamlSeq, parseDocument } from 'yaml';

/** Offsets: [from, to, …]. */
export type Range = ArrayLike<number> | null | undefined;

interface Scalar {
  readonly kind: 'scalar';
  readonly value: unknown;
  /** As written. */
  readonly source: string | undefined;
  readonly range: Range;
}

interface List {
  readonly kind: 'list';
  readonly items: readonly Node[];
  readonly range: Range;
}

export interface Mapping {
  readonly kind: 'map';
  readonly pairs: readonly Pair[];
  readonly range: Range;
}

export interface Pair {
  /** The key as a word, '' if it is none. */
  readonly name: string;
  readonly key: Node;
  readonly value: Node;
}

/** What YAML can say and JSON cannot, such as a reference to another node. */
interface Other {
  readonly kind: 'other';
  readonly range: Range;
}

/** Undefined where nothing is written. */
export type Node = Scalar | List | Mapping | Other | undefined;

export interface YamlDocument {
  readonly root: Node;
  readonly errors: readonly { readonly pos: readonly [number, number]; readonly code: string }[];
}

/** Tells what is wrong with the part of the text that a node or an error takes up. */
export type Report = (range: Range, message: string) => void;

/** More than these follow from those before: one bracket that is not closed makes thousands. */
const MOST_ERRORS = 10;

/** A text as a document, with its first errors; undefined if it cannot even be parsed. Never throws. */
export function parseYaml(text: string): YamlDocument | undefined {
  try {
    // With 'silent' a second document would be left out without a word.
    const { contents, errors } = parseDocument(text, { logLevel: 'error', prettyErrors: false });
    // A line --- at the end begins one in which nothing stands.
    const faults = errors.filter(({ pos }) => !/^---\s*$/.test(text.slice(...pos)));
    return { root: fromYaml(contents), errors: faults.slice(0, MOST_ERRORS) };
  } catch {
    // The parser recurses and runs out of stack in brackets nested thousands deep.
    return undefined;
  }
}

const FAULTS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: '不能用制表符缩进，应改用空格',
  BAD_INDENT: '缩进不对，或者括号没有关上',
  MISSING_CHAR: '少了引号、括号或冒号',
  DUPLICATE_KEY: '同一项写了两遍，应只留一个',
  BLOCK_AS_IMPLICIT_KEY: '应一行写一项，行首对齐；值里有“: ”的，值要加引号',
  MULTILINE_IMPLICIT_KEY: '应写作“名称: 值”，冒号用半角，后面空一格',
  BAD_SCALAR_START: '值以 @、%、` 等符号开头，应加引号',
  BAD_DQ_ESCAPE: '双引号里的“\\”应写两个，或者改用单引号',
  UNEXPECTED_TOKEN: '有多余的符号，或者行首没有对齐',
  MULTIPLE_DOCS: '“---”以下没有读，应并入上面',
};

/** An error's code as a writer is told of it: what is wrong and what to do. Without a known code: how it should be written. */
export function yamlFault(code = ''): string {
  return FAULTS[code] ?? '格式不对，应一行写一项，写作“名称: 值”';
}

/**
 * A JSON value as a node without places: an editor's settings need no parser, which takes its time to load. Children become
 * nodes when they are asked for, so that none is nested too deep. Never throws.
 */
export function fromJson(value: unknown): Node {
  const range = undefined;
  if (value === undefined) return undefined;
  if (typeof value !== 'object' || value === null)
    return { kind: 'scalar', value, source: String(value), range };
  if (Array.isArray(value))
    return {
      kind: 'list',
      range,
      get items() {
        return value.map(fromJson);
      },
    };
  const pair = ([name, one]: [string, unknown]): Pair => ({
    name,
    key: fromJson(name),
    get value() {
      return fromJson(one);
    },
  });
  return { kind: 'map', range, pairs: Object.entries(value).map(pair) };
}

/** A key whose values are all commented out says nothing. */
export function isEmpty(node: Node): boolean {
  return node === undefined || (node.kind === 'scalar' && (node.value === null || node.value === undefined));
}

/** The words of a scalar as written: 007 is a word here, not a number. Undefined if there are none. */
export function wordOf(node: Node): string | undefined {
  if (node?.kind !== 'scalar') return undefined;
  return (typeof node.value === 'string' ? node.value : node.source) || undefined;
}

function fromYaml(node: unknown): Node {
  if (node === null || node === undefined) return undefined;
  const range = (node as { range?: Range }).range;
  if (isYamlScalar(node)) return { kind: 'scalar', value: node.value, source: node.source, range };
  if (isYamlSeq(node)) return { kind: 'list', items: node.items.map(fromYaml), range };
  if (!isYamlMap(node)) return { kind: 'other', range };
  const pairs = node.items.map(({ key, value }) => ({
    name: isYamlScalar(key) ? String(key.value) : '',
    key: fromYaml(key),
    value: fromYaml(value),
  }));
  return { kind: 'map', pairs, range };
}
