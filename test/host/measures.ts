/** Measured inside an extension host; the figures are printed, only what does not depend on speed is asserted. */
import * as vscode from 'vscode';
import { notice, repeated } from './notice.ts';
import { becomes, equal, ID, messages, show } from './probe.ts';

/** Bytes, after what is no longer needed was thrown away. */
export interface Memory {
  readonly extensionHost: number;
  readonly server: number;
}

const MEGABYTE = 1024 * 1024;
const FILES = 200;
/** Before these have been opened and closed, caches and compiled code are still growing. */
const WARM = 50;
/** What the files hold altogether, many times over, as the server keeps it while they are open, is far more. */
const MOST_GROWTH = 24 * MEGABYTE;

/** For test/host/inside.ts. */
const print = (text: string) => console.log(`measured: ${text}`);

/** Waits until the extension host has nothing else to do: ten turns in a row that are on time. */
async function quiet(): Promise<void> {
  for (let turn = 0, onTime = 0; turn < 500 && onTime < 10; turn++) {
    const start = performance.now();
    await new Promise((done) => setTimeout(done, 20));
    onTime = performance.now() - start < 30 ? onTime + 1 : 0;
  }
}

/** The tests; `memory`, and the milliseconds that the process has computed, where they can be measured. */
export function measures(memory?: () => Memory, processor?: () => number): void {
  describe('measured', () => {
    // The first of all tests: it activates once.
    it('activates, when nothing else is going on, in so many milliseconds', async () => {
      const extension = vscode.extensions.getExtension(ID);
      await vscode.workspace.openTextDocument({ language: 'plaintext', content: repeated });
      await quiet();
      equal(extension?.isActive, false);
      const start = performance.now();
      const used = processor?.();
      await extension?.activate();
      const time = `${(performance.now() - start).toFixed(1)} ms`;
      const ofIt =
        used === undefined
          ? ' by the clock, fetching the code by HTTP included'
          : `, ${((processor?.() ?? 0) - used).toFixed(1)} ms of it computing`;
      print(`activation, code loaded and activate called: ${time}${ofIt}`);
    });

    afterEach(async () => {
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    it('keeps nothing of two hundred files opened and closed', async () => {
      // Long where it is measured: a draft that is kept must weigh something.
      const long = Array.from(
        { length: memory ? 400 : 1 },
        (_, i) => `第${i}个村要把第${i}处山塘的责任人、巡查人和预警人落到人头，汛期每日巡查。`,
      );
      const texts = Array.from({ length: FILES }, (_, i) =>
        notice(`第${i}件，要全面全面落实。\n\n${long.join('\n\n')}`),
      );
      let before: Memory | undefined;
      for (const [i, text] of texts.entries()) {
        if (i === WARM) before = memory?.();
        const { document } = await show(text);
        // Each is checked before it goes.
        await becomes(() => messages(document).includes('duplicated-word'), true);
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      }
      const left = () =>
        vscode.languages
          .getDiagnostics()
          .filter(([{ scheme }, list]) => scheme === 'untitled' && list.length);
      await becomes(() => left().length, 0);
      const after = memory?.();
      if (!before || !after) return;
      for (const part of ['extensionHost', 'server'] as const) {
        const [from, to] = [before[part], after[part]].map((bytes) => (bytes / MEGABYTE).toFixed(1));
        print(
          `memory over ${FILES - WARM} files opened and closed, ${part}: ${from} MB before, ${to} MB after`,
        );
        equal(after[part] - before[part] < MOST_GROWTH, true);
      }
    }).timeout(180_000);
  });
}
