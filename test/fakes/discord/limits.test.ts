import { afterEach, describe, expect, test } from 'vitest';
import { api } from './client.ts';
import { type FakeDiscord, type FakeDiscordOptions, startDiscord } from './server.ts';
import { announcementChannel, textChannel } from './world.ts';

let discord: FakeDiscord;
afterEach(() => discord.stop());

async function start(options: FakeDiscordOptions): Promise<void> {
  // Time stands, so that no window ends by itself.
  const at = Date.parse('2026-01-01T00:00:00Z');
  discord = await startDiscord({ now: () => at, ...options });
}
const post = (channel = textChannel) => api(discord, 'POST', `/channels/${channel}/messages`, { content: 'x' });

describe('buckets', () => {
  test('every answer says what is left; the sixth message in five seconds waits, another channel does not', async () => {
    await start({});
    const first = await post();
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'x-ratelimit-limit': '5',
      'x-ratelimit-remaining': '4',
      'x-ratelimit-reset-after': '5.000',
      'x-ratelimit-reset': '1767225605.000',
      'x-ratelimit-bucket': expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    for (let at = 0; at < 4; at += 1) await post();
    const sixth = await post();
    expect(sixth.status).toBe(429);
    expect(sixth.body).toMatchObject({ message: 'You are being rate limited.', retry_after: 5, global: false });
    expect(Object.fromEntries(sixth.headers)).toMatchObject({ 'retry-after': '5', 'x-ratelimit-scope': 'user' });
    expect((await post(announcementChannel)).status).toBe(200);
    discord.world.advance(5_000);
    expect((await post()).status).toBe(200);
    expect(discord.messages).toHaveLength(7);
  });

  test('fifty requests a second over all routes', async () => {
    await start({ limits: { routes: null } });
    for (let at = 0; at < 50; at += 1) expect((await post()).status).toBe(200);
    const over = await post();
    expect(over).toMatchObject({ status: 429, body: { global: true } });
    expect(Object.fromEntries(over.headers)).toMatchObject({
      'x-ratelimit-global': 'true',
      'x-ratelimit-scope': 'global',
    });
    discord.world.advance(1_000);
    expect((await post()).status).toBe(200);
  });
});

describe('invalid requests', () => {
  const wrong = () => api(discord, 'GET', '/users/@me', undefined, 'Bot wrong');

  test('too many shut the address out, whatever it asks for', async () => {
    await start({ limits: { invalid: { requests: 3, ms: 600_000 } } });
    for (let at = 0; at < 3; at += 1) expect((await wrong()).status).toBe(401);
    const right = await api(discord, 'GET', '/users/@me');
    expect(right).toMatchObject({ status: 429, body: 'error code: 1015' });
    expect(right.headers.get('retry-after')).toBe('600');
    discord.world.advance(600_000);
    expect((await api(discord, 'GET', '/users/@me')).status).toBe(200);
  });

  test('a shared limit does not count, one of the bot does', async () => {
    await start({ limits: { invalid: { requests: 1, ms: 600_000 } } });
    discord.faults.push({ kind: 'limit', seconds: 1, global: false, shared: true });
    expect((await post()).headers.get('x-ratelimit-scope')).toBe('shared');
    discord.faults.push({ kind: 'limit', seconds: 1, global: false });
    expect((await post()).headers.get('x-ratelimit-scope')).toBe('user');
    expect(await post()).toMatchObject({ status: 429, body: 'error code: 1015' });
  });
});

describe('faults', () => {
  test.each(['not a number', '-1', '0', '0.5', ''])('a Retry-After of %j', async (retryAfter) => {
    await start({});
    discord.faults.push({ kind: 'limit', seconds: 2, global: false, retryAfter });
    expect((await post()).headers.get('retry-after')).toBe(retryAfter);
  });

  test('no Retry-After at all', async () => {
    await start({});
    discord.faults.push({ kind: 'limit', seconds: 2, global: false, retryAfter: null });
    expect((await post()).headers.has('retry-after')).toBe(false);
  });

  test('reset before it was taken, and after', async () => {
    await start({});
    discord.faults.push({ kind: 'reset' }, { kind: 'taken' });
    await expect(post()).rejects.toThrow();
    expect(discord.messages).toHaveLength(0);
    await expect(post()).rejects.toThrow();
    expect(discord.messages).toHaveLength(1);
  });

  test('a status; only for the operation that is named', async () => {
    await start({});
    discord.faults.push({ kind: 'status', status: 502, on: 'get_my_user' });
    expect((await post()).status).toBe(200);
    expect((await api(discord, 'GET', '/users/@me')).status).toBe(502);
    expect((await api(discord, 'GET', '/users/@me')).status).toBe(200);
  });

  test('slow and late', async () => {
    await start({});
    discord.faults.push({ kind: 'late', ms: 30 });
    const before = performance.now();
    const answer = post();
    await expect.poll(() => discord.messages.length).toBe(1);
    await answer;
    expect(performance.now() - before).toBeGreaterThanOrEqual(29);
  });
});

describe('from outside the process', () => {
  const order = (name: string, body: object) =>
    fetch(`${discord.url}/stand-in/${name}`, { method: 'POST', body: JSON.stringify(body) });

  test('faults, closed channels, time, and what it has seen', async () => {
    await start({});
    await order('faults', { faults: [{ kind: 'status', status: 500 }] });
    expect((await post()).status).toBe(500);
    await order('close', { channel: textChannel, code: 50013 });
    expect((await post()).body).toMatchObject({ code: 50013 });
    await order('close', { channel: textChannel, code: null });
    expect((await post()).status).toBe(200);
    await order('clock', { ms: 1_000 });
    const state = await (await fetch(`${discord.url}/stand-in/state`)).json();
    expect(state).toMatchObject({ now: '2026-01-01T00:00:01.000Z', messages: [{ channel: textChannel }] });
  });

  test('an order that there is not, or that makes no sense, is said so', async () => {
    await start({});
    expect((await order('nothing', {})).status).toBe(404);
    const wrong = await order('faults', { faults: [{ kind: 'flood' }] });
    expect(wrong.status).toBe(400);
  });
});
