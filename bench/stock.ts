import type { Channel } from '../src/domain/channel.ts';
import { stableId } from '../src/domain/identity.ts';
import { newSubscription } from '../src/domain/subscription.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { aFeed, anAssessment, anItem } from '../test/fakes/things.ts';

const companies = ['LinkedIn', 'Meta', 'Google', 'OpenAI', 'Microsoft', 'X', 'Reddit', 'Slack', 'Zoom', 'Adobe'];
const words = 'privacy policy data model training members users consent terms notice update court fine opt'.split(' ');
const firstDay = Date.parse('2026-01-01T00:00:00Z');
const minute = 60_000;
/** One item in so many is relevant, and opens a story; what follows it is a copy, now and then an update. */
const relevantEvery = 20;

/** Fills a database with so many items of 50 feeds over a year, and the stories among them. */
export async function fillStore(path: string, items: number): Promise<void> {
  const store = await openSqlite(path);
  for (let at = 0; at < 50; at += 1) {
    await store.feeds.put(aFeed({ id: `feed${at}`, name: `Feed ${at}`, address: `https://f${at}.example/feed` }));
  }
  const step = 2_000;
  for (let from = 0; from < items; from += step) {
    await store.transaction(async (repositories) => {
      for (let at = from; at < Math.min(items, from + step); at += 1) {
        const relevant = at % relevantEvery === 0;
        const company = companies[(at / relevantEvery) % companies.length] as string;
        const title = `${company} ${pick(at)} ${pick(at * 7)} number ${at}`;
        const seen = new Date(firstDay + at * 5 * minute).toISOString();
        const url = `https://press.example/${at}`;
        const text = Array.from({ length: 40 }, (_, word) => pick(at * 31 + word * 17)).join(' ');
        const item = anItem({
          key: `k${at}`,
          id: `${at}`,
          feedId: `feed${at % 50}`,
          title,
          text,
          url,
          firstSeenAt: seen,
          publishedAt: seen,
          contentHash: `${at}`,
        });
        const assessment = anAssessment({
          relevant,
          severity: relevant ? 3 : 0,
          companies: [company],
          quotes: [text.slice(0, 120)],
        });
        await repositories.items.put({ item, assessment });
        if (!relevant) continue;
        const id = stableId(['story', String(at)], 16);
        await repositories.stories.put({
          id,
          title,
          summary: text,
          severity: ((at / relevantEvery) % 3) + 1 === 3 ? 3 : 2,
          companies: [company],
          regulators: at % 60 === 0 ? ['ICO'] : [],
          jurisdictions: ['UK'],
          topics: ['ai-training'],
          dates: [],
          firstSeenAt: seen,
          updatedAt: seen,
          follows: null,
        });
        const member = { storyId: id, memberKind: 'item', memberId: item.key, joinedAt: seen, role: 'first' } as const;
        await repositories.stories.addMember(member);
      }
    });
  }
  await store.close();
}

/** Subscribes channels to everything that is urgent, each as its own. */
export async function subscribeAll(path: string, channels: readonly Channel[]): Promise<void> {
  const store = await openSqlite(path);
  await store.transaction(async ({ subscriptions }) => {
    for (const [at, channel] of channels.entries()) {
      await subscriptions.put(
        newSubscription({
          id: stableId([channel.platform, channel.workspace, channel.channel], 10),
          channel,
          companies: [companies[at % companies.length] as string],
          createdAt: new Date(firstDay).toISOString(),
          createdBy: 'bench',
        }),
      );
    }
  });
  await store.close();
}

function pick(at: number): string {
  return words[(at * 2_654_435_761) % words.length] as string;
}
