import { afterEach, beforeEach, expect, test } from 'vitest';
import { commands } from '../../commands/registry.ts';
import { builtInRegistry } from '../../src/analysis/registry/built-in.ts';
import { createBot } from '../../src/app/conversation/bot.ts';
import { enqueueDueReminders } from '../../src/app/delivery/reminders.ts';
import type { Bot } from '../../src/app/ports/bot.ts';
import type { Store } from '../../src/app/ports/store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { fakeClock, silentLog } from '../fakes/clock.ts';
import { documentParts } from '../fakes/document-parts.ts';
import { aChannel, aFeed, anAssessment, anItem, aStory } from '../fakes/things.ts';

let store: Store;
let bot: Bot;
const clock = fakeClock('2024-09-18T12:00:00.000Z');
const registry = builtInRegistry();
const ask = async (line: string, mayManage = true) =>
  (await bot.runLine({ channel: aChannel, person: { id: 'p1', mayManage }, line })).post;

beforeEach(async () => {
  clock.set('2024-09-18T12:00:00.000Z');
  store = await openSqlite(':memory:');
  const sources = { add: () => Promise.reject(new Error('not here')), remove: async () => aFeed() };
  const parts = { store, registry, clock, sources, ...documentParts(), timeZone: 'Europe/London', threshold: 0.5 };
  bot = createBot(commands, parts, silentLog);
  await store.feeds.put(aFeed({ id: 'press', name: 'The Press' }));
  await store.items.put({ item: anItem({ feedId: 'press' }), assessment: anAssessment({ score: 0.6 }) });
  await store.stories.put(
    aStory({
      title: 'LinkedIn trains on members',
      summary: 'A text.',
      severity: 3,
      dates: [{ day: '2024-11-20', kind: 'opt-out', quote: 'Object by 20 November 2024.' }],
    }),
  );
  await store.stories.addMember({
    storyId: 's1',
    memberKind: 'item',
    memberId: 'k1',
    joinedAt: '2024-09-18T11:00:00.000Z',
    role: 'first',
  });
});
afterEach(() => store.close());

test('what would have been sent is what the sources of the wish brought', async () => {
  expect((await ask('subscribe sources:press')).summary).toContain('it would have sent 1 story');
  await store.feeds.put(aFeed({ id: 'other', address: 'https://other.example/feed' }));
  expect((await ask('subscribe sources:other')).summary).toContain('it would have sent nothing');
});

test('a source by its name; one that there is not, with the nearest', async () => {
  await ask('subscribe sources:"the press"');
  expect((await store.subscriptions.all())[0]?.sources).toEqual(['press']);
  expect((await ask('subscribe sources:pres')).summary).toContain('Did you mean press?');
});

test('the same wish with another severity changes the subscription', async () => {
  await ask('subscribe companies:Meta');
  expect((await ask('subscribe companies:Meta severity:3')).title).toContain('is changed');
  expect((await ask('subscribe companies:Meta severity:3')).title).toContain('already');
  expect(await store.subscriptions.all()).toMatchObject([{ leastSeverity: 3 }]);
});

test('what is named is taken out of a subscription; one that names nothing else ends', async () => {
  await ask('subscribe companies:Meta,LinkedIn topics:ai-training');
  await ask('subscribe companies:Meta');
  const post = await ask('unsubscribe companies:meta');
  expect(post.sections.map(({ heading, lines }) => [heading, lines.length])).toEqual([
    ['Ended', 1],
    ['Goes on as', 1],
  ]);
  expect(await store.subscriptions.all()).toMatchObject([{ companies: ['LinkedIn'], topics: ['ai-training'] }]);
  // It is the subscription that the rest of the wish would have made.
  expect((await ask('subscribe companies:LinkedIn topics:ai-training')).title).toContain('already');
  expect((await ask('unsubscribe companies:Meta')).summary).toContain('No subscription of this channel names that');
  await ask('unsubscribe companies:LinkedIn topics:ai-training');
  expect(await store.subscriptions.all()).toEqual([]);
});

test('many subscriptions come in pages, in the order in which they were made', async () => {
  for (let at = 10; at < 22; at += 1) {
    clock.set(`2024-09-18T12:${at}:00.000Z`);
    await ask(`subscribe words:w${at}`);
  }
  const first = await ask('subscriptions');
  expect(first.summary).toBe('12 subscriptions.');
  expect(first.sections[0]?.lines.map(({ text }) => /"(w\d+)"/.exec(text)?.[1])).toEqual(
    Array.from({ length: 10 }, (_, at) => `w${at + 10}`),
  );
  const next = first.buttons.find(({ label }) => label === 'Next');
  const press = { channel: aChannel, person: { id: 'p1', mayManage: true }, action: 'page', value: next?.value ?? '' };
  expect((await bot.press(press)).post.sections[0]?.lines).toHaveLength(2);
});

test('a subscription for the digest of a channel that has none says so, and a mention is told', async () => {
  expect((await ask('subscribe when:digest mention:S0123456')).summary).toMatch(
    /mentions S0123456 \(urgent\)[\s\S]*no digest yet/,
  );
  await ask('digest weekly day:Friday');
  expect((await ask('subscribe when:digest')).summary).not.toContain('no digest yet');
  // What is not said again stays.
  expect((await ask('digest weekly hour:7')).summary).toBe('Every Friday at 07:00, Europe/London.');
});

test.each([
  ['subscirbe', 'Did you mean subscribe?'],
  ['compnay LinkedIn', 'Did you mean company?'],
  ['subscribe company:Meta', 'has no option "company". Did you mean companies?'],
  ['subscribe topic:opt-out', 'Did you mean topics?'],
  ['digest weekley', 'when is one of now, weekly, daily, off. Did you mean weekly?'],
  ['subscribe topics:ai-trainin', 'Did you mean ai-training?'],
  ['subscribe jurisdictions:UKK', 'Did you mean UK?'],
  ['mute Linkdin', 'Did you mean LinkedIn?'],
  ['subscribe severity:urgent', 'severity is a whole number from 1 to 3'],
])('%s: an answer that says what would be right', async (line, words) => {
  expect((await ask(line)).summary).toContain(words);
});

test('words in quotes are looked for side by side, on every page', async () => {
  for (let at = 0; at < 12; at += 1) {
    const text = at < 2 ? 'Out they opt.' : 'They may opt out.';
    const item = anItem({ key: `o${at}`, id: `${at}`, title: `Terms ${at}`, text });
    await store.items.put({ item, assessment: anAssessment() });
  }
  const linesOf = ({ sections }: { sections: readonly { lines: readonly unknown[] }[] }) => sections[0]?.lines;
  for (const line of ['search "opt out"', 'search “opt out”', 'search opt-out']) {
    const first = await ask(line);
    expect(linesOf(first)).toHaveLength(8);
    const next = first.buttons.find(({ action }) => action === 'page');
    const press = {
      channel: aChannel,
      person: { id: 'p1', mayManage: true },
      action: 'page',
      value: next?.value ?? '',
    };
    expect(linesOf((await bot.press(press)).post)).toHaveLength(2);
  }
  expect(linesOf(await ask('search opt out'))).toHaveLength(8);
});

test('a word with a colon that is like no option is a word', async () => {
  expect((await ask('search GDPR:2016')).title).toBe('Search: GDPR:2016');
});

test.each([
  ['S0123456', 'S0123456'],
  ['<!subteam^S0123456|@privacy>', 'S0123456'],
  ['<@&700000000000000009>', '700000000000000009'],
])('a mention typed as %s', async (typed, id) => {
  await ask(`subscribe mention:${typed}`);
  expect((await store.subscriptions.all())[0]?.mention).toBe(id);
});

test('a mention that is nobody is refused in words', async () => {
  expect((await ask('subscribe mention:@everyone')).summary).toContain('a role or a user group');
  expect(await store.subscriptions.all()).toEqual([]);
});

test('a reminder comes once, in the morning of the day that was asked for, also after a restart', async () => {
  expect((await ask('deadlines remind:7')).title).toBe('This channel will be reminded 7 days before');
  await ask('deadlines remind:7');
  expect(await enqueueDueReminders('2024-11-13T08:59:00.000Z', store)).toBe(0);
  expect(await enqueueDueReminders('2024-11-13T09:00:00.000Z', store)).toBe(1);
  expect(await enqueueDueReminders('2024-11-13T09:01:00.000Z', store)).toBe(0);
  const [sent] = await store.outbox.all();
  expect(sent?.post).toMatchObject({
    title: 'Reminder: object or opt out by 20 November 2024',
    quotes: [{ text: 'Object by 20 November 2024.' }],
  });
});

test('nobody is reminded of a day that was moved or taken back', async () => {
  await ask('deadlines remind:7');
  const [story] = await store.stories.find({ limit: 1 });
  const dates = [{ day: '2024-11-28', kind: 'opt-out', quote: 'Object by 28 November 2024.' }] as const;
  if (story !== undefined) await store.stories.put({ ...story, dates });
  expect(await enqueueDueReminders('2024-11-13T09:00:00.000Z', store)).toBe(0);
  expect(await store.outbox.all()).toEqual([]);
});

test('reminders are set and forgotten by managers; a day too near is said so', async () => {
  expect((await ask('deadlines remind:7', false)).summary).toContain('those who manage');
  await ask('deadlines remind:7');
  expect((await ask('deadlines remind:off')).title).toContain('1 reminder');
  expect(await enqueueDueReminders('2024-12-01T09:00:00.000Z', store)).toBe(0);
  clock.set('2024-11-19T12:00:00.000Z');
  expect((await ask('deadlines remind:7')).summary).toContain('No day ahead is further away than 7 days');
});

test('deadlines of one company, and in pages', async () => {
  expect((await ask('deadlines company:Meta')).summary).toBe('No day ahead is known.');
  const [story] = await store.stories.find({ limit: 1 });
  for (let at = 0; at < 11; at += 1) await store.stories.put({ ...(story as NonNullable<typeof story>), id: `x${at}` });
  const first = await ask('deadlines company:LinkedIn');
  expect(first.sections[0]?.lines).toHaveLength(10);
  expect(first.buttons.map(({ label }) => label)).toContain('Next');
});
