/** Ignoring a word in settings, and taking it back, the same in every build. */
import type { Editor } from './editor.ts';

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
}
