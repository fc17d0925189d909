import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { scopes } from '../../../src/platforms/slack/check.ts';
import { connectSlack } from '../../../src/platforms/slack/connect.ts';
import { renderPost } from '../../../src/platforms/slack/render.ts';
import { silentLog } from '../../fakes/clock.ts';
import { messageProblems, mostBlockText, textIn } from '../../fakes/slack/block-kit/payloads.ts';
import { type FakeSlack, startSlack } from '../../fakes/slack/server.ts';
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

  test('a long list goes on in further sections, in whole lines', () => {
    const lines = Array.from({ length: 30 }, (_, at) => ({ text: `Story ${at} ${'x'.repeat(200)}`, url: null }));
    const { blocks } = renderPost(aPost({ sections: [{ heading: 'Urgent', lines }] }));
    for (const { text } of lines) expect(JSON.stringify(blocks)).toContain(`• ${text}`);
    expect(messageProblems({ blocks })).toEqual([]);
  });

  test('a line about a channel or a person shows it by its name', () => {
    const lines = [
      { channel: 'C00000001', text: 'LinkedIn', url: null },
      { channel: '!here', person: '!channel', text: 'x', url: null },
      { person: 'U0123', text: 'Noted', url: null },
    ];
    const said = JSON.stringify(renderPost(aPost({ sections: [{ heading: 'Subscriptions', lines }] })).blocks);
    expect(said).toContain('• <#C00000001> LinkedIn\\n• x\\n• <@U0123> Noted');
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
        const message = renderPost(aPost(parts));
        expect(messageProblems(message)).toEqual([]);
        expect(textIn(message.blocks)).toBeLessThanOrEqual(mostBlockText);
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
    slack.faults.push({ kind: 'reset', taken: true });
    expect(await send()).toMatchObject({ kind: 'in-doubt' });
    const find = (id: string) =>
      connect().sender.find(aDelivery({ id, channel: here() }), null, AbortSignal.timeout(5_000));
    expect(await find('d1')).toBe(slack.messages[0]?.ts);
    expect(await find('d9')).toBeNull();
  });

  test.each([
    [7, 7_000],
    ['0', 1_000],
    ['1.2', 2_000],
    ['soon', 30_000],
    [null, 30_000],
    ['-5', 30_000],
    ['99999999', 3_600_000],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 1_000],
  ])('a limit is waited for outside: Retry-After %j', async (retryAfter, afterMs) => {
    slack.faults.push({ kind: 'limit', retryAfter });
    expect(await send()).toMatchObject({ kind: 'retry', afterMs, scope: 'workspace' });
  });

  test.each([
    { kind: 'status', status: 503 },
    { kind: 'reset', taken: false },
    { kind: 'error', error: 'internal_error' },
  ] as const)('%j leaves it in doubt', async (fault) => {
    slack.faults.push(fault);
    expect(await send()).toMatchObject({ kind: 'in-doubt' });
  });

  test.each([
    ['restricted_action_read_only_channel', 'channel'],
    ['no_permission', 'channel'],
    ['token_expired', 'workspace'],
    ['ekm_access_denied', 'workspace'],
    ['team_added_to_org', 'workspace'],
  ])('%s loses no post: it waits until somebody mends the %s', async (error, scope) => {
    slack.faults.push({ kind: 'error', error });
    expect(await send()).toMatchObject({ kind: 'unreachable', scope });
  });

  test('a channel that is gone or archived, and a token that is refused', async () => {
    expect(await send({ channel: { ...here(), channel: 'C9' } })).toMatchObject({
      kind: 'unreachable',
      scope: 'channel',
    });
    expect(await send({ channel: { ...here(), channel: 'C00000002' } })).toMatchObject({
      kind: 'unreachable',
      scope: 'channel',
    });
    const refused = connect({ botToken: 'xoxb-other' });
    const outcome = await refused.sender.send(aDelivery({ channel: here() }), null, AbortSignal.timeout(5_000));
    expect(outcome).toMatchObject({ kind: 'unreachable', scope: 'workspace' });
    expect(await refused.check()).toMatchObject([{ ok: false }, { ok: true }]);
    await expect(refused.start({} as never)).rejects.toMatchObject({ kind: 'misconfigured' });
  });
});

test('the link of the README makes the app of the manifest', () => {
  const file = (name: string) => readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8');
  const link = /\]\((https:\/\/api\.slack\.com\/apps\?new_app=1&manifest_json=[^)]+)\)/.exec(file('README.md'))?.[1];
  const carried = new URL(link ?? '').searchParams.get('manifest_json') ?? '';
  expect(JSON.parse(carried)).toEqual(JSON.parse(file('slack-manifest.json')));
});

test('the manifest asks for what the code uses', async () => {
  const manifest = JSON.parse(readFileSync(new URL('../../../slack-manifest.json', import.meta.url), 'utf8'));
  expect(manifest.oauth_config.scopes.bot.toSorted()).toEqual(Object.keys(scopes).sort());
  const code = readFileSync(new URL('../../../src/platforms/slack/receive.ts', import.meta.url), 'utf8');
  const commands = [...code.matchAll(/app\.command\('([^']+)'/g)].map(([, name]) => name);
  expect(manifest.features.slash_commands.map(({ command }: { command: string }) => command)).toEqual(commands);
  expect(manifest.features.app_home.home_tab_enabled).toBe(code.includes("'app_home_opened'"));
  // Whoever set up a subscription is told directly that it is on hold; nobody writes to the bot.
  expect(manifest.features.app_home).toMatchObject({
    messages_tab_enabled: true,
    messages_tab_read_only_enabled: true,
  });
  const events = [...code.matchAll(/app\.event\('(\w+)'/g)].map(([, name]) => name);
  expect(manifest.settings.event_subscriptions.bot_events).toEqual(events.sort());
  expect((await connect().check()).every(({ ok }) => ok)).toBe(true);
});
