import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Json } from './block-kit/check.ts';
import { callSlack, section } from './client.ts';
import { type FakeSlack, startSlack } from './server.ts';

let slack: FakeSlack;
let now = 0;

beforeEach(async () => {
  now = Date.parse('2024-09-18T12:00:00Z');
  slack = await startSlack({ now: () => now });
});
afterEach(() => slack.stop());

const call = (method: string, args: Json, token?: string | null) => callSlack(slack, method, args, token);

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
