import { constants, createInflate, inflateSync } from 'node:zlib';
import { Client, Events, GatewayIntentBits } from 'discord.js';
import { afterEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Json } from './form.ts';
import { type FakeDiscord, type FakeDiscordOptions, startDiscord } from './server.ts';

let discord: FakeDiscord;
const clients: { destroy(): unknown }[] = [];

afterEach(async () => {
  for (const client of clients.splice(0)) await client.destroy();
  await discord.stop();
});

async function start(options: FakeDiscordOptions = {}): Promise<void> {
  discord = await startDiscord(options);
}

/** A bare socket: what comes, in order, and the code it is closed with. */
function socket(query = '?v=10&encoding=json') {
  const opened = new WebSocket(`${discord.gateway}/${query}`);
  const heard: { op: number; t: string | null; s: number | null; d: Json }[] = [];
  opened.on('message', (data, isBinary) => {
    if (!isBinary) heard.push(JSON.parse(String(data)));
  });
  const closed = new Promise<number>((resolve) => opened.on('close', resolve));
  clients.push({ destroy: () => opened.terminate() });
  const send = (op: number, d: unknown) => opened.send(JSON.stringify({ op, d }));
  const identify = (over: Json = {}) => send(2, { token: discord.token, intents: 1, properties: {}, ...over });
  const hear = (t: string) => expect.poll(() => heard.find((payload) => payload.t === t)).toBeDefined();
  const hello = () => expect.poll(() => heard[0]?.op).toBe(10);
  return { opened, heard, closed, send, identify, hear, hello };
}

async function client(options: { intents?: number[] } = {}): Promise<Client<true>> {
  const made = new Client({ intents: options.intents ?? [GatewayIntentBits.Guilds], rest: { api: discord.url } });
  made.on(Events.Error, () => {});
  clients.push(made);
  const ready = new Promise<Client<true>>((resolve) => made.once(Events.ClientReady, resolve));
  await made.login(discord.token);
  return ready;
}

describe('a session', () => {
  test('hello, ready with where to resume, then the servers', async () => {
    await start();
    const { heard, identify, hear, hello } = socket();
    await hello();
    expect(heard[0]?.d).toEqual({ heartbeat_interval: 41_250 });
    identify();
    await hear('GUILD_CREATE');
    expect(heard[1]).toMatchObject({ t: 'READY', s: 1, d: { v: 10, resume_gateway_url: discord.gateway } });
    expect(heard[1]?.d.guilds).toEqual([{ id: discord.guild, unavailable: true }]);
    expect(heard[2]).toMatchObject({ s: 2, d: { id: discord.guild, unavailable: false } });
  });

  test('a heartbeat is acknowledged; one that does not beat is dropped', async () => {
    await start({ heartbeatMs: 40 });
    const { heard, closed, send, hello } = socket();
    await hello();
    send(1, null);
    await expect.poll(() => heard.some(({ op }) => op === 11)).toBe(true);
    expect(await closed).toBe(4009);
  });

  test('only what its intents ask for', async () => {
    await start();
    const { heard, identify, hear, hello } = socket();
    await hello();
    identify({ intents: 0 });
    await hear('READY');
    discord.dispatch('CHANNEL_DELETE', {});
    discord.dispatch('INTERACTION_CREATE', {});
    await hear('INTERACTION_CREATE');
    expect(heard.map(({ t }) => t)).toEqual([null, 'READY', 'INTERACTION_CREATE']);
  });

  test('only the servers of its shard', async () => {
    await start({ moreGuilds: 9 });
    const counts = [];
    for (const number of [0, 1]) {
      const { heard, identify, hear, hello } = socket();
      await hello();
      identify({ shard: [number, 2] });
      await hear('READY');
      counts.push(JSON.stringify(heard[1]?.d.guilds).split('unavailable').length - 1);
    }
    expect(counts[0]).toBeGreaterThan(0);
    expect((counts[0] ?? 0) + (counts[1] ?? 0)).toBe(10);
  });

  test('resumed: what was missed comes again, in order', async () => {
    await start();
    const first = socket();
    await first.hello();
    first.identify();
    await first.hear('GUILD_CREATE');
    first.opened.terminate();
    await first.closed;
    await expect.poll(() => discord.sessions.connections()).toBe(0);
    discord.dispatch('CHANNEL_UPDATE', { id: '1' });
    const second = socket();
    await second.hello();
    second.send(6, { token: discord.token, session_id: first.heard[1]?.d.session_id, seq: 2 });
    await second.hear('RESUMED');
    expect(second.heard.map(({ t, s }) => [t, s])).toEqual([
      [null, null],
      ['CHANNEL_UPDATE', 3],
      ['RESUMED', 4],
    ]);
  });

  test('one that is not known is over: op 9, false', async () => {
    await start();
    const { heard, send, hello } = socket();
    await hello();
    send(6, { token: discord.token, session_id: 'none', seq: 0 });
    await expect.poll(() => heard[1]).toMatchObject({ op: 9, d: false });
  });
});

describe('a connection that is ended', () => {
  test.each<[number, string, (one: ReturnType<typeof socket>) => void]>([
    [4001, 'an operation that there is not', ({ send }) => send(99, {})],
    [4002, 'something that is no JSON', ({ opened }) => opened.send('{')],
    [4003, 'presence before identify', ({ send }) => send(3, {})],
    [4004, 'another token', ({ identify }) => identify({ token: 'wrong' })],
    [4005, 'identify twice', ({ identify }) => [identify(), identify()]],
    [4010, 'a shard that there is not', ({ identify }) => identify({ shard: [2, 2] })],
    [4013, 'intents that there are not', ({ identify }) => identify({ intents: 1 << 30 })],
    [4014, 'an intent that is privileged', ({ identify }) => identify({ intents: 1 << 15 })],
    [
      4008,
      'too much in a minute',
      ({ send }) => {
        for (let at = 0; at < 121; at += 1) send(1, null);
      },
    ],
  ])('%i: %s', async (code, _, act) => {
    await start();
    const one = socket();
    await one.hello();
    act(one);
    expect(await one.closed).toBe(code);
  });

  test('4007: resuming from what has not happened yet', async () => {
    await start();
    const first = socket();
    await first.hello();
    first.identify();
    await first.hear('READY');
    const second = socket();
    await second.hello();
    second.send(6, { token: discord.token, session_id: first.heard[1]?.d.session_id, seq: 99 });
    expect(await second.closed).toBe(4007);
  });

  test('4011: more servers than one shard may have', async () => {
    await start({ moreGuilds: 3, guildsPerShard: 3 });
    const one = socket();
    await one.hello();
    one.identify();
    expect(await one.closed).toBe(4011);
  });

  test.each(['?v=5', '?v=10&encoding=etf'])('4012 and 4002: %s', async (query) => {
    await start();
    expect(await socket(query).closed).toBe(query === '?v=5' ? 4012 : 4002);
  });
});

describe('compressed', () => {
  test('as one zlib stream', async () => {
    await start();
    const { opened } = socket('?v=10&encoding=json&compress=zlib-stream');
    const inflate = createInflate({ flush: constants.Z_SYNC_FLUSH });
    let text = '';
    inflate.on('data', (chunk) => {
      text += chunk;
    });
    opened.on('message', (data) => inflate.write(data as Buffer));
    await expect.poll(() => text).toContain('heartbeat_interval');
    opened.send(JSON.stringify({ op: 2, d: { token: discord.token, intents: 1, properties: {} } }));
    await expect.poll(() => text).toContain('"READY"');
  });

  test('payload by payload', async () => {
    await start();
    const { opened, identify, hello } = socket();
    const frames: Buffer[] = [];
    opened.on('message', (data, isBinary) => {
      if (isBinary) frames.push(data as Buffer);
    });
    await hello();
    identify({ compress: true });
    await expect.poll(() => frames.length).toBeGreaterThan(0);
    expect(JSON.parse(String(inflateSync(frames[0] as Buffer)))).toMatchObject({ t: 'READY' });
  });
});

describe('the real client', () => {
  test('comes back and resumes after op 7, after a close, and after op 9 with true', async () => {
    await start();
    const bot = await client();
    discord.sessions.reconnect();
    await expect.poll(() => discord.resumed(), { timeout: 5_000 }).toBe(1);
    discord.sessions.drop(4000);
    await expect.poll(() => discord.resumed(), { timeout: 5_000 }).toBe(2);
    discord.sessions.invalidate(true);
    await expect.poll(() => discord.resumed(), { timeout: 5_000 }).toBe(3);
    expect(discord.sessions.identified()).toBe(1);
    expect(bot.guilds.cache.has(discord.guild)).toBe(true);
  });

  test('identifies anew after op 9 with false', async () => {
    await start();
    await client();
    discord.sessions.invalidate(false);
    await expect.poll(() => discord.sessions.identified(), { timeout: 10_000 }).toBe(2);
  }, 15_000);

  test('notices a connection that is open and dead, and resumes', async () => {
    await start({ heartbeatMs: 60 });
    await client();
    discord.sessions.zombify();
    await expect.poll(() => discord.resumed(), { timeout: 10_000 }).toBe(1);
  }, 20_000);

  test('is told that it asked for too much', async () => {
    await start();
    await expect(client({ intents: [GatewayIntentBits.MessageContent] })).rejects.toThrow(/intents/i);
  });
});
