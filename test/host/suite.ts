/** Tests inside an extension host, the same for both: what the API shows of the extension. */
import * as vscode from 'vscode';

const equal = (actual: unknown, expected: unknown) => {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`expected ${b}, got ${a}`);
};

describe('the extension', () => {
  it('starts with the first Markdown document, not before', async () => {
    const extension = vscode.extensions.getExtension('gongwen.gongwen');
    equal(extension?.isActive, false);
    await vscode.workspace.openTextDocument({ language: 'markdown', content: '' });
    for (let i = 0; i < 100 && !extension?.isActive; i++) await new Promise((done) => setTimeout(done, 50));
    equal(extension?.isActive, true);
  });
});
