/** What the status bar is told of a document after each check. */
import assert from 'node:assert/strict';
import type { Status } from '../server/status.ts';
import { type Client, connect, URI } from './client.ts';

const DRAFT = '# 关于做好防汛工作的通知\n\n各乡镇：\n\n要全面全面落实。\n\n县水利局\n\n2026年6月1日\n';

describe('gongwen/status', () => {
  /** The next status that the server tells of the document at `uri`. */
  const next = ({ connection }: Client, uri = URI) =>
    new Promise<Status>((done) => {
      const listening = connection.onNotification('gongwen/status', (status: Status) => {
        if (status.uri !== uri) return;
        listening.dispose();
        done(status);
      });
    });
  const told = async (text: string, settings: unknown = {}, uri = URI) => {
    const client = await connect({ initializationOptions: { clientCommands: true, settings } });
    const status = next(client, uri);
    client.open(text, uri);
    return status;
  };

  it('names genre and structure, and counts what was found', async () => {
    const { official, skipped, genres, missing, moved, findings } = await told(DRAFT);
    assert.deepEqual(
      { official, skipped, genres, missing, moved, findings },
      { official: true, skipped: undefined, genres: ['通知'], missing: [], moved: 0, findings: 1 },
    );
    const faulty = await told(
      '# 关于做好防汛工作的通知\n\n入汛以来，降雨偏多，现将有关事项通知如下：\n\n2026年6月1日\n\n县水利局\n',
    );
    assert.deepEqual([faulty.missing, faulty.moved], [['主送机关'], 1]);
  });

  it('tells why a document is not checked', async () => {
    const why = async (...given: Parameters<typeof told>) => (await told(...given)).skipped;
    assert.equal(await why('# Notes\n\nNothing official.\n'), 'form');
    assert.equal(await why(`---\ngongwen: false\n---\n${DRAFT}`), 'file');
    assert.equal(await why(`<!-- gongwen-disable -->\n${DRAFT}`), 'file');
    assert.equal(await why(DRAFT, { enable: 'never' }), 'enable');
    assert.equal(await why(DRAFT, { files: ['!旧稿/**'] }, 'file:///w/旧稿/一.md'), 'files');
    assert.equal(await why(DRAFT, { files: ['!旧稿/**'] }), undefined);
  });

  it('does not take a place where rules are off for the whole document', async () => {
    const { skipped, findings } = await told(`${DRAFT}<!-- gongwen-disable -->\n`);
    assert.deepEqual([skipped, findings], [undefined, 1]);
    const one = await told(`<!-- gongwen-disable duplicated-word -->\n${DRAFT}`);
    assert.deepEqual([one.skipped, one.findings], [undefined, 0]);
  });

  it('tells of a check that took long, and no more of it after a quick one', async () => {
    const real = performance.now;
    let time = 0;
    performance.now = () => {
      time += 150;
      return time;
    };
    try {
      const client = await connect({ initializationOptions: { clientCommands: true } });
      const slow = next(client);
      client.open(DRAFT);
      assert.equal((await slow).slow, 300);
      performance.now = () => 0;
      const quick = next(client);
      client.change(DRAFT.replace('全面全面', '全面'));
      assert.equal((await quick).slow, undefined);
    } finally {
      performance.now = real;
    }
  });
});
