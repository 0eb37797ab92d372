/** What is wrong in a configuration file is shown in it, and goes with it. */
import assert from 'node:assert/strict';
import { gb18030Bytes } from '../server/cli/gb18030.ts';
import { CONFIG, connect, DRAFT, URI } from './client.ts';

const FAULTY = 'rules:\n  duplicated-wrod: off\n';

describe('faults of a configuration file', () => {
  it('go when the file is deleted', async () => {
    const files: Record<string, string> = { [CONFIG]: FAULTY };
    const client = await connect({}, files);
    client.open(DRAFT);
    assert.equal((await client.pushed(CONFIG)).length, 1);
    delete files[CONFIG];
    await client.configure();
    assert.deepEqual(await client.pushed(CONFIG, (all) => all.length === 0), []);
  });

  it('go when another file takes its place', async () => {
    const files: Record<string, string> = { 'file:///w/.gongwen.json': '{"enabel": "auto"}' };
    const client = await connect({}, files);
    client.open(DRAFT);
    assert.equal((await client.pushed('file:///w/.gongwen.json')).length, 1);
    files[CONFIG] = FAULTY;
    await client.configure();
    assert.equal((await client.pushed(CONFIG)).length, 1);
    assert.deepEqual(await client.pushed('file:///w/.gongwen.json', (all) => all.length === 0), []);
  });

  it('are those of the file as it is, also while no draft is open', async () => {
    const files: Record<string, string> = { [CONFIG]: FAULTY };
    const client = await connect({}, files);
    client.open(DRAFT);
    assert.equal((await client.pushed(CONFIG)).length, 1);
    await client.close();
    files[CONFIG] = `${FAULTY}enabel: auto\n`;
    await client.configure();
    assert.equal((await client.pushed(CONFIG, (all) => all.length > 1)).length, 2);
    files[CONFIG] = 'enable: auto\n';
    await client.configure();
    assert.deepEqual(await client.pushed(CONFIG, (all) => all.length === 0), []);
  });

  it('are that it is not UTF-8, and none besides', async () => {
    const bytes = gb18030Bytes('enable: always\nallow: 试点点位\nenabel：auto\n') ?? [];
    const client = await connect({}, { [CONFIG]: Buffer.from(bytes).toString() });
    client.open(DRAFT);
    const faults = await client.pushed(CONFIG);
    assert.deepEqual(
      faults.map(({ message, range }) => [message, range.start]),
      [['从这里起是乱码，文件应存为 UTF-8 编码', { line: 1, character: 7 }]],
    );
  });

  it('are not those of an answer that comes after a newer one', async () => {
    let answer: ((text: string) => void) | undefined;
    const late = new Promise<string>((resolve) => {
      answer = resolve;
    });
    const answers: unknown[] = [late, 'enable: auto\n'];
    const get = (_: object, uri: string) => (uri === CONFIG ? answers.shift() : undefined);
    const client = await connect({}, new Proxy({}, { get }));
    client.open(DRAFT);
    await client.configure();
    await client.pushed(URI);
    answer?.(FAULTY);
    await client.connection.sendRequest('gongwen/genres');
    assert.equal(client.published.get(CONFIG), undefined);
  });
});
