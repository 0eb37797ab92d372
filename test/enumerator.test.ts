/** Reading the enumerators of a line. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { withValue } from '../server/core/numbering/enumerator.ts';
import { readEnumerators } from '../server/core/numbering/line.ts';

const read = (text: string) =>
  readEnumerators(text, text.search(/[^\s\uFFF9]|$/)).map(
    ({ from, to, style, value }) => `${style} ${value} ${text.slice(from, to)}`,
  );
const leading = (text: string) =>
  readEnumerators(text, text.search(/[^\s\uFFF9]|$/)).find((one) => one.leading);

describe('enumerators', () => {
  it('at the head of a line are read in every system', () => {
    const heads: [string, string][] = [
      ['一、甲', 'han 1 一、'],
      ['　　二十一、甲', 'han 21 二十一、'],
      ['三. 甲', 'han 3 三.'],
      ['（十二）甲', 'han-bracket 12 （十二）'],
      ['(三)甲', 'han-bracket 3 (三)'],
      ['（三)甲', 'han-bracket 3 （三)'],
      ['㈡甲', 'han-bracket 2 ㈡'],
      ['1.甲', 'digit 1 1.'],
      ['１２．甲', 'digit 12 １２．'],
      ['3、甲', 'digit 3 3、'],
      ['（4）甲', 'digit-bracket 4 （4）'],
      ['5）甲', 'digit-half 5 5）'],
      ['⑥甲', 'circled 6 ⑥'],
      ['1.2　甲', 'dotted 2 1.2'],
      ['1.2.3 甲', 'dotted 3 1.2.3'],
      ['第三章　甲', 'chapter 3 第三章'],
      ['第十节 甲', 'section 10 第十节'],
      ['第一百零二条　甲', 'article 102 第一百零二条'],
      ['第二部分 甲', 'division 2 第二部分'],
      ['第二编 甲', 'volume 2 第二编'],
      ['第二阶段：甲', 'stage 2 第二阶段'],
      ['第一，甲', 'di 1 第一'],
      ['其二，甲', 'qi 2 其二'],
      ['一是甲', 'shi 1 一是'],
      ['十一要甲', 'yao 11 十一要'],
      ['首先，甲', 'order 1 首先'],
      ['【篇三】', 'part 3 【篇三】'],
      ['篇二：甲', 'part 2 篇二'],
      ['述职报告篇四', 'part 4 篇四'],
      ['| 2. | 甲 |', 'digit 2 2.'],
    ];
    for (const [text, head] of heads) assert.equal(read(text)[0], head, text);
  });

  it('are not seen in words, dates, decimals and lists of numbers', () => {
    const plain = [
      '一、二级医院要备足物资',
      '1、2号楼今日停水',
      '第一、第二产业稳步增长',
      '三要三不要',
      '一是一、二是二',
      '一要素市场改革先行',
      '第一书记要带头',
      '第三方评估',
      '第三条规定了时限',
      '2026年工作要点',
      '2.5亿元',
      '1.5%的增速',
      '3,500人参加',
      '二〇二六年',
      '一律免费',
      '唯一是人',
      '第一篇章已经写就',
      '按照第三条第（二）项办理',
      '说的是一分为二',
      '一是否到位',
    ];
    for (const text of plain) assert.deepEqual(read(text), [], text);
  });

  it('inside a line are read after a mark', () => {
    assert.deepEqual(read('要抓落实：一是甲；二是乙。第三，丙，四要丁'), [
      'shi 1 一是',
      'shi 2 二是',
      'di 3 第三',
      'yao 4 四要',
    ]);
    assert.deepEqual(read('包括：（1）甲；（2）乙'), ['digit-bracket 1 （1）', 'digit-bracket 2 （2）']);
    assert.deepEqual(read('甲。\uFFF9\uFFF9一是\uFFF9\uFFF9乙'), ['shi 1 一是']);
    assert.deepEqual(read('第一，一是甲'), ['di 1 第一', 'shi 1 一是']);
  });

  it('are doubtful where they may begin a sentence', () => {
    for (const text of ['一，甲', '（一甲', '第三条为规范管理', '2,甲'])
      assert.equal(leading(text)?.unsure, true, text);
    for (const text of ['一、甲', '（一）甲', '第三条　甲', '2.甲'])
      assert.equal(leading(text)?.unsure, false, text);
  });

  it('stand before a number that begins the text of the item, too', () => {
    assert.equal(leading('四、第三产业情况')?.unsure, false);
    assert.equal(leading('1.第二批名单')?.unsure, false);
    assert.equal(leading('二、三个重点')?.unsure, true);
  });

  it('are written with another number in their own signs', () => {
    const next = (text: string, value: number) => {
      const one = leading(text);
      return one && withValue(text, one, value);
    };
    assert.equal(next('一、甲', 11), '十一、');
    assert.equal(next('（9）甲', 10), '（10）');
    assert.equal(next('第九条 甲', 10), '第十条');
    assert.equal(next('1.9 甲', 10), '1.10');
    assert.equal(next('⑳甲', 21), undefined);
  });

  it('lie inside any line, in order and apart', () => {
    const sign = fc.constantFrom(...'一二十是要第其，、。：（）()1２.．①篇【】条章 　|甲\uFFF9\uFFFC');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 60 }), (signs) => {
        const text = signs.join('');
        let at = 0;
        for (const { from, to, numeral } of readEnumerators(text, text.search(/[^\s\uFFF9]|$/))) {
          assert.ok(from >= at && from <= numeral.from && numeral.from < numeral.to && numeral.to <= to);
          assert.ok(to <= text.length);
          at = to;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('are read from hostile lines without delay', () => {
    for (const unit of [
      '一',
      '第',
      '（',
      '一、',
      '一是',
      '1.',
      '，',
      '（一',
      '第一，',
      '。一',
      '篇',
      '\uFFF9',
      ' |',
      '首先',
    ]) {
      const text = unit.repeat(100_000);
      assert.ok(readEnumerators(text, 0).length <= text.length);
    }
  });
});
