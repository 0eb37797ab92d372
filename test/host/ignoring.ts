/** Ignoring a word in settings, and taking it back, the same in every build. */
import type { Editor } from './editor.ts';
import { BODY } from './notice.ts';

/** The test; `draft` is a 通知 in the workspace with one word typed twice. */
export function ignoresWords(editor: () => Editor, draft: string): void {
  it('allows a word in the workspace by one action, undone from its message or by 管理忽略项', async () => {
    const { open, fix, squiggles, ask, page } = editor();
    await open(draft);
    await squiggles(1);
    await fix(/在本工作区允许/);
    await squiggles(0);
    await page.locator('.notification-toast .monaco-button', { hasText: '撤销' }).click();
    await squiggles(1);
    await open(draft);
    await fix(/在本工作区允许/);
    await squiggles(0);
    await ask('公文: 管理忽略项');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: '字词，工作区设置' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await squiggles(1);
    await page.keyboard.press('Escape');
  });
  it('takes back one word of several, and leaves the others allowed', async () => {
    const { open, typeAfter, fix, run, squiggles, page } = editor();
    await open(draft);
    await typeAfter(BODY, '要狠抓狠抓落实。');
    await squiggles(2);
    await page.keyboard.press('Control+Home');
    for (const left of [1, 0]) {
      await fix(/在本工作区允许/);
      await squiggles(left);
      // Its message would take the next Escape.
      await page.locator('.notification-toast').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('.notification-toast').waitFor({ state: 'hidden' });
    }
    await run('Notifications: Show Notifications');
    const messages = page.locator('.notifications-center .monaco-list-row');
    for (const [word, found] of [
      ['“全面全面”', 1],
      ['“狠抓狠抓”', 2],
    ] as const) {
      const message = messages.filter({ hasText: word });
      await message.hover();
      await message.locator('.monaco-button', { hasText: '撤销' }).click();
      await squiggles(found);
    }
    await open(draft);
    await page.keyboard.press('Control+Z');
    await squiggles(1);
  });
}
