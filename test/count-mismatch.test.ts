/** Which number of a line announces what follows, and which is only spoken of. */
import assert from 'node:assert/strict';
import { Linter } from '../server/core/linter.ts';
import { rules } from '../server/rules/index.ts';
import { always, fixed } from './findings.ts';
import { check, finds } from './numbers.ts';

const three = '一、甲\n二、乙\n三、丙';

describe('a phrase whose key word every entry repeats', () => {
  it('has as many entries as it says', () => {
    finds('落实“⟦四个统一⟧”，即人员统一、经费统一、场地统一。');
    finds('坚持“⟦三个不⟧”的原则：不拖延、不推诿、不敷衍、不隐瞒。');
    finds('涉及⟦三个地块⟧：东山地块、西湖地块。');
    const [found] = check('落实“四个统一”，即人员统一、经费统一、场地统一。');
    assert.equal(found?.message, '前面说四个统一，后面列了3条，少1条');
  });

  it('is left alone where it may be read otherwise', () => {
    for (const text of [
      '落实“四个统一”，即人员统一、经费统一、场地统一和管理统一。',
      '落实“四个统一”，即人员统一、经费统一、场地统一，以及管理统一。',
      '落实“四个统一”，即人员统一、经费统一、场地统一等。',
      '落实“三个统一”，即人员统一、经费统一、场地统一，做到步调统一。',
      '落实“两个统一”：在人员上统一，在经费上统一，在全县推广统一。',
      '开展“五个一”，即一次比赛、一场讲座、一批书、一组展板和一次统一评比。',
      '落实“四个统一”，即人员、经费、场地统一。',
      '落实“四个一”，即建立一个专班、制定一个方案、明确一名专人，形成一张清单，统一管理。',
      '开展“三大行动”，即清零行动、攻坚行动，同步开展宣传行动和督查行动。',
      '第三类地块：东山地块、西湖地块。',
      '落实“四个统一”，即人员统一、经费统一\n、场地统一、管理统一。',
    ])
      finds(text);
  });

  it('is read in a hostile line', () => {
    for (const text of ['“四个统一”：', '四个统一：统一、', '“四个']) assert.ok(check(text.repeat(20_000)));
  });
});

describe('a number announced', () => {
  it('is that of the noun nearest to what follows', () => {
    finds(`现将⟦四起较大道路交通事故⟧通报如下：\n${three}`);
    finds(`现将⟦两起不落实六项规定典型案例⟧通报如下。\n${three}`);
    finds(`现将三起不落实六项规定典型案例通报如下。\n${three}`);
    finds(`下面讲⟦四点意见⟧，供大家参考。\n${three}`);
    finds(`现从⟦四个方面⟧汇报如下：\n${three}`);
    finds(`成立⟦四个工作组⟧：\n${three}`);
    finds(`我想从⟦四个问题⟧讲起。\n${three}`);
    finds('我说⟦两点⟧。一是甲；二是乙；三是丙。');
  });

  it('is none that belongs to a name, or to what the rest of the sentence is about', () => {
    for (const lead of [
      '现将违反六项规定的典型问题通报如下：',
      '要严格执行六项规定：',
      '深化四项制度改革，现就有关事项通知如下：',
      '为打赢四个歼灭战，现提出如下意见：',
      '四个产业园区要抓好以下任务：',
      '加强四个领域监管的有关安排通知如下：',
      '围绕四个方面开展了自查，现报告如下。',
      '四类企业要做到：',
      '四个工作组要加强配合：',
      '对近期四起事故原因分析如下：',
    ])
      finds(`${lead}\n${three}`);
  });

  it('is none of several things done each for itself, nor of the rows of a table', () => {
    finds(`今年要守住两条底线，推进四项工程。\n${three}`);
    finds(`今年要守住两条底线，推进⟦四项工程⟧：\n${three}`);
    finds('## 一、项目（4项）\n\n| 序号 |\n|---|\n| 1 |\n\n1. 甲\n2. 乙\n\n## 二、其他');
  });

  it('is that of a programme, of dashes, and of what a chairman opens', () => {
    finds('坚持以下⟦四条原则⟧：\n——甲。\n——乙。\n——丙。');
    finds('今天的大会共有⟦四项议程⟧。\n第一项：甲\n第二项：乙\n第三项：丙');
    finds('第一步，甲。\n第二步，乙。\n⟦第四步⟧，丙。\n第五步，丁。');
  });

  it('is quoted with its measure alone where the noun is far', () => {
    const [found] = check(`现将四起因违章操作引发的事故通报如下：\n${three}`);
    assert.equal(found?.message, '前面说四起，后面列了3条，少1条');
  });

  it('is compared with a list without numbers', () => {
    const text = '呈现四个特点：\n\n- 甲\n  - 子\n- 乙\n  丑\n- 丙\n\n寅。\n丁。';
    const [found] = finds(text.replace('四个特点', '⟦四个特点⟧'));
    assert.equal(fixed(text, found), text.replace('四', '三'));
    finds('呈现三个特点：\n\n- 甲\n- 乙\n- 丙');
    finds('呈现四个特点：\n\n- 甲\n- 乙\n\n子。\n\n- 丙\n- 丁');
    finds('呈现四个特点。\n\n- 甲\n- 乙\n- 丙');
    finds('- 抓好两项工作：\n  - 甲\n  - 乙\n- 抓好三件事：\n  - 丙\n  - 丁\n  - 戊');
    finds('- 抓好三项工作：\n- 甲\n- 乙');
  });

  it('is compared anew when the list changes', () => {
    const text = '呈现三个特点：\n\n- 甲\n- 乙\n- 丙\n丁\n';
    const linter = new Linter(text, rules);
    const count = () => linter.lint(always).filter(({ rule }) => rule === 'count-mismatch');
    assert.deepEqual(count(), []);
    linter.update([{ from: text.indexOf('丁'), to: text.indexOf('丁'), insert: '- ' }]);
    assert.equal(count().length, 1);
  });
});
