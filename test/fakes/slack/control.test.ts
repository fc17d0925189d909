import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Json } from './block-kit/check.ts';
import { callSlack } from './client.ts';
import { type FakeSlack, startSlack } from './server.ts';

let slack: FakeSlack;

beforeEach(async () => {
  slack = await startSlack();
});
afterEach(() => slack.stop());

const call = (method: string, args: Json, token?: string | null) => callSlack(slack, method, args, token);
const post = (over: Json = {}, token?: string) =>
  call('chat.postMessage', { channel: slack.channel, text: 'hello', ...over }, token);

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
