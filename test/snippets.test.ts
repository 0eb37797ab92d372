/** Skeletons and the snippet file. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { framePart, type Genre, genres } from '../server/data/genres.ts';
import { passages } from '../server/data/passages.ts';
import { skeleton, toSnippet } from '../server/data/snippets.ts';
import { plain } from '../server/features/passages.ts';
import { rules } from '../server/rules/index.ts';
import { placeholder } from '../server/rules/placeholder.ts';
import { findings } from './findings.ts';

function found(text: string): string[] {
  return findings(rules, text).map(({ rule, message }) => `${rule}: ${message}`);
}

/** Every slot filled with something else, as a writer would. */
function fill(text: string): string {
  const words = [
    '青石镇',
    '防汛',
    '清淤',
    '河堤',
    '水库',
    '茶园',
    '学校',
    '桥梁',
    '道路',
    '图书',
    '档案',
    '苗木',
  ];
  let next = 0;
  return text
    .replace(/20××年×月×日/g, '2026年3月2日')
    .replace(/20××/g, '2026')
    .replace(/×月×日/g, '3月2日')
    .replace(/第×/g, '第3')
    .replace(/×项/g, '三项')
    .replace(/星期×/g, '星期一')
    .replace(/×时/g, '9时')
    .replace(/×+/g, () => words[next++ % words.length] as string);
}

describe('skeletons', () => {
  for (const genre of genres) {
    it(`${genre.name}, filled in, is known and gives no finding`, () => {
      const text = fill(skeleton(genre));
      const name = `---\n文种: ${genre.id}\n---\n${text}`;
      assert.deepEqual(found(name), []);
      assert.ok(!text.includes('×'), text);
    });

    it(`${genre.name}, not filled in, gives nothing but placeholders`, () => {
      const text = `---\n文种: ${genre.id}\n---\n${skeleton(genre)}`;
      assert.deepEqual(
        found(text).filter((message) => !/placeholder/.test(message)),
        [],
      );
    });
  }
});

describe('what is inserted', () => {
  const inserted = [
    ...passages.map(({ name, body }) => [name, plain(body)] as const),
    ...genres.map((genre) => [genre.name, skeleton(genre)] as const),
  ];

  it('is reported wherever nothing was filled in', () => {
    for (const [name, text] of inserted) {
      const blanks = findings(placeholder, text);
      const open = [...text.matchAll(/×+/g)].filter(
        ({ index, 0: run }) => !blanks.some(({ from, to }) => from <= index && to >= index + run.length),
      );
      assert.deepEqual(open, [], `${name}: ${text}`);
    }
  });

  it('says nothing twice', () => {
    for (const genre of genres) {
      const lines = skeleton(genre).split('\n\n');
      const twice = lines.filter(
        (line, i) => line.length > 12 && lines.slice(0, i).some((before) => before.includes(line)),
      );
      assert.deepEqual(twice, [], genre.name);
    }
  });

  it('counts its sections past ten', () => {
    const [genre] = genres as [Genre];
    const sections = Array.from({ length: 21 }, (_, i) => ({
      ...framePart('date'),
      ...{ part: undefined, when: undefined, required: true },
      template: `一、第${i}项\n××××。`,
    }));
    const heads = skeleton({ ...genre, sections }).match(/^[一二三四五六七八九十]+(?=、)/gm);
    assert.deepEqual([heads?.[8], heads?.[9], heads?.[10], heads?.[20]], ['九', '十', '十一', '二十一']);
  });

  it('speaks in the order of a meeting', () => {
    const speech = skeleton(genres.find(({ id }) => id === 'jianghua') as Genre);
    assert.match(speech, /主要任务是××××。刚才，××××。下面，我讲几点意见。\n\n一、/);
  });
});

describe('snippet file', () => {
  const snippets = JSON.parse(readFileSync('snippets/gongwen.json', 'utf8')) as Record<
    string,
    { prefix: string[]; body: string[] }
  >;

  it('holds every passage and a skeleton of every genre, by initials and by Chinese', () => {
    assert.equal(Object.keys(snippets).length, passages.length + genres.length);
    for (const [name, { prefix }] of Object.entries(snippets)) {
      assert.match(prefix[0] as string, /^[a-z][a-z0-9]*$/);
      assert.equal(prefix[1], name);
    }
    const prefixes = Object.values(snippets).flatMap(({ prefix }) => prefix);
    assert.equal(new Set(prefixes).size, prefixes.length);
  });

  it('has the skeletons in a file of their own, which VS Code lists', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
    const [{ path }] = contributes.snippets;
    const skeletons = JSON.parse(readFileSync(path, 'utf8'));
    const all = Object.entries(snippets);
    assert.deepEqual(skeletons, Object.fromEntries(all.filter(([name]) => name.startsWith('新建'))));
    assert.equal(Object.keys(skeletons).length, genres.length);
  });

  it('writes dates without leading zeros', () => {
    for (const { body } of Object.values(snippets)) {
      const text = body.join('\n');
      assert.equal(/CURRENT_(?:MONTH|DATE)\}/.test(text), false, text);
    }
  });

  it('numbers its slots from one', () => {
    assert.equal(toSnippet('××局关于×月的{事}'), '$' + '{1:××}局关于$' + '{2:×}月的{事\\}');
  });
});
