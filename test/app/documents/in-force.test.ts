import { afterEach, beforeEach, expect, test } from 'vitest';
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
