import type { Audience, Listener } from '../../domain/audience.ts';
import { type Channel, channelKey } from '../../domain/channel.ts';
import { type Delivery, newDelivery } from '../../domain/delivery.ts';
import { stableId } from '../../domain/identity.ts';
import { isMuted, mismatches, priorityOf, type Tellable } from '../../domain/matching.ts';
import type { Post } from '../../domain/post.ts';
import type { Story } from '../../domain/story.ts';
import type { Instant } from '../../domain/time.ts';
import type { Repositories } from '../ports/store.ts';
import { storyPost, type Teller } from './story-post.ts';
import { whenToTell } from './when-to-tell.ts';

export interface Telling {
  readonly kind: 'story' | 'update';
  readonly story: Story;
  readonly teller: Teller;
  readonly tellable: Tellable;
  readonly now: Instant;
  /** What is said, where it is not the usual post of a story. */
  readonly post?: Post;
  /** Told only in channels with such a key; absent: in all. */
  readonly among?: (key: string) => boolean;
  /** Told there too, whatever is subscribed there: somebody in them asked for just this. */
  readonly askedFor?: readonly Channel[];
  /** What tells this telling from an earlier one of the same member; absent for the first. */
  readonly occasion?: string;
}

/**
 * Writes the deliveries of a story, or of an update of it, into the outbox: one for each channel of which at least one
 * subscription wants it at once, and for those that asked for it. To be called in the transaction that stores the story.
 */
export async function tellStory(telling: Telling, repositories: Repositories): Promise<void> {
  const { story, teller, tellable, kind, now } = telling;
  const audience = await repositories.subscriptions.audience();
  const post = telling.post ?? storyPost(kind, story, teller);
  const mentioning = new Map<string, Post>();
  const deliveries: Delivery[] = [];
  const listeners = audience.listenersTo([...tellable.companiesAndOwners, ...story.regulators]);
  const told = listeners
    .filter(({ channel }) => telling.among?.(channelKey(channel)) !== false)
    .map((listener): Told => ({ listener, mention: mentionIn(listener, tellable) }));
  for (const channel of telling.askedFor ?? []) {
    const listener = await whoAsked(channel, tellable, audience, repositories);
    if (listener !== null) told.push({ listener, mention: null });
  }
  for (const { listener, mention } of told) {
    if (mention === undefined) continue;
    const { channel, settings } = listener;
    deliveries.push(
      newDelivery({
        id: storyDeliveryId(story.id, teller.memberId, listener, telling.occasion),
        channel,
        // One object for all who are told the same, so that it is kept once.
        post: mention === null ? post : (mentioning.get(mention) ?? remember(mentioning, mention, post)),
        priority: priorityOf(kind, story.severity),
        storyId: story.id,
        createdAt: now,
        ...(await whenToTell(channel, settings, story.severity, now, repositories.outbox)),
      }),
    );
  }
  await repositories.outbox.enqueue(deliveries);
}

/** Whom to notify; null: nobody; undefined: the channel does not want it (at once). */
interface Told {
  readonly listener: Listener;
  readonly mention: string | null | undefined;
}

/** The same news for the same channel is the same delivery, whenever and by whomever it is written. */
export function storyDeliveryId(
  storyId: string,
  memberId: string,
  { channel }: Pick<Listener, 'channel'>,
  occasion?: string,
): string {
  const parts = ['story', storyId, memberId, channelKey(channel)];
  return stableId(occasion === undefined ? parts : [...parts, occasion], 25);
}

/** The channel that asked for it; null where it hears of it anyway, at once or in its digest, or muted whose it is. */
async function whoAsked(
  channel: Channel,
  tellable: Tellable,
  audience: Audience,
  { channels }: Pick<Repositories, 'channels'>,
): Promise<Listener | null> {
  const listener = audience.listener(channel) ?? {
    channel,
    settings: await channels.settings(channel),
    subscriptions: [],
  };
  const { settings } = listener;
  const hears = listener.subscriptions.some((one) => mismatches(one, settings, tellable).length === 0);
  return hears || isMuted(tellable.story, settings) ? null : listener;
}

/** Whom to notify in a channel; null: nobody; undefined: the channel does not want it (at once). */
function mentionIn({ subscriptions, settings }: Listener, tellable: Tellable): string | null | undefined {
  const wanting = subscriptions.filter(
    (one) => one.mode === 'at-once' && mismatches(one, settings, tellable).length === 0,
  );
  if (wanting.length === 0) return undefined;
  const { severity } = tellable.story;
  return wanting.find((one) => one.mention !== null && severity >= one.mentionSeverity)?.mention ?? null;
}

function remember(posts: Map<string, Post>, mention: string, post: Post): Post {
  const mentioning = { ...post, mention };
  posts.set(mention, mentioning);
  return mentioning;
}
