/** The packed extension in a server build of VS Code, where it runs in Node: what needs a disk and a process. */
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type CodeServer, startCodeServer } from './code-server.ts';
import { type Editor, launch, openEditor, until } from './editor.ts';
import { measured } from './figures.ts';
import { ignoresWords } from './ignoring.ts';
import { runInside } from './inside.ts';
import { BODY, notice, repeated } from './notice.ts';
import { showsAround } from './reading.ts';
import { sharedWindow } from './window.ts';
import { makeWorkspace } from './workspace.ts';
import { writesDrafts } from './writing.ts';

describe('a server build of VS Code', () => {
  let folder: string;
  let server: CodeServer;
  let browser: Browser;

  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());

  describe('with the .vsix installed', () => {
    const folders: string[] = [];
    let editor: Editor;
    const disk = (name: string) => readFileSync(join(folder, name), 'utf8');

    before(async () => {
      server = await startCodeServer('dist-test/host/gongwen.vsix');
    });
    const window = sharedWindow(() => {
      folder = makeWorkspace({
        '通知.md': notice('要靠前指挥。'),
        '保存.md': repeated,
        '起草.md': notice('XX市要靠前指挥。'),
        '忽略.md': repeated,
        '说明.md': '# Notes\n\nNothing official.\n',
        '重启.md': repeated,
        '停住.md': repeated,
        '测时.md': notice('要落实责任。'),
        '.vscode/settings.json':
          '{ "[markdown]": { "editor.codeActionsOnSave": { "source.fixAll.gongwen": "explicit" } } }',
      });
      folders.push(folder);
      return openEditor(browser, server.url(folder));
    });
    beforeEach(() => {
      editor = window();
    });
    after(async () => {
      await server?.stop();
      for (const one of folders) rmSync(one, { recursive: true });
    });

    it('runs nothing in a workspace without Markdown', async () => {
      const plain = makeWorkspace({ 'a.txt': repeated });
      const window = await openEditor(browser, server.url(plain));
      try {
        await window.open('a.txt');
        const running = await window.runningExtensions();
        assert.ok(running.length > 0);
        assert.deepEqual(
          running.filter((row) => row.includes('gongwen')),
          [],
        );
        assert.deepEqual(server.processes('dist/server.js'), []);
      } finally {
        await window.page.close();
        rmSync(plain, { recursive: true });
      }
    });

    it('shows a word typed twice in the editor and among the problems, repairs and saves it', async () => {
      await editor.open('通知.md');
      await editor.typeAfter(BODY, '各单位要全面全面落实责任。');
      await editor.squiggles(1);
      const [problem] = await editor.problems();
      assert.match(problem ?? '', /全面.*公文/);
      await editor.page.keyboard.press('Control+1');
      await editor.fix(/全面|重复/);
      await editor.squiggles(0);
      await editor.save();
      await until(
        async () => disk('通知.md') === notice('要靠前指挥。各单位要全面落实责任。'),
        'the saved file',
      );
    });

    it('repairs on saving where the settings ask for it', async () => {
      await editor.open('保存.md');
      await editor.squiggles(1);
      await editor.typeAfter(BODY, '要靠前指挥。');
      await editor.save();
      await until(
        async () => disk('保存.md') === notice('要全面落实责任。要靠前指挥。'),
        'the repaired file',
      );
    });

    it('ignores one place by a comment, which undo takes away again', async () => {
      await editor.open('忽略.md');
      await editor.squiggles(1);
      await editor.fix(/忽略此处/);
      await editor.squiggles(0);
      const text = (await editor.lines()).join('\n');
      assert.match(text, /要全面全面落实责任。 <!-- gongwen-disable-line duplicated-word -->/);
      await editor.page.keyboard.press('Control+Z');
      await editor.squiggles(1);
    });

    it('counts the text, and of a selection only that', async () => {
      await editor.open('忽略.md');
      const shows = (text: string) =>
        until(async () => (await editor.status('gongwen.count')) === text, text);
      await shows('43 字 · 讲话不到 1 分');
      await editor.page.keyboard.press('Control+Home');
      await editor.page.keyboard.press('Shift+End');
      await shows('选中 11 / 43 字 · 讲话不到 1 分');
      const settings = join(folder, '.vscode', 'settings.json');
      const before = readFileSync(settings, 'utf8');
      writeFileSync(settings, before.replace('{', '{ "gongwen.count.rate": 10,'));
      await shows('选中 11 / 43 字 · 讲话约 1 分');
      writeFileSync(settings, before.replace('{', '{ "gongwen.count.visible": false,'));
      await editor.page.locator('.statusbar-item[id$="gongwen.count"]').waitFor({ state: 'detached' });
      writeFileSync(settings, before);
      await shows('选中 11 / 43 字 · 讲话不到 1 分');
    });

    writesDrafts(window, '起草.md');

    it('works in a second window beside the first', async () => {
      const second = await openEditor(browser, server.url(folder));
      await second.open('重启.md');
      await second.squiggles(1);
      await second.page.close();
      await editor.open('重启.md');
      await editor.squiggles(1);
    });

    it('comes back by itself when its server is killed', async () => {
      await editor.open('重启.md');
      await editor.squiggles(1);
      const pids = server.processes('dist/server.js');
      assert.ok(pids.length > 0);
      for (const pid of pids) process.kill(pid, 'SIGKILL');
      const fresh = async () => server.processes('dist/server.js').some((pid) => !pids.includes(pid));
      await until(fresh, 'a new server');
      await editor.typeAfter(BODY, '要狠抓狠抓落实。');
      await editor.squiggles(2);
    });

    it('comes back by command when its server hangs', async () => {
      await editor.open('停住.md');
      await editor.squiggles(1);
      const pids = server.processes('dist/server.js');
      for (const pid of pids) process.kill(pid, 'SIGSTOP');
      await editor.typeAfter(BODY, '要靠前靠前指挥。');
      await editor.run('公文: 重新启动检查服务');
      await editor.squiggles(2);
      await until(async () => {
        const now = server.processes('dist/server.js');
        return (
          now.filter((pid) => !pids.includes(pid)).length === 1 && pids.some((pid) => !now.includes(pid))
        );
      }, 'one new server, and the end of the old one');
      // And it stays.
      await editor.typeAfter(BODY, '要全面全面压实。');
      await editor.squiggles(3);
    });

    it('underlines soon after the key', async () => {
      await editor.open('测时.md');
      const times: number[] = [];
      await editor.typeAfter(BODY, '要全面、全面');
      for (const key of ['ArrowLeft', 'ArrowLeft']) await editor.page.keyboard.press(key);
      for (let i = 0; i < 12; i++) {
        await editor.squiggles(0);
        times.push(await editor.untilSquiggle('Backspace'));
        await editor.page.keyboard.type('、');
      }
      times.sort((a, b) => a - b);
      const shown = [times[6], times.at(-1)].map((time) => Math.round(time ?? 0));
      measured('server', `from the key to the squiggle: median ${shown[0]} ms, longest ${shown[1]} ms`);
      assert.equal(times.length, 12);
    });

    ignoresWords(window, '忽略.md');
    showsAround('server', window, { draft: '忽略.md', notes: '说明.md' });
  });

  it('passes the tests inside its extension host', async () => {
    folder = makeWorkspace({ '未打开.md': repeated, '配置.md': repeated });
    server = await startCodeServer();
    try {
      const extension = 'dist-test/host/extension';
      await runInside(
        browser,
        'server',
        server.url(folder, [
          ['extensionDevelopmentPath', server.remote(extension)],
          ['extensionTestsPath', server.remote(`${extension}/dist-test/node.js`)],
        ]),
      );
    } finally {
      await server.stop();
      rmSync(folder, { recursive: true });
    }
  }).timeout(270_000);
});
