import { type Channel, channelKey } from '../domain/channel.ts';
import type { Delivery } from '../domain/delivery.ts';
import { stableId } from '../domain/identity.ts';
import { endOfHours, wallClock } from '../domain/local-time.ts';
import { mismatches, priorityOf, type Tellable } from '../domain/matching.ts';
import type { Post } from '../domain/post.ts';
import type { Story } from '../domain/story.ts';
import type { ChannelSettings, Subscription } from '../domain/subscription.ts';
import { addMs, day, type Instant } from '../domain/time.ts';
import type { Repositories } from './ports/store.ts';
import { storyPost, type Teller } from './story-post.ts';

export interface Telling {
  readonly kind: 'story' | 'update';
  readonly story: Story;
  readonly teller: Teller;
  readonly tellable: Tellable;
  readonly now: Instant;
}

/**
 * Writes the deliveries of a story, or of an update of it, into the outbox: one for each channel of which at least one
 * subscription wants it at once. To be called in the transaction that stores the story.
 */
export async function tellStory(telling: Telling, repositories: Repositories): Promise<void> {
  const channels = groupByChannel(await repositories.subscriptions.all());
  const deliveries: Delivery[] = [];
  for (const subscriptions of channels.values()) {
    const channel = (subscriptions[0] as Subscription).channel;
    const settings = await repositories.channels.settings(channel);
    const wanting = subscriptions.filter(
      (subscription) =>
        subscription.mode === 'at-once' && mismatches(subscription, settings, telling.tellable).length === 0,
    );
    if (wanting.length === 0) continue;
    deliveries.push(await deliveryFor(channel, wanting, settings, telling, repositories));
  }
  await repositories.outbox.enqueue(deliveries);
}

async function deliveryFor(
  channel: Channel,
  wanting: readonly Subscription[],
  settings: ChannelSettings | null,
  telling: Telling,
  repositories: Repositories,
): Promise<Delivery> {
  const { story, teller, now } = telling;
  const base = storyPost(telling.kind, story, teller);
  const mention = wanting.find((one) => one.mention !== null && story.severity >= one.mentionSeverity)?.mention ?? null;
  const post: Post = mention === null ? base : { ...base, mention };
  return {
    id: stableId(['story', story.id, teller.memberId, channelKey(channel)], 25),
    channel,
    post,
    priority: priorityOf(telling.kind, story.severity),
    storyId: story.id,
    state: 'pending',
    attempts: 0,
    createdAt: now,
    dueAt: await dueAt(channel, settings, story, now, repositories),
    sentAt: null,
    messageId: null,
    lastError: null,
  };
}

/** Not in quiet hours (unless urgent news may pass), and not over the channel's daily number: such posts wait. */
async function dueAt(
  channel: Channel,
  settings: ChannelSettings | null,
  story: Story,
  now: Instant,
  repositories: Repositories,
): Promise<Instant> {
  if (settings === null) return now;
  const quiet = settings.quietHours;
  const urgent = story.severity === 3;
  if (quiet !== null && !(urgent && quiet.urgentPasses)) return endOfHours(now, quiet);
  if (settings.dailyLimit !== null && !urgent) {
    const sent = await repositories.outbox.sentBetween(channel, startOfDay(now, settings), now);
    if (sent.length >= settings.dailyLimit) return addMs(startOfDay(now, settings), day);
  }
  return now;
}

function startOfDay(now: Instant, settings: ChannelSettings): Instant {
  const clock = wallClock(now, settings.digest?.timeZone ?? 'UTC');
  return addMs(now, -(clock.hour * 60 + clock.minute) * 60_000);
}

function groupByChannel(subscriptions: readonly Subscription[]): Map<string, Subscription[]> {
  const groups = new Map<string, Subscription[]>();
  for (const subscription of subscriptions) {
    const key = channelKey(subscription.channel);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [subscription]);
    else group.push(subscription);
  }
  return groups;
}
