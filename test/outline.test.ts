/** The outline and folding of a document, over a real connection. */
import assert from 'node:assert/strict';
import { type DocumentSymbol, DocumentSymbolRequest, FoldingRangeRequest } from 'vscode-languageserver/node';
import { type Client, connect, disconnect, URI } from './client.ts';

const textDocument = { uri: URI };
const DRAFT =
  '# 关于做好防汛工作的通知\n\n各乡镇人民政府：\n\n为做好XX市防汛工作，现通知如下：\n\n一、落实责任\nXX市防办负责统筹。\n三、加强值守\n';

describe('outline', () => {
  let client: Client;
  beforeEach(async () => {
    client = await connect();
    client.open(DRAFT);
    await client.pushed(URI);
  });
  afterEach(disconnect);

  it('names the recognised sections', async () => {
    const symbols = (await client.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument,
    })) as DocumentSymbol[];
    const names = (list: readonly DocumentSymbol[]): string[] =>
      list.flatMap(({ name, children = [] }) => [name, ...names(children)]);
    const all = names(symbols);
    for (const name of ['主送机关', '一、落实责任', '三、加强值守'])
      assert.ok(all.includes(name), all.join());
    const inside = ({ range, children = [] }: DocumentSymbol): boolean =>
      children.every(
        (child) =>
          child.range.start.line >= range.start.line &&
          child.range.end.line <= range.end.line &&
          inside(child),
      );
    assert.ok(symbols.every(inside));
  });

  it('ends the last section where what closes the document begins', async () => {
    client.change(
      '# 关于防汛的通知\n\n各乡镇：\n\n一、甲\n\n（一）乙。\n\n特此通知。\n\n临江市水务局\n\n2026年5月8日\n',
    );
    const [notice] = (await client.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument,
    })) as DocumentSymbol[];
    const { children = [] } = notice as DocumentSymbol;
    assert.deepEqual(
      children.map(({ name, range }) => [name, range.end.line]),
      [
        ['主送机关', 2],
        ['一、甲', 6],
        ['结语', 8],
        ['发文机关署名', 10],
        ['成文日期', 12],
      ],
    );
    const folds = await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument });
    assert.deepEqual(
      folds?.map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [0, 12],
        [4, 6],
      ],
    );
  });
});
