/** Quick fixes that keep a finding from being reported. */
import assert from 'node:assert/strict';
import type { Range } from 'vscode-languageserver/node';
import { at, codes, connect, DRAFT, URI } from './client.ts';

describe('ignoring', () => {
  for (const title of ['忽略此处', '本文允许“全面全面”', '本文不查 duplicated-word']) {
    it(`is silent after ${title}`, async () => {
      const client = await connect();
      client.open(DRAFT);
      const diagnostics = await client.pushed(URI);
      const actions = await client.actions(at(7, 6), { diagnostics });
      const [edit] = actions.find((action) => action.title === title)?.edit?.changes?.[URI] ?? [];
      assert.ok(edit, `no action ${title}`);
      client.change(edit.newText, edit.range);
      await client.pushed(URI, (all) => !codes(all).includes('duplicated-word'));
    });
  }

  it('says how much of a paragraph it ignores', async () => {
    const client = await connect();
    client.open('---\n文种: 通知\n---\n要全面全面落实，切实切实抓好。\n');
    const diagnostics = await client.pushed(URI);
    const actions = await client.actions(at(3, 4), { diagnostics });
    assert.ok(actions.some(({ title }) => title === '忽略此处和本段另外1处（duplicated-word）'));
  });

  it('ignores a place without a trace in the text', async () => {
    for (const [line, ignored] of [
      [
        '## 一、要全面全面落实 ##',
        '<!-- gongwen-disable-next-line duplicated-word -->\n## 一、要全面全面落实 ##',
      ],
      ['要全面全面落实  ', '<!-- gongwen-disable-next-line duplicated-word -->\n要全面全面落实  '],
      ['要全面全面落实', '要全面全面落实 <!-- gongwen-disable-line duplicated-word -->'],
    ] as const) {
      const client = await connect();
      client.open(`---\n文种: 通知\n---\n${line}\n再议\n`);
      const diagnostics = (await client.pushed(URI)).filter(({ code }) => code === 'duplicated-word');
      const actions = await client.actions(diagnostics[0]?.range as Range, { diagnostics });
      const [edit] = actions.find(({ title }) => title === '忽略此处')?.edit?.changes?.[URI] ?? [];
      assert.ok(edit);
      const { character } = edit.range.start;
      assert.equal(line.slice(0, character) + edit.newText + line.slice(character), ignored);
      client.change(edit.newText, edit.range);
      await client.pushed(URI, (all) => !codes(all).includes('duplicated-word'));
    }
  });
});
