/** Answers in the form that the client can take. */
import assert from 'node:assert/strict';
import {
  type ClientCapabilities,
  DocumentDiagnosticRequest,
  HoverRequest,
  InsertTextFormat,
  type MarkupContent,
} from 'vscode-languageserver/node';
import { at, connect, DRAFT, URI } from './client.ts';

const textDocument = { uri: URI };

describe('a client gets', () => {
  it('snippets if it knows them, or else what they say before anything is filled in', async () => {
    const complete = async (capabilities: ClientCapabilities) => {
      const client = await connect({ capabilities });
      client.open(`${DRAFT}\n`);
      return client.complete(10, 0);
    };
    const snippets = await complete({
      textDocument: { completion: { completionItem: { snippetSupport: true } } },
    });
    const texts = await complete({});
    assert.deepEqual(
      texts.items.map(({ label }) => label),
      snippets.items.map(({ label }) => label),
    );
    assert.ok(snippets.items.some(({ textEdit }) => textEdit?.newText.includes('$')));
    for (const { label, insertTextFormat, textEdit } of texts.items) {
      assert.notEqual(insertTextFormat, InsertTextFormat.Snippet, label);
      assert.doesNotMatch(textEdit?.newText ?? '', /[$\\{}]/, label);
    }
  });

  it('Markdown on hover if it shows it, in which quoted marks are no marks, or else plain text', async () => {
    const hover = async (capabilities: ClientCapabilities) => {
      const client = await connect({ capabilities, initializationOptions: { ruleDocs: 'file:///rules.md' } });
      client.open('---\n文种: 通知\n---\n要坚持**“少而精”**原则。\n');
      const found = await client.connection.sendRequest(HoverRequest.type, {
        textDocument,
        position: { line: 3, character: 4 },
      });
      return found?.contents as MarkupContent;
    };
    const rich = await hover({ textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] } } });
    assert.equal(rich.kind, 'markdown');
    assert.match(rich.value, /^\*\*这对“\\\*\\\*”不会加粗.*\*\*\n.*\[markdown-trap\]\(file:/s);
    const plain = await hover({ textDocument: { hover: { contentFormat: ['plaintext'] } } });
    assert.equal(plain.kind, 'plaintext');
    assert.match(plain.value, /^这对“\*\*”不会加粗.*\n\nmarkdown-trap$/s);
  });

  it('the offer to be asked before a rename only if it asks', async () => {
    const asking = await connect({ capabilities: { textDocument: { rename: { prepareSupport: true } } } });
    assert.deepEqual(asking.capabilities.renameProvider, { prepareProvider: true });
    assert.equal((await connect()).capabilities.renameProvider, true);
  });

  it('related places if it shows them, wherever it says so', async () => {
    const related = async (textDocument: ClientCapabilities['textDocument']) => {
      const client = await connect({ capabilities: { textDocument } });
      client.open('---\n文种: 通知\n---\n一、甲\n三、乙\n');
      const params = { textDocument: { uri: URI } };
      const report = await client.connection.sendRequest(DocumentDiagnosticRequest.type, params);
      assert.ok(report.kind === 'full');
      return report.items.flatMap(({ relatedInformation = [] }) => relatedInformation).length > 0;
    };
    const publishDiagnostics = { relatedInformation: true };
    assert.equal(await related({ diagnostic: { relatedInformation: true } }), true);
    assert.equal(await related({ diagnostic: {}, publishDiagnostics }), true);
    assert.equal(await related({ diagnostic: { relatedInformation: false }, publishDiagnostics }), false);
    assert.equal(await related({ diagnostic: {} }), false);
  });

  it('actions of all kinds if it writes null for those it wants', async () => {
    const client = await connect();
    client.open(DRAFT);
    const actions = await client.actions(at(7, 5), { only: null as unknown as undefined });
    assert.ok(actions.some(({ kind }) => kind === 'quickfix'));
  });
});
