/** The packed extension in VS Code for the Web, used as a writer does. */
import { rmSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { serveWeb } from '../../scripts/vscode-web.mjs';
import { launch, openEditor, until } from './editor.ts';
import { ignoresWords } from './ignoring.ts';
import { runInside } from './inside.ts';
import { BODY, notice, repeated } from './notice.ts';
import { showsAround } from './reading.ts';
import { sharedWindow } from './window.ts';
import { makeWorkspace } from './workspace.ts';
import { writesDrafts } from './writing.ts';

describe('VS Code for the Web', () => {
  let folder: string;
  let server: { url: string; dispose(): void };
  let browser: Browser;

  before(async () => {
    folder = makeWorkspace({
      '通知.md': notice('要靠前指挥。'),
      '起草.md': notice('XX市要靠前指挥。'),
      '重复.md': repeated,
      '说明.md': '# Notes\n\nNothing official.\n',
      '未打开.md': repeated,
      '配置.md': repeated,
    });
    server = await serveWeb({ extension: 'dist-test/host/extension', folder });
    browser = await launch();
  });
  const editor = sharedWindow(() => openEditor(browser, server.url));
  after(async () => {
    await browser?.close();
    server?.dispose();
    rmSync(folder, { recursive: true });
  });

  it('underlines a word typed twice while it is typed, and Ctrl+. takes it away', async () => {
    const { open, squiggles, typeAfter, fix, lines } = editor();
    await open('通知.md');
    await squiggles(0);
    await typeAfter(BODY, '要全面全面落实责任。');
    await squiggles(1);
    await fix(/全面|重复/);
    await until(async () => (await lines()).includes('要靠前指挥。要全面落实责任。'), 'the repaired line');
    await squiggles(0);
  });

  writesDrafts(editor, '起草.md');
  ignoresWords(editor, '重复.md');
  showsAround('web', editor, { draft: '重复.md', notes: '说明.md' });

  it('passes the tests inside its extension host', async () => {
    const inner = await serveWeb({
      extension: 'dist-test/host/extension',
      folder,
      tests: 'dist-test/host/extension/dist-test/web.js',
    });
    try {
      await runInside(browser, 'web', inner.url);
    } finally {
      inner.dispose();
    }
  }).timeout(270_000);
});
