/** check --ndjson: documents by lines in, answers by lines out. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { filter, folder, gongwen, plain, program } from './cli/program.ts';

describe('--ndjson', () => {
  it('answers each line in order, whatever is in it, and exits with 0', () => {
    const long = '好的的'.repeat(100_000);
    const input = [
      '{"id":1,"text":"好的的"}',
      '{"id":"乙","text":"一句\u2028XX"}\r',
      '不是 JSON',
      '',
      'null',
      '{"id":3}',
      '{"id":[4],"text":"此处出错"}',
      `{"id":5,"text":"${long}"}`,
      '{"text":"\\ud800\\u0000"}',
      '{"id":6,"text":"好"}',
    ].join('\n');
    for (const jobs of ['1', '3']) {
      const { code, err, lines } = filter(input, '--jobs', jobs);
      assert.deepEqual([code, err], [0, '']);
      const short = lines.map(({ id, line, error, findings }) => [
        id ?? `:${line}`,
        error ?? findings.length,
      ]);
      assert.deepEqual(short, [
        [1, 1],
        ['乙', 1],
        [':3', '不是合法的 JSON'],
        [':4', '不是合法的 JSON'],
        [':5', '应为 {"id","text"}，text 是字符串'],
        [3, '应为 {"id","text"}，text 是字符串'],
        [[4], '程序内部出错：Error: broken rule'],
        [5, 100_000],
        [':undefined', 1],
        [6, 0],
      ]);
      assert.deepEqual(lines[0].findings[0], {
        ...{ line: 1, column: 2, endLine: 1, endColumn: 4, rule: 'doubled', severity: 'warning' },
        message: '“的”重复，应删去一个',
      });
    }
  });

  it('writes each id back as it was written', () => {
    const ids = [
      ...['9999999999999999', '123456789012345678901', '-1', '0.10000000000000000001', '1e400', '1.50'],
      ...['null', 'true', '""', '"乙\\"}"', '[1, {"id": 9007199254740993}]'],
      `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    ];
    const input = ids.flatMap((id) => [
      `{"id":${id},"text":"的的"}`,
      `{"a":{"id":[0]},"text":"\\\\\\"id\\":2","b":["id",{}],"id":0,"\\u0069d" : ${id} }`,
      `{"id":${id}}`,
    ]);
    for (const jobs of ['1', '2']) {
      const { out, code } = gongwen(folder({}), ['check', '--ndjson', '--jobs', jobs], {
        input: input.join('\n'),
      });
      assert.equal(code, 0);
      const answers = out.split('\n');
      ids.forEach((id, i) => {
        const [found, none, error] = answers.slice(i * 3);
        assert.ok(found?.startsWith(`{"id":${id},"findings":[{"line":1,`), found?.slice(0, 100));
        assert.equal(none, `{"id":${id},"findings":[]}`);
        assert.equal(error, `{"id":${id},"error":"应为 {\\"id\\",\\"text\\"}，text 是字符串"}`);
      });
    }
    assert.deepEqual(
      filter('["id",9]\n"id"\n{"text":"id","a":9}').lines.map(({ line, id }) => [line, id]),
      [
        [1, undefined],
        [2, undefined],
        [undefined, undefined],
      ],
    );
  });

  it('takes a byte order mark and refuses bytes that are not UTF-8', () => {
    const { lines } = filter(
      Buffer.concat([
        Buffer.from('\uFEFF{"id":1,"text":"好"}\n{"id":2,"text":"'),
        Buffer.from([0xb5, 0xc4, 0x22, 0x7d]),
      ]),
    );
    assert.deepEqual(lines, [
      { id: 1, findings: [] },
      { line: 2, error: '不是 UTF-8' },
    ]);
  });

  it('fails only where --fail-on is said', () => {
    assert.equal(filter('{"text":"XX"}', '--fail-on', 'error').code, 1);
    assert.equal(filter('{"text":"的的"}', '--fail-on', 'error').code, 0);
  });

  for (const jobs of ['1', '2']) {
    it(`answers at once, before the next line comes (--jobs ${jobs})`, async () => {
      const child = spawn(process.execPath, [program, 'check', '--ndjson', '--jobs', jobs], { env: plain });
      const answers = createInterface(child.stdout)[Symbol.asyncIterator]();
      for (const id of [1, 2, 3]) {
        child.stdin.write(`${JSON.stringify({ id, text: '好' })}\n`);
        assert.deepEqual(JSON.parse((await answers.next()).value), { id, findings: [] });
      }
      child.stdin.end();
      assert.deepEqual(await once(child, 'exit'), [0, null]);
    });
  }

  it('stops reading while nobody takes its answers', async () => {
    const child = spawn(process.execPath, [program, 'check', '--ndjson'], { env: plain });
    const line = `${JSON.stringify({ text: '的的'.repeat(5_000) })}\n`;
    let taken = 0;
    while (
      taken < 200 &&
      (child.stdin.write(line) || (await Promise.race([once(child.stdin, 'drain'), wait(1500)])))
    )
      taken++;
    child.kill();
    await once(child, 'exit');
    assert.ok(taken < 200, `${taken} lines taken`);
  });
});
