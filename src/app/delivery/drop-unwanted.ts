import type { Audience } from '../../domain/audience.ts';
import type { Delivery } from '../../domain/delivery.ts';
import { isMuted } from '../../domain/matching.ts';
import { toInstant } from '../../domain/time.ts';
import { watchesStory } from '../documents/watchers.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import type { Write } from './keep-outcomes.ts';
import type { Group } from './settle-delivery.ts';

/**
 * What was muted or unsubscribed since it was written is not said any more; what is left of a batch goes back to waiting.
 * Answers what is to be written for it: then nothing of the group is to be sent now. Null where all of it is wanted.
 */
export async function dropUnwanted(
  group: Group,
  audience: Audience,
  store: Store,
  clock: Clock,
): Promise<Write | null> {
  if (group[0].doubtSince !== null || group[0].storyId === null) return null;
  const reasons = await unwantedAmong(group, audience, store);
  if (reasons.size === 0) return null;
  const others = group.map(({ id }) => id).filter((id) => !reasons.has(id));
  const reason = 'others of its batch are not wanted any more';
  const wait = { ids: others, reason, dueAt: toInstant(clock.now()), waitMs: 0, doubt: 'over' } as const;
  return async ({ outbox }) => {
    for (const [id, why] of reasons) await outbox.markDropped([id], why);
    if (others.length > 0) await outbox.markPending([wait]);
  };
}

/** Of some deliveries those that are not to be said any more, by their ids, each with the reason. */
export async function unwantedAmong(
  deliveries: readonly Delivery[],
  audience: Audience,
  store: Kept,
): Promise<ReadonlyMap<string, string>> {
  const reasons = new Map<string, string>();
  for (const one of deliveries) {
    const reason = await whyUnwanted(one, audience, store);
    if (reason !== null) reasons.set(one.id, reason);
  }
  return reasons;
}

type Kept = Pick<Store, 'stories' | 'changes' | 'facts' | 'channels'>;

async function whyUnwanted({ storyId, channel }: Delivery, audience: Audience, store: Kept): Promise<string | null> {
  if (storyId === null) return null;
  const listener = audience.listener(channel);
  if (listener === null && !(await watchesStory(storyId, channel, store))) return 'the channel is no longer subscribed';
  const settings = listener === null ? await store.channels.settings(channel) : listener.settings;
  if ((settings?.mutedCompanies ?? []).length === 0) return null;
  const story = await store.stories.get(storyId);
  return story !== null && isMuted(story, settings) ? `${story.companies.join(', ')} muted in this channel` : null;
}
