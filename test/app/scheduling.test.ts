import { afterEach, beforeEach, expect, test } from 'vitest';
import { commands } from '../../commands/registry.ts';
import { builtInRegistry } from '../../src/analysis/registry/built-in.ts';
import { createBot } from '../../src/app/conversation/bot.ts';
import { createDeliverer } from '../../src/app/delivery/deliver.ts';
import { enqueueDueDigests } from '../../src/app/delivery/due-digests.ts';
import type { Sender } from '../../src/app/ports/sender.ts';
import type { Store } from '../../src/app/ports/store.ts';
import { tellStory } from '../../src/app/stories/tell-story.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import type { Story } from '../../src/domain/story.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { fakeClock, silentLog } from '../fakes/clock.ts';
import { documentParts } from '../fakes/document-parts.ts';
import { aChannel, aStory } from '../fakes/things.ts';

let store: Store;
let clock: ReturnType<typeof fakeClock>;
let said: Delivery[];
const registry = builtInRegistry();
const never = new AbortController().signal;

beforeEach(async () => {
  store = await openSqlite(':memory:');
  clock = fakeClock('2024-09-18T12:00:00.000Z');
  said = [];
});
afterEach(() => store.close());

const sender: Sender = {
  platform: 'terminal',
  repeatableMs: 0,
  async send(delivery) {
    said.push(delivery);
    return { kind: 'sent', messageId: `m${said.length}` };
  },
  edit: async (_delivery, messageId) => ({ kind: 'sent', messageId }),
  find: async () => null,
};
const drain = () => {
  const pace = { concurrency: 4, channel: null, room: null };
  const processes = { own: 'this', isGone: () => false };
  const deliverer = createDeliverer({ store, sender, clock, log: silentLog, random: () => 0.5, pace, processes });
  return deliverer.drain(never);
};
const ask = (line: string) => {
  const sources = { add: async () => Promise.reject(), remove: async () => Promise.reject() } as never;
  const context = { store, registry, clock, sources, timeZone: 'Europe/London', ...documentParts(), threshold: 0.5 };
  const person = { id: 'boss', mayManage: true };
  return createBot(commands, context, silentLog).runLine({ channel: aChannel, person, line });
};
let stories = 0;
async function tell(over: Partial<Story> = {}): Promise<Story> {
  stories += 1;
  const now = clock.now().toISOString();
  const story = aStory({
    id: `s${stories}`,
    title: `Story ${stories}`,
    firstSeenAt: now,
    updatedAt: now,
    ...over,
  });
  const teller = {
    memberId: `i${stories}`,
    title: story.title,
    url: `https://site.example/${stories}`,
    summary: story.summary,
    quotes: [],
    source: 'A feed',
    date: null,
  };
  const tellable = { story, companiesAndOwners: story.companies, source: 'feed', margin: 1 };
  await store.transaction(async (repositories) => {
    await repositories.stories.put(story);
    await tellStory({ kind: 'story', story, teller, tellable, now }, repositories);
  });
  return story;
}
const titles = () => said.map(({ post }) => post.title);

test('what exceeds the daily number goes into the digest as one message, urgent news does not wait', async () => {
  await ask('subscribe');
  await ask('digest daily hour:18');
  await ask('limit 2');
  for (let at = 0; at < 4; at += 1) await tell();
  const urgent = await tell({ severity: 3 });
  await drain();
  expect(titles()).toHaveLength(3);
  expect(titles()).toContain(urgent.title);
  clock.set('2024-09-18T17:00:30.000Z');
  expect(await enqueueDueDigests(clock.now().toISOString(), { store, registry, threshold: 0.5 })).toBe(1);
  await drain();
  expect(said).toHaveLength(4);
  const held = said.at(-1)?.post.sections.find(({ heading }) => heading.startsWith('Held back'));
  expect(held?.lines).toHaveLength(2);
  expect(await store.outbox.counts()).toMatchObject({ pending: 0, sent: 6, dropped: 0 });
  // The next day begins anew.
  clock.set('2024-09-19T08:00:00.000Z');
  await tell();
  await drain();
  expect(said).toHaveLength(5);
});

test('what was held back and is muted since is in no digest', async () => {
  await ask('subscribe');
  await ask('digest daily hour:18');
  await ask('limit 1');
  for (const company of ['Meta', 'LinkedIn', 'Google']) await tell({ companies: [company], title: `Of ${company}` });
  await drain();
  await ask('mute LinkedIn');
  clock.set('2024-09-18T17:00:30.000Z');
  await enqueueDueDigests(clock.now().toISOString(), { store, registry, threshold: 0.5 });
  await drain();
  expect(JSON.stringify(said.at(-1)?.post.sections)).toContain('Of Google');
  expect(JSON.stringify(said.at(-1)?.post.sections)).not.toContain('Of LinkedIn');
  expect(await store.outbox.counts()).toMatchObject({ pending: 0, sent: 3, dropped: 1 });
});

test('two people who change settings at once do not undo each other', async () => {
  const poll = Promise.withResolvers<void>();
  const busy = store.transaction(() => poll.promise);
  const asked = [ask('mute LinkedIn'), ask('mute Meta'), ask('limit 3'), ask('quiet from:22 to:7')];
  for (const _ of asked) await new Promise((resolve) => setImmediate(resolve));
  poll.resolve();
  await Promise.all([busy, ...asked]);
  expect(await store.channels.settings(aChannel)).toMatchObject({
    mutedCompanies: ['LinkedIn', 'Meta'],
    dailyLimit: 3,
    quietHours: { from: 22, to: 7 },
  });
});

test('without a digest the rest comes the next morning, in one message', async () => {
  await ask('subscribe');
  await ask('limit 1');
  for (let at = 0; at < 5; at += 1) await tell();
  await drain();
  expect(said).toHaveLength(1);
  clock.set('2024-09-19T09:00:01.000Z');
  await drain();
  expect(said).toHaveLength(2);
  expect(said[1]?.post.sections).toHaveLength(4);
  expect(await store.outbox.counts()).toMatchObject({ pending: 0, sent: 5 });
});

test('posts of quiet hours wait for their end, urgent ones pass where wished, and "off" lets them go at once', async () => {
  await ask('subscribe');
  await ask('quiet on from:22 to:7 urgent:pass');
  clock.set('2024-09-18T22:30:00.000Z');
  const waits = await tell();
  const urgent = await tell({ severity: 3 });
  await drain();
  expect(titles()).toEqual([urgent.title]);
  clock.set('2024-09-19T06:00:01.000Z');
  await drain();
  expect(titles()).toEqual([urgent.title, waits.title]);
  await ask('quiet urgent:wait');
  clock.set('2024-09-19T22:30:00.000Z');
  const alsoWaits = await tell({ severity: 3 });
  await drain();
  expect(said).toHaveLength(2);
  await ask('quiet off');
  await drain();
  expect(titles().at(-1)).toBe(alsoWaits.title);
});

test('what could not be said before quiet hours waits for their end too; urgent news among it passes', async () => {
  await ask('subscribe');
  await ask('quiet on from:22 to:7 urgent:pass');
  clock.set('2024-09-18T20:59:00.000Z');
  const early = await tell();
  await tell();
  const urgent = await tell({ severity: 3 });
  await tell();
  // The machine was asleep until eleven at night in London.
  clock.set('2024-09-18T22:00:00.000Z');
  await drain();
  expect(titles()).toEqual([urgent.title]);
  expect(await store.outbox.counts()).toMatchObject({ pending: 3, sent: 1 });
  clock.set('2024-09-19T06:00:01.000Z');
  await drain();
  expect(titles().slice(1).at(0)).toBe(early.title);
  expect(await store.outbox.counts()).toMatchObject({ pending: 0, sent: 4 });
});

test('a digest comes at its hour with what it lists, also in quiet hours', async () => {
  await ask('subscribe');
  await ask('digest daily hour:23');
  await ask('quiet on from:22 to:7 urgent:pass');
  await ask('limit 1');
  for (let at = 0; at < 3; at += 1) await tell();
  await drain();
  clock.set('2024-09-18T22:00:30.000Z');
  await enqueueDueDigests(clock.now().toISOString(), { store, registry, threshold: 0.5 });
  await drain();
  clock.set('2024-09-19T12:00:00.000Z');
  await drain();
  expect(said).toHaveLength(2);
  expect(said[1]?.post.sections[0]?.lines).toHaveLength(2);
  expect(await store.outbox.counts()).toMatchObject({ pending: 0, sent: 4 });
});

test('what is over the daily number does not come in quiet hours either', async () => {
  await ask('subscribe');
  await ask('quiet on from:22 to:10 urgent:pass');
  await ask('limit 1');
  await tell();
  const over = await tell();
  await drain();
  clock.set('2024-09-19T08:30:00.000Z');
  await drain();
  expect(titles()).not.toContain(over.title);
  clock.set('2024-09-19T09:00:01.000Z');
  await drain();
  expect(titles()).toContain(over.title);
});

test('posts that piled up come as one message, in their order, and are all sent', async () => {
  await ask('subscribe');
  const piled = [];
  for (let at = 0; at < 12; at += 1) piled.push((await tell()).title);
  await drain();
  expect(said.length).toBeLessThanOrEqual(2);
  const told = said.flatMap(({ post }) =>
    post.sections.length === 0 ? [post.title] : post.sections.map((one) => one.heading),
  );
  expect(told.map((title) => title.replace(/^\w+: /, ''))).toEqual(piled);
  expect(await store.outbox.counts()).toMatchObject({ pending: 0, sent: 12 });
});

test('a company muted, or a channel unsubscribed, is silent from then on, whatever waits already', async () => {
  await ask('subscribe');
  await tell();
  const other = await tell({ companies: ['Meta'] });
  await ask('mute LinkedIn');
  await drain();
  expect(titles()).toEqual([other.title]);
  expect(await store.outbox.counts()).toMatchObject({ pending: 0, sent: 1, dropped: 1 });
  await tell({ companies: ['Meta'] });
  const [subscription] = await store.subscriptions.forChannel(aChannel);
  await ask(`unsubscribe ${subscription?.id}`);
  await drain();
  expect(said).toHaveLength(1);
});

test('somebody is mentioned only from the chosen severity on', async () => {
  await ask('subscribe mention:123 mention-severity:3');
  await tell({ severity: 2 });
  await drain();
  await tell({ severity: 3 });
  await drain();
  expect(said.map(({ post }) => post.mention)).toEqual([undefined, '123']);
});

test('a digest that could not be delivered is taken into the next', async () => {
  await ask('subscribe');
  await ask('digest daily hour:9');
  clock.set('2024-09-19T09:00:00.000Z');
  const context = { store, registry, threshold: 0.5 };
  await enqueueDueDigests(clock.now().toISOString(), context);
  clock.set('2024-09-20T09:00:00.000Z');
  await tell({ updatedAt: '2024-09-19T05:00:00.000Z' });
  await drain();
  said = [];
  clock.set('2024-09-21T09:00:00.000Z');
  await enqueueDueDigests(clock.now().toISOString(), context);
  clock.set('2024-09-22T09:00:00.000Z');
  await enqueueDueDigests(clock.now().toISOString(), context);
  await drain();
  expect(said).toHaveLength(1);
  expect(await store.outbox.counts()).toMatchObject({ pending: 0, dropped: 1 });
});
