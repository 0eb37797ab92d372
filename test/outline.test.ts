/** Outline, folding and the selection that grows, over a real connection. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type DocumentSymbol,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  type Range,
  SelectionRangeRequest,
} from 'vscode-languageserver/node';
import { lineStarts, offsetAt } from '../server/core/document/lines.ts';
import { type Client, connect, URI } from './client.ts';

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
  const outline = async () =>
    (await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument })) as DocumentSymbol[];
  /** First and last line of each. */
  const folds = async () => {
    const ranges = await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument });
    return ranges?.map(({ startLine, endLine }) => [startLine, endLine] as const) ?? [];
  };
  /** From the smallest to the largest. */
  const selections = async (line: number, character: number) => {
    const params = { textDocument, positions: [{ line, character }] };
    const [smallest] = (await client.connection.sendRequest(SelectionRangeRequest.type, params)) ?? [];
    const ranges: Range[] = [];
    for (let one = smallest; one; one = one.parent) ranges.push(one.range);
    return ranges;
  };

  it('is that of numbered lines, which fold', async () => {
    client.change('# 讲话\n\n同志们：\n\n一、甲\n（一）子\n正文。\n二、乙\n正文。\n');
    const names = ({ name, children = [] }: DocumentSymbol): unknown[] => [name, ...children.map(names)];
    assert.deepEqual((await outline()).map(names), [
      ['讲话', ['称谓'], ['一、甲', ['（一）子']], ['二、乙']],
    ]);
    assert.deepEqual(await folds(), [
      [0, 8],
      [4, 6],
      [5, 6],
      [7, 8],
    ]);
  });

  it('takes part in a selection that grows from clause to document', async () => {
    const text = '# 讲话\n\n一、甲\n　　先说一句，再说一句。后面。\n二、乙\n';
    client.change(text);
    const starts = lineStarts(text);
    const shown = (await selections(3, 9)).map(({ start, end }) =>
      text.slice(offsetAt(starts, text, start), offsetAt(starts, text, end)),
    );
    const paragraph = '先说一句，再说一句。后面。';
    const section = `一、甲\n　　${paragraph}`;
    assert.deepEqual(shown, [
      ...['再说一句。', '先说一句，再说一句。', paragraph, `　　${paragraph}`, section],
      ...[`${section}\n二、乙`, text.trimEnd(), text],
    ]);
  });

  it('names the recognised sections', async () => {
    const symbols = await outline();
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
    const [notice] = await outline();
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
    assert.deepEqual(await folds(), [
      [0, 12],
      [4, 6],
    ]);
  });

  it('takes the second line of a list of attachments for no section', async () => {
    client.change(
      '# 关于防汛的通知\n\n各乡镇：\n\n一、甲\n\n（一）乙。\n\n附件：1. 物资清单\n　　　2. 值班表\n\n临江市水务局\n\n2026年5月8日\n\n附件2\n\n# 值班表\n\n一、汛期\n\n丙。\n',
    );
    const [notice] = await outline();
    const { children = [] } = notice as DocumentSymbol;
    assert.deepEqual(
      children.map(({ name, range }) => [name, range.start.line, range.end.line]),
      [
        ['主送机关', 2, 2],
        ['一、甲', 4, 6],
        ['附件说明', 8, 9],
        ['发文机关署名', 11, 11],
        ['成文日期', 13, 13],
      ],
    );
    assert.deepEqual(
      (await folds()).filter(([first]) => first > 4 && first < 15),
      [],
    );
    const across = (await selections(11, 2)).filter(({ start }) => start.line > 2 && start.line < 11);
    assert.deepEqual(across, []);
  });

  it('has no two symbols beside each other that overlap', async () => {
    const lines = [
      '# 关于甲的',
      '# 通知',
      '各乡镇：',
      '一、甲',
      '（一）乙。',
      '1. 丙',
      '附件：1. 丁',
      '2. 戊',
      '特此通知。',
      '临江市水务局',
      '2026年5月8日',
      '附件1',
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...lines), { maxLength: 14 }), async (some) => {
        client.change(`# 关于防汛工作的通知\n\n${some.join('\n\n')}\n`);
        const symbols = await outline();
        const apart = (list: readonly DocumentSymbol[]): boolean =>
          list.every(
            ({ range, children = [] }, i) =>
              (i === 0 || (list[i - 1] as DocumentSymbol).range.end.line < range.start.line) &&
              apart(children),
          );
        assert.ok(
          apart(symbols),
          JSON.stringify(symbols, (key, value) => (key === 'selectionRange' ? undefined : value)),
        );
      }),
      { numRuns: 300 },
    );
  });
});
