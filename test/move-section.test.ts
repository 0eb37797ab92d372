/** Moving a section up and down. */
import assert from 'node:assert/strict';
import { parse } from '../server/core/document/document.ts';
import { applyEdits } from '../server/core/fix.ts';
import { moveSection } from '../server/features/move-section.ts';

const move = (text: string, at: string, direction: 'up' | 'down') =>
  applyEdits(text, moveSection(parse(text), text.indexOf(at), direction));

describe('move section', () => {
  const text =
    '# 工作方案\n\n一、目标\n\n甲。\n\n二、任务\n\n（一）乙\n\n（二）丙\n\n三、保障\n\n见第二部分。\n';

  it('changes places with the section above and keeps the count', () => {
    const moved = '# 工作方案\n\n一、任务\n\n（一）乙\n\n（二）丙\n\n二、目标\n\n甲。\n\n三、保障\n\n';
    assert.ok(move(text, '任务', 'up').startsWith(moved), move(text, '任务', 'up'));
  });

  it('is undone by moving back', () => {
    assert.equal(move(move(text, '任务', 'up'), '任务', 'down'), text);
    assert.equal(move(move(text, '目标', 'down'), '目标', 'up'), text);
  });

  it('leaves the words of the section where they are, so that the cursor goes along', () => {
    for (const direction of ['up', 'down'] as const) {
      const at = text.indexOf('任务');
      const edits = moveSection(parse(text), at, direction);
      assert.ok(edits.length > 0);
      assert.deepEqual(
        edits.filter(({ from, to }) => from <= at && at < to),
        [],
      );
    }
  });

  it('moves the innermost section, within its parent only', () => {
    assert.equal(
      move(text, '丙', 'up'),
      text.replace('（一）乙', '（一）丙').replace('（二）丙', '（二）乙'),
    );
    assert.equal(move(text, '丙', 'down'), text);
    assert.equal(move(text, '乙', 'up'), text);
  });

  it('moves a last section without a line end', () => {
    assert.equal(move('一、甲\n二、乙', '乙', 'up'), '一、乙\n二、甲');
  });

  it('takes along the comment that is about its heading', () => {
    const comment = '<!-- gongwen-disable-next-line duplicated-word -->';
    assert.equal(
      move(`一、甲\n\n${comment}\n二、乙\n\n三、丙\n`, '乙', 'down'),
      `一、甲\n\n二、丙\n\n${comment}\n三、乙\n`,
    );
    assert.equal(move(`${comment}\n\n一、甲\n\n二、乙\n`, '乙', 'up'), `一、乙\n\n${comment}\n\n二、甲\n`);
  });

  it('leaves signature and date at the end', () => {
    const notice =
      '# 关于做好工作的通知\n\n各单位：\n\n为做好工作，现通知如下：\n\n一、甲事\n\n二、乙事\n\n某县人民政府\n\n2026年3月1日\n';
    assert.equal(move(notice, '乙事', 'up'), notice.replace('一、甲事\n\n二、乙事', '一、乙事\n\n二、甲事'));
  });

  it('takes the end of a last section along, whatever it ends in', () => {
    const head = '在动员会上的讲话\n\n同志们：\n\n';
    for (const end of [
      '- 清理沟渠\n- 备足物料',
      '> 早备早安',
      '![沟渠](a.png)',
      '| 镇 | 点 |\n| --- | --- |\n| 甲 | 乙 |',
    ]) {
      const [study, act] = ['抓学习\n\n要认真学习。', `抓落实\n\n重点做好：\n\n${end}`];
      assert.equal(
        move(`${head}## 一、${study}\n\n## 二、${act}\n`, '抓落实', 'up'),
        `${head}## 一、${act}\n\n## 二、${study}\n`,
      );
    }
  });

  it('puts the numbers right, with what refers to them, even where some were wrong', () => {
    assert.equal(
      move('一、甲\n\n见第三部分。\n\n三、乙\n\n联系电话：12345\n\n四、丙\n', '乙', 'up'),
      '一、乙\n\n联系电话：12345\n\n二、甲\n\n见第一部分。\n\n三、丙\n',
    );
  });

  it('changes references that are written as one together, or leaves them', () => {
    const plan = (words: string) =>
      `一、甲\n\n子。\n\n二、乙\n\n丑。\n\n三、丙\n\n寅。\n\n四、丁\n\n${words}。\n`;
    const says = (words: string) => move(plan(words), '乙', 'down').slice(-words.length - 2, -2);
    assert.equal(says('按第二部分执行'), '按第三部分执行');
    assert.equal(says('按第一部分、第二部分执行'), '按第一部分、第三部分执行');
    assert.equal(says('落实第二部分和第三部分'), '落实第三部分和第二部分');
    // The same parts as before, and then parts between which another one has come.
    assert.equal(says('按第二部分至第四部分执行'), '按第二部分至第四部分执行');
    assert.equal(says('按第一部分至第三部分执行'), '按第一部分至第三部分执行');
    assert.equal(says('按第三部分至第四部分执行'), '按第三部分至第四部分执行');
    assert.equal(says('按第二部分、第九部分执行'), '按第二部分、第九部分执行');
  });

  it('stays above what closes the document, and apart from an attachment that counts on', () => {
    const closing = '特此通知。\n\n县水利局\n\n2026年6月1日\n\n附件\n\n名单\n\n一、张三\n\n二、李四\n';
    const text = `# 关于防汛的通知\n\n各乡镇：\n\n一、甲\n\n二、乙\n\n${closing}`;
    assert.equal(move(text, '乙', 'up'), text.replace('一、甲\n\n二、乙', '一、乙\n\n二、甲'));
    assert.equal(move(text, '乙', 'down'), text);
  });

  it('does nothing where numbers run on from one section to the other', () => {
    const text = '第一章　甲\n第一条　子。\n第二章　乙\n第二条　丑。\n第三条　寅。\n';
    assert.equal(move(text, '第一章', 'down'), text);
  });

  it('does nothing outside sections', () => {
    assert.deepEqual(moveSection(parse('无序号。\n'), 1, 'down'), []);
    assert.deepEqual(moveSection(parse(''), 0, 'up'), []);
  });
});
