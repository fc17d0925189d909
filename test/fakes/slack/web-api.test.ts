import { WebClient, WebClientEvent } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Json } from './block-kit/check.ts';
import { callSlack } from './client.ts';
import { type FakeSlack, startSlack } from './server.ts';

let slack: FakeSlack;
let now = 0;

beforeEach(async () => {
  now = Date.parse('2024-09-18T12:00:00Z');
  slack = await startSlack({ now: () => now });
});
afterEach(() => slack.stop());

const call = (method: string, args: Json, token?: string | null) => callSlack(slack, method, args, token);
const post = (over: Json = {}, token?: string) =>
  call('chat.postMessage', { channel: slack.channel, text: 'hello', ...over }, token);

describe('who asks', () => {
  test.each([
    ['not_authed', null],
    ['invalid_auth', 'xoxb-nobody'],
  ])('%s', async (error, token) => {
    expect((await call('auth.test', {}, token)).body).toMatchObject({ ok: false, error });
  });

  test.each(['token_revoked', 'account_inactive', 'token_expired'])('%s', async (refusal) => {
    for (const token of slack.workspace.tokens.values()) token.refusal = refusal;
    expect((await post()).body).toMatchObject({ ok: false, error: refusal });
  });

  test('not_allowed_token_type: a bot does not open connections, an app token does not post', async () => {
    expect((await call('apps.connections.open', {})).body.error).toBe('not_allowed_token_type');
    expect((await post({}, slack.appToken)).body.error).toBe('not_allowed_token_type');
  });

  test('missing_scope names what is needed and what there is', async () => {
    await slack.stop();
    slack = await startSlack({ scopes: ['commands'] });
    expect((await post()).body).toMatchObject({ error: 'missing_scope', needed: 'chat:write', provided: 'commands' });
  });

  test('a token in the address or in a JSON body does not count, in a form it does', async () => {
    const address = `${slack.url}auth.test?token=${slack.botToken}`;
    expect(await (await fetch(address)).json()).toMatchObject({ error: 'not_authed' });
    expect((await call('auth.test', { token: slack.botToken }, null)).body.error).toBe('not_authed');
    const form = new URLSearchParams({ token: slack.botToken });
    expect(await (await fetch(`${slack.url}auth.test`, { method: 'POST', body: form })).json()).toMatchObject({
      ok: true,
      warning: 'superfluous_charset',
    });
  });
});

describe('how it is asked', () => {
  const raw = async (type: string | null, body: string) =>
    (await (
      await fetch(`${slack.url}chat.postMessage`, {
        method: 'POST',
        headers: { authorization: `Bearer ${slack.botToken}`, ...(type === null ? {} : { 'content-type': type }) },
        body: Buffer.from(body),
      })
    ).json()) as Json;

  test.each([
    ['invalid_json', 'application/json', '{'],
    ['json_not_object', 'application/json', '[]'],
    ['invalid_post_type', 'text/csv', 'a,b'],
    ['missing_post_type', null, 'a'],
  ])('%s', async (error, type, body) => {
    expect((await raw(type, body)).error).toBe(error);
  });

  test('unknown_method, and arguments that are missing', async () => {
    expect((await call('chat.shout', {})).body).toMatchObject({ error: 'unknown_method', req_method: 'chat.shout' });
    expect((await call('chat.update', { channel: slack.channel })).body).toMatchObject({
      error: 'invalid_arguments',
      response_metadata: { messages: ['[ERROR] missing required field: ts'] },
    });
  });
});

describe('how often', () => {
  test('about one post a second and channel: a burst passes, the next is told how long to wait', async () => {
    for (let at = 0; at < 3; at += 1) expect((await post()).status).toBe(200);
    const refused = await post();
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(refused.body).toMatchObject({ ok: false, error: 'ratelimited' });
    expect((await post({ channel: 'C00000003' })).status).toBe(200);
    now += 1_000;
    expect((await post()).status).toBe(200);
    expect((await post()).status).toBe(429);
  });

  test('methods have tiers', async () => {
    const history = () => call('conversations.history', { channel: slack.channel });
    for (let at = 0; at < 50; at += 1) expect((await history()).status).toBe(200);
    expect((await history()).status).toBe(429);
    now += 1_300;
    expect((await history()).status).toBe(200);
  });

  test("the platform's own client waits as it is told", async () => {
    slack.faults.push({ kind: 'limit', retryAfter: 1, method: 'auth.test' });
    const client = new WebClient(slack.botToken, { slackApiUrl: slack.url });
    const waits: number[] = [];
    client.on(WebClientEvent.RATE_LIMITED, (seconds: number) => waits.push(seconds));
    expect((await client.auth.test()).ok).toBe(true);
    expect(waits).toEqual([1]);
  });
});
