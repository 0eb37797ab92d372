/**
 * Takes the pictures of images/ for README and the walkthrough: node scripts/host.mjs test/host/pictures.ts.
 * Then, to keep the .vsix small: pngquant --force --output images/overview.png 64 images/overview.png.
 */
import { rmSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { SAMPLE } from '../../client/sample-text.ts';
import { serveWeb } from '../../scripts/vscode-web.mjs';
import { type Editor, launch, openEditor } from './editor.ts';
import { makeWorkspace } from './workspace.ts';

describe('pictures', () => {
  let folder: string;
  let server: { url: string; dispose(): void };
  let browser: Browser;
  let editor: Editor;
  // PNG for README; half the size where the walkthrough shows them small.
  const take = (name: string) =>
    editor.page.screenshot({
      path: `images/${name}`,
      animations: 'disabled',
      ...(name.endsWith('.jpg') && { type: 'jpeg', quality: 75 }),
    });

  before(async () => {
    folder = makeWorkspace({ '安全生产通知.md': SAMPLE });
    server = await serveWeb({ extension: 'dist-test/host/extension', folder });
    browser = await launch();
    editor = await openEditor(browser, server.url);
    await editor.page.setViewportSize({ width: 1000, height: 640 });
    await editor.open('安全生产通知.md');
    await editor.page.locator('.squiggly-warning').first().waitFor({ state: 'attached' });
  });
  after(async () => {
    await browser?.close();
    server?.dispose();
    rmSync(folder, { recursive: true });
  });

  it('the draft and its problems', async () => {
    await editor.problems();
    await editor.page.keyboard.press('Control+1');
    await take('overview.png');
    await editor.page.keyboard.press('Control+J');
    // The walkthrough shows its pictures small: the editor alone.
    await editor.page.keyboard.press('Control+B');
    await editor.page.setViewportSize({ width: 720, height: 460 });
  });

  it('the quick fixes', async () => {
    await editor.quickFixes();
    await take('fix.jpg');
    await editor.page.keyboard.press('Escape');
  });

  it('the placeholders', async () => {
    await editor.page.keyboard.press('F1');
    await editor.page.locator('.quick-input-box input').fill('>占位符清单');
    await editor.page.keyboard.press('Enter');
    await editor.page.locator('.quick-input-title', { hasText: '占位符清单' }).waitFor();
    await take('placeholders.jpg');
    await editor.page.keyboard.press('Escape');
  });

  it('the status', async () => {
    await editor.page.locator('.statusbar-item[id="status.languageStatus"]').click();
    await editor.page.locator('.hover-language-status').first().waitFor();
    await take('status.jpg');
    await editor.page.keyboard.press('Escape');
  });

  it('the settings', async () => {
    await editor.run('Preferences: Open Settings (UI)');
    await editor.page.keyboard.type('@ext:gongwen.gongwen');
    await editor.page.locator('.settings-editor .setting-item').first().waitFor();
    await editor.page.mouse.move(400, 300);
    await take('settings.jpg');
  });
});
