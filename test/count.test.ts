/** 字数 and speaking time of the status bar. */
import assert from 'node:assert/strict';
import { countCharacters, speakingTime } from '../client/count.ts';
import { frontMatterLength } from '../client/front-matter.ts';
import { readFrontMatter } from '../server/core/document/front-matter.ts';

describe('字数', () => {
  const cases: [text: string, count: number, what: string][] = [
    ['', 0, 'nothing'],
    ['同志们：', 4, 'Han and full-width marks'],
    ['“十四五”时期——', 9, 'quotes and the dash of two marks'],
    ['共1,234人，增长3.5%', 7, 'a number with marks inside is one'],
    ["don't use COVID-19 data", 4, 'Latin words'],
    ['## **一、总体要求**', 6, 'Markdown marks are no text'],
    ['甲<!-- gongwen-disable -->乙', 2, 'comments'],
    ['甲<!-- 没有合上', 1, 'a comment that is not closed'],
    ['𠮷先生', 3, 'a character outside the basic plane'],
    ['　　缩进', 2, 'full-width spaces'],
    ['①②③', 3, 'circled numbers'],
    ['召开××××会议', 8, 'the crosses of a blank'],
    ['---\n甲\n---\n乙', 2, 'text between rules'],
    ['见[正文](https://www.example.gov.cn/a_(1).html "说明 1")。', 4, 'a link without its address'],
    ['[甲](<a b.md>)[乙]（丙）', 5, 'a link, and what only looks like one'],
    ['![示意图](images/a.png)甲', 1, 'no image'],
    ['甲<br>乙<span class="a b">丙</span>', 3, 'no tags'],
    ['<https://www.example.gov.cn>', 2, 'an address that is shown'],
    ['a<b，c>d', 5, 'signs of comparison'],
  ];
  for (const [text, count, what] of cases)
    it(`counts ${what}`, () => assert.equal(countCharacters(text), count));

  it('counts the parts as it counts the whole', () => {
    const lines = ['同志们：', '今天召开2024年第3次会议。', 'GDP增长5%。'];
    const sum = lines.reduce((total, line) => total + countCharacters(line), 0);
    assert.equal(countCharacters(lines.join('\n')), sum);
  });

  it('takes for front matter what the server does', () => {
    const body = (text: string) => text.slice(frontMatterLength(text));
    for (const front of [
      '---\n文种: 通知\n---\n',
      '---\r\n文种: 通知\r\n... \r\n',
      '\uFEFF---\n---\n',
      '---\r---\r',
    ]) {
      assert.equal(body(`${front}正文`), '正文');
      assert.equal(readFrontMatter(`${front}正文`).to, front.length);
    }
    for (const text of ['---\n没有合上\n', '正文\n---\n---\n', '----\n---\n', '--- 甲\n---\n']) {
      assert.equal(body(text), text);
      assert.equal(readFrontMatter(text).to, 0);
    }
  });

  it('comes to an end with what is opened again and again', () => {
    for (const part of ['<!--', '](', '](a', '](<', '![', '![a](', '](a(b', '<a ', '](a "', '](a(b)'])
      assert.equal(typeof countCharacters(part.repeat(100_000)), 'number');
  });

  it('tells the time of a speech in whole minutes', () => {
    assert.equal(speakingTime(0, 220), '0 分');
    assert.equal(speakingTime(80, 220), '不到 1 分');
    assert.equal(speakingTime(1320, 220), '约 6 分');
    assert.equal(speakingTime(1320, 0), '约 1320 分');
  });
});
