import { afterEach, beforeEach, expect, test } from 'vitest';
import { commands } from '../../commands/registry.ts';
import { relevanceThreshold } from '../../src/analysis/create-analyst.ts';
import { builtInRegistry } from '../../src/analysis/registry/built-in.ts';
import { createBot } from '../../src/app/conversation/bot.ts';
import { enqueueDueDigests } from '../../src/app/delivery/due-digests.ts';
import type { Bot } from '../../src/app/ports/bot.ts';
import type { Store } from '../../src/app/ports/store.ts';
import type { Story } from '../../src/domain/story.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { fakeClock, silentLog } from '../fakes/clock.ts';
import { documentParts } from '../fakes/document-parts.ts';
import { aChannel, aFeed, anAssessment, anItem, aStory } from '../fakes/things.ts';

let store: Store;
let bot: Bot;
const clock = fakeClock();
const registry = builtInRegistry();
const manager = { id: 'p1', mayManage: true };
const ask = async (line: string, person = manager) => (await bot.runLine({ channel: aChannel, person, line })).post;

const ofMembers = (over: Partial<Story> = {}) =>
  aStory({
    title: 'LinkedIn trains on members',
    summary: 'A text.',
    severity: 3,
    regulators: ['ICO'],
    jurisdictions: ['UK'],
    dates: [{ day: '2024-11-20', kind: 'effective', quote: 'From 20 November 2024.' }],
    ...over,
  });

beforeEach(async () => {
  clock.set('2024-09-18T12:00:00.000Z');
  store = await openSqlite(':memory:');
  const sources = {
    add: async () => ({
      feed: aFeed({ id: 'added-1' }),
      found: { title: 'A feed', link: null, language: null, items: [] },
    }),
    remove: async () => aFeed(),
  };
  bot = createBot(
    commands,
    { store, registry, clock, sources, ...documentParts(), timeZone: 'UTC', threshold: relevanceThreshold },
    silentLog,
  );
  await store.feeds.put(aFeed());
  await store.items.put({ item: anItem(), assessment: anAssessment() });
  await store.stories.put(ofMembers());
  await store.stories.addMember({
    storyId: 's1',
    memberKind: 'item',
    memberId: 'k1',
    joinedAt: '2024-09-18T11:00:00.000Z',
    role: 'first',
  });
});
afterEach(() => store.close());

test('a misspelt name is answered with the nearest', async () => {
  expect((await ask('company Linkedn')).summary).toBe(
    'I know no company or regulator "Linkedn". Did you mean LinkedIn?',
  );
});

test('a company: who it is, its stories, the quotes', async () => {
  const post = await ask('company linkedin');
  expect(post.title).toBe('LinkedIn');
  expect(post.fields).toContainEqual({ name: 'Belongs to', value: 'Microsoft' });
  expect(post.quotes[0]).toMatchObject({ text: 'A text.' });
  expect(post.sections[0]?.lines[0]).toMatchObject({ url: 'https://site.example/1' });
});

test('a company that only stories know is found and subscribed to by the name that they have', async () => {
  await store.stories.put(ofMembers({ id: 'stranger', title: 'Gazenote fined', companies: ['Gazenote'] }));
  const post = await ask('company Gazenote');
  expect(post.title).toBe('Gazenote');
  expect(post.sections[0]?.lines[0]?.text).toContain('Gazenote fined');
  expect((await ask('subscribe companies:Gazenote')).summary).toContain('it would have sent 1 story');
  expect((await ask('company Gazenot')).summary).toContain('I know no company or regulator "Gazenot".');
});

test("a company: regulators' actions are found behind later news, and not repeated on the next page", async () => {
  for (let at = 0; at < 12; at += 1) {
    const updatedAt = `2024-09-19T${String(at).padStart(2, '0')}:00:00.000Z`;
    await store.stories.put(ofMembers({ id: `later${at}`, title: `Later ${at}`, regulators: [], updatedAt }));
  }
  const first = await ask('company LinkedIn');
  const actions = first.sections.find(({ heading }) => heading === "Regulators' actions");
  expect(actions?.lines.map(({ text }) => text)).toEqual([expect.stringContaining('LinkedIn trains on members')]);
  const next = first.buttons.find(({ label }) => label === 'Next');
  const press = { channel: aChannel, person: manager, action: 'page', value: next?.value ?? '' };
  const second = (await bot.press(press)).post;
  expect(second.sections.map(({ heading }) => heading)).not.toContain("Regulators' actions");
});

test('a subscription answers with what it would have sent; a parent hears of its companies', async () => {
  const post = await ask('subscribe companies:Microsoft severity:3');
  expect(post.summary).toContain('it would have sent 1 story');
  expect((await ask('subscribe companies:Microsoft severity:3')).title).toContain('already');
  expect(await store.subscriptions.forChannel(aChannel)).toHaveLength(1);
  expect((await ask('subscriptions')).sections[0]?.lines[0]?.text).toContain('Microsoft');
  await ask('unsubscribe all');
  expect(await store.subscriptions.forChannel(aChannel)).toEqual([]);
});

test('managing is for managers', async () => {
  expect((await ask('subscribe', { id: 'p2', mayManage: false })).summary).toContain('those who manage');
  expect((await ask('sources add:https://a.example', { id: 'p2', mayManage: false })).summary).toContain(
    'those who manage',
  );
});

test('why tells stage by stage', async () => {
  await ask('subscribe companies:Meta');
  const lines = (await ask('why https://site.example/1')).sections[0]?.lines.map(({ text }) => text.split(':')[0]);
  expect(lines).toEqual(['Seen', 'Judged', 'Grouped', 'Matched', 'Delivered']);
  expect((await ask('why https://site.example/1/#top')).title).toBe('Stage by stage');
  expect((await ask('why https://nowhere.example/')).summary).toContain('Not seen');
  await ask('subscribe');
  expect((await ask('why k1')).sections[0]?.lines.map(({ text }) => text)).toContainEqual(
    expect.stringMatching(/wants it, but began after it was seen/),
  );
});

test('deadlines ahead, searching, latest, help, status', async () => {
  expect((await ask('deadlines')).sections[0]?.lines[0]?.text).toContain('In force from 20 November 2024');
  expect((await ask('search title')).sections[0]?.lines).toHaveLength(1);
  expect((await ask('latest')).sections[0]?.lines).toHaveLength(1);
  expect((await ask('help')).sections[0]?.lines.length).toBe(commands.length);
  expect((await ask('status')).fields).toContainEqual({ name: 'Sent here', value: '0' });
});

test('mute and unmute', async () => {
  await ask('mute LinkedIn');
  expect((await store.channels.settings(aChannel))?.mutedCompanies).toEqual(['LinkedIn']);
  await ask('unmute LinkedIn');
  expect((await store.channels.settings(aChannel))?.mutedCompanies).toEqual([]);
  expect((await ask('unmute LinkedIn')).title).toBe('That did not work');
});

test('a verdict shifts the threshold, once a person and item, and the opposite takes it back', async () => {
  const press = (action: string) => bot.press({ channel: aChannel, person: manager, action, value: 'k1' });
  await press('not-relevant');
  await press('not-relevant');
  expect((await store.channels.settings(aChannel))?.thresholdShift).toBe(0.02);
  await press('more-like-this');
  expect((await store.channels.settings(aChannel))?.thresholdShift).toBe(-0.02);
  expect(await store.feedback.all()).toHaveLength(1);
});

test('long answers have pages, whose buttons work after a restart', async () => {
  for (let at = 0; at < 20; at += 1) await store.stories.put(ofMembers({ id: `more${at}`, title: `Story ${at}` }));
  const first = await ask('latest');
  const next = first.buttons.find(({ label }) => label === 'Next');
  const second = await bot.press({ channel: aChannel, person: manager, action: 'page', value: next?.value ?? '' });
  expect(second.replaces).toBe(true);
  expect(second.post.buttons.map(({ label }) => label)).toEqual(['Back', 'Next', 'Share in this channel']);
});

test('an answer is shared as it was seen; what changes something is not', async () => {
  const share = (await ask('company LinkedIn')).buttons.find(({ action }) => action === 'share');
  const shared = await bot.press({ channel: aChannel, person: manager, action: 'share', value: share?.value ?? '' });
  expect(shared).toMatchObject({ ephemeral: false, replaces: false, post: { title: 'LinkedIn', buttons: [] } });
  expect((await ask('subscribe')).buttons).toEqual([]);
});

test.each([
  '',
  'x'.repeat(4_000),
  '\u202etsetal',
  'company ""',
  'latest severity:9',
  'digest weekly time-zone:Mars/Olympus',
  'subscribe topics:nonsense',
])('wrong input %j gets an answer in words', async (line) => {
  const post = await ask(line);
  expect(post.title).not.toBe('');
  expect(post.summary).not.toContain('Something went wrong');
});

test('a missed digest is written once when the bot comes up, and tells quiet from unread', async () => {
  await ask('subscribe');
  await ask('digest weekly day:monday hour:9 time-zone:Europe/London');
  clock.set('2024-09-25T12:00:00.000Z');
  const context = { store, registry, threshold: relevanceThreshold };
  expect(await enqueueDueDigests(clock.now().toISOString(), context)).toBe(1);
  expect(await enqueueDueDigests(clock.now().toISOString(), context)).toBe(0);
  const [written] = await store.outbox.all();
  expect(written?.post.title).toBe('The week to 23 September 2024');
  const now = clock.now().toISOString();
  const nobody = { except: new Set<string>(), exceptWorkspaces: new Set<string>() };
  const { platform } = aChannel;
  await store.outbox.claim({ platform, now, limit: 1, order: 'age', owner: 'me', leaseUntil: now, ...nobody });
  await store.outbox.markSent([{ ids: [written?.id ?? ''], messageId: 'm1' }], now);
  clock.set('2024-09-30T12:00:00.000Z');
  await store.feeds.putState({
    feedId: 'feed',
    address: 'https://site.example/feed',
    etag: null,
    lastModified: null,
    bodyHash: null,
    nextPollAt: '2024-10-01T00:00:00.000Z',
    intervalMs: 1,
    lastPollAt: null,
    lastSuccessAt: '2024-09-24T00:00:00.000Z',
    lastChangeAt: null,
    lastError: 'the host does not answer',
    failures: 3,
    status: 'failing',
  });
  await enqueueDueDigests(clock.now().toISOString(), context);
  const quiet = (await store.outbox.all()).at(-1)?.post;
  expect(quiet?.summary).toContain('1 source (since Tuesday, 24 September 2024) could not be read');
  expect(quiet?.sections.at(-1)?.lines[0]?.text).toContain('since Tuesday, 24 September 2024');
});
