/** What a writer looks at besides the text, the same in every build: the status, the preview. */
import assert from 'node:assert/strict';
import { type Editor, until } from './editor.ts';

/** The tests; `draft` is a 通知 in the workspace with one problem, `notes` is Markdown that is no 公文. */
export function showsAround(
  host: string,
  editor: () => Editor,
  { draft, notes }: { readonly draft: string; readonly notes: string },
): void {
  it('tells under the status bar what kind of text it is, what was found, and whether it is checked', async () => {
    const { open, run, squiggles, languageStatus } = editor();
    // The entry of the Markdown extension stands there too.
    const shows = (...wanted: string[]) =>
      until(async () => {
        const entries = await languageStatus();
        return wanted.every((one) => entries.includes(one)) && entries.length;
      }, wanted.join('; '));
    await open(draft);
    await squiggles(1);
    const all = await shows('文种：通知结构完整显示结构', '1处待看查看', '公文检查：开对本文件停用');
    await run('公文: 对本文件停用或启用检查');
    assert.equal(await shows('公文检查：关文件里写明不查对本文件启用'), all - 2);
    await run('公文: 对本文件停用或启用检查');
    await shows('1处待看查看', '公文检查：开对本文件停用');
    await open(notes);
    assert.equal(await shows('公文检查：跳过不像公文设置'), all - 2);
  });

  it('previews a 公文 with its title in the middle and 28 characters a line', async () => {
    const { open, run, choose, page } = editor();
    await open(draft);
    // The preview takes style sheets by https; this server has none.
    if (host === 'web') await choose('Markdown: Change Preview Security Settings', 'Allow insecure content');
    await run('Markdown: Open Preview to the Side');
    const preview = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    const title = preview.locator('.gongwen > .gongwen-title');
    const text = preview.locator('.gongwen > p').last();
    const style = (name: string) => `getComputedStyle(element).${name}`;
    await title.waitFor();
    const read = (one: typeof title, name: string) =>
      one.evaluate((element, code) => new Function('element', `return ${code}`)(element), style(name));
    assert.equal(await read(title, 'textAlign'), 'center');
    assert.equal(await read(text, 'fontSize'), `${(((156 / 28) * 96) / 25.4).toFixed(4)}px`);
    await page.keyboard.press('Control+F4');
  });
}
