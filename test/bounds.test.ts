/** Where counting begins anew: below the title of another document; and where it may begin in the middle: in an excerpt. */
import assert from 'node:assert/strict';
import { Linter } from '../server/core/linter.ts';
import { numberingSequence } from '../server/rules/numbering-sequence.ts';
import { always } from './findings.ts';
import { finds, renumber } from './numbers.ts';

const notice = '# 关于做好秋季植树的通知\n\n一、甲\n\n二、乙\n\n三、丙\n';

describe('a second # title', () => {
  const plan = '# 全县秋季植树实施方案';

  it('begins the numbers anew', () => {
    finds(`${notice}\n${plan}\n\n⟦四、⟧丁\n\n五、戊\n`, 'numbering-sequence');
    finds(`${notice}\n${plan}\n\n⟦三、⟧丁\n\n四、戊\n`, 'numbering-sequence');
    finds(`${notice}\n${plan}（试行）\n\n⟦二、⟧丁\n\n三、戊\n`, 'numbering-sequence');
    finds(`${notice}\n${plan}\n\n一、丁\n\n⟦三、⟧戊\n`, 'numbering-sequence');
    finds(`${notice}\n${plan}\n\n一、丁\n\n二、戊\n`);
  });

  it('does so for renumbering', () => {
    const text = `${notice}\n${plan}\n\n四、丁\n\n五、戊\n`;
    assert.equal(renumber(text), text.replace('四、', '一、').replace('五、', '二、'));
  });

  it('is none that names a section, has a number or marks below the first level', () => {
    finds(`${notice}\n# 工作要求\n\n四、丁\n\n五、戊\n`);
    finds('# 一、植树\n\n1.甲\n\n2.乙\n\n# 二、全县管护实施方案\n\n3.丙\n\n4.丁\n');
    finds(`${notice}\n#${plan}\n\n四、丁\n\n五、戊\n`);
  });

  it('does so as soon as it is written', () => {
    const linter = new Linter(`${notice}\n# 秋季植树\n\n四、丁\n\n五、戊\n`, [numberingSequence]);
    assert.equal(linter.lint(always).length, 0);
    const at = linter.text.indexOf('植树\n\n四') + 2;
    linter.update([{ from: at, to: at, insert: '实施方案' }]);
    assert.equal(linter.lint(always).length, 1);
  });
});

describe('an excerpt', () => {
  it('may begin with any number', () => {
    finds('三、甲\n\n（一）子\n\n（二）丑\n\n四、乙\n\n五、丙\n');
    finds('（三）子\n\n（四）丑\n\n四、乙\n\n五、丙\n');
    finds('# 在全县大会上的讲话（节选）\n\n三、甲\n\n四、乙\n');
    finds('# 在全县大会上的讲话\n\n（节选）\n\n三、甲\n\n四、乙\n');
    finds('# 在全县大会上的讲话\n\n（摘自县报）\n\n三、甲\n\n四、乙\n');
  });

  it('counts on without a gap', () => {
    finds('三、甲\n\n四、乙\n\n⟦六、⟧丙\n', 'numbering-sequence');
    finds('三、甲\n\n⟦2.⟧子\n\n3.丑\n\n四、乙\n', 'numbering-sequence');
  });

  it('that begins with two is told, but not as a fault', () => {
    const [found] = finds('⟦二、⟧甲\n\n三、乙\n', 'numbering-sequence');
    assert.equal(found?.severity, 'info');
  });

  it('is no text with a title or a recipient', () => {
    const [found] = finds('# 关于植树的通知\n\n⟦三、⟧甲\n\n四、乙\n', 'numbering-sequence');
    assert.equal(found?.severity, 'error');
    finds('各乡镇：\n\n⟦三、⟧甲\n\n四、乙\n', 'numbering-sequence');
  });
});

describe('headings with dots', () => {
  it('stand one # deeper for each dot', () => {
    finds('## 1 总则\n\n### 1.1 目的\n\n### 1.2 依据\n\n#### 1.2.1 法律\n\n#### 1.2.2 预案\n');
    finds('### 1.1 目的\n\n#### ⟦1.2⟧ 依据\n\n### 1.3 原则\n', 'numbering-level');
  });

  it('are no figures, whatever word follows', () => {
    finds('### 4.1 分级标准\n\n甲。\n\n### ⟦4.3⟧ 响应措施\n\n乙。\n', 'numbering-sequence');
  });
});
