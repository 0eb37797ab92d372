/**
 * A new user's way through a server build of VS Code: install, put a bad draft right, write a new 通知 to the end. Leaves a
 * picture of each step in dist-test/host/newcomer; for README they are made small:
 * pngquant --ext .png --force 32 dist-test/host/newcomer/*.png && cp dist-test/host/newcomer/*.png images/newcomer/
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { SAMPLE } from '../../client/sample-text.ts';
import { type CodeServer, startCodeServer } from './code-server.ts';
import { type Editor, launch, openEditor, until } from './editor.ts';
import { makeWorkspace } from './workspace.ts';

const PICTURES = 'dist-test/host/newcomer';

const RIGHT = SAMPLE.replace('全面全面', '全面')
  .replace('的的', '的')
  .replace('四、', '三、')
  .replace('XX街道、XX小区', '城关街道、安居小区')
  .replace('x月x日', '12月5日');

/** What is typed into the blanks of a new 会议通知, one after the other. */
const BLANKS = [
  '防汛工作',
  '各镇人民政府，县直各单位',
  '部署今年防汛工作',
  ...['26', '6', '12'],
  '防汛工作',
  ...['26', '6', '12', '五', '9'],
  '县政府第一',
  '通报山塘水库检查情况，部署汛期值守',
  '各镇镇长，县直各单位主要负责人',
  '请安排好工作，准时参会',
  '某县防汛抗旱指挥部',
];

const NEW = `# 关于召开防汛工作会议的通知

各镇人民政府，县直各单位：

为部署今年防汛工作，定于2026年6月12日召开防汛工作会议，现将有关事项通知如下：

一、会议时间：2026年6月12日（星期五）上午9时

二、会议地点：县政府第一会议室

三、会议内容：通报山塘水库检查情况，部署汛期值守

四、参会人员：各镇镇长，县直各单位主要负责人

五、有关要求：请安排好工作，准时参会

请各单位于6月10日17时前将参会人员名单（加盖公章）报县应急管理局。

特此通知。

某县防汛抗旱指挥部

`;

describe('a new user', () => {
  let root: string;
  let folder: string;
  let server: CodeServer;
  let browser: Browser;
  let editor: Editor;
  const picture = (name: string) =>
    editor.page.screenshot({ path: join(PICTURES, `${name}.png`), animations: 'disabled' });
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => editor.page.keyboard.press(key)), Promise.resolve());
  const type = (text: string) => editor.page.keyboard.type(text);

  /** Answers the question for a file, which may still be filling in what it likes. */
  const answerFile = (path: string) =>
    until(async () => {
      await editor.page.locator('.quick-input-widget .quick-input-box input').fill(path);
      await press('Enter');
      return editor.page
        .locator('.quick-input-widget')
        .waitFor({ state: 'hidden', timeout: 1000 })
        .then(
          () => true,
          () => false,
        );
    }, path);

  beforeEach(async () => {
    mkdirSync(PICTURES, { recursive: true });
    root = makeWorkspace({ '公文/安全生产通知.md': SAMPLE });
    folder = join(root, '公文');
    browser = await launch();
    server = await startCodeServer();
    editor = await openEditor(browser, server.url(folder));
    await editor.page.setViewportSize({ width: 900, height: 600 });
  });
  afterEach(async function () {
    if (this.currentTest?.state !== 'passed')
      await editor.page.screenshot({ path: 'dist-test/host/failure.png' });
    await browser?.close();
    await server?.stop();
    rmSync(root, { recursive: true });
  });

  it('installs, puts a bad draft right, writes a new 通知 to the end and previews it', async () => {
    for (const step of [
      ...[install, openDraft, renumber, takeAwayRepeats, fillIn],
      ...[beginNew, writeToTheEnd, preview],
    ]) {
      await step();
      console.log(`      ${step.name}`);
    }
  }).timeout(180_000);

  async function install(): Promise<void> {
    const { page, run, ask } = editor;
    await ask('Extensions: Install from VSIX');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'extensions' }).first().waitFor();
    await answerFile(resolve('dist-test/host/gongwen.vsix'));
    await page.locator('.notification-toast', { hasText: 'Completed installing' }).first().waitFor();
    await run('Notifications: Clear All Notifications');
    await run('Extensions: Focus on Extensions View');
    await page.locator('.extension-list-item', { hasText: '公文写作' }).click();
    // Away, or what it rests on says more of itself.
    await page.mouse.move(700, 20);
    await page.locator('.extension-editor .name', { hasText: '公文写作' }).waitFor();
    const readme = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await readme.locator('h1', { hasText: '公文写作' }).waitFor();
    await picture('1-install');
    await run('View: Close Editor');
    await run('View: Show Explorer');
  }

  async function openDraft(): Promise<void> {
    await editor.open('安全生产通知.md');
    await editor.squiggles(6);
    assert.match((await editor.problems()).join(' '), /序号跳号.*“全面”重复.*“的的”.*“XX街道”未填/);
    await press('Control+1');
    await picture('2-draft');
    await press('Control+J', 'Control+B');
  }

  async function renumber(): Promise<void> {
    await press('Control+Home');
    await editor.run('公文: 重新编号');
    await until(async () => (await editor.lines()).includes('三、加强应急值守'), 'the new number');
    await editor.squiggles(5);
    await picture('3-renumber');
  }

  async function takeAwayRepeats(): Promise<void> {
    await press('Control+Home');
    await editor.quickFixes();
    await picture('4-fix');
    await press('Escape', 'Control+Home');
    await editor.fix(/全面/);
    await editor.squiggles(4);
    await editor.fix(/的/);
    await editor.squiggles(3);
  }

  async function fillIn(): Promise<void> {
    const { page } = editor;
    for (const [i, text] of ['城关街道', '安居小区', '12月5日'].entries()) {
      await editor.squiggles(3 - i);
      await press('Control+Home');
      await editor.run('公文: 下一个占位符');
      const selected = async () => (await editor.status('editor.selection')).includes('selected');
      await until(selected, 'the placeholder');
      await press('F2');
      await page.locator('.rename-box input:focus').waitFor();
      await type(text);
      if (i === 0) await picture('5-fill');
      await press('Enter');
    }
    await editor.squiggles(0);
    await editor.save();
    await until(
      async () => readFileSync(join(folder, '安全生产通知.md'), 'utf8') === RIGHT,
      'the saved draft',
    );
    await picture('6-right');
  }

  async function beginNew(): Promise<void> {
    const { page } = editor;
    await editor.ask('公文: 新建公文');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: '法定公文' }).first().waitFor();
    await type('会议通知');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: '会议通知' }).first().waitFor();
    await picture('7-new');
    await press('Enter');
    await until(async () => (await editor.lines()).includes('# 关于召开××××会议的通知'), 'its skeleton');
  }

  async function writeToTheEnd(): Promise<void> {
    const { page } = editor;
    for (const [i, text] of BLANKS.entries()) {
      if (i > 0) await press('Tab');
      await type(text);
    }
    await press('Escape');
    const line = NEW.split('\n').findIndex((one) => one.startsWith('五、')) + 1;
    await editor.typeAfter(line, '\n\ntzbm');
    const listed = page.locator('.suggest-widget .monaco-list-row', { hasText: '通知报名' });
    await press('Control+Space');
    await listed.first().waitFor();
    await picture('8-write');
    await press('Enter');
    for (const text of ['6', '10', '17', '县应急管理局']) {
      await type(text);
      await press('Tab');
    }
    await editor.squiggles(0);
    await editor.save();
    await page.locator('.quick-input-list .monaco-list-row', { hasText: '安全生产通知' }).first().waitFor();
    await answerFile(join(folder, '会议通知.md'));
    const written = () =>
      existsSync(join(folder, '会议通知.md')) ? readFileSync(join(folder, '会议通知.md'), 'utf8') : '';
    await until(async () => written().startsWith(NEW), 'the saved 通知');
    assert.match(written().slice(NEW.length), /^20\d\d年\d{1,2}月\d{1,2}日$/);
    assert.deepEqual(
      (await editor.languageStatus()).filter((one) => one.startsWith('没有发现问题')),
      ['没有发现问题查看'],
    );
  }

  async function preview(): Promise<void> {
    const { page } = editor;
    await press('Control+Shift+V');
    const sheet = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await sheet.locator('.gongwen > .gongwen-title', { hasText: '防汛工作会议' }).waitFor();
    await picture('9-preview');
  }
});
