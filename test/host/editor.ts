/** A VS Code in a browser page, as a user sees it: keys, the text on the screen, panels. */
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';

export interface Editor {
  readonly page: Page;
  /** Opens a file at the top of the workspace from the explorer. */
  open(name: string): Promise<void>;
  /** Types at the end of a line, counted from 1. */
  typeAfter(line: number, text: string): Promise<void>;
  /** Runs a command by its title in the palette. */
  run(title: string): Promise<void>;
  /** Runs a command that asks, and waits for the question. */
  ask(title: string): Promise<void>;
  /** Runs a command that asks, and gives the first answer that `answer` finds. */
  choose(title: string, answer: string): Promise<void>;
  /** Opens the quick fix menu on the next problem and returns its titles. */
  quickFixes(): Promise<string[]>;
  /** Applies the quick fix of the next problem whose title matches. */
  fix(title: RegExp): Promise<void>;
  save(): Promise<void>;
  /** Text of a status-bar item by the end of its id. */
  status(id: string): Promise<string>;
  /** The visible lines of the active editor. */
  lines(): Promise<string[]>;
  /** Messages in the problems panel. */
  problems(): Promise<string[]>;
  /** Presses a key that makes a squiggle appear; milliseconds from one to the other, measured in the page. */
  untilSquiggle(key: string): Promise<number>;
  /** What the editor says of each extension that runs. */
  runningExtensions(): Promise<string[]>;
  /** The entries under the `{}` of the status bar, each with its action, without spaces. */
  languageStatus(): Promise<string[]>;
  /** Waits until this many places on the screen are underlined. */
  squiggles(count: number): Promise<void>;
}

/** Starts the Chromium at the path in CHROMIUM. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-dev-shm-usage',
    ],
  });
}

/** Waits until `check` returns a value other than undefined and false, at most `limit` milliseconds. */
export async function until<T>(
  check: () => Promise<T | undefined | false>,
  what: string,
  limit = 15000,
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const value = await check();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > end) throw new Error(`${what}: not within ${limit} ms`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** Whether something is seen within two seconds. */
const appears = (what: Locator) =>
  what.waitFor({ timeout: 2000 }).then(
    () => true,
    () => false,
  );

/** Keeps the editor's own helpers out of the way. */
const settings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.editor.enablePreview': false,
  'files.autoSave': 'off',
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'editor.wordBasedSuggestions': 'off',
  'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' },
  'editor.occurrencesHighlight': 'off',
  'editor.unicodeHighlight.ambiguousCharacters': false,
  'editor.cursorBlinking': 'solid',
  'editor.fontFamily': "'Noto Sans Mono CJK SC', monospace",
  'editor.fontSize': 15,
};

/** A script for the page: puts the settings into its configuration as defaults, before the workbench reads it. */
const configure = `new MutationObserver((_, observer) => {
  const meta = document.getElementById('vscode-workbench-web-configuration');
  if (!meta) return;
  observer.disconnect();
  const options = JSON.parse(meta.getAttribute('data-settings'));
  options.configurationDefaults = { ...options.configurationDefaults, ...${JSON.stringify(settings)} };
  meta.setAttribute('data-settings', JSON.stringify(options));
}).observe(document, { childList: true, subtree: true });`;

/** Opens the address and waits for the workbench. */
export async function openEditor(browser: Browser, url: string): Promise<Editor> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
  await page.addInitScript(configure);
  await page.goto(url);
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 30000 });
  const texts = (selector: string) =>
    page
      .locator(selector)
      .allInnerTexts()
      .then((all) => all.map((one) => one.replaceAll('\u00A0', ' ')));

  const input = page.locator('.quick-input-widget .quick-input-box input');
  const answer = async (text: string) => {
    await input.waitFor();
    await input.fill(text);
    await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await page.keyboard.press('Enter');
  };
  const command = async (title: string) => {
    const row = page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
    // Some commands come late, and a list that is open already leaves them out.
    const listed = async () => {
      await page.keyboard.press('F1');
      await input.waitFor();
      await input.fill(`>${title}`);
      const there = await appears(row);
      if (!there) await page.keyboard.press('Escape');
      return there;
    };
    await until(listed, title);
    await page.keyboard.press('Enter');
  };
  const ask = async (title: string) => {
    await command(title);
    // The list of commands is gone.
    await until(async () => !(await input.inputValue()).startsWith('>'), 'the question');
  };
  const closed = () => page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  // Not by a click: scrolled, the lines are not where they were, and headings lie over them.
  const focus = async () => {
    // What has it already tells the editor nothing, which may take it for lost behind a view that was closed.
    await page.evaluate('document.activeElement?.blur()');
    await page.locator('.editor-instance .monaco-editor .inputarea').first().focus();
  };

  const quickFixes = async () => {
    await page.keyboard.press('F8');
    // Which opens a view of the problem besides going there.
    await page.locator('.marker-widget').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.marker-widget').waitFor({ state: 'hidden' });
    const first = page.locator('.action-widget .monaco-list-row').first();
    // A window just opened may answer the first time that there is nothing.
    const offered = async () => {
      await focus();
      await page.keyboard.press('Control+.');
      return appears(first);
    };
    await until(offered, 'the quick fixes');
    return texts('.action-widget .monaco-list-row.action .title');
  };

  return {
    page,
    async open(name) {
      await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first().dblclick();
      await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
      await page.locator('.monaco-editor .view-line').first().waitFor();
      await focus();
    },
    async typeAfter(line, input) {
      await page.keyboard.press('Control+Home');
      for (let i = 1; i < line; i++) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('End');
      await page.keyboard.type(input);
    },
    async run(title) {
      await command(title);
      await closed();
    },
    ask,
    async choose(title, choice) {
      await ask(title);
      await answer(choice);
      await closed();
    },
    quickFixes,
    async fix(title) {
      const titles = await quickFixes();
      const index = titles.findIndex((one) => title.test(one));
      if (index < 0) throw new Error(`no quick fix ${title} among ${titles.join('; ')}`);
      // Its rows lie under a shield: keys only.
      for (let i = 0; i < index; i++) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.locator('.action-widget').waitFor({ state: 'hidden' });
    },
    save: () => page.keyboard.press('Control+S'),
    status: (id) => page.locator(`.statusbar-item[id$="${id}"]`).innerText(),
    lines: () => texts('.monaco-editor .view-line'),
    async problems() {
      await page.keyboard.press('Control+Shift+M');
      const rows = page.locator('.markers-panel .monaco-list-row');
      await rows.first().waitFor();
      const labels = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''));
      return labels.slice(1);
    },
    async untilSquiggle(key) {
      await page.evaluate(`globalThis.untilSquiggle = new Promise((done) => {
        let start = 0;
        addEventListener('keydown', () => { start = performance.now(); }, { capture: true, once: true });
        const observer = new MutationObserver(() => {
          if (!start || !document.querySelector('.squiggly-warning, .squiggly-error, .squiggly-info')) return;
          observer.disconnect();
          done(performance.now() - start);
        });
        observer.observe(document.body, { childList: true, subtree: true, attributes: true });
      });
      undefined`);
      await page.keyboard.press(key);
      return page.evaluate<number>('untilSquiggle');
    },
    async runningExtensions() {
      await command('Developer: Show Running Extensions');
      const rows = page.locator('.runtime-extensions-editor .monaco-list-row');
      await rows.first().waitFor();
      const all = await rows.allInnerTexts();
      await page.keyboard.press('Control+F4');
      return all.map((row) => row.replace(/\s+/g, ' '));
    },
    async languageStatus() {
      await page.locator('.statusbar-item[id="status.languageStatus"]').click();
      const entries = page.locator('.hover-language-status');
      await entries.first().waitFor();
      const all = await entries.allInnerTexts();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+1');
      await page.mouse.move(700, 20);
      return all.map((entry) => entry.replace(/\s+/g, ''));
    },
    async squiggles(count) {
      await until(
        async () =>
          (await page.locator('.squiggly-warning, .squiggly-error, .squiggly-info').count()) === count,
        `${count} squiggles`,
      );
    },
  };
}
