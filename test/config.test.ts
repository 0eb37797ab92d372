/** .gongwen.yaml and editor settings: what they say, what is wrong with them. */
import assert from 'node:assert/strict';
import Ajv from 'ajv';
import fc from 'fast-check';
import { mergeSettings, readConfig, readSettings } from '../server/core/config/config.ts';
import { defaultConfig } from '../server/core/lint.ts';
import schema from '../server/data/config.schema.json';
import { rules } from '../server/rules/index.ts';

const IDS = ['duplicated-word', 'placeholder'];
/** Problems as 【the text they mark】message. */
const problems = (text: string) =>
  readConfig(text, IDS).problems.map(({ from, to, message }) => `【${text.slice(from, to)}】${message}`);

describe('configuration file', () => {
  it('reads all keys from YAML', () => {
    const text = `# 本单位的约定
enable: always
allow:
  - 的的
  - 007
rules:
  duplicated-word: off
  placeholder: error
`;
    assert.deepEqual(readConfig(text, IDS), {
      settings: {
        enable: 'always',
        allow: ['的的', '007'],
        rules: { 'duplicated-word': 'off', placeholder: 'error' },
      },
      problems: [],
    });
  });

  it('reads JSON, with tabs and $schema', () => {
    const text = JSON.stringify(
      { $schema: './s.json', enable: 'never', rules: { placeholder: 'hint' } },
      null,
      '\t',
    );
    assert.deepEqual(readConfig(text, IDS), {
      settings: { enable: 'never', rules: { placeholder: 'hint' } },
      problems: [],
    });
  });

  for (const text of ['', '# 只有注释\n', 'rules:\nallow:\nenable:\n', '---\n', '\uFEFF']) {
    it(`finds nothing set and nothing wrong in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(readConfig(text, IDS), { settings: {}, problems: [] });
    });
  }

  for (const [text, ...expected] of [
    ['enabel: auto', '【enabel】没有“enabel”这个设置，是不是“enable”？'],
    ['words: []', '【words】没有“words”这个设置'],
    ['enable: yes', '【yes】“enable”应为 auto、always 或 never'],
    ['allow: 的的', '【的的】“allow”应是列表，每项以“- ”开头'],
    ['allow: [[a], 好]', '【[a]】“allow”应是一段文字'],
    ['rules: off', '【off】“rules”下应写“规则名: 级别”，一行一条'],
    [
      'rules: {duplicate-word: off}',
      '【duplicate-word】没有“duplicate-word”这条规则，是不是“duplicated-word”？',
    ],
    ['rules: {spelling: off}', '【spelling】没有“spelling”这条规则'],
    ['rules: {placeholder: no}', '【no】“placeholder”应为 error、warning、info、hint 或 off'],
    ['just text', '【just text】配置应写成“设置: 值”，一行一项'],
    ['enable: auto\nenable: never', '【e】同一项写了两遍，应只留一个'],
  ] as const) {
    it(`objects to ${JSON.stringify(text)}`, () => assert.deepEqual(problems(text), expected));
  }

  for (const [text, message] of [
    ['rules:\n\tplaceholder: off', '】不能用制表符缩进，应改用空格'],
    ['allow: [a', '缩进不对，或者括号没有关上'],
    ['allow: ["a]', '少了引号、括号或冒号'],
    ['allow: b: c', '应一行写一项，行首对齐；值里有“: ”的，值要加引号'],
    ['enable：auto\nallow: [甲]', '应写作“名称: 值”，冒号用半角，后面空一格'],
    ['%files: a', '少了引号、括号或冒号'],
    ['allow: &甲 &乙 丙', '格式不对，应一行写一项，写作“名称: 值”'],
  ] as const) {
    it(`says what is broken in ${JSON.stringify(text)}`, () => {
      assert.ok(
        problems(text).some((problem) => problem.endsWith(message)),
        problems(text).join('\n'),
      );
    });
  }

  it('does not tell of all that follows from one fault', () => {
    assert.ok(problems('a: ['.repeat(300)).length < 20);
  });

  it('uses what is right beside what is wrong', () => {
    assert.deepEqual(
      readConfig('enable: maybe\nallow: [好, {}]\nrules: {placeholder: off, x: off}', IDS).settings,
      {
        enable: undefined,
        allow: ['好'],
        rules: { placeholder: 'off' },
      },
    );
  });

  it('survives any text, with problems inside it', () => {
    const words = [
      'enable',
      'allow',
      'rules',
      ':',
      ' ',
      '\n',
      '  ',
      '-',
      '[',
      '{',
      '}',
      '&a',
      '*a',
      '"',
      'off',
      'genres',
      'passages',
      'sections',
      'name',
      '\t',
      '\0',
    ];
    const text = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 3 })), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, (parts) => {
        const joined = parts.join('');
        for (const { from, to } of readConfig(joined, IDS).problems) {
          assert.ok(0 <= from && from <= to && to <= joined.length);
        }
      }),
    );
    for (const deep of ['['.repeat(100_000), '{a: '.repeat(20_000), `${'a'.repeat(200_000)}: 1`]) {
      assert.ok(readConfig(deep, IDS).problems.every(({ message }) => message.length <= 60));
    }
  });
});

describe('editor settings', () => {
  it('have the same keys; what is not valid is left out', () => {
    const given = {
      enable: 'never',
      allow: ['好', 3],
      rules: { placeholder: 'info', unknown: 'off' },
      trace: {},
    };
    const { enable, allow, rules } = readSettings(given, IDS);
    assert.deepEqual([enable, allow, rules], ['never', ['好', '3'], { placeholder: 'info' }]);
  });

  for (const nothing of [undefined, null, {}, [], 'x', 3]) {
    it(`set nothing by ${JSON.stringify(nothing)}`, () => assert.deepEqual(readSettings(nothing, IDS), {}));
  }

  it('may be nested as deep as they like', () => {
    let deep: unknown = [];
    for (let i = 0; i < 100_000; i++) deep = [deep];
    assert.deepEqual(readSettings({ enable: deep, allow: deep, trace: deep }, IDS), {
      enable: undefined,
      allow: [],
    });
  });

  it('merge key by key, the later over the earlier; allowed words add up', () => {
    assert.deepEqual(mergeSettings(), defaultConfig);
    assert.deepEqual(
      mergeSettings(
        { enable: 'never', files: ['甲/**'], allow: ['甲'], rules: { a: 'off', b: 'hint' } },
        { files: ['乙.md'], allow: ['乙'], rules: { b: 'error' } },
        {},
      ),
      {
        ...defaultConfig,
        ...{ enable: 'never', files: ['乙.md'], allow: ['甲', '乙'], severity: { a: 'off', b: 'error' } },
      },
    );
  });
});

describe('the schema for editors', () => {
  const validate = new Ajv({ formats: { regex: true } }).compile(schema);
  const ids = rules.map(({ id }) => id);

  it('accepts what is read without a problem and refuses what is not', () => {
    const [first] = ids as [string];
    const files: [object, boolean][] = [
      [{}, true],
      [{ $schema: 'x', enable: 'auto', allow: ['好'], rules: { [first]: 'off' } }, true],
      [{ enable: 'yes' }, false],
      [{ allow: '好' }, false],
      [{ rules: { [first]: 'fatal' } }, false],
      [{ rules: { unknown: 'off' } }, false],
      [{ other: 1 }, false],
    ];
    for (const [file, valid] of files) {
      const text = JSON.stringify(file);
      assert.equal(validate(file), valid, text);
      assert.equal(readConfig(text, ids).problems.length === 0, valid, text);
    }
  });
});
