/** Completion and 显示结构: what is offered where, and what is shown. */
import assert from 'node:assert/strict';
import { Draft } from '../server/draft.ts';
import { completions } from '../server/features/completion.ts';
import { structures } from '../server/features/structure.ts';

const CURSOR = '¦';

/** Labels offered at the cursor, best first. */
function offered(marked: string): string[] {
  const at = marked.indexOf(CURSOR);
  return completions(new Draft('file:///a.md', 1, marked.replace(CURSOR, '')), at)
    .sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1))
    .map(({ label }) => label);
}

const NOTICE =
  '关于做好防汛工作的通知\n各乡镇：\n入汛以来，降雨偏多，现将有关事项通知如下：\n一、查隐患\n逐库排查。\n二、备物资\n按需储备。\n';

describe('completion', () => {
  it('offers recipient and opening first after the title', () => {
    assert.deepEqual(offered('关于做好防汛工作的通知\n¦').slice(0, 2), ['主送机关', '缘由']);
  });

  it('offers the closing formula, then attachments, signature and date after the last item', () => {
    const labels = offered(`${NOTICE}¦`);
    assert.deepEqual(labels.slice(0, 4), ['结语', '附件说明', '发文机关署名', '成文日期']);
    assert.ok(labels.indexOf('特此通知') < labels.indexOf('通知事项'));
  });

  it('offers what belongs to the genre and to all of them, nothing of others', () => {
    const labels = offered(`${NOTICE}¦`);
    assert.ok(labels.includes('落款'));
    assert.ok(!labels.includes('妥否请批示'));
  });

  it('filters by Chinese and by initials', () => {
    assert.deepEqual(offered(`${NOTICE}特此¦`), ['特此通知']);
    assert.deepEqual(offered(`${NOTICE}tct¦`), ['特此通知']);
    assert.deepEqual(offered(`${NOTICE}> - tctz¦`), ['特此通知']);
  });

  it('replaces what was typed', () => {
    const text = `${NOTICE}tct`;
    const draft = new Draft('file:///a.md', 1, text);
    const [item] = completions(draft, text.length);
    assert.ok(item?.textEdit && 'range' in item.textEdit);
    assert.deepEqual(draft.span(item.textEdit.range), { from: text.length - 3, to: text.length });
    assert.equal(item.textEdit.newText, '特此通知。');
  });

  it('is silent inside a sentence, before text, in front matter', () => {
    assert.deepEqual(offered('关于做好防汛工作的通知\n请各单位，特此¦'), []);
    assert.deepEqual(offered('关于做好防汛工作的通知\n¦各乡镇：'), []);
    assert.deepEqual(offered('---\n文种: ¦\n---\n关于做好防汛工作的通知'), []);
  });

  it('offers everything where the genre is not known', () => {
    const labels = offered('¦');
    assert.ok(labels.includes('妥否请批示') && labels.includes('特此通知'));
  });
});

describe('structure', () => {
  it('lists genre, sections, what is missing and what is out of place', () => {
    const text = `${NOTICE}2026年6月1日\n县水利局\n`.replace('各乡镇：\n', '');
    const [shown] = structures(new Draft('file:///a.md', 1, text));
    assert.equal(shown?.genre?.id, 'tongzhi.bushu');
    assert.equal(shown?.title, '关于做好防汛工作的通知');
    assert.deepEqual(shown?.missing, ['主送机关']);
    const [moved] = shown?.moved ?? [];
    assert.equal(moved?.name, '成文日期应在发文机关署名之后');
    assert.equal(text.slice(moved.from, moved.to), '2026年6月1日');
    const signature = shown?.sections.find(({ name }) => name === '发文机关署名');
    assert.equal(text.slice(signature?.from, signature?.to), '县水利局');
  });

  it('lists each document of a file', () => {
    const text =
      '【篇一】在防汛会议上的讲话\n同志们：\n今天开会。\n【篇二】在教育会议上的讲话\n同志们：\n今天开会。';
    assert.deepEqual(
      structures(new Draft('file:///a.md', 1, text)).map(({ genre }) => genre?.name),
      ['讲话', '讲话'],
    );
  });

  it('has no genre for other texts', () => {
    assert.equal(structures(new Draft('file:///a.md', 1, '# Readme\n\nText.'))[0]?.genre, undefined);
  });
});
