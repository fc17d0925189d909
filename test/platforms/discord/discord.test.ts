import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadConfig } from '../../../src/config.ts';
import { assemble, type Codicil } from '../../../src/main.ts';
import { connectDiscord } from '../../../src/platforms/discord/connect.ts';
import { renderPost } from '../../../src/platforms/discord/render.ts';
import { silentLog } from '../../fakes/clock.ts';
import { type FakeDiscord, startDiscord } from '../../fakes/discord/server.ts';
import { messageErrors } from '../../fakes/discord/validate-message.ts';
import { startSite } from '../../fakes/site.ts';
import { aDelivery, aPost } from '../../fakes/things.ts';

let discord: FakeDiscord;

beforeEach(async () => {
  discord = await startDiscord();
});
afterEach(() => discord.stop());

const here = () => ({ platform: 'discord', workspace: discord.guild, channel: discord.channel }) as const;

describe('what is written', () => {
  test('text of others is inert: no mentions, no links of theirs, no headings', () => {
    const message = renderPost(
      aPost({
        title: '@everyone <@&1>',
        summary: '# loud [click](https://evil.example) **x**',
        url: 'javascript:alert(1)',
      }),
    );
    const embed = message.embeds[0];
    expect(embed?.title).toBe('Notable: @\u200beveryone \\<@\u200b&1>');
    expect(embed?.description).toContain('\\# loud');
    expect(embed?.description).not.toMatch(/(?<!\\)\[click/);
    expect(embed?.url).toBeUndefined();
    expect(message.allowed_mentions).toEqual({ parse: [] });
  });

  test('only the role that was asked for is notified', () => {
    expect(renderPost(aPost({ mention: '700000000000000009' }))).toMatchObject({
      content: '<@&700000000000000009>',
      allowed_mentions: { parse: [], roles: ['700000000000000009'] },
    });
    expect(renderPost(aPost({ mention: '@everyone' })).content).toBeUndefined();
  });

  test('whatever a post holds, Discord takes it', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 7_000 });
    const short = fc.string({ unit: 'binary', maxLength: 300 });
    const posts = fc.record({
      title: text,
      summary: text,
      quotes: fc.array(fc.record({ text, source: short, url: fc.constant(null) }), { maxLength: 3 }),
      fields: fc.array(fc.record({ name: fc.string({ minLength: 1 }), value: text }), { maxLength: 30 }),
      footer: fc.option(text),
    });
    fc.assert(
      fc.property(posts, (parts) => {
        expect(messageErrors(renderPost(aPost(parts)) as never)).toBeNull();
      }),
      { numRuns: 60 },
    );
  });
});

describe('what Discord says of a delivery', () => {
  const sender = () => connectDiscord({ token: discord.token, apiUrl: discord.url }, silentLog).sender;
  const send = (over = {}, parent: string | null = null) =>
    sender().send(aDelivery({ channel: here(), ...over }), parent, AbortSignal.timeout(10_000));

  test('taken, and an update answers the first message', async () => {
    expect(await send()).toMatchObject({ kind: 'sent' });
    await send({ id: 'd2' }, '123456789012345678');
    expect(discord.messages[1]?.body.message_reference).toMatchObject({ message_id: '123456789012345678' });
  });

  test('taken but the answer lost: a repeat gives back the first message', async () => {
    discord.faults.push({ kind: 'taken' });
    expect(await send()).toMatchObject({ kind: 'in-doubt' });
    expect(await send()).toMatchObject({ kind: 'sent', messageId: discord.messages[0]?.id });
    expect(discord.messages).toHaveLength(1);
  });

  test('a server error leaves it in doubt, a long limit is waited for outside', async () => {
    discord.faults.push({ kind: 'status', status: 502 });
    expect(await send()).toMatchObject({ kind: 'in-doubt' });
    discord.faults.push({ kind: 'limit', seconds: 60, global: true });
    expect(await send()).toMatchObject({ kind: 'retry', scope: 'platform' });
  });

  test.each([
    [10003, 'gone'],
    [50001, 'View Channel'],
    [50013, 'Send Messages'],
  ])('code %i is a channel out of reach', async (code, words) => {
    discord.closed.set(discord.channel, code);
    expect(await send()).toMatchObject({
      kind: 'unreachable',
      scope: 'channel',
      reason: expect.stringContaining(words),
    });
  });

  test('nobody there: it never left', async () => {
    const lonely = connectDiscord({ token: discord.token, apiUrl: 'http://127.0.0.1:9' }, silentLog).sender;
    const outcome = await lonely.send(aDelivery({ channel: here() }), null, AbortSignal.timeout(5_000));
    expect(outcome).toMatchObject({ kind: 'retry', scope: 'platform' });
  });

  test('an announcement is published', async () => {
    const { codicil, stop } = await running();
    const outcome = await codicil.platforms[0]?.sender.send(
      aDelivery({ channel: { ...here(), channel: '700000000000000005' } }),
      null,
      AbortSignal.timeout(5_000),
    );
    expect(outcome).toMatchObject({ kind: 'sent' });
    expect(discord.published).toHaveLength(1);
    await stop();
  });
});

describe('a wrong token', () => {
  test('is said in words, with where to click', async () => {
    const platform = connectDiscord({ token: 'wrong.token.here', apiUrl: discord.url }, silentLog);
    await expect(platform.start({} as never)).rejects.toMatchObject({ kind: 'misconfigured' });
    expect(await platform.check()).toMatchObject([{ ok: false, words: expect.stringContaining('DISCORD_TOKEN') }]);
    await platform.close();
  });
});

const news = (title: string, id: number) =>
  `<item><guid isPermaLink="false">${id}</guid><title>${title}</title><link>https://press.example/${id}</link><pubDate>${new Date().toUTCString()}</pubDate><description>${title} with effect from today. Members' posts will be used to train generative AI models by default, unless they opt out.</description></item>`;

async function running(feedUrl?: string): Promise<{ codicil: Codicil; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'codicil-discord-'));
  const codicil = await assemble(
    loadConfig({
      DATABASE_PATH: join(folder, 'c.db'),
      BUILT_IN_FEEDS: 'no',
      ALLOW_PRIVATE_ADDRESSES: '127.0.0.0/8',
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.url,
      LOG_LEVEL: 'silent',
    }),
  );
  const end = new AbortController();
  const work = codicil.run(end.signal);
  await until(() => discord.commands().length === 1);
  if (feedUrl !== undefined) await ask('sources', [{ name: 'add', type: 3, value: feedUrl }]);
  return {
    codicil,
    async stop() {
      end.abort();
      await work;
      await codicil.close();
      await rm(folder, { recursive: true });
    },
  };
}

function ask(name: string, options: object[] = [], more = {}) {
  const data = { id: '1', name: 'codicil', type: 1, options: [{ name, type: 1, options }] };
  return discord.interact({ type: 2, data, ...more });
}

const titleOf = (message: Record<string, unknown>) => (message.embeds as { title: string }[])[0]?.title;

describe('end to end', () => {
  test('subscribe, hear, press a button, ask, and survive a dropped connection', async () => {
    let items = '';
    const site = await startSite((_, response) => {
      response.setHeader('content-type', 'application/rss+xml');
      response.end(`<rss version="2.0"><channel><title>Press</title>${items}</channel></rss>`);
    });
    const { codicil, stop } = await running();
    const subscribed = await ask('subscribe', [{ name: 'companies', type: 3, value: 'LinkedIn' }]);
    expect(titleOf(subscribed)).toMatch(/subscri/i);
    await codicil.store.feeds.put({ ...feed, address: `${site.url}/feed` });
    items = news('LinkedIn now uses members&apos; data to train AI models', 1);
    const { pollOnce } = await import('../../../src/jobs/poller.ts');
    await pollOnce(codicil.poller, { all: true, progress: () => undefined });
    await until(() => discord.messages.length === 1);
    const first = discord.messages[0];
    expect(JSON.stringify(first?.body)).toContain('LinkedIn now uses members');

    const rows = first?.body.components as { components: { label: string; custom_id?: string }[] }[];
    const mute = rows.flatMap(({ components }) => components).find(({ label }) => label.startsWith('Mute'));
    const muted = await discord.interact({ type: 3, data: { component_type: 2, custom_id: mute?.custom_id } });
    expect(titleOf(muted)).toContain('muted');
    const refused = await discord.interact({
      type: 3,
      data: { component_type: 2, custom_id: mute?.custom_id },
      permissions: '0',
    });
    expect(JSON.stringify(refused)).toContain('manage this channel');

    discord.dropGateway(4000);
    await until(() => discord.resumed() === 1);
    expect(titleOf(await ask('company', [{ name: 'name', type: 3, value: 'LinkedIn' }]))).toContain('LinkedIn');
    expect(JSON.stringify(await ask('company', [{ name: 'name', type: 3, value: 'Linkedn' }]))).toContain('LinkedIn');
    await stop();
    await site.stop();
  });

  test('hostile options get an answer; names are completed', async () => {
    const { stop } = await running();
    const long = await ask('search', [{ name: 'words', type: 3, value: `\u202e${'x'.repeat(4_000)}` }]);
    expect(titleOf(long)).toBeDefined();
    const stale = await discord.interact({ type: 3, data: { component_type: 2, custom_id: 'page:9|#gone' } });
    expect(JSON.stringify(stale)).toContain('no longer there');
    const data = {
      id: '1',
      name: 'codicil',
      type: 1,
      options: [{ name: 'company', type: 1, options: [{ name: 'name', type: 3, value: 'linke', focused: true }] }],
    };
    const found = await discord.interact({ type: 4, data });
    expect(JSON.stringify(found)).toContain('LinkedIn');
    await stop();
  });

  test('commands are registered once', async () => {
    const { stop } = await running();
    const [registered] = discord.commands();
    await stop();
    const again = await running();
    expect(discord.commands()[0]?.id).toBe(registered?.id);
    await again.stop();
  });
});

const feed = {
  id: 'press',
  name: 'Press',
  kind: 'press',
  format: 'feed',
  address: '',
  selector: null,
  company: null,
  regulator: null,
  language: 'en',
  jurisdiction: null,
  origin: 'added',
} as const;

async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + 10_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error('it never came');
    await new Promise((resolve) => setImmediate(resolve));
  }
}
