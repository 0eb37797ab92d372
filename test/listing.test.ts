/** Numbers beside lists without numbers of their own, numbers that sum up, and what they are not compared with. */
import assert from 'node:assert/strict';
import { defaultConfig } from '../server/core/lint.ts';
import { Linter } from '../server/core/linter.ts';
import { rules } from '../server/rules/index.ts';
import { check, finds } from './numbers.ts';

const RULE = 'count-mismatch';

describe('a number beside a list of one sentence', () => {
  it('is that of the entries ahead', () => {
    finds('下设⟦四个小组⟧：综合组、救援组、保障组。', RULE);
    finds('议事有⟦四个环节⟧，依次为提出、酝酿、讨论、表决、归档。', RULE);
    finds('预警分为⟦三级⟧：红色（Ⅰ级）、橙色（Ⅱ级）、黄色（Ⅲ级）、蓝色（Ⅳ级）。', RULE);
    finds('拟加固⟦三座水库⟧：东水库、南水库、西水库、北水库，共需四百万元。', RULE);
    finds('不足有⟦三个方面⟧：学习不够；创新不强。', RULE);
    finds('建设⟦四大基地⟧。粮食基地、蔬菜基地、果品基地、茶叶基地、药材基地。', RULE);
    const [found] = finds('保障用地、用能、用工、融资⟦五类⟧要素。', RULE);
    assert.deepEqual([found?.severity, found?.message], ['info', '这里说五类，前面列了4条，少1条']);
  });

  it('is told step by step, or by a word that each entry has', () => {
    finds('分⟦三步⟧走：第一步宣传，第二步植树，第三步管护，第四步验收。', RULE);
    finds('公开⟦三类⟧信息。一类是预算，一类是项目。', RULE);
    finds('讲四件大事。一件是通车，一件是搬迁，一件是落户，还有一件是获批。', RULE);
    finds('问题有三类。第一类，进度慢；第二类，质量差。\n第三类，资料缺。', RULE);
    finds('做到“⟦五心⟧”：对党忠心、为民热心、工作用心。', RULE);
    finds('做到“⟦三个从⟧”：从我做起，从现在做起，从点滴做起，从家庭做起。', RULE);
    finds('位于⟦三个片区⟧，即东片区、西片区、南片区和北片区。', RULE);
  });

  it('is left alone where the list may be read otherwise', () => {
    for (const text of [
      '包括资金、土地、人才等四类要素。',
      '抓好市委、市政府三项工作要求。',
      '涉及三个方面：水、电、气供应，道路通行，垃圾清运。',
      '分四级：省、市、县和乡。',
      '原则有四条：以人为本，预防为主；统一领导，分级负责；快速反应。',
      '有一类企业：甲厂、乙厂；二类企业：丙厂、丁厂、戊厂。',
      '围绕一个中心：发展、改革、稳定。',
      '第三类企业：甲厂、乙厂。',
      '三个片区：东片区、西片区等。',
      '有四个小组：综合组、救援组\n、保障组、宣传组。',
      '办好三件事：如修路、架桥。',
    ])
      finds(text, RULE);
  });

  it('is read in a hostile line', () => {
    for (const text of ['三个组：甲、乙', '三步走：第一步', '一类是', '甲、', '，以上三', '见表1、'])
      assert.ok(check(text.repeat(20_000)));
  });
});

describe('a number that sums up', () => {
  it('is that of what stands above', () => {
    const [found] = finds('一、甲\n二、乙\n三、丙\n以上⟦四点意见⟧，请落实。', RULE);
    assert.equal(found?.message, '这里说四点意见，前面列了3条，少1条');
    finds('议定：（1）甲；（2）乙；（3）丙。上述⟦五项⟧由督查室督办。', RULE);
  });

  it('may count the item it stands in, all items of several parts, or what is far', () => {
    finds('一、甲\n二、乙\n三、丙。以上三项工作，月底完成。', RULE);
    finds('一、甲\n（一）子\n（二）丑\n二、乙\n（一）子\n（二）丑\n（三）寅\n上述五项任务由各镇落实。', RULE);
    finds('一、甲\n二、乙\n\n子。\n\n丑。\n\n寅。\n\n卯。\n\n以上四点意见，请落实。', RULE);
    finds('一、甲\n二、乙\n以上六个乡镇要整改。', RULE);
  });
});

describe('a number between quotation marks', () => {
  it('is that of the items or leads that all have its word', () => {
    finds('呈现“⟦四个好⟧”的态势。\n一是工业好。\n二是投资好。\n三是消费好。', RULE);
    finds('呈现“四个好”的态势。\n一是工业稳。\n二是投资好。\n三是消费好。', RULE);
    finds(
      '实施“⟦四个强化⟧”。\n\n**强化标准。**甲。\n\n**强化监管。**乙。\n\n丙。\n\n**强化服务。**丁。',
      RULE,
    );
  });

  it('is compared anew when a word changes', () => {
    const text = '呈现“四个好”的态势。\n一是工业增长稳。\n二是投资好。\n三是消费好。\n';
    const linter = new Linter(text, rules);
    const count = () =>
      linter.lint({ ...defaultConfig, enable: 'always' }).filter(({ rule }) => rule === RULE).length;
    assert.equal(count(), 0);
    const at = text.indexOf('稳');
    linter.update([{ from: at, to: at + 1, insert: '好' }]);
    assert.equal(count(), 1);
  });

  it('is told by 首先 to 最后 as well', () => {
    finds('我强调⟦五点⟧。\n首先，甲。\n其次，乙。\n再次，丙。\n最后，丁。');
    finds('我强调四点。\n首先，甲。\n其次，乙。\n第三，丙。\n最后，丁。', RULE);
  });
});
