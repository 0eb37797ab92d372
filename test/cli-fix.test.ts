/** --fix and encodings: what is written back, and that nothing else changes. */
import assert from 'node:assert/strict';
import { chmodSync, linkSync, lstatSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { decode, encode } from '../server/cli/encoding.ts';
import { fixAll } from '../server/cli/fix.ts';
import type { Diagnosis } from '../server/core/model.ts';
import { bytesOf, folder, gongwen, places, program } from './cli/program.ts';

const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const bom = Buffer.from([0xef, 0xbb, 0xbf]);
/** 好的的，XX in GBK, and the same with one 的. */
const GBK = Buffer.from('bac3b5c4b5c4a3ac5858', 'hex');
const GBK_FIXED = Buffer.from('bac3b5c4a3ac5858', 'hex');

/** Name, bytes before, bytes after --fix. */
const TEXTS: [name: string, before: Buffer, after: Buffer][] = [
  ['UTF-8', Buffer.from('好的的，XX'), Buffer.from('好的，XX')],
  [
    'UTF-8 with BOM',
    Buffer.concat([bom, Buffer.from('好的的，XX')]),
    Buffer.concat([bom, Buffer.from('好的，XX')]),
  ],
  ['UTF-16 LE', utf16('\uFEFF好的的，XX\uD800'), utf16('\uFEFF好的，XX\uD800')],
  ['UTF-16 BE', utf16('\uFEFF好的的，XX').swap16(), utf16('\uFEFF好的，XX').swap16()],
  ['GBK', GBK, GBK_FIXED],
  [
    'GB18030 with four-byte codes',
    Buffer.concat([Buffer.from('8139ef308130813095328236', 'hex'), GBK]),
    Buffer.concat([Buffer.from('8139ef308130813095328236', 'hex'), GBK_FIXED]),
  ],
  ['mixed line ends', Buffer.from('好的的\r\nXX\n的\r的的\r\n'), Buffer.from('好的\r\nXX\n的\r的\r\n')],
  ['no last newline, one NUL', Buffer.from('一份好的的稿子\0'), Buffer.from('一份好的稿子\0')],
];

describe('--fix', () => {
  for (const [name, before, after] of TEXTS) {
    it(`keeps ${name}`, () => {
      const here = folder({ 'a.md': before });
      const found = gongwen(here, ['check', 'a.md', '--format', 'jsonl']);
      assert.ok(places(found)[0]?.endsWith('doubled'), found.err);
      const { err } = gongwen(here, ['check', 'a.md', '--fix']);
      assert.equal(err, '');
      assert.equal(bytesOf(here, 'a.md').toString('hex'), after.toString('hex'));
    });
  }

  it('reports what remains, and how many places it changed', () => {
    const here = folder({ 'a.md': '的的的的，XX，的的', 'b.md': '的的' });
    const { code, out } = gongwen(here, ['check', '--fix', 'a.md', 'b.md']);
    assert.equal(code, 1);
    assert.match(out, /^a\.md:1:3 错误/);
    assert.match(out, /\n2 个文件，1 处：1 处错误；已改 5 处。\n$/);
    assert.equal(String(bytesOf(here, 'a.md')), '的，XX，的');
  });

  it('does not write a file without a safe fix', () => {
    const here = folder({ 'a.md': 'XX' });
    const { mtimeMs, ino } = statSync(join(here, 'a.md'));
    gongwen(here, ['check', '--fix', 'a.md']);
    const now = statSync(join(here, 'a.md'));
    assert.deepEqual([now.mtimeMs, now.ino], [mtimeMs, ino]);
  });

  it('keeps mode and symbolic links, and leaves no other file behind', () => {
    const here = folder({ 'd/a.md': '的的' });
    chmodSync(join(here, 'd/a.md'), 0o640);
    symlinkSync('d/a.md', join(here, 'link.md'));
    assert.equal(gongwen(here, ['check', '--fix', 'link.md']).err, '');
    assert.ok(lstatSync(join(here, 'link.md')).isSymbolicLink());
    assert.equal(String(bytesOf(here, 'd/a.md')), '的');
    assert.equal(statSync(join(here, 'd/a.md')).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(join(here, 'd')), ['a.md']);
  });

  it('puts right a file with the longest name there is', () => {
    const name = `${'稿'.repeat(83)}.md`;
    const here = folder({ [name]: '的的' });
    assert.equal(gongwen(here, ['check', '--fix', name]).err, '');
    assert.equal(String(bytesOf(here, name)), '的');
    assert.deepEqual(readdirSync(here), [name]);
  });

  it('puts right once a file that is named twice, by whatever names', () => {
    const names = Array.from({ length: 8 }, (_, i) => `${i}.md`);
    const here = folder({ 'a.md': '的的' });
    for (const name of names) symlinkSync('a.md', join(here, name));
    const { code, out, err } = gongwen(here, ['check', '--fix', '--jobs', '4', ...names, 'a.md']);
    assert.deepEqual([code, out, err], [0, '1 个文件，没有发现问题；已改 1 处。\n', '']);
    assert.equal(String(bytesOf(here, 'a.md')), '的');
    assert.deepEqual(readdirSync(here), [...names, 'a.md']);
  });

  it('leaves a file alone that it could not write back byte for byte', () => {
    // A lone 0x80 and A2E3 both stand for € in GB18030.
    const bytes = Buffer.concat([GBK, Buffer.from([0x80])]);
    const here = folder({ 'a.md': bytes });
    const run = gongwen(here, ['check', '--fix', '--format', 'jsonl', 'a.md']);
    assert.equal(run.code, 2);
    assert.match(run.err, /a\.md：这份文件的编码有歧义，没有改动/);
    assert.deepEqual(places(run), ['a.md:1:2 doubled', 'a.md:1:5 blank']);
    assert.deepEqual(bytesOf(here, 'a.md'), bytes);
  });

  it('does not write over what was saved while it checked', () => {
    const here = folder({ 'a.md': '的的\n另存a.md\n' });
    const { code, out, err } = gongwen(here, ['check', '--fix', 'a.md']);
    assert.deepEqual([code, err], [2, 'gongwen: a.md：检查时又存过，没有改动，请再运行一次\n']);
    assert.match(out, /1 处可用 --fix 改。\n$/);
    assert.match(String(bytesOf(here, 'a.md')), /^的的\n另存a\.md\n又存的一行/);
    assert.deepEqual(readdirSync(here), ['a.md']);
  });

  it('does not part a file from its other names', () => {
    const here = folder({ 'a.md': '的的' });
    linkSync(join(here, 'a.md'), join(here, 'b.md'));
    const { code, err } = gongwen(here, ['check', '--fix', 'a.md']);
    assert.deepEqual([code, err], [2, 'gongwen: a.md：这个文件另有硬链接，没有改动\n']);
    assert.deepEqual([String(bytesOf(here, 'a.md')), String(bytesOf(here, 'b.md'))], ['的的', '的的']);
  });

  it('says that it is the folder in which nothing can be written', () => {
    const here = folder({ 'a.md': '的的' });
    // Whoever is root may write everywhere.
    const uid = process.getuid?.() === 0 ? 65534 : undefined;
    chmodSync(join(here, 'a.md'), 0o666);
    chmodSync(dirname(program), 0o755);
    chmodSync(here, 0o555);
    const { code, err } = gongwen(here, ['check', '--fix', 'a.md'], { uid });
    chmodSync(here, 0o755);
    assert.deepEqual([code, err], [2, 'gongwen: a.md：文件夹里不能新建文件，没有改动\n']);
  });

  for (const [name, config, problem] of [
    ['that is not there', undefined, '：没有这个文件'],
    ['that is no mapping', 'enable:never', ':1:1：配置应写成“设置: 值”，一行一项'],
    [
      'with a rule that there is not',
      'rules: {doubld: off}',
      ':1:9：没有“doubld”这条规则，是不是“doubled”？',
    ],
    ['that is no text', Buffer.from([0, 1, 2, 0]), '：是二进制文件，不是文本'],
  ] as const) {
    it(`writes nothing under a configuration ${name}, and says so once`, () => {
      const files = { 'a.md': '好的的', 'b.md': '好的的' };
      const here = folder({ ...files, ...(config && { 'c.yaml': config }) });
      const args = ['--config', 'c.yaml', '--jobs', '2', 'a.md', 'b.md'];
      const { code, out, err } = gongwen(here, ['check', '--fix', ...args]);
      const [first, ...rest] = err.split('\n');
      assert.equal(first, `gongwen: c.yaml${problem}`);
      assert.deepEqual(rest, ['gongwen: c.yaml：配置有误，按它检查的稿子一概不改', '']);
      assert.equal(code, 2);
      assert.match(out, /2 个文件，2 处：2 处警告；2 处可用 --fix 改。\n$/);
      for (const [name, text] of Object.entries(files)) assert.equal(String(bytesOf(here, name)), text);
      const checked = gongwen(here, ['check', ...args]);
      assert.deepEqual([checked.code, checked.out, checked.err], [2, out, `${first}\n`]);
    });
  }

  it('writes the files that are under another configuration than the faulty one', () => {
    const here = folder({ 'd/.gongwen.yaml': 'enable:never', 'd/a.md': '的的', 'e/a.md': '的的' });
    const { code, err } = gongwen(here, ['check', '--fix', 'd/a.md', 'e/a.md']);
    assert.equal(code, 2);
    assert.match(err, /\ngongwen: d\/\.gongwen\.yaml：配置有误，按它检查的稿子一概不改\n$/);
    assert.deepEqual([String(bytesOf(here, 'd/a.md')), String(bytesOf(here, 'e/a.md'))], ['的的', '的']);
  });

  it('does the same in worker threads', () => {
    const names = Array.from({ length: 30 }, (_, i) => `${String(i).padStart(2, '0')}.md`);
    const here = folder(Object.fromEntries(names.map((name) => [name, '好的的'])));
    const { out } = gongwen(here, ['check', '--fix', '--jobs', '3', ...names]);
    assert.equal(out, '30 个文件，没有发现问题；已改 30 处。\n');
    for (const name of names) assert.equal(String(bytesOf(here, name)), '好的');
  });

  it('comes to an end where fixes undo each other', () => {
    const swap = (text: string): Diagnosis[] => [
      {
        ...{ from: 0, to: 1, rule: 'swap', severity: 'hint', message: '' },
        fixes: [{ title: '', safe: true, edits: [{ from: 0, to: 1, insert: text === '甲' ? '乙' : '甲' }] }],
      },
    ];
    assert.equal(fixAll({ text: '甲', diagnoses: swap('甲'), count: 0 }, swap).count, 10);
  });
});

describe('bytes that are no text', () => {
  for (const [name, bytes, message] of [
    ['NULs throughout', Buffer.from('a\0b\0c\0'), '是二进制文件'],
    ['a program', Buffer.from('7f454c4602010100000000000000000003003e', 'hex'), '是二进制文件'],
    ['neither UTF-8 nor GB18030', Buffer.from('e5a5bdff', 'hex'), '认不出编码'],
    ['half a UTF-16 unit', Buffer.from('fffe597d7d', 'hex'), 'UTF-16'],
    ['a BOM that lies', Buffer.concat([bom, GBK]), '开头说是 UTF-8'],
  ] as const) {
    it(`${name}: a message with the file, exit code 2, and the next file is checked`, () => {
      const here = folder({ 'bad.md': bytes, 'good.md': '的的' });
      const run = gongwen(here, ['check', '--fix', '--format', 'jsonl', 'bad.md', 'good.md']);
      assert.equal(run.code, 2);
      assert.match(run.err, new RegExp(`^gongwen: bad\\.md：.*${message}`));
      assert.deepEqual(bytesOf(here, 'bad.md'), bytes);
      assert.equal(String(bytesOf(here, 'good.md')), '的');
    });
  }
});

describe('encodings', () => {
  it('read back what they wrote', () => {
    const whole = fc.string({ unit: 'binary' });
    for (const encoding of ['utf-8', 'gb18030'] as const) {
      fc.assert(
        fc.property(whole, (text) => {
          const bytes = encode(text, { encoding, bom: false });
          assert.equal(new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes), text);
        }),
      );
    }
    fc.assert(
      fc.property(fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) }), (text) => {
        for (const encoding of ['utf-16le', 'utf-16be'] as const) {
          const bytes = encode(text, { encoding, bom: true });
          assert.deepEqual(decode(bytes), { text, encoding, bom: true });
        }
      }),
    );
  });

  it('write back any bytes they can read, or refuse', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (array) => {
        const bytes = Buffer.from(array);
        try {
          const decoded = decode(bytes);
          if (decoded.encoding !== 'gb18030') assert.deepEqual(encode(decoded.text, decoded), bytes);
        } catch (error) {
          assert.match(String(error), /二进制|编码|UTF/);
        }
      }),
      { numRuns: 500 },
    );
  });
});
