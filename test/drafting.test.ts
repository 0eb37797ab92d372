/** 新建公文… and 插入套语…: what is offered to begin with and to go on with. */
import assert from 'node:assert/strict';
import { parse } from '../server/core/document/document.ts';
import { genres } from '../server/data/genres.ts';
import { passages } from '../server/data/passages.ts';
import { Draft } from '../server/draft.ts';
import { listGenres } from '../server/features/new-draft.ts';
import { listPassages } from '../server/features/passages.ts';

const CURSOR = '¦';

/** What is offered at the cursor. */
function offered(marked: string) {
  const draft = new Draft('file:///a.md', 1, marked.replace(CURSOR, ''));
  return listPassages(draft, marked.indexOf(CURSOR));
}

/** A snippet as it reads where nothing was filled in. */
const read = (snippet: string) => snippet.replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\\(.)/g, '$1');

describe('new drafts', () => {
  it('are offered for every genre, each group in one piece', () => {
    const all = listGenres();
    assert.equal(all.length, genres.length);
    const groups = all.map(({ group }) => group);
    assert.equal(groups.filter((group, i) => group !== groups[i - 1]).length, new Set(groups).size);
    for (const { name, summary, prefix } of all) {
      assert.ok(name && summary && !summary.includes('\n'), name);
      assert.match(prefix, /^[a-z0-9]+$/);
    }
  });

  for (const { id, name, skeleton } of listGenres()) {
    it(`of ${name} are known for what they are before anything is filled in`, () => {
      const [part] = parse(read(skeleton)).parts;
      assert.equal(part?.genre?.id, id);
    });
  }
});

describe('passages to insert', () => {
  const notice = (cursor: string) =>
    `# 关于做好防汛工作的通知\n\n各乡镇：\n\n入汛以来，降雨偏多，现将有关事项通知如下：\n\n一、查隐患\n\n逐库排查。\n\n${cursor}`;

  it('are all there, what fits genre and place first, each group in one piece', () => {
    const all = offered(notice('¦'));
    assert.equal(all.length, passages.length);
    assert.equal(all[0]?.group, '适合此处');
    const groups = all.map(({ group }) => group);
    assert.deepEqual(
      groups.filter((group, i) => group !== groups[i - 1]),
      ['适合此处', '本文其他地方', '其他文种'],
    );
    const group = (name: string) => all.find((one) => one.name === name)?.group;
    assert.equal(group('特此通知'), '适合此处');
    assert.equal(group('妥否请批示'), '其他文种');
  });

  it('follow the cursor', () => {
    const group = (text: string) => offered(text).find(({ name }) => name === '特此通知')?.group;
    assert.equal(group('# 关于做好防汛工作的通知\n\n¦'), '本文其他地方');
    assert.equal(group(notice('特此¦')), '适合此处');
  });

  it('show how they read', () => {
    for (const { text } of offered('¦')) assert.equal(/[$}]/.test(text), false, text);
  });
});
