import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Json } from './block-kit/check.ts';
import { callSlack, section } from './client.ts';
import { type FakeSlack, startSlack } from './server.ts';
import { allScopes } from './workspace.ts';

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
