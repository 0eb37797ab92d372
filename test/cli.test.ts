/** gongwen in a terminal: usage, exit codes, which configuration. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../package.json';
import { bytesOf, check, folder, gongwen, places, program } from './cli/program.ts';

describe('usage', () => {
  const here = folder({});

  it('says what it can do, in Chinese', () => {
    for (const args of [['--help'], ['-h'], [], ['help'], ['check', '--help'], ['lsp', '--help']]) {
      const { code, out } = gongwen(here, args);
      assert.equal(code, 0);
      assert.match(out, /^用法：gongwen <命令>/);
      for (const word of [
        'check',
        'rules',
        'lsp --stdio',
        '--fail-on',
        '退出码：0 没有达到 --fail-on 级别的问题',
      ])
        assert.ok(out.includes(word));
    }
  });

  it('says its version', () => {
    assert.equal(gongwen(here, ['--version']).out, `${version}\n`);
  });

  it('lists the rules with level and purpose', () => {
    const { code, out } = gongwen(here, ['rules']);
    assert.equal(code, 0);
    assert.deepEqual(out.trimEnd().split('\n'), [
      'blank    错误  没有填的空',
      'broken   提示  会出错的规则',
      'doubled  警告  “的”字重复',
    ]);
  });

  for (const [args, message] of [
    [['check', '--nonsense'], '没有“--nonsense”这个选项'],
    [['check', '--format', 'xml'], '--format 不能是“xml”，应为 text、jsonl'],
    [['check', '--format'], '选项“--format”的写法不对'],
    [['check', '--fix=yes'], '选项“--fix”的写法不对'],
    [['check', '--fail-on', 'fatal'], '--fail-on 不能是“fatal”'],
    [['check', '--jobs', '0'], '--jobs 应为'],
    [['check', '--jobs', '1e2'], '--jobs 应为'],
    [['check', '--ndjson', 'a.md'], '不能再写“a.md”'],
    [['check', '--ndjson', '--fix'], '不能再写“--fix”'],
    [['check', '-'], '标准输入里的文字用 --ndjson 检查'],
    [['rules', 'a.md', '--fix'], 'rules 后面不能再写“a.md”'],
    [['rules', '--format', 'json'], 'rules 后面不能再写“--format”'],
    [['lsp', '--sdio'], 'lsp 后面应写 --stdio，不能只写“--sdio”'],
    [['lsp', '--socket', '--clientProcessId=1'], 'lsp 后面应写 --stdio'],
    [['lsp', '--pipe'], 'lsp 后面应写 --stdio'],
    [['a.md'], 'gongwen check a.md'],
  ] as const) {
    it(`refuses ${args.join(' ')}`, () => {
      const { code, out, err } = gongwen(here, args);
      assert.deepEqual([code, out], [2, '']);
      assert.ok(err.includes(message), err);
    });
  }

  it('serves an editor by lsp', async () => {
    const server = spawn(process.execPath, [program, 'lsp'], { cwd: here });
    const ended = new Promise((resolve) => server.once('exit', resolve));
    const send = (message: object) => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...message });
      server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    };
    let answer = '';
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    for await (const data of server.stdout) {
      answer += data;
      if (!answer.includes('"serverInfo":{"name":"gongwen","version":"')) continue;
      send({ id: 2, method: 'shutdown' });
      send({ method: 'exit' });
    }
    assert.equal(await ended, 0);
  });
});

describe('exit codes', () => {
  const here = folder({
    'clean.md': '好的。',
    'warn.md': '好的的',
    'error.md': 'XX',
    'fault.md': '此处出错',
  });
  const code = (...args: string[]) => check(here, ...args).code;

  it('0 clean, 1 findings at or above --fail-on (error if not said)', () => {
    assert.equal(code('clean.md'), 0);
    assert.equal(code('warn.md'), 0);
    assert.equal(code('error.md'), 1);
    assert.equal(code('warn.md', '--fail-on', 'warning'), 1);
    assert.equal(code('warn.md', '--fail-on', 'hint'), 1);
    assert.equal(code('error.md', '--fail-on', 'never'), 0);
  });

  it('2 for a file that cannot be read, naming it, while the others are checked', () => {
    mkdirSync(join(here, 'folder.md'), { recursive: true });
    const run = check(here, 'gone.md', 'warn.md');
    assert.equal(run.code, 2);
    assert.match(run.err, /gone\.md：没有这个文件/);
    assert.deepEqual(places(run), ['warn.md:1:2 doubled']);
  });

  it('3 for a fault of the program, with the file, while the others are checked', () => {
    const run = check(here, 'fault.md', 'warn.md');
    assert.equal(run.code, 3);
    assert.match(run.err, /fault\.md：程序内部出错：Error: broken rule/);
    assert.deepEqual(places(run), ['warn.md:1:2 doubled']);
  });
});

describe('which configuration', () => {
  const OFF = 'rules:\n  doubled: off\n';

  it('takes the nearest one above the file', () => {
    const here = folder({
      '.gongwen.yaml': OFF,
      'a.md': '的的',
      'd/a.md': '的的',
      'e/.gongwen.yml': 'rules:\n  doubled: error\n',
      'e/f/a.md': '的的',
      'g/.gongwen.json': '{"allow": ["的的"]}',
      'g/a.md': '的的',
    });
    const run = check(here, 'a.md', 'd/a.md', 'e/f/a.md', 'g/a.md');
    assert.deepEqual(places(run), ['e/f/a.md:1:1 doubled']);
    assert.equal(run.code, 1);
  });

  it('does not look beyond the repository', () => {
    const here = folder({ '.gongwen.yaml': OFF, 'r/.git/HEAD': '', 'r/d/a.md': '的的' });
    assert.deepEqual(places(check(here, 'r/d/a.md')), ['r/d/a.md:1:1 doubled']);
  });

  it('checks the files it names, not those it excludes, counted from its own folder', () => {
    const here = folder({
      'd/.gongwen.yaml': 'enable: never\nfiles: [稿/**, "!稿/说明.md"]\n',
      'd/稿/a.md': '的的',
      'd/稿/说明.md': '的的',
      'd/a.md': '的的',
    });
    assert.deepEqual(places(check(here, 'd')), ['d/稿/a.md:1:1 doubled']);
  });

  it('takes the one named by --config instead', () => {
    const here = folder({ '.gongwen.yaml': OFF, 'other.yaml': 'allow: []', 'a.md': '的的' });
    assert.deepEqual(places(check(here, '--config', 'other.yaml', 'a.md')), ['a.md:1:1 doubled']);
    const gone = check(here, '--config', 'gone.yaml', 'a.md');
    assert.equal(gone.code, 2);
    assert.match(gone.err, /gone\.yaml：没有这个文件/);
  });

  it('tells what is wrong in it once, by line and column, and uses the rest', () => {
    const here = folder({
      '.gongwen.yaml': 'rules:\n  doubld: off\n  blank: off\n',
      'a.md': '的的XX',
      'b.md': '的的',
    });
    const run = check(here, 'a.md', 'b.md');
    assert.equal(run.code, 2);
    assert.equal(run.err, 'gongwen: .gongwen.yaml:2:3：没有“doubld”这条规则，是不是“doubled”？\n');
    assert.deepEqual(places(run), ['a.md:1:1 doubled', 'b.md:1:1 doubled']);
  });

  it('says that a second document in it is not read, but minds no line that ends it', () => {
    const here = folder({
      'two.yaml': `allow: [x]\n---\n${OFF}`,
      'one.yaml': `---\n${OFF}---\n`,
      'a.md': '的的',
    });
    const two = check(here, '--config', 'two.yaml', 'a.md');
    assert.deepEqual([two.code, two.err], [2, 'gongwen: two.yaml:2:1：“---”以下没有读，应并入上面\n']);
    const { code, out, err } = check(here, '--config', 'one.yaml', 'a.md');
    assert.deepEqual([code, out, err], [0, '', '']);
  });

  it('says of a word that begins with * what YAML takes it for', () => {
    const here = folder({ 'a.yaml': 'allow: [*.md]', 'b.yaml': 'allow: &a [x]\nfiles: *a', 'a.md': '好' });
    const message = '“*”开头的应加引号，不支持引用\n';
    assert.equal(check(here, '--config', 'a.yaml', 'a.md').err, `gongwen: a.yaml:1:9：${message}`);
    assert.equal(check(here, '--config', 'b.yaml', 'a.md').err, `gongwen: b.yaml:2:8：${message}`);
  });

  it('lets `enable: never` and front matter switch off, also what is named', () => {
    const here = folder({
      'off.yaml': 'enable: never',
      'a.md': '的的',
      'b.md': '---\ngongwen: false\n---\n的的',
    });
    assert.deepEqual(places(check(here, '--config', 'off.yaml', 'a.md')), []);
    assert.deepEqual(places(check(here, 'b.md')), []);
  });
});

describe('the text format', () => {
  const here = folder({
    'a.md': '　　前一句。要抓好的的工作，在XX市推进；后一句。\r\n跨行\n末',
    'long.md': `${'长'.repeat(300)}的的${'长'.repeat(300)}`,
    'esc.md': '\u001b[31m好\u0000的的\t\ud800',
  });
  const text = (...args: string[]) => gongwen(here, ['check', ...args]).out;

  it('shows the sentence, a caret line that lines up, the fix, and a sum', () => {
    assert.equal(
      text('a.md'),
      `a.md:1:10 警告 “的”重复，应删去一个 doubled
  要抓好的的工作，在XX市推进；
        ^^^^
  可改：删去一个“的”（--fix）

a.md:1:16 错误 “XX”没有填：<&"% blank
  要抓好的的工作，在XX市推进；
                    ^^
  可改：填“某”

a.md:2:1 提示 跨了两行 broken
  跨行
  ^^^^

1 个文件，3 处：1 处错误，1 处警告，1 处提示；1 处可用 --fix 改。
`,
    );
  });

  it('cuts a long sentence around the place', () => {
    const [, sentence, carets] = text('long.md').split('\n') as [string, string, string];
    assert.match(sentence, /^ {2}…长+的的长+…$/);
    const columns = [...sentence].reduce((sum, character) => sum + (/[一-鿿]/.test(character) ? 2 : 1), 0);
    assert.ok(columns <= 100, String(columns));
    const before = sentence.slice(2, sentence.indexOf('的'));
    assert.equal(carets, `  ${' '.repeat(before.length * 2 - 1)}^^^^`);
  });

  it('lets no control character through to the terminal', () => {
    const out = text('esc.md');
    assert.ok(out.includes('的的'));
    assert.deepEqual(
      out.match(/\p{Cc}/gu)?.filter((character) => character !== '\n'),
      [],
    );
  });

  it('says that nothing was found', () => {
    const clean = folder({ 'a.md': '好。', 'b.md': '好。' });
    assert.equal(gongwen(clean, ['check', 'a.md', 'b.md']).out, '2 个文件，没有发现问题。\n');
  });

  it('colours when asked to, not in a pipe, never against NO_COLOR or --no-color', () => {
    const colored = (env: object, ...args: string[]) =>
      gongwen(here, ['check', 'a.md', ...args], {
        env: { ...process.env, NO_COLOR: '', FORCE_COLOR: '', ...env },
      }).out.includes('\u001b[');
    assert.equal(colored({}), false);
    assert.equal(colored({ FORCE_COLOR: '1' }), true);
    assert.equal(colored({ FORCE_COLOR: '1', NO_COLOR: '1' }), false);
    assert.equal(colored({ FORCE_COLOR: '1' }, '--no-color'), false);
  });

  it('leaves the files as they are without --fix', () => {
    assert.equal(bytesOf(here, 'long.md').length, 602 * 3);
  });
});
