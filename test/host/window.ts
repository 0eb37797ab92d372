/** The VS Code window that the tests of a suite share while they pass. */
import type { Editor } from './editor.ts';

/**
 * Registers hooks that open the window and close it; returns what gives the window of the moment. A try that fails leaves a picture, and the
 * next begins in a window newly opened, so that what it left behind fails nothing else.
 */
export function sharedWindow(open: () => Promise<Editor>): () => Editor {
  let window: Editor | undefined;
  before(async () => {
    window = await open();
  });
  afterEach(async function () {
    if (this.currentTest?.isPassed() || !window) return;
    await window.page.screenshot({ path: 'dist-test/host/failure.png' });
    await window.page.close();
    window = await open();
  });
  after(() => window?.page.close());
  return () => {
    if (!window) throw new Error('no window is open');
    return window;
  };
}
