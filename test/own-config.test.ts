/** The genres and passages of a .gongwen.yaml: how they are read, and what is said of those that are wrong. */
import assert from 'node:assert/strict';
import Ajv from 'ajv';
import { readConfig } from '../server/core/config/config.ts';
import schema from '../server/data/config.schema.json';

/** Problems as 【the text they mark】message. */
const problems = (text: string) =>
  readConfig(text, []).problems.map(({ from, to, message }) => `【${text.slice(from, to)}】${message}`);

const GENRE = {
  ...{ id: 'zhoubao', name: '周报', title: '周报$' },
  sections: [
    { id: 'done', name: '本周完成', place: 'body', required: true, heading: '完成' },
    { part: 'date', required: false },
  ],
};

describe('genres and passages of the writer', () => {
  it('are read with what they leave out filled in', () => {
    const { settings, problems } = readConfig(
      JSON.stringify({ genres: [GENRE], passages: [{ name: '周报结语', body: '以上。' }] }),
      [],
    );
    assert.deepEqual(problems, []);
    const [genre] = settings.genres ?? [];
    assert.deepEqual(
      [genre?.kind, genre?.title, genre?.sections.map(({ name }) => name)],
      ['周报', /周报$/, ['本周完成', '成文日期']],
    );
    assert.deepEqual(settings.passages, [
      { name: '周报结语', body: '以上。', prefix: '', genres: [], label: '', place: 'body' },
    ]);
  });

  const genre = 'id: zb, name: 周报, title: 周报$, sections: [{part: date}]';
  for (const [text, ...expected] of [
    ['genres: 周报', '【周报】“genres”应是列表，每项以“- ”开头'],
    ['genres: [周报]', '【周报】“genres”的每一项应写成“名称: 值”，一行一个'],
    ['genres: [{id: zb, name: 周报, title: 周报$}]', '【id】“genres”的这一项缺少“sections”'],
    [`genres: [{${genre}, titel: 报}]`, '【titel】“genres”里没有“titel”这一项，是不是“title”？'],
    [`genres: [{${genre}, aliases: [[]]}]`, '【[]】“aliases”应是一段文字'],
    [`genres: [{${genre}, weak: yes}]`, '【yes】“weak”应为 true'],
    [`genres: [{${genre}, direction: 上}]`, '【上】“direction”应为 up、down、level、public 或 any'],
    [`genres: [{${genre}, priority: 高}]`, '【高】“priority”应是整数'],
    [`genres: [{${genre.replace('周报$', "'(报'")}}]`, "【'(报'】“title”不是合法的正则表达式"],
    ...[
      ...[
        '(报+)*',
        '((?:.*){2}报){1,}',
        '(\\d|[)]+)+',
        '(?:.{1,3})+报',
        '(?:(?=周).?)*报',
        '(?:周|月?日?)+报',
      ],
      ...['((?:.{1,2}))+报', '(?:.{1,200}、){1,200}报'],
    ].map(
      (title) =>
        [
          `genres: [{${genre.replace('周报$', () => `'${title}'`)}}]`,
          `【'${title}'】“title”里可重复多次的量词不能套着，应只留一层`,
        ] as const,
    ),
    [`genres: [{${genre.replace('id: zb', 'id: 周报')}}]`, '【周报】“id”的写法不对，应如“zhoubao”'],
    [
      `genres: [{${genre.replace('{part: date}', '{part: dat}')}}]`,
      '【dat】“part”不能是“dat”，是不是“date”？',
    ],
    [
      `genres: [{${genre.replace('part: date', 'name: 完成')}}]`,
      '【name】“sections”的这一项缺少“id”',
      '【name】“sections”的这一项缺少“place”',
    ],
    [`genres: [{${genre.replace('{part: date}', '')}}]`, '【[]】“sections”至少要有一项'],
    [
      `passages: [{name: 结语, body: 完, genres: [周报, 通只, 请示]}]\ngenres: [{${genre}}]`,
      '【通只】没有“通只”这个文种，是不是“通知”？',
    ],
    ['passages: [{name: 结, body: 完}]', '【结】“name”至少要有 2 个字'],
    ['passages: [{name: 结语, body: }]', '【name】“passages”的这一项缺少“body”'],
  ] as const) {
    it(`objects to ${text}`, () => assert.deepEqual(problems(text), expected));
  }

  it('may repeat in a pattern what does not repeat without end', () => {
    for (const title of [
      ...[
        '(报){2,}.*$',
        '(.*周|报)?\\(+',
        '([(+]*){0,3}报',
        '(.+)(.+)报',
        '(?:第.{1,3}周)+报$',
        '(?:周|月报?)+',
      ],
      ...[
        '^(?=.*周)(?!.*月).+报$',
        '(?<年>\\d{4})年?[一二三]+、周报',
        '(?:[^、]{2}、)+',
        '(?:\\d{1,3}[.、])+',
      ],
    ])
      assert.deepEqual(problems(`genres: [{${genre.replace('周报$', () => `'${title}'`)}}]`), []);
  });

  it('are used as far as they are right', () => {
    const { genres = [], passages } = readConfig(
      `
genres:
  - id: zb
    name: 周报
    title: 周报$
    colour: red
    sections:
      - { part: date, template: [] }
      - { id: next, name: 下周, place: nowhere }
  - name: 月报
passages:
  - name: 周报结语
    place: somewhere
    body: |
      以上。
  - 月报结语
`,
      [],
    ).settings;
    assert.deepEqual(
      genres.map(({ id, sections }) => [id, ...sections.map((section) => section.id)]),
      [['zb', 'date']],
    );
    assert.deepEqual(
      passages?.map(({ name, body, place }) => [name, body, place]),
      [['周报结语', '以上。', 'body']],
    );
  });

  it('are wrong by the schema for editors if they are wrong here', () => {
    const validate = new Ajv({ formats: { regex: isRegex } }).compile(schema);
    const files: [object, boolean][] = [
      [{ genres: [GENRE], passages: [{ name: '周报结语', body: '以上。', genres: ['周报', '通知'] }] }, true],
      [{ genres: GENRE }, false],
      [{ genres: [{ ...GENRE, title: undefined }] }, false],
      [{ genres: [{ ...GENRE, title: '(' }] }, false],
      [{ genres: [{ ...GENRE, id: '周报' }] }, false],
      [{ genres: [{ ...GENRE, priority: 1.5 }] }, false],
      [{ genres: [{ ...GENRE, sections: [] }] }, false],
      [{ genres: [{ ...GENRE, sections: [{ part: 'dat' }] }] }, false],
      [{ genres: [{ ...GENRE, sections: [{ part: 'date', required: 'no' }] }] }, false],
      [{ passages: [{ name: '周报结语' }] }, false],
      [{ passages: ['以上。'] }, false],
    ];
    for (const [file, valid] of files) {
      const text = JSON.stringify(file);
      assert.equal(validate(file), valid, text);
      assert.equal(readConfig(text, []).problems.length === 0, valid, text);
    }
  });
});

function isRegex(source: string): boolean {
  try {
    return new RegExp(source) !== undefined;
  } catch {
    return false;
  }
}
