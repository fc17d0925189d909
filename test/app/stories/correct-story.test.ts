import { afterEach, beforeEach, expect, test } from 'vitest';
import { createStoryIndex } from '../../../src/analysis/stories/story-index.ts';
import { createDeliverer } from '../../../src/app/delivery/deliver.ts';
import { createItemTaker } from '../../../src/app/news/take-items.ts';
import type { Sender, SendOutcome } from '../../../src/app/ports/sender.ts';
import type { Store } from '../../../src/app/ports/store.ts';
import type { Assessment } from '../../../src/domain/assessment.ts';
import type { Item } from '../../../src/domain/item.ts';
import { openSqlite } from '../../../src/store/sqlite.ts';
import { fakeClock, silentLog } from '../../fakes/clock.ts';
import { aFeed, anAssessment, anItem, aSubscription } from '../../fakes/things.ts';

let store: Store;
let clock: ReturnType<typeof fakeClock>;
let judged: Assessment;
let log: string[];
let editOutcome: SendOutcome | null;

beforeEach(async () => {
  store = await openSqlite(':memory:');
  clock = fakeClock();
  judged = anAssessment({ severity: 2, companies: ['LinkedIn'] });
  log = [];
  editOutcome = null;
  await store.subscriptions.put(aSubscription());
});
afterEach(() => store.close());

const company = (post: { fields: readonly { name: string; value: string }[] }) =>
  post.fields.find(({ name }) => name === 'Company')?.value;
const sender: Sender = {
  platform: 'terminal',
  repeatableMs: 0,
  async send({ id, post }, parent) {
    log.push(`send ${post.kind} ${company(post)} in ${parent}`);
    return { kind: 'sent', messageId: `m-${id}` };
  },
  async edit({ post }, messageId) {
    log.push(`edit ${company(post)} ${messageId.startsWith('m-')}`);
    return editOutcome ?? { kind: 'sent', messageId };
  },
  find: async () => null,
};
const drain = () => {
  const pace = { concurrency: 4, channel: null, room: null };
  const processes = { own: 'this', isGone: () => false };
  const parts = { store, sender, clock, log: silentLog, random: () => 0.5, pace, processes };
  return createDeliverer(parts).drain(new AbortController().signal);
};
async function take(item: Item, isEdit: boolean): Promise<void> {
  const analyst = { registry: { companies: [], regulators: [] }, assess: () => judged } as never;
  const taker = createItemTaker({ analyst, index: createStoryIndex(), clock, threshold: 0.5 });
  await store.transaction((repositories) => taker.take([{ item, tell: true, isEdit }], aFeed(), repositories));
}

test('a wrong company that the source corrects is corrected in the message that was sent', async () => {
  await take(anItem(), false);
  await drain();
  judged = anAssessment({ severity: 2, companies: ['Meta'] });
  await take(anItem({ contentHash: 'h2' }), true);
  await take(anItem({ contentHash: 'h2' }), true);
  await drain();
  expect(log).toEqual(['send story LinkedIn in null', 'edit Meta true']);
});

test('what was not sent yet says the right thing at once', async () => {
  await take(anItem(), false);
  judged = anAssessment({ severity: 2, companies: ['Meta'] });
  await take(anItem({ contentHash: 'h2' }), true);
  await drain();
  expect(log).toEqual(['send story Meta in null']);
});

test('a day that the source corrects is corrected in the message, and the wrong one is forgotten', async () => {
  const on = (day: string) => anAssessment({ dates: [{ day, kind: 'effective', quote: `It applies from ${day}.` }] });
  judged = on('2024-10-18');
  await take(anItem(), false);
  await drain();
  judged = on('2024-11-18');
  await take(anItem({ contentHash: 'h2' }), true);
  await drain();
  expect(log).toHaveLength(2);
  const [story] = await store.stories.withDatesFrom('2024-01-01', 5);
  expect(story?.dates.map(({ day }) => day)).toEqual(['2024-11-18']);
});

test('news that became urgent is edited and answered in its thread', async () => {
  await take(anItem(), false);
  await drain();
  judged = anAssessment({ severity: 3, companies: ['LinkedIn'] });
  await take(anItem({ contentHash: 'h2' }), true);
  await drain();
  expect(log.slice(1)).toEqual(['edit LinkedIn true', expect.stringMatching(/^send update LinkedIn in m-/)]);
});

test('a change of words alone touches no message', async () => {
  await take(anItem(), false);
  await drain();
  judged = { ...judged, summary: 'Other words.' };
  await take(anItem({ contentHash: 'h2', text: 'Other words.' }), true);
  await drain();
  expect(log).toHaveLength(1);
});

test('a message that a person deleted is not made again', async () => {
  await take(anItem(), false);
  await drain();
  editOutcome = { kind: 'message-gone', reason: 'the message was deleted' };
  judged = anAssessment({ severity: 2, companies: ['Meta'] });
  await take(anItem({ contentHash: 'h2' }), true);
  await drain();
  expect(log).toEqual(['send story LinkedIn in null', 'edit Meta true']);
  expect(await store.outbox.counts()).toMatchObject({ pending: 0, sent: 1, dropped: 1 });
});
