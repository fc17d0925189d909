import { afterEach, beforeEach, expect, test } from 'vitest';
import { createAnalyst, relevanceThreshold } from '../../../src/analysis/create-analyst.ts';
import { tellInForce } from '../../../src/app/documents/in-force.ts';
import { createItemTaker } from '../../../src/app/news/take-items.ts';
import { day, minute } from '../../../src/domain/time.ts';
import { aSubscription, documentDesk } from '../../fakes/document-desk.ts';
import { aPolicy, trainingClause } from '../../fakes/policies.ts';
import { aChannel, aFeed, anItem } from '../../fakes/things.ts';

// Which edits of a company's documents are one story, and who is told of each.

let desk: Awaited<ReturnType<typeof documentDesk>>;
const privacy = 'linkedin/privacy-policy';
const cookies = 'linkedin/cookie-policy';
const prompts = 'We share your prompts and uploads with OpenAI, which provides the chat assistant in our service.';
const advertising =
  'We now set advertising cookies from partners such as Criteo on all pages, and keep them for 13 months.';
const reversal = `We do not use the posts and messages of our members to train our generative artificial intelligence models.`;
const other = { ...aChannel, channel: 'other' };

beforeEach(async () => {
  desk = await documentDesk();
  await desk.declare();
  await desk.declare('/cookies', { id: cookies, type: 'Cookie Policy' });
  await desk.store.subscriptions.put(aSubscription());
});
afterEach(() => desk.close());

/** A page says something from now on, and is looked at until that is believed. */
async function show(path: string, id: string, text: string, afterMs = 10 * minute) {
  desk.clock.advance(afterMs);
  desk.pages.set(path, text);
  await desk.look(id);
  desk.clock.advance(10 * minute);
  await desk.look(id);
  await desk.send();
}
const said = async (channel = aChannel) =>
  (await desk.store.outbox.all()).filter((one) => one.edits === null && one.channel.channel === channel.channel);
const kinds = async () => (await said()).map(({ post }) => post.kind);
const stories = async () => new Set((await said()).map(({ storyId }) => storyId)).size;

test('edits of other matters within weeks are stories of their own, also of the same document', async () => {
  await show('/privacy', privacy, aPolicy(30));
  await show('/cookies', cookies, aPolicy(20));
  await show('/privacy', privacy, aPolicy(30, { 5: trainingClause }));
  await show('/cookies', cookies, aPolicy(20, { 3: advertising }), 5 * day);
  await show('/privacy', privacy, aPolicy(30, { 5: trainingClause, 9: prompts }), 5 * day);
  expect(await kinds()).toEqual(['story', 'story', 'story']);
  expect(await stories()).toBe(3);
});

test('a change that is widened, made elsewhere weeks later, and taken back is one story', async () => {
  await show('/privacy', privacy, aPolicy(30));
  await show('/cookies', cookies, aPolicy(20));
  await show('/privacy', privacy, aPolicy(30, { 5: trainingClause }));
  await show('/cookies', cookies, aPolicy(20, { 3: advertising }), 3 * day);
  const wider = trainingClause.replace('posts and messages', 'posts, photos, videos, voices and messages');
  await show('/privacy', privacy, aPolicy(30, { 5: wider }), 4 * day);
  await show('/cookies', cookies, aPolicy(20, { 3: advertising, 7: trainingClause }), 8 * day);
  await show('/privacy', privacy, aPolicy(30, { 5: reversal }), 8 * day);
  const told = await said();
  expect(told.map(({ post }) => post.kind)).toEqual(['story', 'story', 'update', 'update', 'update']);
  const [first, second, ...later] = told.map(({ storyId }) => storyId);
  expect(second).not.toBe(first);
  expect(new Set(later)).toEqual(new Set([first]));
});

test('a change joins the news that is about it, and none about another matter', async () => {
  await show('/privacy', privacy, aPolicy(30));
  await show('/cookies', cookies, aPolicy(20));
  const title = 'LinkedIn will train AI on posts and messages of its members, who can opt out in their settings';
  const item = anItem({ title, text: title, publishedAt: desk.clock.now().toISOString() });
  const { clock, parts, registry, store } = desk;
  const analyst = createAnalyst(registry);
  const taker = createItemTaker({ analyst, index: parts.index, clock, threshold: relevanceThreshold });
  await store.transaction((repositories) => taker.take([{ item, tell: true, isEdit: false }], aFeed(), repositories));
  await show('/cookies', cookies, aPolicy(20, { 3: advertising }), day);
  await show('/privacy', privacy, aPolicy(30, { 5: trainingClause }), day);
  const [news, ofCookies, ofTraining] = (await said()).map(({ storyId }) => storyId);
  expect(ofCookies).not.toBe(news);
  expect(ofTraining).toBe(news);
});

test('one edit in documents of an owner and of what it owns is one story', async () => {
  await desk.declare('/office', { id: 'microsoft/privacy', service: 'Microsoft', company: 'Microsoft' });
  await desk.store.subscriptions.put(aSubscription({ companies: ['Microsoft'] }));
  await show('/privacy', privacy, aPolicy(30));
  await show('/office', 'microsoft/privacy', aPolicy(25));
  await show('/office', 'microsoft/privacy', aPolicy(25, { 4: trainingClause }));
  await show('/privacy', privacy, aPolicy(30, { 5: trainingClause }));
  const [alert, ...more] = await said();
  expect(more).toEqual([]);
  const edits = (await desk.store.outbox.all()).filter(({ edits: of }) => of === alert?.id);
  expect(edits.at(-1)?.post.fields).toContainEqual({ name: 'Changed alike', value: 'LinkedIn Privacy Policy' });
});

test('who follows only one of several documents that were changed alike is told of that one, and of its day', async () => {
  const announced = `Effective 20 November 2024, ${trainingClause.replace('Starting today we', 'we')}`;
  await desk.store.subscriptions.put(aSubscription({ id: 's2', channel: other, sources: [cookies] }));
  await show('/privacy', privacy, aPolicy(30));
  await show('/cookies', cookies, aPolicy(20));
  await show('/privacy', privacy, aPolicy(30, { 5: announced }));
  await show('/cookies', cookies, aPolicy(20, { 3: announced }));
  expect((await said()).map(({ post }) => post.title)).toEqual([expect.stringContaining('LinkedIn: Privacy Policy')]);
  expect((await said(other)).map(({ post }) => post.title)).toEqual([
    expect.stringContaining('LinkedIn: Cookie Policy'),
  ]);
  desk.clock.set('2024-11-20T08:00:00.000Z');
  await tellInForce(desk.parts);
  expect((await said())[1]?.post.title).toMatch(/^In force now: LinkedIn: Privacy Policy/);
  expect((await said(other))[1]?.post.title).toMatch(/^In force now: LinkedIn: Cookie Policy/);
  expect((await said()).length + (await said(other)).length).toBe(4);
});

test('a day that is moved in one of several documents still comes for the others, and is told to all then', async () => {
  const says = (day: string) => `Effective ${day}, ${trainingClause.replace('Starting today we', 'we')}`;
  await show('/privacy', privacy, aPolicy(30));
  await show('/cookies', cookies, aPolicy(20));
  await show('/privacy', privacy, aPolicy(30, { 5: says('20 November 2024') }));
  await show('/cookies', cookies, aPolicy(20, { 3: says('20 November 2024') }));
  expect(await said()).toHaveLength(1);
  await show('/privacy', privacy, aPolicy(30, { 5: says('28 November 2024') }), 5 * day);
  const [story] = await desk.store.stories.find({ company: 'LinkedIn', limit: 1 });
  expect(story?.dates.map((one) => one.day).toSorted()).toEqual(['2024-11-20', '2024-11-28']);
  const inForce = async () =>
    (await said()).map(({ post }) => post.title).filter((title) => title.startsWith('In force now'));
  desk.clock.set('2024-11-20T08:00:00.000Z');
  await tellInForce(desk.parts);
  expect(await inForce()).toEqual([expect.stringContaining('LinkedIn: Cookie Policy')]);
  desk.clock.set('2024-11-28T08:00:00.000Z');
  await tellInForce(desk.parts);
  expect((await inForce())[1]).toContain('LinkedIn: Privacy Policy');
});

test('who follows a region is told of its edition, also where the general one was told first', async () => {
  await desk.declare('/uk', { id: 'linkedin/privacy-policy-uk', type: 'Privacy Policy', jurisdiction: 'UK' });
  await desk.store.subscriptions.put(aSubscription({ id: 's2', channel: other, jurisdictions: ['UK'] }));
  for (const text of [aPolicy(30), aPolicy(30, { 5: trainingClause })]) {
    for (const path of ['/privacy', '/uk']) desk.pages.set(path, text);
    for (const id of [privacy, 'linkedin/privacy-policy-uk']) await desk.look(id);
  }
  await desk.send();
  expect((await said()).map(({ post }) => post.title)).toEqual([
    expect.stringContaining('LinkedIn: Privacy Policy now'),
  ]);
  expect((await said(other)).map(({ post }) => post.title)).toEqual([expect.stringContaining('Privacy Policy (UK)')]);
  // Both were seen at once, and neither was sure yet: they do not contradict each other.
  const last = (await said())[0]?.post.fields;
  expect(last).toContainEqual({ name: 'Changed alike', value: 'LinkedIn Privacy Policy (UK)' });
  expect(last).toContainEqual({ name: 'Other editions', value: 'UK says so too' });
});
