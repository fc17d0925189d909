import { WebClient, WebClientEvent } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Json } from './block-kit/check.ts';
import { type FakeSlack, startSlack } from './server.ts';
import { allScopes } from './workspace.ts';

let slack: FakeSlack;
let now = 0;

beforeEach(async () => {
  now = Date.parse('2024-09-18T12:00:00Z');
  slack = await startSlack({ now: () => now });
});
afterEach(() => slack.stop());

/** The Web API as any client would call it. */
async function call(method: string, args: Json, token: string | null = slack.botToken) {
  const answer = await fetch(`${slack.url}${method}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(args),
  });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Json };
}
const post = (over: Json = {}, token?: string) =>
  call('chat.postMessage', { channel: slack.channel, text: 'hello', ...over }, token);
const section = (text: string): Json => ({ type: 'section', text: { type: 'mrkdwn', text } });

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

  test('a token in a JSON body does not count, in a form it does', async () => {
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

describe('where a message goes', () => {
  test.each([
    ['channel_not_found', 'C9999999'],
    ['channel_not_found', 'C00000004'],
    ['is_archived', 'C00000002'],
    ['restricted_action', 'C00000005'],
  ])('%s: %s', async (error, channel) => {
    expect((await post({ channel })).body.error).toBe(error);
  });

  test('not_in_channel, but with chat:write.public', async () => {
    expect((await post({ channel: 'C00000003' })).body.ok).toBe(true);
    await slack.stop();
    slack = await startSlack({ scopes: allScopes.filter((scope) => scope !== 'chat:write.public') });
    expect((await post({ channel: 'C00000003' })).body.error).toBe('not_in_channel');
  });

  test('a name is as good as an id', async () => {
    expect((await post({ channel: '#general' })).body).toMatchObject({ ok: true, channel: slack.channel });
  });
});

describe('what a message holds', () => {
  const button = (id: string, over: Json = {}): Json => ({
    type: 'button',
    action_id: id,
    text: { type: 'plain_text', text: 'Press' },
    ...over,
  });
  const refused: readonly [string, Json, string?][] = [
    ['no_text', { text: '' }],
    ['msg_too_long', { text: 'x'.repeat(40_001) }],
    ['too_many_attachments', { attachments: Array.from({ length: 101 }, () => ({ text: 'x' })) }],
    ['invalid_blocks_format', { blocks: '{"type":' }],
    ['invalid_blocks_format', { blocks: { type: 'divider' } }],
    ['invalid_thread_ts', { thread_ts: 'yesterday' }],
    ['invalid_metadata_format', { metadata: { event_type: 'x' } }],
    ['metadata_too_large', { metadata: { event_type: 'x', event_payload: { a: 'x'.repeat(8_001) } } }],
    ['msg_blocks_too_long', { blocks: Array.from({ length: 5 }, () => section('x'.repeat(2_700))) }],
    ['invalid_blocks', { blocks: Array.from({ length: 51 }, () => ({ type: 'divider' })) }, ':/blocks]'],
    ['invalid_blocks', { blocks: [section('')] }, 'more than 0 characters [json-pointer:/blocks/0/text/text]'],
    ['invalid_blocks', { blocks: [section('x'.repeat(3_001))] }, 'less than 3001 characters'],
    ['invalid_blocks', { blocks: [{ type: 'section' }] }, 'text or fields'],
    [
      'invalid_blocks',
      { blocks: [{ type: 'section', fields: Array.from({ length: 11 }, () => ({ type: 'mrkdwn', text: 'x' })) }] },
      'no more than 10 items',
    ],
    [
      'invalid_blocks',
      { blocks: [{ type: 'section', fields: [{ type: 'mrkdwn', text: 'x'.repeat(2_001) }] }] },
      'less than 2001',
    ],
    ['invalid_blocks', { blocks: [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }] }, '151'],
    [
      'invalid_blocks',
      { blocks: [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }] },
      'json-pointer:/blocks/0/text/type',
    ],
    ['invalid_blocks', { blocks: [{ type: 'poem', text: 'x' }] }, 'unsupported type: poem'],
    ['invalid_blocks', { blocks: [{ ...section('x'), colour: 'red' }] }, 'additional property: colour'],
    ['invalid_blocks', { blocks: [{ type: 'actions', elements: [button('a'), button('a')] }] }, 'already exists'],
    [
      'invalid_blocks',
      { blocks: [{ type: 'actions', elements: Array.from({ length: 26 }, (_, at) => button(`a${at}`)) }] },
      'no more than 25',
    ],
    [
      'invalid_blocks',
      {
        blocks: [{ type: 'actions', elements: [button('a', { text: { type: 'plain_text', text: 'x'.repeat(76) } })] }],
      },
      'less than 76',
    ],
    [
      'invalid_blocks',
      { blocks: [{ type: 'actions', elements: [button('a', { value: 'x'.repeat(2_001) })] }] },
      '2001',
    ],
    ['invalid_blocks', { blocks: [{ type: 'actions', elements: [button('a', { url: 'not an address' })] }] }, 'url'],
    ['invalid_blocks', { blocks: [{ type: 'actions', elements: [button('x'.repeat(256))] }] }, 'less than 256'],
    [
      'invalid_blocks',
      { blocks: [{ type: 'context', elements: Array.from({ length: 11 }, () => ({ type: 'mrkdwn', text: 'x' })) }] },
      'no more than 10',
    ],
    ['invalid_blocks', { blocks: [{ type: 'markdown', text: 'x'.repeat(12_001) }] }, 'less than 12001'],
    ['invalid_blocks', { blocks: [{ type: 'image', alt_text: 'x' }] }, 'image_url or slack_file'],
    ['invalid_blocks', { blocks: [{ type: 'image', image_url: 'https://a.example/x.png' }] }, 'alt_text'],
  ];

  test.each(refused)('%s: %j', async (error, over, words) => {
    const { body } = await post(over);
    expect(body.error).toBe(error);
    if (words !== undefined) expect(JSON.stringify(body.response_metadata)).toContain(words);
    expect(slack.messages).toHaveLength(0);
  });

  test('characters are code points', async () => {
    const text = '\u{1f600}'.repeat(150);
    expect((await post({ blocks: [{ type: 'header', text: { type: 'plain_text', text } }] })).body.ok).toBe(true);
  });

  test('blocks.validate says what is wrong and where, and posts nothing', async () => {
    expect((await call('blocks.validate', { blocks: [section('')] })).body).toMatchObject({
      error: 'invalid_blocks',
      errors: [{ pointer: '/0/text/text', code: 'failed_constraint' }],
    });
    expect((await call('blocks.validate', { message: { text: '' } })).body.error).toBe('invalid_message');
    expect((await call('blocks.validate', { view: { type: 'modal', blocks: [] } })).body.error).toBe('invalid_view');
    expect((await call('blocks.validate', { blocks: [section('x')] })).body.ok).toBe(true);
    expect((await call('blocks.validate', {})).body.error).toBe('invalid_arguments');
    expect(slack.messages).toHaveLength(0);
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

describe('what was said', () => {
  test('history: newest first, in pages, threads apart, metadata only where asked for', async () => {
    const { body: first } = await post({ text: 'first', metadata: { event_type: 'e', event_payload: { n: 1 } } });
    now += 2_000;
    await post({ text: 'under it', thread_ts: first.ts });
    now += 2_000;
    await post({ text: 'second' });
    const read = async (over: Json) => (await call('conversations.history', { channel: slack.channel, ...over })).body;
    const all = (await read({})).messages as Json[];
    expect(all.map(({ text }) => text)).toEqual(['second', 'first']);
    expect(all[1]?.metadata).toBeUndefined();
    const page = await read({ limit: 1 });
    expect(page).toMatchObject({ has_more: true });
    const cursor = (page.response_metadata as Json).next_cursor;
    expect((await read({ limit: 1, cursor, include_all_metadata: true })).messages).toMatchObject([
      { text: 'first', metadata: { event_payload: { n: 1 } } },
    ]);
    expect(((await read({ oldest: first.ts })).messages as Json[]).length).toBe(1);
    expect(((await read({ oldest: first.ts, inclusive: true })).messages as Json[]).length).toBe(2);
    const thread = (await call('conversations.replies', { channel: slack.channel, ts: first.ts })).body.messages;
    expect((thread as Json[]).map(({ text }) => text)).toEqual(['first', 'under it']);
  });

  test.each([
    ['invalid_ts_oldest', { oldest: 'long ago' }],
    ['invalid_ts_latest', { latest: 'soon' }],
    ['invalid_cursor', { cursor: 'x' }],
    ['invalid_arguments', { limit: 1_000 }],
    ['channel_not_found', { channel: 'C9' }],
    ['not_in_channel', { channel: 'C00000003' }],
  ])('history: %s', async (error, over) => {
    expect((await call('conversations.history', { channel: slack.channel, ...over })).body.error).toBe(error);
  });

  test('thread_not_found', async () => {
    const asked = { channel: slack.channel, ts: '1700000000.000001' };
    expect((await call('conversations.replies', asked)).body.error).toBe('thread_not_found');
  });

  test('chat.update edits, and finds no message that is not there', async () => {
    const { body } = await post();
    const edit = (over: Json) => call('chat.update', { channel: slack.channel, ts: body.ts, text: 'edited', ...over });
    expect((await edit({})).body).toMatchObject({ ok: true, message: { text: 'edited', edited: {} } });
    expect((await edit({ ts: '1.000001' })).body.error).toBe('message_not_found');
    expect((await edit({ channel: 'C9' })).body.error).toBe('channel_not_found');
    expect((await edit({ blocks: [section('')] })).body.error).toBe('invalid_blocks');
    expect(slack.messages[0]?.body.text).toBe('edited');
  });

  test('user_not_found, user_not_in_channel', async () => {
    expect((await call('users.info', { user: 'U9' })).body.error).toBe('user_not_found');
    const whisper = { channel: 'C00000003', user: 'U000MEMBER', text: 'x' };
    expect((await call('chat.postEphemeral', whisper)).body.error).toBe('user_not_in_channel');
  });
});

describe('views', () => {
  const modal = (over: Json = {}): Json => ({
    type: 'modal',
    title: { type: 'plain_text', text: 'A modal' },
    blocks: [section('x')],
    ...over,
  });
  const input: Json = {
    type: 'input',
    block_id: 'a',
    label: { type: 'plain_text', text: 'A' },
    element: { type: 'plain_text_input', action_id: 'a' },
  };
  const open = async (trigger: string, view: Json = modal()) =>
    (await call('views.open', { trigger_id: trigger, view })).body;

  test('a trigger is good once, for three seconds', async () => {
    const trigger = slack.interactions.makeTrigger('U0000ADMIN');
    expect(await open(trigger)).toMatchObject({ ok: true, view: { type: 'modal' } });
    expect((await open(trigger)).error).toBe('exchanged_trigger_id');
    expect((await open('1.2.3')).error).toBe('invalid_trigger_id');
    const late = slack.interactions.makeTrigger('U0000ADMIN');
    now += 3_001;
    expect((await open(late)).error).toBe('expired_trigger_id');
  });

  test.each([
    ['a title of 25', modal({ title: { type: 'plain_text', text: 'x'.repeat(25) } })],
    ['no title', { type: 'modal', blocks: [section('x')] }],
    ['no blocks', modal({ blocks: [] })],
    ['101 blocks', modal({ blocks: Array.from({ length: 101 }, () => section('x')) })],
    ['input without submit', modal({ blocks: [input] })],
    ['two blocks of one id', modal({ blocks: [input, input], submit: { type: 'plain_text', text: 'Go' } })],
    ['private_metadata of 3001', modal({ private_metadata: 'x'.repeat(3_001) })],
    ['a home page', { type: 'home', blocks: [section('x')] }],
  ])('views.open refuses %s', async (_, view) => {
    expect((await open(slack.interactions.makeTrigger('U0000ADMIN'), view)).error).toBe('invalid_arguments');
  });

  test('three modals deep, no two of one external id', async () => {
    const push = async (view: Json = modal()) =>
      (await call('views.push', { trigger_id: slack.interactions.makeTrigger('U0000ADMIN'), view })).body;
    expect((await push()).error).toBe('not_found');
    await open(slack.interactions.makeTrigger('U0000ADMIN'), modal({ external_id: 'one' }));
    expect((await push(modal({ external_id: 'one' }))).error).toBe('duplicate_external_id');
    await push();
    await push();
    expect((await push()).error).toBe('push_limit_reached');
  });

  test('an edit of a view that has changed meanwhile conflicts', async () => {
    const { view } = (await open(slack.interactions.makeTrigger('U0000ADMIN'))) as { view: Json };
    const edit = (over: Json) => call('views.update', { view_id: view.id, view: modal(), ...over });
    expect((await edit({ hash: view.hash })).body.ok).toBe(true);
    expect((await edit({ hash: view.hash })).body.error).toBe('hash_conflict');
    expect((await edit({ view_id: 'V9' })).body.error).toBe('not_found');
  });
});

describe("the address at which a person's doing is answered", () => {
  const respond = async (path: string, body: Json) =>
    fetch(new URL(path, slack.url), { method: 'POST', body: JSON.stringify(body) });

  test('five uses', async () => {
    const got: Json[] = [];
    const path = slack.interactions.makeResponse('commands', (body) => got.push(body));
    for (let at = 0; at < 5; at += 1) expect((await respond(path, { text: 'x' })).status).toBe(200);
    const sixth = await respond(path, { text: 'x' });
    expect([sixth.status, await sixth.json()]).toEqual([404, { ok: false, error: 'used_url' }]);
    expect(got).toHaveLength(5);
  });

  test('thirty minutes', async () => {
    const path = slack.interactions.makeResponse('commands', () => {});
    now += 30 * 60_000 + 1;
    expect(await (await respond(path, { text: 'x' })).json()).toMatchObject({ error: 'expired_url' });
  });

  test('what it may hold', async () => {
    const path = slack.interactions.makeResponse('actions', () => {});
    expect(await (await respond(path, { blocks: [section('')] })).json()).toMatchObject({ error: 'invalid_blocks' });
    expect(await (await respond(path, { text: '' })).json()).toMatchObject({ error: 'no_text' });
    expect(await (await respond(path, { text: 'x', response_type: 'loud' })).json()).toMatchObject({
      error: 'invalid_payload',
    });
  });
});

describe('Socket Mode', () => {
  async function connect(): Promise<{ socket: WebSocket; frames: Json[]; next: () => Promise<Json> }> {
    const { body } = await call('apps.connections.open', {}, slack.appToken);
    return listen(new WebSocket(String(body.url)));
  }
  async function listen(socket: WebSocket) {
    const frames: Json[] = [];
    const waiting: ((frame: Json) => void)[] = [];
    let read = 0;
    socket.on('message', (data) => {
      frames.push(JSON.parse(String(data)) as Json);
      waiting.shift()?.(frames[read++] as Json);
    });
    const next = (): Promise<Json> =>
      read < frames.length
        ? Promise.resolve(frames[read++] as Json)
        : new Promise((resolve) => {
            waiting.push(resolve);
          });
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    return { socket, frames, next };
  }

  test('an address is good for one connection', async () => {
    const { body } = await call('apps.connections.open', {}, slack.appToken);
    const { next, socket } = await listen(new WebSocket(String(body.url)));
    expect(await next()).toMatchObject({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A0APP0001' } });
    await expect(listen(new WebSocket(String(body.url)))).rejects.toThrow('404');
    socket.close();
  });

  test('an event that is not acknowledged in time comes again, over any connection, until it is', async () => {
    await slack.stop();
    slack = await startSlack({ acknowledgeMs: 30 });
    const { next, socket } = await connect();
    await next();
    const done = slack.people.event({ type: 'app_home_opened', user: 'U0000ADMIN', tab: 'home' });
    const first = await next();
    expect(first).toMatchObject({ type: 'events_api', retry_attempt: 0, accepts_response_payload: false });
    const second = await next();
    expect(second).toMatchObject({ envelope_id: first.envelope_id, retry_attempt: 1, retry_reason: 'timeout' });
    socket.send(JSON.stringify({ envelope_id: second.envelope_id }));
    expect(await done).toBe(true);
    const command = slack.people.command('help');
    expect(await next()).toMatchObject({ type: 'slash_commands', payload: { command: '/codicil', text: 'help' } });
    expect(await command.acknowledged).toBeNull();
  });

  test('up to ten connections take turns; an eleventh is sent away', async () => {
    const all = [];
    for (let at = 0; at < 10; at += 1) all.push(await connect());
    for (const { next } of all) await next();
    for (let at = 0; at < 10; at += 1) void slack.people.command(`help ${at}`).acknowledged;
    for (const { next } of all) expect(await next()).toMatchObject({ type: 'slash_commands' });
    const eleventh = await connect();
    expect(await eleventh.next()).toMatchObject({ type: 'disconnect', reason: 'too_many_websockets' });
  });

  test.each(['warning', 'refresh_requested', 'link_disabled'] as const)('disconnect: %s', async (reason) => {
    const { next } = await connect();
    await next();
    slack.socketMode.disconnect(reason);
    expect(await next()).toMatchObject({ type: 'disconnect', reason, debug_info: {} });
  });

  test('what happens while nobody is connected is kept for the next connection', async () => {
    void slack.people.event({ type: 'app_uninstalled' });
    const { next } = await connect();
    expect(await next()).toMatchObject({ type: 'hello' });
    expect(await next()).toMatchObject({ type: 'events_api', payload: { event: { type: 'app_uninstalled' } } });
  });
});

test('faults, commands and messages from another process', async () => {
  const control = async (what: string, body: Json = {}) =>
    (await fetch(new URL(`/_control/${what}`, slack.url), { method: 'POST', body: JSON.stringify(body) })).json();
  const faults = [
    { kind: 'limit', retryAfter: 'soon' },
    { kind: 'status', status: 502 },
    { kind: 'reset', taken: false },
    { kind: 'reset', taken: true },
    { kind: 'slow', ms: 5 },
    { kind: 'error', error: 'internal_error' },
  ];
  expect(await control('faults', { faults })).toEqual({ faults: 6 });
  const limited = await post();
  expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, 'soon']);
  expect((await post()).status).toBe(502);
  await expect(post()).rejects.toThrow();
  expect(slack.messages).toHaveLength(0);
  await expect(post()).rejects.toThrow();
  expect(slack.messages).toHaveLength(1);
  expect((await post()).body.ok).toBe(true);
  expect((await post()).body.error).toBe('internal_error');
  expect(await control('messages')).toHaveLength(2);
  expect(await control('state')).toMatchObject({ messages: 2, faults: 0 });
  await control('channel', { id: 'C00000009', isArchived: true });
  expect((await post({ channel: 'C00000009' })).body.error).toBe('is_archived');
});
