/** duplicated-passage beyond its examples. */
import assert from 'node:assert/strict';
import { Linter } from '../server/core/linter.ts';
import type { Diagnosis } from '../server/core/model.ts';
import { duplicatedPassage } from '../server/rules/duplicated-passage.ts';
import { always, findings, fixed } from './findings.ts';

const check = (text: string): Diagnosis[] => findings(duplicatedPassage, text);

const LONG =
  '各镇要对照清单逐项排查堤防险段，对查出的隐患当天登记、当天派单，能立即整改的立即整改，一时改不了的要落实专人看守。';

describe('duplicated-passage', () => {
  it('warns of a paragraph that stands twice and points at the first', () => {
    const text = `${LONG}\n\n水务局要做好技术指导。\n\n${LONG}\n\n请各镇抓好落实。`;
    const [found, ...rest] = check(text);
    assert.deepEqual(rest, []);
    assert.equal(found?.severity, 'warning');
    assert.equal(text.slice(found?.from, found?.to), LONG);
    assert.equal(found?.related?.[0]?.from, 0);
    assert.equal(fixed(text, found), `${LONG}\n\n水务局要做好技术指导。\n\n请各镇抓好落实。`);
  });

  it('deletes nothing that would leave a bare heading, a bare number, half of the marks or items of another', () => {
    const item = '本地企业规模小，带动农户增收的能力还不强。';
    for (const text of [
      `一、防汛\n\n${LONG}\n\n二、抗旱\n\n甲。\n\n三、防火\n\n${LONG}\n`,
      `- ${item}\n  - 甲\n- ${item}\n  - 乙\n`,
      `${item}各地情况不一。\n\n一、甲。\n\n二、${item}\n`,
    ]) {
      const found = check(text);
      assert.notEqual(found.length, 0, text);
      assert.deepEqual(
        found.flatMap(({ fixes = [] }) => fixes),
        [],
        text,
      );
    }
    const text = `*${item}*${item}`;
    assert.equal(fixed(text, check(text)[0]), `*${item}*`);
  });

  it('deletes a short item or a title that stands twice as a whole', () => {
    for (const [text, good] of [
      [
        '- 底子薄。本地企业规模小，带动能力不强。\n- 底子薄。本地企业规模小，带动能力不强。\n- 人手少。',
        '- 底子薄。本地企业规模小，带动能力不强。\n- 人手少。',
      ],
      [`要抓紧。\n${LONG}\n\n甲。\n${LONG}\n\n特此通知。`, `要抓紧。\n${LONG}\n\n甲。\n\n特此通知。`],
      ['# 防汛工作方案\n\n# 防汛工作方案\n\n甲。', '# 防汛工作方案\n\n甲。'],
    ] as const) {
      const [found, ...rest] = check(text);
      assert.deepEqual(rest, []);
      assert.equal(fixed(text, found), good);
    }
  });

  it('hints at an item that stands twice in one list, whatever it ends in', () => {
    const item = '水泵三台，由镇农机站负责检修并试车';
    for (const mark of ['', '；', '。']) {
      const list = `- ${item}${mark}\n- 备用电缆一百米${mark}\n- ${item}${mark}\n`;
      const [found, ...rest] = check(`物资如下：\n\n${list}\n请备齐。`);
      assert.deepEqual(rest, []);
      assert.equal(found?.severity, 'hint');
      assert.equal(found?.from, `物资如下：\n\n${list}`.lastIndexOf(item));
    }
    // Two offices may have the same task.
    assert.deepEqual(check(`甲站：\n\n- ${item}\n\n乙站：\n\n- ${item}\n`), []);
    assert.deepEqual(check(`- 甲站\n  - ${item}\n- 乙站\n  - ${item}\n`), []);
  });

  it('hints at a short item that stands twice in one list, not in two, nor in running text', () => {
    const item = '检修水泵和闸门';
    for (const mark of ['；', '。']) {
      const [found, ...rest] = check(`- ${item}${mark}\n- 备用电缆${mark}\n- ${item}${mark}\n`);
      assert.deepEqual(rest, []);
      assert.equal(found?.severity, 'hint');
      assert.deepEqual(check(`- 甲站\n  - ${item}${mark}\n- 乙站\n  - ${item}${mark}\n`), []);
      assert.deepEqual(check(`- ${item}${mark}\n\n另有：\n\n- ${item}${mark}\n`), []);
      assert.deepEqual(check(`${item}${mark}\n\n${item}${mark}\n`), []);
    }
    assert.deepEqual(check('- 测试水泵\n- 电缆\n- 测试水泵\n'), []);
  });

  it('knows the paragraph under another number and other marks', () => {
    assert.equal(check(`（一）${LONG}\n\n（二）**${LONG}**`).length, 1);
  });

  it('hints at a paragraph pasted with a few words changed', () => {
    const [found, ...rest] = check(`${LONG}\n\n${LONG.replace('各镇要', '各村要认真')}`);
    assert.deepEqual(rest, []);
    assert.equal(found?.severity, 'hint');
    // The numbers below would be wrong without it.
    assert.equal(check(`（一）${LONG}\n\n（二）${LONG}\n\n（三）甲`)[0]?.fixes, undefined);
    // Under its own number it was pasted, under the next it is another case.
    const changed = LONG.replace('各镇要', '各村要认真');
    assert.equal(check(`（一）${LONG}\n\n（一）${changed}`).length, 1);
    assert.equal(check(`（一）${LONG}\n\n（二）${changed}`).length, 0);
    // Nor is it where it opens with the same title.
    assert.equal(check(`（一）加强巡查。${LONG}\n\n（五）加强巡查。${changed}`)[0]?.severity, 'hint');
    assert.equal(check(`（一）加强巡查。${LONG}\n\n（五）加强值守。${changed}`).length, 0);
  });

  it('hints at it too where the longest clauses are those changed', () => {
    const text =
      '每座堤防每天要巡查两遍，对查出的隐患当天登记当天派单，由各乡镇包保领导和水务局技术人员一起到场核实，能立即整改的要立即整改到位，一时改不了的要落实专人日夜看守，整改情况每周向指挥部报告一次。';
    const copy = text.replace('和水务局', '和水利局').replace('落实专人', '安排专人');
    assert.equal(check(`${text}\n\n${copy}`)[0]?.severity, 'hint');
  });

  it('takes several repeated sentences in a row for one finding', () => {
    const two = '各村要在月底前完成沟渠清淤。水务局每周通报一次工程进度。';
    const [found, ...rest] = check(`${two}\n\n天气转好。${two}`);
    assert.deepEqual(rest, []);
    assert.equal((found?.to ?? 0) - (found?.from ?? 0), two.length);
    assert.equal(found?.severity, 'hint');
  });

  it('warns of equal titles under one heading, not under two', () => {
    assert.equal(check('## 一、工作目标\n\n甲。\n\n## 二、工作目标\n\n乙。').length, 1);
    assert.deepEqual(check('# 甲县\n\n## 一、工作目标\n\n# 乙县\n\n## 一、工作目标'), []);
  });

  it('is silent on what is said as often as needed', () => {
    for (const line of [
      '本办法自公布之日起施行，由市水务局负责解释。',
      '各位领导、各位来宾、同志们：',
      '汛期安全重于泰山，防汛责任大于天！',
      '违反前款规定的，由水行政主管部门责令改正，处五千元罚款。',
      '| 各村要在月底前完成沟渠清淤。 | 是 |',
      '清淤要快。',
      '××县要在×月底前完成××处沟渠清淤任务。',
    ])
      assert.deepEqual(check(`${line}\n\n中间一段。\n\n${line}`), [], line);
  });

  it('does not compare the drafts of a collection with each other', () => {
    assert.deepEqual(check(`【篇一】\n\n${LONG}\n\n【篇二】\n\n${LONG}`), []);
  });

  it('reads long documents of equal lines in linear time', () => {
    for (const line of [LONG, '的'.repeat(50), '甲，'.repeat(30), '一、标题一样的标题']) {
      const found = check(`${line}\n`.repeat(20_000));
      for (const { from, to } of found) assert.ok(from < to);
    }
  });

  it('sees what is pasted into a line, however much it is', () => {
    const sentence = '各村要在月底前完成沟渠清淤，确保汛期排水畅通。';
    const linter = new Linter(`${sentence}\n\n各镇要抓紧备料。\n`, [duplicatedPassage]);
    linter.lint(always);
    const much = Array.from({ length: 2000 }, (_, i) => `第${i}号泵站的设备要在月底前检修完毕。`).join('');
    const from = sentence.length + 2;
    linter.update([{ from, to: from, insert: sentence + much }]);
    assert.deepEqual(
      linter.lint(always).map((found) => [found.from, found.to]),
      [[from, from + sentence.length]],
    );
  });
});
