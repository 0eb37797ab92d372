/** gongwen in a terminal: which files it checks. */
import assert from 'node:assert/strict';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bytesOf, check, folder, gongwen, places } from './cli/program.ts';

/** Looks like a 公文 and has a finding. */
const DRAFT = '# 关于做好检查工作的通知\n\n各部门：\n\n好的的。\n';

describe('which files', () => {
  it('checks what is named whatever its name and look, and in folders *.md that look like 公文', () => {
    const here = folder({ 'a.txt': '的的', 'd/draft.md': DRAFT, 'd/note.txt': DRAFT, 'd/e/UPPER.MD': DRAFT });
    assert.deepEqual(places(check(here, 'a.txt', 'd')), [
      'a.txt:1:1 doubled',
      'd/draft.md:5:2 doubled',
      'd/e/UPPER.MD:5:2 doubled',
    ]);
  });

  it('searches the current folder if nothing is named, each file once', () => {
    const here = folder({ 'b.md': DRAFT, 'a.md': DRAFT });
    assert.deepEqual(places(check(here)), ['a.md:5:2 doubled', 'b.md:5:2 doubled']);
    assert.deepEqual(places(check(here, 'b.md', '.')), ['b.md:5:2 doubled', 'a.md:5:2 doubled']);
  });

  it('leaves out hidden folders, node_modules and what .gitignore says, nested and from above', () => {
    const here = folder({
      '.git/HEAD': '',
      '.gitignore': 'out/\n*.tmp.md\n/d/only-here.md\n',
      'out/a.md': DRAFT,
      'a.tmp.md': DRAFT,
      'd/.gitignore': '!b.tmp.md\nprivate\n',
      'd/b.tmp.md': DRAFT,
      'd/c.tmp.md': DRAFT,
      'd/only-here.md': DRAFT,
      'd/private/e.md': DRAFT,
      'd/e/only-here.md': DRAFT,
      'node_modules/f.md': DRAFT,
      '.hidden/g.md': DRAFT,
    });
    const expected = ['d/b.tmp.md:5:2 doubled', 'd/e/only-here.md:5:2 doubled'];
    assert.deepEqual(places(check(here)), expected);
    assert.deepEqual(places(check(here, 'd')), expected);
    assert.deepEqual(places(check(here, 'out/a.md')), ['out/a.md:5:2 doubled']);
  });

  it('minds capital letters as git does', () => {
    const here = folder({
      '.git/HEAD': '',
      '.gitignore': 'draft.md\n',
      '.gongwen.yaml': 'files: ["!NOTE.md"]',
      'Draft.md': DRAFT,
      'note.md': DRAFT,
      'draft.md': DRAFT,
    });
    assert.deepEqual(places(check(here)), ['Draft.md:5:2 doubled', 'note.md:5:2 doubled']);
  });

  it('leaves out links that lead out of the folder, and says so before it puts files right', () => {
    const here = folder({ 'out.md': DRAFT, 'd/in.md': DRAFT, 'd/e/f.md': DRAFT });
    symlinkSync('../out.md', join(here, 'd/out.md'));
    symlinkSync('../in.md', join(here, 'd/e/same.md'));
    symlinkSync('d', join(here, 'way'));
    const found = (top: string) => [`${top}/e/f.md:5:2 doubled`, `${top}/e/same.md:5:2 doubled`];
    for (const top of ['d', 'way']) assert.deepEqual(places(check(here, top)), found(top));
    assert.equal(check(here, 'd').err, '');
    const { code, err } = gongwen(here, ['check', '--fix', 'd']);
    assert.deepEqual([code, err], [0, 'gongwen: d/out.md：这个链接通到文件夹外面，没有检查\n']);
    assert.equal(String(bytesOf(here, 'out.md')), DRAFT);
    assert.ok(!String(bytesOf(here, 'd/in.md')).includes('的的'));
    // What is named may stand anywhere.
    assert.equal(gongwen(here, ['check', '--fix', 'd/out.md']).err, '');
    assert.ok(!String(bytesOf(here, 'out.md')).includes('的的'));
  });

  it('says of a name that is no UTF-8 that it is the name', () => {
    const here = folder({});
    writeFileSync(Buffer.concat([Buffer.from(`${here}/`), Buffer.from('b9abcec42e6d64', 'hex')]), DRAFT);
    const { code, err } = check(here);
    assert.deepEqual(
      [code, err],
      [2, 'gongwen: \uFFFD\uFFFD\uFFFD\uFFFD.md：名称不是 UTF-8，读不了，请先改名\n'],
    );
  });

  it('says of a pattern that no shell has put names for that it is one', () => {
    const { code, err } = check(folder({ 'a1.md': DRAFT }), 'a*.md');
    assert.deepEqual([code, err], [2, 'gongwen: a*.md：没有这个文件；通配符在这里不展开，可以写文件夹\n']);
  });

  it('does not run in circles', () => {
    const here = folder({ 'a.md': DRAFT });
    symlinkSync(here, join(here, 'again'));
    symlinkSync('nowhere', join(here, 'dangling.md'));
    const run = check(here);
    assert.deepEqual(places(run), ['a.md:5:2 doubled']);
    assert.match(run.err, /dangling\.md：没有这个文件/);
    const other = folder({});
    symlinkSync(here, join(other, 'way'));
    assert.match(check(other, 'way').err, /way\/dangling\.md：没有这个文件/);
  });

  it('checks the others where one cannot be looked at, and overlooks what editors leave behind', () => {
    const here = folder({ 'a.md': DRAFT, '._a.md': '\0' });
    symlinkSync('circle.md', join(here, 'circle.md'));
    symlinkSync('me@here.1', join(here, '.#a.md'));
    const run = check(here, 'a.md/b.md', '.');
    assert.equal(run.code, 2);
    assert.deepEqual(places(run), ['a.md:5:2 doubled']);
    assert.match(run.err, /circle\.md：链接绕成了圈/);
    assert.match(run.err, /b\.md：没有这个文件/);
    assert.doesNotMatch(run.err, /\.[_#]a/);
  });

  it('says how many it did not check, and why', () => {
    const here = folder({
      '.gongwen.yaml': 'files: ["!out.md"]',
      'a.md': DRAFT,
      'note.md': '的的',
      'list.md': '的的',
      'out.md': DRAFT,
      'off.md': `---\ngongwen: false\n---\n${DRAFT}`,
    });
    const last = (...paths: string[]) =>
      gongwen(here, ['check', ...paths])
        .out.split('\n\n')
        .at(-1);
    const sum = '1 个文件，1 处：1 处警告；1 处可用 --fix 改';
    assert.equal(last('.'), `${sum}；另有 2 个不像公文，2 个由配置或文件头排除，没有检查。\n`);
    // What is named is checked whatever it looks like, unless its writer has said no.
    assert.equal(last('note.md', 'out.md'), `${sum}；另有 1 个由配置或文件头排除，没有检查。\n`);
    assert.equal(last('off.md'), '1 个由配置或文件头排除，没有检查。\n');
    for (const jobs of ['1', '2']) assert.equal(last('--jobs', jobs, '.'), last('.'));
  });

  it('says so when there is nothing to check', () => {
    const { code, out } = gongwen(folder({ 'a.txt': DRAFT }), ['check']);
    assert.deepEqual([code, out], [0, '没有找到要检查的文件。\n']);
  });

  it('says of a file that is not there only that', () => {
    const run = gongwen(folder({}), ['check', 'a.md']);
    assert.deepEqual(run, { code: 2, out: '', err: 'gongwen: a.md：没有这个文件\n' });
  });
});
