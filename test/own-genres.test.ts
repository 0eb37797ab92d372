/** A writer's own genres and passages: recognition, rules, completion, and the linter that keeps up with them. */
import assert from 'node:assert/strict';
import { mergeSettings, readConfig } from '../server/core/config/config.ts';
import { parse } from '../server/core/document/document.ts';
import { lint } from '../server/core/lint.ts';
import { Linter } from '../server/core/linter.ts';
import { withOwnGenres } from '../server/data/genres.ts';
import { Draft } from '../server/draft.ts';
import { completions } from '../server/features/completion.ts';
import { listGenres } from '../server/features/new-draft.ts';
import { structures } from '../server/features/structure.ts';
import { rules } from '../server/rules/index.ts';
import { CONFIG, codes, connect, URI } from './client.ts';
import { always, told } from './findings.ts';

const YAML = `
genres:
  - id: zhoubao
    name: 周报
    prefix: zb
    aliases: [一周小结, 周报(科)]
    title: 周报$
    heading: ××科周报
    sections:
      - { id: done, name: 本周完成, place: body, required: true, heading: 完成, template: "一、本周完成\\n××××。" }
      - { id: next, name: 下周安排, place: body, required: true, heading: 安排, template: "二、下周安排\\n××××。" }
      - { part: date, required: true }
passages:
  - { name: 周报结语, prefix: zbjy, genres: [周报], place: ending, label: 结语, body: "以上，请\${1:××}审阅。" }
`;
const config = mergeSettings(readConfig(YAML, []).settings);
const own = withOwnGenres(config.genres);

const REPORT = `# 信息科周报

一、本周完成
机房巡检三次，更换硬盘两块。
二、下周安排
升级防火墙。

2026年3月6日
`;
const messages = (text: string) => lint(parse(text, own), config, rules).map(({ message }) => message);
const offered = (text: string) => {
  const draft = new Draft('file:///a.md', 1, text);
  draft.linter.configure(config);
  return completions(draft, text.length)
    .sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1))
    .map(({ label }) => label);
};

describe('a genre of the writer', () => {
  it('is known by its title, its names and its aliases, and makes the text a 公文', () => {
    assert.equal(parse(REPORT).official, false);
    assert.equal(parse(REPORT, own).official, true);
    for (const name of ['周报', 'zhoubao', '一周小结'])
      assert.equal(parse(`---\n文种: ${name}\n---\n# 三月第一周\n`, own).parts[0]?.genre?.id, 'zhoubao');
  });

  it('is a 文种 that there is', () => {
    const found = (name: string) => messages(`---\n文种: ${name}\n---\n# 关于三月第一周情况的通知\n`);
    for (const name of ['周报', '周报(科)']) assert.deepEqual(found(name), []);
    assert.deepEqual(found('一周小洁'), ['没有“一周小洁”这个文种，是不是“一周小结”？']);
  });

  it('leaves the other genres as they are', () => {
    assert.equal(parse('关于做好防汛工作的通知\n各乡镇：\n', own).parts[0]?.genre?.id, 'tongzhi.bushu');
  });

  it('has its sections looked for', () => {
    assert.deepEqual(messages(REPORT), []);
    assert.deepEqual(messages(REPORT.replace('二、下周安排\n升级防火墙。\n', '')), [
      '周报一般应有“下周安排”（惯例）',
    ]);
    const draft = new Draft('file:///a.md', 1, REPORT);
    draft.linter.configure(config);
    assert.deepEqual(
      structures(draft)[0]?.sections.map(({ name }) => name),
      ['标题', '本周完成', '下周安排', '成文日期'],
    );
  });

  it('is not told how it has to end', () => {
    assert.deepEqual(messages(REPORT.replace('\n2026', '特此通知。\n\n2026')), []);
  });

  it('takes the place of one with its id, and comes before others whose titles match', () => {
    const yaml = `genres: [{id: tongzhi.huiyi, name: 例会通知, title: 通知$, sections: [{part: date}]}]`;
    const genres = withOwnGenres(readConfig(yaml, []).settings.genres ?? []);
    assert.equal(genres.filter(({ id }) => id === 'tongzhi.huiyi').length, 1);
    assert.equal(parse('关于做好防汛工作的通知\n', genres).parts[0]?.genre?.name, '例会通知');
  });
});

describe('new drafts', () => {
  it('may be of a genre of the writer, and are known for it', () => {
    const [first, second] = listGenres(config.genres);
    assert.deepEqual([first?.name, first?.group, second?.group], ['周报', '自己的文种', '法定公文']);
    assert.equal(parse(first?.skeleton.replace(/[$}]|\{\d:/g, '') ?? '', own).parts[0]?.genre?.id, 'zhoubao');
  });

  it('name a genre in the front matter that their title does not show', () => {
    const yaml = 'genres: [{id: zb, name: 周报, title: 周报$, heading: 本周工作, sections: [{part: date}]}]';
    const [first] = listGenres(readConfig(yaml, []).settings.genres);
    assert.match(first?.skeleton ?? '', /^---\n文种: 周报\n---\n\n# 本周工作/);
  });
});

describe('completion', () => {
  it('offers the sections, skeleton and passages of the writer', () => {
    assert.equal(offered('信息科周报\n\n')[0], '本周完成');
    assert.deepEqual(offered('zbj'), ['周报结语']);
    assert.deepEqual(offered('xjzb'), ['新建周报']);
    assert.ok(offered(REPORT.slice(0, REPORT.indexOf('\n2026'))).includes('周报结语'));
    assert.ok(!offered('关于做好防汛工作的通知\n').includes('周报结语'));
  });

  it('offers a passage by the name of its genre to no other of the kind', () => {
    const yaml = 'passages: [{name: 会场提示, body: 请提前十分钟入场。, genres: [会议通知]}]';
    const labels = (title: string) => {
      const draft = new Draft('file:///a.md', 1, `${title}\n会场`);
      draft.linter.configure(mergeSettings(readConfig(yaml, []).settings));
      return completions(draft, draft.text.length).map(({ label }) => label);
    };
    assert.ok(labels('关于召开防汛会议的通知').includes('会场提示'));
    assert.ok(!labels('关于做好防汛工作的通知').includes('会场提示'));
  });

  it('prefers a passage of the writer to one of the same name', () => {
    const draft = new Draft('file:///a.md', 1, '特此通知');
    const yaml = 'passages: [{name: 特此通知, body: 特此通知，望遵照执行。}]';
    draft.linter.configure(mergeSettings(readConfig(yaml, []).settings));
    assert.deepEqual(
      completions(draft, 4).map(({ textEdit }) => textEdit?.newText),
      ['特此通知，望遵照执行。'],
    );
  });
});

describe('the linter', () => {
  it('follows the genres of its configuration, there and back, between edits', () => {
    const linter = new Linter(REPORT.replace('二、下周安排\n升级防火墙。\n', ''), rules);
    for (const now of [always, config, always, config]) {
      const fresh = parse(linter.text, withOwnGenres(now.genres));
      assert.deepEqual(told(linter.lint(now)), told(lint(fresh, now, rules)));
      assert.deepEqual(linter.doc, fresh);
      linter.update([{ from: 8, to: 8, insert: '\n的的\n' }]);
      const edited = parse(linter.text, withOwnGenres(now.genres));
      assert.deepEqual(told(linter.lint(now)), told(lint(edited, now, rules)));
    }
  });

  it('finishes on long lines also where a cue looks far ahead', () => {
    const yaml = `genres:
  - { id: a, name: 甲文, title: 的.*通知$, sections: [{ id: b, name: 乙, place: body, required: true, heading: 的.*乙, text: 的.*乙 }] }`;
    const { settings, problems } = readConfig(yaml, []);
    assert.deepEqual(problems, []);
    const line = '的'.repeat(200_000);
    const far = mergeSettings(settings);
    const doc = parse(`开会的通知\n${line}\n一、${line}\n`, withOwnGenres(far.genres));
    assert.equal(doc.parts[0]?.genre?.id, 'a');
    lint(doc, far, rules);
  });
});

describe('the server', () => {
  it('reads an open draft with the genres of .gongwen.yaml, also after they change', async () => {
    const genre = (title: string) =>
      `genres: [{id: zb, name: 周报, title: ${title}$, sections: [{part: date}, {part: weather}]}]`;
    const files: Record<string, string> = { [CONFIG]: genre('周报') };
    const client = await connect({}, files);
    client.open('# 本科周报\n\n好的的。\n');
    const kind = async () => {
      const shown = await client.connection.sendRequest('gongwen/structure', { textDocument: { uri: URI } });
      return (shown as { genre?: { name: string } }[])[0]?.genre?.name;
    };
    assert.equal(await kind(), '周报');
    const [first] = (await client.connection.sendRequest('gongwen/genres')) as {
      name: string;
      group: string;
    }[];
    assert.deepEqual([first?.name, first?.group], ['周报', '自己的文种']);
    client.open('# 本科周报\n\n好的的。\n', 'untitled:Untitled-1');
    assert.deepEqual(codes(await client.pushed('untitled:Untitled-1')), ['duplicated-word']);
    assert.deepEqual(codes(await client.pushed(URI)), ['duplicated-word']);
    assert.match(String((await client.pushed(CONFIG))[0]?.message), /“part”不能是“weather”/);
    files[CONFIG] = genre('月报');
    await client.configure();
    assert.equal(await kind(), undefined);
    assert.deepEqual(await client.pushed(URI, (all) => all.length === 0), []);
  });
});
