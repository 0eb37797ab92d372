/** Every data file fits its schema, says where it comes from, and holds only regexes that are linear. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import { closings } from '../server/data/closings.ts';
import { genres, shapes } from '../server/data/genres.ts';
import { passages } from '../server/data/passages.ts';

const ROOT = 'server/data';

function jsonFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return jsonFiles(path);
    return entry.name.endsWith('.json') && !entry.name.endsWith('schema.json') ? [path] : [];
  });
}

function read(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function isRegex(source: string): boolean {
  try {
    new RegExp(source);
    return true;
  } catch {
    return false;
  }
}

describe('data files', () => {
  const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
  ajv.addFormat('regex', isRegex);
  const validators = new Map<string, ValidateFunction>();

  for (const path of jsonFiles(ROOT)) {
    it(`${path} fits its schema and names its source`, () => {
      const data = read(path);
      const schema = join(dirname(path), String(data.$schema));
      const validate = validators.get(schema) ?? ajv.compile(read(schema));
      validators.set(schema, validate);
      assert.ok(validate(data), ajv.errorsText(validate.errors));
      assert.ok(String(data.source).length > 1);
    });
  }
});

describe('genre files', () => {
  it('are named by their ids, and names lead to one genre only', () => {
    const files = jsonFiles(join(ROOT, 'genres')).map((path) => basename(path, '.json'));
    assert.deepEqual(files.sort(), genres.map(({ id }) => id).sort());
    const names = genres.flatMap(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
    assert.equal(new Set(genres.map(({ prefix }) => prefix)).size, genres.length);
  });

  it('offer a wording for every required section', () => {
    const bare = genres.flatMap(({ id, sections }) =>
      sections.flatMap((section) => (section.required && !section.template ? [`${id}.${section.id}`] : [])),
    );
    assert.deepEqual(bare, []);
  });
});

describe('passages', () => {
  it('belong to genres that exist, by names and initials that are unique', () => {
    const known = new Set(genres.flatMap(({ id, kind }) => [id, kind]));
    for (const { name, genres: kinds } of passages) {
      for (const kind of kinds) assert.ok(known.has(kind), `${name}: ${kind}`);
    }
    assert.equal(new Set(passages.map(({ name }) => name)).size, passages.length);
    assert.equal(new Set(passages.map(({ prefix }) => prefix)).size, passages.length);
  });
});

describe('regexes of the data', () => {
  const all = [
    ...Object.values(shapes),
    ...closings.map(({ cue }) => cue),
    ...genres.flatMap(({ title, sections }) => [
      title,
      ...sections.flatMap(({ heading, text, when }) => [heading, text, when]),
    ]),
  ].filter((regex) => regex !== undefined);

  it('look no further than a bounded distance', () => {
    for (const { source } of all) {
      const bare = source.replace(/\[[^\]]*\]/g, '某').replace(/\\./g, '某');
      const unbounded = /[*+]|\{\d+,\}/.exec(bare.replace(/^\^\(\?!\.\*/, ''))?.[0];
      assert.equal(unbounded, undefined, source);
    }
  });

  it('finish on long repeats', () => {
    for (const unit of [
      '的',
      '存在',
      '会议',
      '请',
      '（',
      '一、',
      '关于',
      'X',
      '以为',
      '月日',
      '附件：',
      '现将将',
    ]) {
      const text = unit.repeat(50_000);
      for (const regex of all) regex.test(text);
    }
  });
});
