/** Many documents: worker threads, readers that leave or dawdle, profiles, hostile input. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { formatNames } from '../server/cli/arguments.ts';
import { inOrder } from '../server/cli/pool.ts';
import { filter, folder, gongwen, places, plain, program, type Run } from './cli/program.ts';

describe('--jobs', () => {
  const files = Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [
      `${i}.md`,
      i % 7 === 3 ? '此处出错' : `${'好，'.repeat((i * 37) % 500)}的的XX`,
    ]),
  );
  const here = folder(files);

  it('prints the same as one thread, in the same order, in every format', () => {
    for (const format of formatNames) {
      const run = (jobs: string) => {
        const args = ['check', '--format', format, '--jobs', jobs, 'gone.md', ...Object.keys(files)];
        const { code, out, err } = gongwen(here, args);
        return { code, out, err: err.replace(/\n {4}at .*/g, '') };
      };
      const one = run('1');
      assert.equal(one.code, 3);
      assert.ok(one.err.startsWith('gongwen: gone.md：没有这个文件\ngongwen: 3.md：程序内部出错'));
      assert.deepEqual(run('4'), one);
    }
  });

  it('loses only one file with a thread that dies', () => {
    const dying = folder({ 'a.md': '线程中断', 'b.md': '的的', 'c.md': '线程中断', 'd.md': '的的' });
    const run = gongwen(dying, ['check', '--format', 'jsonl', '--jobs', '2', 'a.md', 'b.md', 'c.md', 'd.md']);
    assert.deepEqual(places(run), ['b.md:1:1 doubled', 'd.md:1:1 doubled']);
    assert.equal(run.code, 3);
    assert.match(run.err, /^gongwen: a\.md：程序内部出错：线程退出（7）\ngongwen: c\.md：.*（7）\n$/);
    const { lines } = filter('{"id":1,"text":"线程中断"}\n{"id":2,"text":"好"}', '--jobs', '2');
    assert.deepEqual(lines, [
      { line: 1, error: '程序内部出错：线程退出（7）' },
      { id: 2, findings: [] },
    ]);
  });

  it('hands results on in order while none are held back that could go', async () => {
    const seen: number[] = [];
    let running = 0;
    let most = 0;
    const run = async (job: number) => {
      most = Math.max(most, ++running);
      await wait((job % 3) * 3);
      running--;
      return job;
    };
    const jobs = Array.from({ length: 30 }, (_, i) => i);
    await inOrder(jobs, 5, run, async (job) => void seen.push(job));
    assert.deepEqual(seen, jobs);
    assert.equal(most, 5);
  });

  it('reads the files with the genres of their own configuration, also in workers', () => {
    const genre = 'genres: [{id: zb, name: 周报, title: 周报$, sections: [{part: date}]}]\n';
    const here = folder({
      'd/.gongwen.yaml': genre,
      'd/a.md': '# 本科周报\n\n好的的。\n',
      'e/a.md': '# 本科周报\n\n好的的。\n',
    });
    for (const jobs of ['1', '2'])
      assert.deepEqual(places(gongwen(here, ['check', '--format', 'jsonl', '--jobs', jobs, 'd', 'e'])), [
        'd/a.md:3:2 doubled',
      ]);
  });
});

/** Runs a command line of bash, in which `gongwen` is the program. */
function bash(cwd: string, line: string): Run {
  const gongwen = `"${process.execPath}" "${program}"`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', line.replace('gongwen', gongwen)], {
    ...{ cwd, encoding: 'utf8', env: plain, maxBuffer: 1 << 28 },
  });
  return { code: status, out: stdout, err: stderr };
}

describe('output', () => {
  it('does not mind a reader who leaves', () => {
    const here = folder(
      Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`${i}.md`, '的的\n'.repeat(200)])),
    );
    for (const jobs of [1, 3]) {
      const command = `gongwen check --format jsonl --jobs ${jobs} *.md | head -n 1; echo "\${PIPESTATUS[0]}"`;
      const { out, err } = bash(here, command);
      assert.equal(err, '');
      assert.equal(out.trimEnd().split('\n').at(-1), '0');
    }
  });

  it('names a full disk as the reason', () => {
    const here = folder({ 'a.md': '的的' });
    for (const args of [
      'check a.md',
      'check --format jsonl a.md',
      'check --ndjson < a.md',
      'rules',
      '--help',
    ]) {
      const { code, err } = bash(here, `gongwen ${args} > /dev/full`);
      assert.deepEqual([code, err], [2, 'gongwen: 标准输出：磁盘已满\n'], args);
    }
  });

  it('writes nothing but its own messages to a slow reader', () => {
    const { out } = bash(folder({}), `gongwen check $(seq -f '%g.md' 3000) 2>&1 | (sleep 1; cat)`);
    const other = out.split('\n').filter((line) => !/^gongwen: \d+\.md：没有这个文件$/.test(line));
    assert.deepEqual(other, ['']);
  });

  it('keeps lines whole where several processes write into one pipe', () => {
    const names = ['a.md', 'b.md', 'c.md', 'd.md'];
    const here = folder(Object.fromEntries(names.map((name) => [name, '的的\n'.repeat(3000)])));
    const command = `printf '%s\\n' *.md | xargs -n 1 -P 4 gongwen check --format jsonl | (sleep 1; cat)`;
    const found = places(bash(here, command));
    for (const name of names)
      assert.equal(found.filter((place) => place.startsWith(`${name}:`)).length, 3000);
  });

  it('has every rule with its time in a profile, apart from the findings', () => {
    const here = folder({ 'a.md': '的的XX' });
    for (const jobs of ['1', '2']) {
      const run = gongwen(here, ['check', '--profile', '--jobs', jobs, '--format', 'jsonl', 'a.md']);
      assert.equal(places(run).length, 2);
      for (const [name, found] of Object.entries({ blank: 1, doubled: 1, broken: 0, '（读取全文）': 0 })) {
        assert.match(run.err, new RegExp(`^ +\\d+\\.\\d +${found} {2}${name}$`, 'm'));
      }
      assert.match(run.err, /^ {8}毫秒 {6}处数 {2}规则\n/);
    }
  });
});

describe('hostile files', () => {
  it('are checked or refused, never a crash', () => {
    const names = {
      'long.md': `${'好'.repeat(3_000_000)}的的${'好'.repeat(300_000)}`,
      'nul.md': `${'好'.repeat(20)}\0的的`,
      'surrogate.md': Buffer.from('\uFEFF好\uDC00\uD800的的', 'utf16le'),
      'fence.md': '的的\n```\n的的',
      'front.md': '---\n文种: [\n---\n的的',
      'empty.md': '',
      'lines.md': '\r\n\r\r\n\n的的',
    };
    const here = folder(names);
    for (const format of formatNames) {
      const run = gongwen(here, ['check', '--format', format, ...Object.keys(names)]);
      assert.deepEqual([run.err, run.code], ['', 1]);
      if (format === 'jsonl')
        assert.deepEqual(
          places(run).filter((place) => place.endsWith('doubled')),
          [
            'long.md:1:3000001 doubled',
            'nul.md:1:22 doubled',
            'surrogate.md:1:4 doubled',
            'fence.md:1:1 doubled',
            'front.md:4:1 doubled',
            'lines.md:5:1 doubled',
          ],
        );
    }
  });
});
