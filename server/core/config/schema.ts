/** YAML read by a JSON schema: what fits is taken, the rest is reported at its place in words for the writer. */
import { shortName, unknownName } from './nearest.ts';
import { isEmpty, type Mapping, type Node, type Report, wordOf } from './yaml.ts';

/** As much of JSON schema as the data files use; objects have no properties but those listed. */
export interface Schema {
  /** Into the same file: `#/definitions/section`. */
  readonly $ref?: string;
  /** Objects told apart by what they require. */
  readonly anyOf?: readonly Schema[];
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly examples?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, Schema | undefined>>;
  readonly required?: readonly string[];
}

/** The items of a list that fit `schema`, each without what does not fit and is not required. Never throws. */
export function readList(name: string, node: Node, schema: Schema, report: Report): unknown[] {
  return new Reader(schema, report).list(name, node, schema) ?? [];
}

/** The same of a single value; undefined where something that it needs is wrong. */
export function readValue(name: string, node: Node, schema: Schema, report: Report): unknown {
  return new Reader(schema, report).value(name, node, schema);
}

class Reader {
  readonly #root: Schema;
  readonly #report: Report;

  constructor(root: Schema, report: Report) {
    this.#root = root;
    this.#report = report;
  }

  list(name: string, node: Node, schema: Schema): unknown[] | undefined {
    if (node?.kind !== 'list') {
      this.#report(node?.range, `“${name}”应是列表，每项以“- ”开头`);
      return undefined;
    }
    return node.items.flatMap((item) => {
      const value = this.value(name, item, schema);
      return value === undefined ? [] : [value];
    });
  }

  /** Undefined where something required is wrong. */
  value(name: string, node: Node, given: Schema): unknown {
    const schema = this.#resolve(given, node);
    const complain = (message: string) => this.#report(node?.range, message);
    const values =
      schema.type === 'boolean' ? [true, false] : (schema.enum ?? (schema.const && [schema.const]));
    if (Array.isArray(values)) {
      const value = values.find((one) => node?.kind === 'scalar' && node.value === one);
      if (value === undefined) complain(wrongChoice(name, wordOf(node) ?? '', values));
      return value;
    }
    if (schema.type === 'array') {
      const items = this.list(name, node, schema.items ?? {});
      if (!items || items.length >= (schema.minItems ?? 0)) return items;
      if (node?.kind === 'list' && node.items.length === 0) complain(`“${name}”至少要有一项`);
      return undefined;
    }
    if (schema.type === 'object') {
      if (node?.kind === 'map') return this.#object(name, node, schema);
      complain(`“${name}”的每一项应写成“名称: 值”，一行一个`);
      return undefined;
    }
    if (schema.type === 'integer') {
      if (node?.kind === 'scalar' && Number.isInteger(node.value)) return node.value;
      complain(`“${name}”应是整数`);
      return undefined;
    }
    const text = wordOf(node)?.replace(/\n$/, '');
    const wrong = text === undefined ? '应是一段文字' : faultOf(text, schema);
    if (wrong === undefined) return text;
    complain(`“${name}”${wrong}`);
    return undefined;
  }

  #object(name: string, map: Mapping, { properties = {}, required = [] }: Schema): unknown {
    const found: Record<string, unknown> = {};
    const seen = new Set<string>();
    for (const { name: key, key: place, value } of map.pairs) {
      const schema = Object.hasOwn(properties, key) ? properties[key] : undefined;
      if (isEmpty(value)) continue;
      seen.add(key);
      if (schema) found[key] = this.value(key, value, schema);
      else {
        const known = Object.keys(properties);
        this.#report(place?.range, unknownName(`“${name}”里没有“${shortName(key)}”这一项`, key, known));
      }
    }
    for (const key of required) {
      if (!seen.has(key))
        this.#report(map.pairs[0]?.key?.range ?? map.range, `“${name}”的这一项缺少“${key}”`);
    }
    return required.every((key) => found[key] !== undefined) ? found : undefined;
  }

  #resolve(schema: Schema, node: Node): Schema {
    if (schema.$ref !== undefined) {
      const path = schema.$ref.split('/').slice(1);
      return path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], this.#root) as Schema;
    }
    const kinds = schema.anyOf?.map((one) => this.#resolve(one, node));
    const fits = ({ required = [] }: Schema) =>
      node?.kind === 'map' && required.every((key) => node.pairs.some(({ name }) => name === key));
    return kinds?.find(fits) ?? kinds?.at(-1) ?? schema;
  }
}

function wrongChoice(name: string, word: string, values: readonly unknown[]): string {
  const words = values.map(String);
  // A long list helps less than a guess.
  if (words.length > 5) return unknownName(`“${name}”不能是“${shortName(word)}”`, word, words);
  return `“${name}”应为 ${words.join('、').replace(/、([^、]*)$/, ' 或 $1')}`;
}

/** What is wrong with a text, undefined if nothing is. */
function faultOf(
  text: string,
  { minLength = 0, pattern, format, examples = [] }: Schema,
): string | undefined {
  if (text.length < minLength) return `至少要有 ${minLength} 个字`;
  if (pattern !== undefined && !new RegExp(pattern).test(text)) return `的写法不对，应如“${examples[0]}”`;
  if (format !== 'regex') return undefined;
  if (!isRegex(text)) return '不是合法的正则表达式';
  return repeatsRepeats(text) ? '里可重复多次的量词不能套着，应只留一层' : undefined;
}

function isRegex(source: string): boolean {
  try {
    new RegExp(source);
    return true;
  } catch {
    return false;
  }
}

/** More often than this is as good as without limit. */
const OFTEN = 9;
const SIGNS =
  /\\[bB]|\\.|\[(?:\\.|[^\]])*\]|[*+?]|\{(?<least>\d+)(?<open>,)?(?<most>\d*)\}|\((?:\?(?:<?[=!]|:|<[^>]*>))?|./gs;

/** What a part of a pattern may match. */
interface Extent {
  /** It repeats something often. */
  repeats: boolean;
  /** It has a choice that is of no fixed length anywhere: .{1,3}, but not 第.{1,3}条. */
  floats: boolean;
}

/** A group that is open, and its last choice. */
interface Group extends Extent {
  readonly looks: boolean;
  varies: boolean;
  fixed: boolean;
}

/**
 * Whether a pattern, which is a valid one, repeats often what repeats often itself, as (.*)*, or what may be cut anywhere, as
 * (.{1,3})*: to find that it does not match takes for ever.
 */
function repeatsRepeats(source: string): boolean {
  const open: Group[] = [group(false)];
  /** What a quantifier that follows would repeat. */
  let last: Extent | undefined;
  const take = (own: Group, least: number, most: number) => {
    if (!last) return;
    own.repeats ||= last.repeats || most > OFTEN;
    if (least < most || last.floats) own.varies = true;
    else own.fixed = true;
    last = undefined;
  };
  const choose = (own: Group) => {
    take(own, 1, 1);
    own.floats ||= own.varies && !own.fixed;
    own.varies = own.fixed = false;
  };
  for (const { 0: sign, groups = {} } of source.matchAll(SIGNS)) {
    const own = open.at(-1) as Group;
    if (/^(?:[*+?]|\{\d.*\})$/.test(sign)) {
      const { least = sign === '+' ? 1 : 0 } = groups;
      const most = groups.least && !groups.open ? least : groups.most || (sign === '?' ? 1 : Infinity);
      if (last && Number(most) > OFTEN && (last.repeats || last.floats)) return true;
      take(own, Number(least), Number(most));
    } else if (sign === '|') choose(own);
    else if (sign === ')') {
      choose(own);
      open.pop();
      if (own.looks) (open.at(-1) as Group).repeats ||= own.repeats;
      else last = own;
    } else if (!/^(?:\\[bB]|[\^$])$/.test(sign)) {
      take(own, 1, 1);
      if (sign[0] === '(') open.push(group(/[=!]$/.test(sign)));
      else last = { repeats: false, floats: false };
    }
  }
  return false;
}

function group(looks: boolean): Group {
  return { looks, repeats: false, floats: false, varies: false, fixed: false };
}
