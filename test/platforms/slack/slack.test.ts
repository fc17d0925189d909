import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadConfig } from '../../../src/config.ts';
import { assemble } from '../../../src/main.ts';
import { neededScopes } from '../../../src/platforms/slack/check.ts';
import { connectSlack } from '../../../src/platforms/slack/connect.ts';
import { renderPost } from '../../../src/platforms/slack/render.ts';
import { silentLog } from '../../fakes/clock.ts';
import { blocksError, type FakeSlack, startSlack } from '../../fakes/slack/server.ts';
import { aDelivery, aPost } from '../../fakes/things.ts';

let slack: FakeSlack;

beforeEach(async () => {
  slack = await startSlack();
});
afterEach(() => slack.stop());

const connect = (over = {}) =>
  connectSlack(
    { botToken: slack.botToken, appToken: slack.appToken, signingSecret: null, port: 0, apiUrl: slack.url, ...over },
    silentLog,
  );
const here = () => ({ platform: 'slack', workspace: slack.team, channel: slack.channel }) as const;

describe('what is written', () => {
  test('text of others is inert, severity is a word, the notification says it too', () => {
    const { text, blocks } = renderPost(
      aPost({ title: '<!channel> hi', summary: '<https://evil.example|ok> *x* & y', severity: 3 }),
    );
    expect(text).toContain('Urgent: &lt;!channel&gt; hi');
    expect(JSON.stringify(blocks)).not.toMatch(/<!channel>"?\}?,?"type":"mrkdwn|<https:\/\/evil/);
    expect(JSON.stringify(blocks)).toContain('&lt;https://evil.example|ok&gt;');
  });

  test('whatever a post holds, Slack takes it', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 5_000 });
    const posts = fc.record({
      title: text,
      summary: text,
      quotes: fc.array(fc.record({ text, source: text, url: fc.constant(null) }), { maxLength: 3 }),
      fields: fc.array(fc.record({ name: fc.string({ minLength: 1 }), value: text }), { maxLength: 30 }),
      sections: fc.array(
        fc.record({ heading: text, lines: fc.array(fc.record({ text, url: fc.webUrl() }), { maxLength: 20 }) }),
        { maxLength: 5 },
      ),
      footer: fc.option(text),
    });
    fc.assert(
      fc.property(posts, (parts) => {
        expect(blocksError(renderPost(aPost(parts)).blocks as never)).toBeNull();
      }),
      { numRuns: 50 },
    );
  });
});

describe('what Slack says of a delivery', () => {
  const send = (over = {}, parent: string | null = null) =>
    connect().sender.send(aDelivery({ channel: here(), ...over }), parent, AbortSignal.timeout(10_000));

  test('taken, and an update goes to the thread', async () => {
    const first = await send();
    expect(first).toMatchObject({ kind: 'sent', messageId: slack.messages[0]?.ts });
    await send({ id: 'd2' }, '1726650000.000001');
    expect(slack.messages[1]?.body.thread_ts).toBe('1726650000.000001');
  });

  test('taken but the answer lost: it is found by its metadata', async () => {
    slack.faults.push({ kind: 'taken' });
    expect(await send()).toMatchObject({ kind: 'in-doubt' });
    const find = (id: string) =>
      connect().sender.find(aDelivery({ id, channel: here() }), null, AbortSignal.timeout(5_000));
    expect(await find('d1')).toBe(slack.messages[0]?.ts);
    expect(await find('d9')).toBeNull();
  });

  test('limits are waited for outside, a server error leaves it in doubt', async () => {
    slack.faults.push({ kind: 'limit', seconds: 7 }, { kind: 'status', status: 503 });
    expect(await send()).toMatchObject({ kind: 'retry', afterMs: 7_000 });
    expect(await send()).toMatchObject({ kind: 'in-doubt' });
  });

  test('a channel that is gone or archived, and a token that is refused', async () => {
    expect(await send({ channel: { ...here(), channel: 'C9' } })).toMatchObject({
      kind: 'unreachable',
      scope: 'channel',
    });
    expect(await send({ channel: { ...here(), channel: 'C0ARCHIVED' } })).toMatchObject({
      kind: 'unreachable',
      scope: 'channel',
    });
    const refused = connect({ botToken: 'xoxb-other' });
    const outcome = await refused.sender.send(aDelivery({ channel: here() }), null, AbortSignal.timeout(5_000));
    expect(outcome).toMatchObject({ kind: 'unreachable', scope: 'workspace' });
    expect(await refused.check()).toMatchObject([{ ok: false }]);
    await expect(refused.start({} as never)).rejects.toMatchObject({ kind: 'misconfigured' });
  });
});

test('the manifest asks for what the code uses', async () => {
  const manifest = JSON.parse(readFileSync(new URL('../../../slack-manifest.json', import.meta.url), 'utf8'));
  expect(manifest.oauth_config.scopes.bot.toSorted()).toEqual([...neededScopes].sort());
  const code = readFileSync(new URL('../../../src/platforms/slack/receive.ts', import.meta.url), 'utf8');
  const events = [...code.matchAll(/app\.event\('(\w+)'/g)].map(([, name]) => name);
  expect(manifest.settings.event_subscriptions.bot_events).toEqual(events.sort());
  expect((await connect().check()).every(({ ok }) => ok)).toBe(true);
});

test('over Socket Mode: subscribe, ask, press, and be refused', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'codicil-slack-'));
  const codicil = await assemble(
    loadConfig({
      DATABASE_PATH: join(folder, 'c.db'),
      BUILT_IN_FEEDS: 'no',
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.url,
      LOG_LEVEL: 'silent',
    }),
  );
  const end = new AbortController();
  const work = codicil.run(end.signal);
  await until(() => slack.connected());
  expect(JSON.stringify(await slack.command('subscribe companies:LinkedIn'))).toMatch(/subscri/i);
  expect(JSON.stringify(await slack.command('subscribe companies:Meta', 'U0MEMBER'))).toContain('manage this channel');
  expect(JSON.stringify(await slack.command('company Linkedn'))).toContain('LinkedIn');
  expect(JSON.stringify(await slack.command(`search \u202e${'x'.repeat(4_000)}`))).toContain('at most');
  expect(JSON.stringify(await slack.press('codicil:mute-company:1', 'LinkedIn'))).toContain('muted');
  expect(slack.unacknowledged.size).toBe(0);
  const [subscription] = await codicil.store.subscriptions.all();
  expect(subscription?.channel).toEqual(here());
  end.abort();
  await work;
  await codicil.close();
  await rm(folder, { recursive: true });
});

async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + 10_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error('it never came');
    await new Promise((resolve) => setImmediate(resolve));
  }
}
