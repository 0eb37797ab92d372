/** What programs read: jsonl, json, SARIF, GitHub, JUnit. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { version } from '../package.json';
import { folder, gongwen } from './cli/program.ts';

const here = folder({
  'a.md': '好的的。\n又在XX市，是的的。',
  '稿 子,1.md': '跨行\n',
  'clean.md': '好。',
});
const check = (format: string, ...args: string[]) => gongwen(here, ['check', '--format', format, ...args]);
const FILES = ['a.md', 'clean.md', '稿 子,1.md'];
const FOUND = [
  { file: 'a.md', line: 1, column: 2, endLine: 1, endColumn: 4, rule: 'doubled', severity: 'warning' },
  { file: 'a.md', line: 2, column: 3, endLine: 2, endColumn: 5, rule: 'blank', severity: 'error' },
  { file: 'a.md', line: 2, column: 8, endLine: 2, endColumn: 10, rule: 'doubled', severity: 'warning' },
  { file: '稿 子,1.md', line: 1, column: 1, endLine: 2, endColumn: 1, rule: 'broken', severity: 'hint' },
];
const MESSAGES = ['“的”重复，应删去一个', '“XX”没有填：<&"%', '“的”重复，应删去一个', '跨了两行'];
const EXPECTED = FOUND.map((found, i) => ({ ...found, message: MESSAGES[i] }));

describe('jsonl and json', () => {
  it('hold every finding: 1-based, UTF-16 columns, end exclusive', () => {
    const { code, out } = check('jsonl', ...FILES);
    assert.equal(code, 1);
    assert.deepEqual(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
      EXPECTED,
    );
    assert.deepEqual(JSON.parse(check('json', ...FILES).out), EXPECTED);
  });

  it('are empty where nothing is found', () => {
    assert.equal(check('jsonl', 'clean.md').out, '');
    assert.deepEqual(JSON.parse(check('json', 'clean.md').out), []);
  });

  it('count characters beyond the BMP as two', () => {
    const wide = folder({ 'a.md': '𠮷的的' });
    const { out } = gongwen(wide, ['check', '--format', 'jsonl', 'a.md']);
    assert.equal(JSON.parse(out).column, 3);
  });
});

describe('SARIF', () => {
  const run = (cwd: string, ...files: string[]) => {
    const log = JSON.parse(gongwen(cwd, ['check', '--format', 'sarif', ...files]).out);
    assert.equal(log.version, '2.1.0');
    assert.match(log.$schema, /sarif-2\.1\.0/);
    assert.equal(log.runs.length, 1);
    return log.runs[0];
  };
  type Result = { partialFingerprints: { primaryLocationLineHash: string } };
  const prints = (text: string) =>
    run(folder({ 'a.md': text }), 'a.md').results.map(
      (result: Result) => result.partialFingerprints.primaryLocationLineHash,
    );

  it('describes tool and rules', () => {
    const { driver } = run(here, 'clean.md').tool;
    assert.deepEqual([driver.name, driver.version], ['gongwen', version]);
    assert.deepEqual(driver.rules[0], {
      id: 'blank',
      shortDescription: { text: '没有填的空' },
      fullDescription: { text: '惯例。' },
      help: { text: '惯例。' },
      defaultConfiguration: { level: 'error' },
    });
  });

  it('gives each finding a rule, a level, a place by relative address, and a fingerprint of its own', () => {
    const { results, columnKind, tool } = run(here, ...FILES);
    assert.equal(columnKind, 'utf16CodeUnits');
    assert.deepEqual(
      results.map(({ partialFingerprints, ...result }: Result) => result),
      EXPECTED.map(({ file, line, column, endLine, endColumn, rule, severity, message }) => ({
        ruleId: rule,
        ruleIndex: tool.driver.rules.findIndex(({ id }: { id: string }) => id === rule),
        level: severity === 'hint' ? 'note' : severity,
        message: { text: message },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: file.replace('稿 子,1', '%E7%A8%BF%20%E5%AD%90%2C1') },
              region: { startLine: line, startColumn: column, endLine, endColumn },
            },
          },
        ],
      })),
    );
    const hashes = results.map(
      ({ partialFingerprints }: Result) => partialFingerprints.primaryLocationLineHash,
    );
    assert.equal(new Set(hashes).size, hashes.length);
    for (const hash of hashes) assert.match(hash, /^[0-9a-f]{16}:\d+$/);
  });

  it('keeps the fingerprint when text is added elsewhere or marks around, not when the sentence changes', () => {
    assert.deepEqual(prints('前面。\n\n> **好的的**。\n后面。'), prints('好的的。'));
    assert.notDeepEqual(prints('坏的的。'), prints('好的的。'));
    assert.deepEqual(
      prints('好的的。好的的。').map((hash: string) => hash.slice(16)),
      [':1', ':2'],
    );
  });

  it('names a file outside the folder by an absolute address', () => {
    const { results } = run(folder({}), join(here, '稿 子,1.md'));
    assert.match(results[0].locations[0].physicalLocation.artifactLocation.uri, /^file:\/\/\/.*%E7%A8%BF%20/);
  });

  it('names a file in the folder by a relative address, whatever its name begins with', () => {
    const names = ['..a.md', 'c:d.md'];
    const { results } = run(folder(Object.fromEntries(names.map((name) => [name, '的的']))), ...names);
    type Place = { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] };
    assert.deepEqual(
      results.map(({ locations }: Place) => locations[0]?.physicalLocation.artifactLocation.uri),
      ['..a.md', 'c%3Ad.md'],
    );
  });

  it('is complete where nothing is found', () => assert.deepEqual(run(here, 'clean.md').results, []));
});

describe('GitHub', () => {
  it('writes a command a finding, escaped', () => {
    assert.deepEqual(
      check('github', ...FILES)
        .out.trimEnd()
        .split('\n'),
      [
        '::warning file=a.md,line=1,endLine=1,col=2,endColumn=4,title=doubled::“的”重复，应删去一个',
        '::error file=a.md,line=2,endLine=2,col=3,endColumn=5,title=blank::“XX”没有填：<&"%25',
        '::warning file=a.md,line=2,endLine=2,col=8,endColumn=10,title=doubled::“的”重复，应删去一个',
        '::notice file=稿 子%2C1.md,line=1,endLine=2,col=1,endColumn=1,title=broken::跨了两行',
      ],
    );
  });
});

describe('JUnit', () => {
  it('has a suite a file and a failed case a finding, escaped', () => {
    const { out } = check('junit', 'a.md', 'clean.md');
    assert.ok(out.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="gongwen">\n'));
    assert.ok(out.endsWith('</testsuites>\n'));
    assert.deepEqual(out.match(/<testsuite name.*>/g), [
      '<testsuite name="a.md" tests="3" failures="3" errors="0" skipped="0">',
      '<testsuite name="clean.md" tests="1" failures="0" errors="0" skipped="0">',
    ]);
    assert.ok(
      out.includes(
        '<testcase classname="a.md" name="blank 2:3"><failure type="error" message="“XX”没有填：&lt;&amp;&quot;%">a.md:2:3 “XX”没有填：&lt;&amp;&quot;%</failure></testcase>',
      ),
    );
  });

  it('has a skipped case for a file that was not checked', () => {
    const other = folder({ 'note.md': '的的' });
    const { out } = gongwen(other, ['check', '--format', 'junit', '.']);
    assert.ok(out.includes('tests="1" failures="0" errors="0" skipped="1">'));
    assert.ok(out.includes('<skipped message="不像公文"/>'));
  });

  it('holds no character that XML forbids', () => {
    const odd = folder({ 'a\u0007<b.md': 'XX' });
    const { out } = gongwen(odd, ['check', '--format', 'junit', 'a\u0007<b.md']);
    assert.ok(out.includes('name="a\uFFFD&lt;b.md"'));
  });
});
