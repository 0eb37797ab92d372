/** What of a Markdown text is prose, and of which kind. */
import assert from 'node:assert/strict';
import { parse } from '../server/core/document/document.ts';
import { MARK, OPAQUE } from '../server/core/model.ts';

/** One line a paragraph: kind, then the text with ~ for what is opaque and ^ for a mark. */
const read = (text: string) =>
  parse(text).paragraphs.map(
    ({ prose }) =>
      `${prose.kind}${prose.depth || ''} ${prose.text.replaceAll(OPAQUE, '~').replaceAll(MARK, '^')}`,
  );

describe('markdown', () => {
  const cases: Record<string, [string, ...string[]]> = {
    'takes every source line for a paragraph': [
      '甲\n　　乙\n\n丙\r\n丁\r戊',
      'body 甲',
      'body 　　乙',
      'body 丙',
      'body 丁',
      'body 戊',
    ],
    'knows headings': [
      '# 甲 #\n## 乙\n丙\n===\n丁',
      'heading1 ^ 甲 ^',
      'heading2 ^^ 乙',
      'heading1 丙',
      'body 丁',
    ],
    'knows items and quotes': [
      '- 甲\n* **乙**\n\n> 丙\n> 丁',
      'item ^ 甲',
      'item ^ ^^乙^^',
      'quote ^ 丙',
      'quote ^ 丁',
    ],
    'keeps the numbers of ordered lists': [
      '1. 甲\n2. 乙\n\n10) 丙',
      'item 1. 甲',
      'item 2. 乙',
      'item 10) 丙',
    ],
    'hides emphasis marks, not lone stars': ['要**全面**_x_落实***同志', 'body 要^^全面^^_x_落实***同志'],
    'hides code, targets and HTML': [
      '见`全面`、[全文](http://a.cn "的的")、<b>粗</b>、<http://a.cn>&nbsp;\\*',
      'body 见~~~~、^全文^^~~~~~~~~~~~ ~~~~^、~~~粗~~~~、~~~~~~~~~~~~~~~~~~~^*',
    ],
    'keeps brackets that are no link': ['现将[待补充]报来', 'body 现将[待补充]报来'],
    'leaves out fenced and indented code': [
      '甲\n\n```\n全面全面\n\n的的\n```\n乙\n\n    的的\n\n丙',
      'body 甲',
      'body 乙',
      'body 丙',
    ],
    'leaves out an unclosed fence to the end': ['甲\n\n```\n乙\n\n丙\n\n丁', 'body 甲'],
    'takes an indented line after text for text': ['甲\n    乙', 'body 甲', 'body     乙'],
    'leaves out comments and HTML blocks': [
      '甲\n<!-- 乙\n\n丙 -->\n丁\n\n<div>\n戊\n</div>\n\n己',
      'body 甲',
      'body 丁',
      'body 己',
    ],
    'knows table rows': [
      '| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |\n\n戊 | 己\n--|--\n庚 | 辛',
      ...['| 甲 | 乙 |', '| 丙 | 丁 |', '戊 | 己', '庚 | 辛'].map((row) => `cell ${row}`),
    ],
    'leaves out front matter': ['---\n文种: 通知\n---\n甲', 'body 甲'],
    'takes unclosed front matter for text': ['---\n甲: 乙\n', 'body 甲: 乙'],
    'keeps text after a rule': ['甲\n\n---\n\n乙', 'body 甲', 'body 乙'],
    'takes a very long line as it is': [`${'`甲`'.repeat(10_000)}`, `body ${'`甲`'.repeat(10_000)}`],
  };
  for (const [name, [text, ...expected]] of Object.entries(cases)) {
    it(name, () =>
      assert.deepEqual(
        read(text).filter((line) => !/^cell [|\s:-]*$/.test(line)),
        expected,
      ),
    );
  }
});

describe('front matter', () => {
  it('is looked for once, however long the text is and whatever ends its lines', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const open = `---${end}${`甲${end}${end}`.repeat(50_000)}`;
      assert.equal(parse(open).frontMatter.to, 0);
      assert.equal(parse(`${open}---${end}`).frontMatter.to, `${open}---${end}`.length);
    }
  });

  it('names the genre and switches checking off', () => {
    const { frontMatter } = parse('---\n标题: 甲\ngenre: "tongzhi" # 通知\ngongwen: false\n---\n');
    assert.equal(frontMatter.genre?.name, 'tongzhi');
    assert.equal(frontMatter.off, true);
  });

  it('makes any text a 公文 by naming a 文种, rightly or not', () => {
    for (const [yaml, official] of [
      ['文种: 办法', true],
      ['文种: 通之', true],
      ['文种：通知', true],
      ['genre: 公示', true],
      ['genre: fiction', false],
      ['文种:', false],
      ['标题: 关于文种: 的说明', false],
    ] as const)
      assert.equal(parse(`---\n${yaml}\n---\n甲`).official, official, yaml);
  });

  it('tells that it is not closed', () => {
    const text = '---\r\n文种: 通知\r\n标题: 甲\r\n\r\n# 关于防汛的通知\r\n';
    const { to, genre, problems } = parse(text).frontMatter;
    assert.equal(text.slice(0, to), '---\r\n文种: 通知\r\n标题: 甲\r\n');
    assert.equal(genre?.name, '通知');
    assert.deepEqual(problems, [{ from: 0, to: 3, message: '文件头没有关上，末尾应另起一行写“---”' }]);
    assert.deepEqual(parse('---\n文种改革的思考\n').frontMatter.problems, []);
  });

  it('tells of a 文种 that is no name, and of a switch that is neither on nor off', () => {
    const problems = (yaml: string) =>
      parse(`---\n${yaml}\n---\n甲`).frontMatter.problems.map(({ message }) => message);
    assert.deepEqual(problems('文种: [通知]'), ['文件头的文种应写一个名称，如“文种: 通知”']);
    assert.deepEqual(problems('gongwen: no'), ['文件头的 gongwen 应写 true 或 false，false 是不检查']);
    for (const right of ['gongwen: true', 'gongwen:', '文种: "通知"', '文种:'])
      assert.deepEqual(problems(right), []);
  });

  it('tells where it is broken', () => {
    for (const [yaml, message] of [
      ['文种: [通知', '缩进不对，或者括号没有关上'],
      ['文种: 通知\n\t标题: 甲', '不能用制表符缩进，应改用空格'],
      ['文种：通知\n标题: 甲', '应写作“名称: 值”，冒号用半角，后面空一格'],
      ['文种：通知', '应写作“名称: 值”，冒号用半角，后面空一格'],
      ['# 关于文种\n文种:通知', '应写作“名称: 值”，冒号用半角，后面空一格'],
      ['标题: 通知: 甲', '应一行写一项，行首对齐；值里有“: ”的，值要加引号'],
      ['标题: @甲', '值以 @、%、` 等符号开头，应加引号'],
      ['标题: "甲\\乙"', '双引号里的“\\”应写两个，或者改用单引号'],
      ['标题: "甲"乙', '有多余的符号，或者行首没有对齐'],
      ['文种: 通知\n文种: 请示', '同一项写了两遍，应只留一个'],
    ] as const) {
      const { problems, to } = parse(`---\n${yaml}\n---\n甲`).frontMatter;
      assert.equal(problems[0]?.message, `文件头写错了：${message}`);
      for (const { from, to: end, message } of problems) {
        assert.ok(from >= 4 && end <= to);
        assert.doesNotMatch(message, /[A-Z_]{4}/);
      }
    }
    for (const yaml of ['', '# 文种：通知', '分隔线之间的一段话', 'https://甲'])
      assert.deepEqual(parse(`---\n${yaml}\n---\n甲`).frontMatter.problems, []);
    assert.ok(parse(`---\na: ${'['.repeat(100_000)}\n---\n`).frontMatter.problems.length > 0);
  });
});
