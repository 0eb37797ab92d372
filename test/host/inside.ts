/** Runs test/host/suite.ts inside the extension host of a VS Code page and prints its report. */
import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { measured } from './figures.ts';

/** `url` must name the suite as the extension tests of that VS Code, called `host` in what it measures. Rejects if a test fails or none could run. */
export async function runInside(browser: Browser, host: string, url: string): Promise<void> {
  const page = await browser.newPage();
  const noise: string[] = [];
  // The reporter indents its lines; the rest is the editor's own log, of interest only if something fails.
  const print = (_: string, args: unknown[]) => {
    const line = args.join(' ');
    const [, figure] = /^measured: (.*)/.exec(line) ?? [];
    if (figure) measured(host, figure);
    else if (line.startsWith('  ')) console.log(line);
    else noise.push(line);
  };
  try {
    const code = await new Promise<number>((done, fail) => {
      const limit = setTimeout(() => fail(new Error('the suite did not end within 240 s')), 240_000);
      const run = async () => {
        await page.exposeFunction('codeAutomationLog', print);
        await page.exposeFunction('codeAutomationExit', (exit: number) => {
          clearTimeout(limit);
          done(exit);
        });
        await page.goto(url);
      };
      run().catch(fail);
    });
    if (code !== 0) console.log(noise.join('\n'));
    assert.equal(code, 0);
  } finally {
    await page.close();
  }
}
