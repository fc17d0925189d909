import { afterEach, beforeEach, expect, test } from 'vitest';
import { commands } from '../../../commands/registry.ts';
import { createStoryIndex } from '../../../src/analysis/stories/story-index.ts';
import { createBot } from '../../../src/app/conversation/bot.ts';
import { buildDigest } from '../../../src/app/delivery/digest.ts';
import { createItemTaker } from '../../../src/app/news/take-items.ts';
import { verdictLabels } from '../../../src/app/news/verdict-labels.ts';
import type { ItemTaker } from '../../../src/app/ports/item-taker.ts';
import type { Store } from '../../../src/app/ports/store.ts';
import { restoreStories } from '../../../src/app/stories/restore-stories.ts';
import { steadyIndex } from '../../../src/app/stories/steady-index.ts';
import type { Assessment } from '../../../src/domain/assessment.ts';
import { type Channel, channelKey } from '../../../src/domain/channel.ts';
import type { Item } from '../../../src/domain/item.ts';
import { openSqlite } from '../../../src/store/sqlite.ts';
import { fakeClock, silentLog } from '../../fakes/clock.ts';
import { documentParts } from '../../fakes/document-parts.ts';
import { aFeed, anAssessment, anItem, aSubscription } from '../../fakes/things.ts';

const threshold = 0.5;
const registry = { companies: [], regulators: [] };
const open: Channel = { platform: 'terminal', workspace: 'w', channel: 'open' };
const plain: Channel = { platform: 'terminal', workspace: 'w', channel: 'plain' };
const person = { id: 'p1', mayManage: true };
const clock = fakeClock('2024-09-18T12:00:00.000Z');
const title = 'LinkedIn asks members about posts and AI training';
const text = 'LinkedIn asked its members about posts. AI training on posts may come.';

let store: Store;
let taker: ItemTaker;
let bot: ReturnType<typeof createBot>;
let judged: Assessment;

beforeEach(async () => {
  clock.set('2024-09-18T12:00:00.000Z');
  store = await openSqlite(':memory:');
  await store.feeds.put(aFeed());
  await store.subscriptions.put(aSubscription({ id: 'o', channel: open }));
  await store.subscriptions.put(aSubscription({ id: 'p', channel: plain }));
  const sources = { add: () => Promise.reject(new Error('not here')), remove: async () => aFeed() };
  const parts = { store, registry, clock, sources, ...documentParts(), timeZone: 'UTC', threshold };
  bot = createBot(commands, parts, silentLog);
  await restart();
  for (const key of ['a', 'b', 'c', 'd', 'e']) await store.items.put({ item: anItem({ key }), assessment: sure() });
});
afterEach(() => store.close());

const sure = () => anAssessment({ score: 0.9, severity: 3 });
const near = (score = 0.42) => anAssessment({ relevant: false, score, severity: 0, summary: text, quotes: [text] });
const press = (action: string, value: string, channel = open) => bot.press({ channel, person, action, value });
const ask = async (line: string, channel = open, mayManage = true) =>
  (await bot.runLine({ channel, person: { id: 'p1', mayManage }, line })).post;
const shiftIn = async (channel: Channel) => (await store.channels.settings(channel))?.thresholdShift ?? 0;

/** The program stops and starts again: what was grouped is read from the store. */
async function restart(): Promise<void> {
  const analyst = { registry, assess: () => judged } as never;
  const index = steadyIndex(createStoryIndex());
  await restoreStories(store, index, clock, registry);
  taker = createItemTaker({ analyst, index, clock, threshold });
}

async function arrives(assessment: Assessment, over: Partial<Item>, isEdit = false): Promise<void> {
  judged = assessment;
  const item = anItem({ title, text, publishedAt: clock.now().toISOString(), ...over });
  await store.transaction((repositories) => taker.take([{ item, tell: true, isEdit }], aFeed(), repositories));
}

const told = async (channel: Channel) =>
  (await store.outbox.all())
    .filter((one) => channelKey(one.channel) === channelKey(channel))
    .map(({ post }) => `${post.kind} ${post.severity}`);

async function asksForMore(times = 5): Promise<void> {
  for (const key of ['a', 'b', 'c', 'd', 'e'].slice(0, times)) await press('more-like-this', key);
}

test('a channel that asked for more gets what is near below the threshold, as minor; another does not', async () => {
  await asksForMore();
  await arrives(near(), { key: 'near' });
  expect(await told(open)).toEqual(['story 1']);
  expect(await told(plain)).toEqual([]);
  const judgedLine = (await ask('why near')).sections[0]?.lines[1]?.text;
  expect(judgedLine).toContain('unsure, so told only where somebody asked for more (score 0.42 against 0.50)');
});

test('without anybody who asked, it is kept with its score and nothing else', async () => {
  await arrives(near(), { key: 'near' });
  expect(await store.outbox.all()).toEqual([]);
  expect(await store.stories.find({ limit: 10 })).toEqual([]);
  expect((await store.items.get('near'))?.assessment).toMatchObject({ score: 0.42, severity: 0 });
});

test('what is further below than the channel asked for, or below the floor, is not told', async () => {
  await asksForMore();
  await arrives(near(0.39), { key: 'further' });
  const settings = await store.channels.settings(open);
  if (settings === null) throw new Error('the channel has settings');
  await store.channels.putSettings({ ...settings, thresholdShift: -0.45 });
  await arrives(near(0.2), { key: 'below' });
  expect(await store.outbox.all()).toEqual([]);
});

test('it is in no list for everybody, and in the digest of the channel that asked alone', async () => {
  await asksForMore();
  await arrives(near(), { key: 'near' });
  expect((await ask('latest', plain)).sections).toEqual([]);
  expect(await store.stories.find({ limit: 10 })).toEqual([]);
  expect(await store.stories.find({ unsure: true, limit: 10 })).toHaveLength(1);
  expect((await ask('company LinkedIn', plain)).sections).toEqual([]);
  const period = { from: '2024-09-18T00:00:00.000Z', to: '2024-09-19T00:00:00.000Z' };
  const context = { store, registry, threshold };
  const nobody = { ...plain, channel: 'nobody' };
  expect((await buildDigest(open, period, context)).summary).toBe('1 story: 1 minor.');
  expect((await buildDigest(plain, period, context)).summary).toContain('Nothing changed');
  expect((await buildDigest(nobody, period, context)).summary).toContain('Nothing changed');
});

test('a second report of it is silent, also after a restart', async () => {
  await asksForMore();
  await arrives(near(), { key: 'near' });
  await restart();
  await arrives(near(), { key: 'again', feedId: 'other' });
  expect(await told(open)).toEqual(['story 1']);
});

test('once it is sure, everybody hears of it: as a story, and as an update where it was told', async () => {
  await asksForMore();
  await arrives(near(), { key: 'near' });
  await arrives(sure(), { key: 'sure' });
  await arrives(sure(), { key: 'copy' });
  expect(await told(open)).toEqual(['story 1', 'update 3']);
  expect(await told(plain)).toEqual(['story 3']);
  const stories = await store.stories.find({ limit: 10 });
  expect(stories).toHaveLength(1);
  expect(stories[0]).not.toHaveProperty('unsure');
  expect((await ask('latest', plain)).sections[0]?.lines).toHaveLength(1);
});

test('what is unsure adds nothing to a story that is sure', async () => {
  await asksForMore();
  await arrives(sure(), { key: 'sure' });
  await arrives({ ...near(), companies: ['LinkedIn', 'Meta'] }, { key: 'near' });
  expect(await told(open)).toEqual(['story 3']);
  expect((await store.stories.find({ limit: 10 }))[0]?.companies).toEqual(['LinkedIn']);
});

test('an edit of it is corrected where it was told and nowhere else', async () => {
  await asksForMore();
  await arrives(near(), { key: 'near' });
  await arrives(near(), { key: 'near', title: 'LinkedIn asks its members', contentHash: 'h2' }, true);
  expect((await store.outbox.all()).map(({ post }) => post.title)).toEqual(['LinkedIn asks its members']);
  expect((await store.items.get('near'))?.assessment.severity).toBe(1);
});

test.each([
  [2, ['story 2'], ['story 2']],
  [3, ['story 3', 'update 3'], ['story 3']],
] as const)(
  'an edit that makes it sure, of severity %i, is told where it was not and corrected where it was',
  async (severity, inOpen, inPlain) => {
    await asksForMore();
    await arrives(near(), { key: 'near' });
    await arrives({ ...sure(), severity }, { key: 'near', contentHash: 'h2' }, true);
    expect(await told(open)).toEqual(inOpen);
    expect(await told(plain)).toEqual(inPlain);
    expect((await store.stories.find({ limit: 10 }))[0]).not.toHaveProperty('unsure');
    await arrives({ ...sure(), severity }, { key: 'near', contentHash: 'h3' }, true);
    expect(await told(plain)).toEqual(inPlain);
  },
);

test('a stricter channel hears less than others', async () => {
  for (const key of ['a', 'b', 'c', 'd', 'e']) await press('not-relevant', key, plain);
  await arrives(anAssessment({ score: 0.55, severity: 2 }), { key: 'weak' });
  expect(await told(plain)).toEqual([]);
  expect(await told(open)).toEqual(['story 2']);
});

test('the shift has limits both ways, and each verdict that is turned round is turned round exactly', async () => {
  for (let at = 0; at < 30; at += 1) {
    await store.items.put({ item: anItem({ key: `k${at}` }), assessment: sure() });
    await press('not-relevant', `k${at}`);
  }
  expect(await shiftIn(open)).toBe(0.2);
  for (let at = 0; at < 30; at += 1) await press('more-like-this', `k${at}`);
  expect(await shiftIn(open)).toBe(-0.25);
  for (let at = 0; at < 15; at += 1) await press('not-relevant', `k${at}`);
  expect(await shiftIn(open)).toBe(0);
});

test('the way back: a manager resets, verdicts are kept, later ones shift again', async () => {
  await asksForMore();
  expect((await ask('relevance set:reset', open, false)).summary).toContain('those who manage');
  expect(await shiftIn(open)).toBe(-0.1);
  clock.advance(60_000);
  expect((await ask('relevance set:reset')).title).toContain('as strict as elsewhere');
  expect(await shiftIn(open)).toBe(0);
  expect(await store.feedback.forChannel(open)).toHaveLength(5);
  clock.advance(60_000);
  await press('not-relevant', 'a');
  expect(await shiftIn(open)).toBe(0.02);
});

test('who said what, and when, is shown by name where only who asked sees it', async () => {
  await press('not-relevant', 'a');
  const status = await ask('status');
  expect(status.fields).toContainEqual({
    name: 'Relevance here',
    value: '1 verdict: stricter than elsewhere by 2 of at most 20 points',
  });
  const line = { person: 'p1', text: '18 September 2024 · not relevant · A title', url: null };
  expect(status.sections.at(-1)?.lines[0]).toEqual({ ...line, url: expect.anything() });
  expect((await ask('relevance')).sections[0]?.lines[0]?.text).toBe(line.text);
  const shareValue = (await ask('relevance')).buttons.find(({ action }) => action === 'share')?.value ?? '';
  const shared = await press('share', shareValue);
  expect(shared.post.sections[0]?.lines[0]?.text).toBe(line.text);
  expect(shared.post.sections[0]?.lines[0]).not.toHaveProperty('person');
  expect((await ask('relevance')).summary).toContain('stricter than elsewhere by 2 of at most 20 points');
  expect((await ask('subscriptions')).fields[0]?.value).toContain('stricter');
});

test('verdicts become labelled lines: one an item, unsure where people disagree, without who they are', async () => {
  await press('not-relevant', 'a');
  await press('not-relevant', 'a', plain);
  await press('more-like-this', 'b');
  await press('not-relevant', 'b', plain);
  await store.feedback.put({ channel: open, itemKey: 'gone', verdict: 'not-relevant', by: 'p1', at: '2024-09-18' });
  const { lines, left } = await verdictLabels(store);
  const item = { title: 'A title', text: 'A text.', date: '2024-09-18T10:00:00.000Z' };
  expect(lines).toEqual([
    { id: 'a', ...item, relevant: false },
    { id: 'b', ...item, relevant: true, unsure: true },
  ]);
  expect(left).toBe(1);
});
