/** 字数 and speaking time of the status bar. */
import assert from 'node:assert/strict';
import { countCharacters, speakingTime } from '../client/count.ts';

describe('字数', () => {
  const cases: [text: string, count: number, what: string][] = [
    ['', 0, 'nothing'],
    ['同志们：', 4, 'Han and full-width marks'],
    ['“十四五”时期——', 9, 'quotes and the dash of two marks'],
    ['共1,234人，增长3.5%', 7, 'a number with marks inside is one'],
    ["don't use COVID-19 data", 4, 'Latin words'],
    ['## **一、总体要求**', 6, 'Markdown marks are no text'],
    ['---\n文种: 通知\n---\n正文', 2, 'front matter'],
    ['甲<!-- gongwen-disable -->乙', 2, 'comments'],
    ['甲<!-- 没有合上', 1, 'a comment that is not closed'],
    ['𠮷先生', 3, 'a character outside the basic plane'],
    ['　　缩进', 2, 'full-width spaces'],
    ['①②③', 3, 'circled numbers'],
  ];
  for (const [text, count, what] of cases)
    it(`counts ${what}`, () => assert.equal(countCharacters(text), count));

  it('counts the parts as it counts the whole', () => {
    const lines = ['同志们：', '今天召开2024年第3次会议。', 'GDP增长5%。'];
    const sum = lines.reduce((total, line) => total + countCharacters(line), 0);
    assert.equal(countCharacters(lines.join('\n')), sum);
  });

  it('tells the time of a speech in whole minutes', () => {
    assert.equal(speakingTime(0, 220), '0 分');
    assert.equal(speakingTime(80, 220), '不到 1 分');
    assert.equal(speakingTime(1320, 220), '约 6 分');
    assert.equal(speakingTime(1320, 0), '约 1320 分');
  });
});
