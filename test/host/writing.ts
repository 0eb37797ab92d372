/** What a writer does besides repairing, the same in every build: filling in, inserting, beginning anew. */
import assert from 'node:assert/strict';
import { type Editor, until } from './editor.ts';
import { BODY } from './notice.ts';

/** The tests; `name` is a 通知 in the workspace whose body is `XX市要靠前指挥。` */
export function writesDrafts(editor: () => Editor, name: string): void {
  const shows = (lines: readonly string[]) =>
    until(
      async () => {
        const shown = (await editor().lines()).map((line) => line.trim());
        return lines.every((line) => shown.includes(line));
      },
      `the lines ${lines.join(' ')}`,
    );

  /** Asks for completions at the cursor: one of them has this name. */
  const listsOnce = async (name: string) => {
    const { page } = editor();
    const listed = page.locator('.suggest-widget .monaco-list-row', { hasText: name });
    await page.keyboard.press('Control+Space');
    await listed.first().waitFor();
    assert.equal(await listed.count(), 1);
  };

  it('fills in a placeholder by F2, wherever it stands', async () => {
    const { open, typeAfter, page } = editor();
    await open(name);
    await typeAfter(BODY, 'XX市防办负责。');
    await page.keyboard.press('Home');
    await page.keyboard.press('F2');
    await page.locator('.rename-box input:focus').waitFor();
    await page.keyboard.type('临江市');
    await page.keyboard.press('Enter');
    await shows(['临江市要靠前指挥。临江市防办负责。']);
  });

  it('inserts a passage by its initials and Ctrl+Space', async () => {
    const { open, typeAfter, page } = editor();
    await open(name);
    await typeAfter(BODY, '\n\ntctz');
    await listsOnce('特此通知');
    await page.keyboard.press('Enter');
    await shows(['特此通知。']);
  });

  it('inserts a passage by / and its initials', async () => {
    const { open, typeAfter, page } = editor();
    await open(name);
    await typeAfter(BODY, '\n\n/');
    const listed = page.locator('.suggest-widget .monaco-list-row');
    await listed.first().waitFor();
    await page.keyboard.type('tctz');
    await until(
      async () => (await listed.count()) === 1 && (await listed.innerText()).includes('特此通知'),
      'the passage',
    );
    await page.keyboard.press('Enter');
    await shows(['特此通知。']);
  });

  it('lists a passage once, by its name too', async () => {
    const { open, typeAfter, page } = editor();
    await open(name);
    await typeAfter(BODY, '\n\n特此通');
    await listsOnce('特此通知');
    await page.keyboard.press('Escape');
  });

  it('inserts a passage by command', async () => {
    const { open, typeAfter, choose } = editor();
    await open(name);
    await typeAfter(BODY, '\n\n');
    await choose('公文: 插入套语', '公开方式附注');
    await shows(['（此件公开发布）']);
  });

  it('goes to a section that it shows as part of the structure', async () => {
    const { open, choose, status, page } = editor();
    await open(name);
    await page.keyboard.press('Control+Home');
    await choose('公文: 显示结构', '成文日期');
    await until(async () => !(await status('editor.selection')).startsWith('Ln 1,'), 'the jump');
    await page.keyboard.type('定于');
    await shows(['定于2025年6月5日']);
  });

  it('lists the skeleton of a genre once', async () => {
    const { open, page } = editor();
    await open(name);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('xjqs');
    await listsOnce('新建请示');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Z');
  });

  it('begins a new 通知 by command, its blanks ready to be filled in', async () => {
    const { choose, page } = editor();
    await choose('公文: 新建公文', '会议通知');
    await page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
    await shows(['# 关于召开××××会议的通知', '特此通知。']);
    await page.keyboard.type('防汛');
    await page.keyboard.press('Tab');
    await page.keyboard.type('各乡镇');
    await shows(['# 关于召开防汛会议的通知', '各乡镇：']);
  });
}
