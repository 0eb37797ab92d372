/** Sections: what valid drafts of every genre show, and what is said of faulty ones. */
import assert from 'node:assert/strict';
import { parse } from '../server/core/document/document.ts';
import { applyEdits } from '../server/core/fix.ts';
import type { Diagnosis } from '../server/core/model.ts';
import { rules } from '../server/rules/index.ts';
import { notices } from './drafts/notices.ts';
import { outlines } from './drafts/outlines.ts';
import { papers } from './drafts/papers.ts';
import { spoken } from './drafts/spoken.ts';
import { statutory } from './drafts/statutory.ts';
import { variants } from './drafts/variants.ts';
import { findings } from './findings.ts';

const OWN = [
  'section-order',
  'missing-section',
  'closing-formula',
  'request-in-report',
  'many-matters',
  'many-recipients',
  'needless-recipient',
  'title-form',
];
const drafts = [...statutory, ...notices, ...spoken, ...papers, ...outlines, ...variants];
const own = rules.filter(({ id }) => OWN.includes(id));

function check(text: string): readonly Diagnosis[] {
  return findings(own, text);
}

function words(found: readonly Diagnosis[]): string[] {
  return found.map(({ rule, message }) => `${rule}: ${message}`);
}

describe('drafts of every genre', () => {
  for (const { genre, text, faults } of drafts) {
    const title = text.slice(0, 20).replace(/\n/g, ' ');
    it(`${genre}: ${title} is known and silent`, () => {
      const doc = parse(text);
      assert.equal(doc.parts[0]?.genre?.id, genre);
      assert.equal(doc.official, true);
      assert.deepEqual(words(check(text)), []);
    });
    for (const [rule, says, old, now] of faults) {
      it(`${genre}: ${rule} ${says} (${old.slice(0, 12).replace(/\n/g, ' ')})`, () => {
        assert.ok(text.includes(old), `no ${old} in the draft`);
        const found = check(text.replace(old, now));
        assert.ok(
          found.some((each) => each.rule === rule && each.message.includes(says)),
          `only ${words(found).join('; ')}`,
        );
        for (const { message } of found) assert.ok(message.length <= 40, message);
      });
    }
  }
});

describe('what a fix inserts', () => {
  const head = '关于维修校舍的请示\n\n县教育局：\n\n我校教学楼漏水，拟予维修，请予拨款。费用如下：\n\n';
  const signed = '\n\n县第一中学\n\n2026年3月1日\n';
  for (const end of [
    '| 屋面 | 2万元 |\n| --- | --- |\n| 门窗 | 1万元 |',
    '1. 屋面\n2. 门窗',
    '> 屋面两万元。',
    '其余自筹。',
  ])
    it(`stands by itself behind ${end.slice(0, 6)}`, () => {
      const text = head + end + signed;
      const [fix] = check(text).flatMap(({ rule, fixes }) =>
        rule === 'closing-formula' ? (fixes ?? []) : [],
      );
      assert.equal(applyEdits(text, fix?.edits ?? []), `${head}${end}\n\n妥否，请批示。${signed}`);
    });
});

describe('hostile texts', () => {
  const titles = [
    '关于防汛工作的请示',
    '关于防汛工作情况的报告',
    '在防汛会议上的讲话',
    '2025年工作总结',
    '关于防汛的函',
  ];
  const units = [
    '的',
    '一、',
    '（',
    'X',
    '请',
    '恳请',
    '存在',
    '月日',
    '附件：',
    '（联系',
    '“双减”',
    '第一',
    '县 ',
    '“妥否，',
    '否，盼',
    '同志们：',
    '特此',
    '，',
    '各',
    '〔',
  ];
  for (const title of titles) {
    it(`${title} with lines and paragraphs of repeats`, () => {
      for (const unit of units) {
        check(`${title}\n各单位：\n${unit.repeat(100_000 / unit.length)}`);
        check(`${title}\n各单位：\n${`${unit}\n`.repeat(3000)}`);
      }
    });
  }
});

describe('fixes', () => {
  const cases = drafts.flatMap(({ genre, text, faults }) =>
    faults.map(([rule, says, old, now]) => ({ genre, rule, says, text: text.replace(old, now) })),
  );
  for (const { genre, rule, says, text } of cases) {
    const before = check(text);
    const own = before.find((each) => each.rule === rule && each.message.includes(says));
    const fix = own?.fixes?.[0];
    if (!fix) continue;
    it(`${genre}: the fix of ${rule} ${says} removes it and adds nothing`, () => {
      const after = check(applyEdits(text, fix.edits));
      assert.ok(!after.some(({ message }) => message === own?.message), words(after).join('; '));
      assert.ok(after.length < before.length, `${words(before).join('; ')} → ${words(after).join('; ')}`);
      assert.equal(fix.safe, false);
    });
  }
});

describe('a notice of tenders', () => {
  it('lacks neither signature nor date', () => {
    const notice = (kind: string) =>
      check(
        `# 校舍维修项目${kind}公告\n\n一、概况\n\n预算30万元。\n\n二、文件\n\n登录平台下载。\n\n特此公告。\n\n三、其他\n\n联系人见平台，电话见平台首页。`,
      ).filter(({ rule }) => rule === 'missing-section');
    assert.deepEqual(notice('竞争性磋商'), []);
    assert.equal(notice('停水').length, 2);
  });
});

describe('what a document is lacking', () => {
  const notice = ['# 关于植树的通知', '各乡镇：', '为绿化环境，请于三月十二日前完成植树。'];

  it('is neither signature nor date where one line holds both', () => {
    assert.deepEqual(words(check([...notice, '县林业局　2026年3月1日'].join('\n\n'))), []);
  });

  it('is no recipient where the number of the document stands below its title', () => {
    const [title, ...rest] = notice;
    assert.deepEqual(
      words(check([title, '县林字〔2026〕3号', ...rest, '县林业局\n2026年3月1日'].join('\n\n'))),
      [],
    );
  });

  it('is nothing in an excerpt', () => {
    assert.deepEqual(
      words(
        check('# 在防汛会议上的讲话（节选）\n\n一、认清形势\n\n汛期将至。\n\n二、抓好落实\n\n责任到人。'),
      ),
      [],
    );
  });
});

describe('a report', () => {
  it('asks for nothing, whatever it calls what it asks for', () => {
    const report = (line: string) =>
      `关于助残工作情况的报告\n县政府：\n现将助残工作情况报告如下。\n一、工作情况\n建成基地两处。\n${line}\n特此报告。\n县残联\n2026年6月1日`;
    for (const line of ['二、请求事项', '请县政府给予补助五万元。'])
      assert.equal(check(report(line)).filter(({ rule }) => rule === 'request-in-report').length, 1, line);
    assert.deepEqual(words(check(report('二、下步打算\n邀请专家授课，对学员给予补助。'))), []);
  });
});

describe('a closing formula above the text', () => {
  it('is out of place, however it is worded', () => {
    const text = (closing: string, genre: string) =>
      `关于扩建粮库的${genre}\n县粮食局：\n${closing}\n我镇粮库库容不足，拟扩建仓房两座，所需经费由镇财政解决。\n青石镇人民政府\n2026年6月1日`;
    for (const [closing, genre] of [
      ['以上请示当否，请批复。', '请示'],
      ['可否，盼予函复。', '函'],
    ] as const)
      assert.ok(
        check(text(closing, genre)).some(({ message }) => message.startsWith('结语应在')),
        closing,
      );
  });
});
