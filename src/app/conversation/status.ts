import { channelKey } from '../../domain/channel.ts';
import { type Instant, toInstant } from '../../domain/time.ts';
import { type DocumentTrouble, documentTroubles } from '../documents/document-health.ts';
import { type SourceTrouble, sourceTroubles } from '../news/source-health.ts';
import type { Feedback, Store } from '../ports/store.ts';
import { type ModelUse, modelUse } from '../summaries/model-use.ts';

export interface Status {
  readonly at: Instant;
  readonly feeds: number;
  /** Sources that were never read so far. */
  readonly unread: number;
  readonly failing: readonly SourceTrouble[];
  readonly documents: {
    readonly all: number;
    /** Those whose page is read; others have only their history. */
    readonly watched: number;
    readonly versions: number;
    readonly troubles: readonly DocumentTrouble[];
  };
  readonly items: number;
  readonly stories: number;
  readonly deliveries: Readonly<Record<string, number>>;
  readonly subscriptions: number;
  readonly paused: readonly { readonly id: string; readonly reason: string }[];
  /** "Not relevant" and "more like this" of every channel, with who and when; oldest first. */
  readonly verdicts: readonly Feedback[];
  /** Channels whose own threshold they shifted, and by how much. */
  readonly shifts: readonly { readonly channel: string; readonly by: number }[];
  /** What was spent on a model today (UTC). */
  readonly model: ModelUse;
}

/** How the whole installation is doing. */
export async function readStatus(store: Store, now: Date): Promise<Status> {
  const feeds = await store.feeds.all();
  const states = await store.feeds.states();
  const subscriptions = await store.subscriptions.all();
  const documents = await store.documents.all();
  return {
    at: toInstant(now),
    feeds: feeds.length,
    unread: feeds.length - states.filter(({ lastSuccessAt }) => lastSuccessAt !== null).length,
    failing: sourceTroubles(feeds, states),
    documents: {
      all: documents.length,
      watched: documents.filter(({ pages }) => pages.length > 0).length,
      versions: await store.versions.count(),
      troubles: await documentTroubles(store),
    },
    items: await store.items.count(),
    stories: await store.stories.count({ unsure: true }),
    deliveries: await store.outbox.counts(),
    subscriptions: subscriptions.length,
    paused: subscriptions.flatMap(({ id, pausedReason }) =>
      pausedReason === null ? [] : [{ id, reason: pausedReason }],
    ),
    verdicts: await store.feedback.all(),
    shifts: (await store.channels.all()).flatMap(({ channel, thresholdShift }) =>
      thresholdShift === 0 ? [] : [{ channel: channelKey(channel), by: thresholdShift }],
    ),
    model: await modelUse(store.facts, toInstant(now)),
  };
}
