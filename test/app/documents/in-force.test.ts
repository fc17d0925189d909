import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildDigest } from '../../../src/app/delivery/digest.ts';
import { importHistory } from '../../../src/app/documents/import-history.ts';
import { tellInForce } from '../../../src/app/documents/in-force.ts';
import { openGitHistory } from '../../../src/documents/git-history.ts';
import { aSubscription, documentDesk } from '../../fakes/document-desk.ts';
import { historyRepository } from '../../fakes/history-repository.ts';
import { aPolicy } from '../../fakes/policies.ts';

let desk: Awaited<ReturnType<typeof documentDesk>>;

beforeEach(async () => {
  desk = await documentDesk();
  await desk.store.subscriptions.put(aSubscription());
});
afterEach(() => desk.close());

const announcing = (day: string) =>
  aPolicy(30, {
    5: `Effective ${day}, we will use the posts of our members to train generative artificial intelligence models.`,
  });

async function takeIn(...texts: readonly (readonly [string, string])[]) {
  const repository = historyRepository(
    texts.map(([at, text]) => ({
      path: 'LinkedIn/Privacy Policy.md',
      text,
      at: `${at}T10:00:00Z`,
      message: 'Record new changes of LinkedIn Privacy Policy',
    })),
  );
  const history = await openGitHistory(repository.path, { collection: null, licence: null });
  try {
    await importHistory(history, { ...desk.parts, progress() {} });
  } finally {
    await history.close();
    repository.remove();
  }
}

test('a recorded day that is past is told by nobody and costs no look', async () => {
  await desk.declare();
  await takeIn(['2024-01-01', aPolicy(30)], ['2024-03-01', announcing('20 April 2024')]);
  expect(await desk.store.changes.count({ kinds: ['ai-data'] })).toBe(1);
  expect(await tellInForce(desk.parts)).toBe(0);
  expect(desk.site.requests).toEqual([]);
});

test('a recorded day that is still to come is told when it comes, with what the page says then', async () => {
  await desk.declare();
  const announced = announcing('20 October 2024');
  await takeIn(['2024-01-01', aPolicy(30)], ['2024-09-01', announced]);
  expect(await desk.told()).toEqual([]);
  desk.clock.set('2024-10-20T08:00:00.000Z');
  desk.pages.set('/privacy', announced);
  expect(await tellInForce(desk.parts)).toBe(1);
  expect(await desk.told()).toMatchObject([
    {
      title: expect.stringContaining('In force now'),
      summary: expect.stringContaining('It stands in the text today'),
      footer: expect.stringContaining('earlier text recorded by'),
    },
  ]);
});

/** The announcement is seen twice on 18 September; then it is read once more where `text` replaces it. */
async function announce(text?: string) {
  await desk.declare();
  for (const page of [aPolicy(30), announcing('20 November 2024'), announcing('20 November 2024')]) {
    desk.pages.set('/privacy', page);
    await desk.look();
  }
  await desk.send();
  if (text === undefined) return;
  desk.clock.set('2024-10-05T08:00:00.000Z');
  desk.pages.set('/privacy', text);
  await desk.look();
  await desk.look();
  await desk.send();
}
const updates = async () => (await desk.told()).filter(({ kind, edits }) => kind === 'update' && edits === null);

test('a day that is moved is told when it is moved, and what was announced on the new day, not on the old one', async () => {
  await announce(announcing('28 November 2024'));
  expect(await updates()).toMatchObject([
    {
      title: expect.stringMatching(/^Another day: LinkedIn: Privacy Policy/),
      summary: expect.stringContaining('for 20 November 2024. The text now gives 28 November 2024'),
      fields: expect.arrayContaining([
        { name: 'In force from', value: '28 November 2024 (first announced for 20 November 2024)' },
      ]),
    },
  ]);
  const [story] = await desk.store.stories.find({ company: 'LinkedIn', limit: 1 });
  expect(story?.dates.map(({ day }) => day)).toEqual(['2024-11-28']);
  desk.clock.set('2024-11-20T08:00:00.000Z');
  expect(await tellInForce(desk.parts)).toBe(0);
  desk.clock.set('2024-11-28T08:00:00.000Z');
  expect(await tellInForce(desk.parts)).toBe(1);
  expect((await updates())[1]).toMatchObject({
    title: expect.stringContaining('In force now'),
    summary: expect.stringContaining('in force from 28 November 2024. It stands in the text today'),
  });
});

test('a day that is moved back by the earlier text is told again, and counts', async () => {
  await announce(announcing('28 November 2024'));
  desk.clock.set('2024-10-09T08:00:00.000Z');
  desk.pages.set('/privacy', announcing('20 November 2024'));
  await desk.look();
  await desk.look();
  expect((await updates()).map(({ summary }) => summary)).toEqual([
    expect.stringContaining('The text now gives 28 November 2024'),
    expect.stringContaining('The text now gives 20 November 2024'),
  ]);
  desk.clock.set('2024-11-20T08:00:00.000Z');
  expect(await tellInForce(desk.parts)).toBe(1);
});

test('an edit that does no more than move the day does not come into force beside what it moved', async () => {
  const says = (day: string) =>
    aPolicy(30, { 5: `From ${day} on, LinkedIn will use the posts of its members to train generative AI models.` });
  await desk.declare();
  for (const [at, text] of [
    ['2024-09-18', aPolicy(30)],
    ['2024-09-20', says('10 October 2024')],
    ['2024-09-25', says('17 October 2024')],
  ] as const) {
    desk.clock.set(`${at}T12:00:00.000Z`);
    desk.pages.set('/privacy', text);
    await desk.look();
    await desk.look();
    await desk.send();
  }
  desk.clock.set('2024-10-10T12:00:00.000Z');
  expect(await tellInForce(desk.parts)).toBe(0);
  desk.clock.set('2024-10-17T12:00:00.000Z');
  expect(await tellInForce(desk.parts)).toBe(1);
});

test('an announcement that was put in other words is told on its day with those words', async () => {
  const wider = 'Effective 20 November 2024, we and our affiliates will use the posts and photos of our adult members';
  await announce(aPolicy(30, { 5: `${wider} to train generative artificial intelligence models.` }));
  desk.clock.set('2024-11-20T08:00:00.000Z');
  await tellInForce(desk.parts);
  const post = (await updates()).at(-1);
  expect(post?.title).toContain('In force now');
  expect(post?.summary).toContain('in other words today');
  const inserted = post?.passages?.flatMap(({ words }) => words.filter(({ kind }) => kind === 'inserted'));
  expect(inserted?.map(({ text }) => text).join(' ')).toContain('and our affiliates');
});

test('what was announced and taken back is told on its day as changed since, also by a look of that day', async () => {
  await announce();
  desk.clock.set('2024-11-20T08:00:00.000Z');
  desk.pages.set('/privacy', aPolicy(30, { 5: 'We sell no data, and nobody learns from what members write here.' }));
  await tellInForce(desk.parts);
  expect((await updates()).at(-1)).toMatchObject({
    title: expect.stringMatching(/^Announced for today, but changed since/),
    summary: expect.stringContaining('no longer stands there'),
  });
});

test('a page that cannot be read on the day is tried again until the day is over', async () => {
  await announce();
  desk.clock.set('2024-11-20T00:00:10.000Z');
  desk.pages.set('/privacy', 503);
  expect(await tellInForce(desk.parts)).toBe(0);
  const requests = desk.site.requests.length;
  expect(await tellInForce(desk.parts)).toBe(0);
  expect(desk.site.requests.length).toBe(requests);
  desk.clock.set('2024-11-20T12:00:00.000Z');
  desk.pages.set('/privacy', announcing('20 November 2024'));
  expect(await tellInForce(desk.parts)).toBe(1);
  expect((await updates()).at(-1)?.summary).toContain('It stands in the text today');
});

test('two that look for what is due at the same time tell it once', async () => {
  await announce();
  desk.clock.set('2024-11-20T08:00:00.000Z');
  const counts = await Promise.all([tellInForce(desk.parts), tellInForce(desk.parts)]);
  expect(counts.toSorted()).toEqual([0, 1]);
  expect(await updates()).toHaveLength(1);
});

test('a page that cannot be read all day is said to be so', async () => {
  await announce();
  desk.pages.set('/privacy', 503);
  for (let hour = 0; hour < 24; hour += 1) {
    desk.clock.set(`2024-11-20T${String(hour).padStart(2, '0')}:30:00.000Z`);
    await tellInForce(desk.parts);
  }
  expect((await updates()).map(({ summary }) => summary)).toEqual([
    expect.stringContaining('The page could not be read today, so this is what was announced'),
  ]);
});

test('a day that was slept through is told as soon as the program runs again, with its day', async () => {
  await announce();
  desk.clock.set('2024-11-26T09:00:00.000Z');
  desk.pages.set('/privacy', aPolicy(30, { 5: 'We sell no data, and nobody learns from what members write here.' }));
  await tellInForce(desk.parts);
  expect((await updates()).at(-1)?.title).toMatch(/^Announced for 20 November 2024, but changed since/);
});

test('a digest lists what came into force in its time, also for who asked for the document alone', async () => {
  const { store, registry } = desk;
  await store.subscriptions.put(aSubscription({ mode: 'digest', sources: ['linkedin/privacy-policy'] }));
  await announce();
  desk.clock.set('2024-11-20T08:00:00.000Z');
  await tellInForce(desk.parts);
  expect(await updates()).toEqual([]);
  const period = { from: '2024-11-18T00:00:00.000Z', to: '2024-11-25T00:00:00.000Z' };
  const digest = await buildDigest(aSubscription().channel, period, { store, registry, threshold: 0.5 });
  expect(digest.sections[0]?.lines[0]?.text).toMatch(
    /^20 November 2024 · LinkedIn: Privacy Policy now allows more use .* · in force from 20 November 2024$/,
  );
});
