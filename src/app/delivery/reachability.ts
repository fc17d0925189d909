import { type Channel, channelKey, directChannel, personOf, workspaceKey } from '../../domain/channel.ts';
import { newDelivery } from '../../domain/delivery.ts';
import { stableId } from '../../domain/identity.ts';
import type { Post } from '../../domain/post.ts';
import type { Instant } from '../../domain/time.ts';
import type { Repositories } from '../ports/store.ts';

export type Scope = 'channel' | 'workspace' | 'platform';

/** A channel, or its whole workspace or platform, that takes nothing until a person acts. */
export interface Unreachable {
  readonly channel: Channel;
  readonly scope: Scope;
  readonly reason: string;
}

/**
 * Notes what cannot be reached. Whoever set up a channel's subscriptions is told once, by the way that still works:
 * directly, as long as the workspace as a whole can be reached.
 */
export async function pauseChannels(
  unreachable: readonly Unreachable[],
  now: Instant,
  repositories: Repositories,
): Promise<void> {
  const { subscriptions, outbox } = repositories;
  const alone = unreachable.filter(({ scope }) => scope === 'channel');
  for (const { channel, scope, reason } of unreachable) {
    if (scope === 'channel') continue;
    const all = await channelsOf(channel, scope, repositories);
    await subscriptions.pause(all.map((one) => ({ channel: one, reason })));
  }
  const newly = (await subscriptions.pause(alone)).filter(({ pausedReason }) => pausedReason === null);
  const reasons = new Map(alone.map(({ channel, reason }) => [channelKey(channel), reason]));
  const notices = newly.map(({ channel, createdBy }) =>
    notice(directChannel(channel, createdBy), channel, reasons.get(channelKey(channel)) ?? '', now),
  );
  // Who set up several subscriptions of a channel is told once: such notices have one id.
  await outbox.enqueue(notices);
}

/** Notes that a channel (or all those of its workspace) can be reached again, and lets what waits go out. */
export async function resumeChannel(
  channel: Channel,
  scope: Scope,
  now: Instant,
  repositories: Repositories,
): Promise<void> {
  for (const one of await channelsOf(channel, scope, repositories)) {
    const changed = await repositories.subscriptions.pause([{ channel: one, reason: null }]);
    if (changed.length > 0) await repositories.outbox.release(one, now, null);
  }
}

/**
 * A channel took a post: nothing that paused it holds any more. What had paused all of its workspace with the same words
 * is over for all; where only some had it, they are tried again.
 */
export async function noteReached(channel: Channel, now: Instant, repositories: Repositories): Promise<void> {
  const [first] = await repositories.subscriptions.pause([{ channel, reason: null }]);
  if (first === undefined) return;
  const { platform, workspace } = channel;
  const others = (await repositories.subscriptions.forWorkspace(platform, workspace)).filter(
    (one) => channelKey(one.channel) !== channelKey(channel),
  );
  const same = others.filter(({ pausedReason }) => pausedReason === first.pausedReason);
  for (const one of distinctChannels(same.map((subscription) => subscription.channel))) {
    if (same.length === others.length) await repositories.subscriptions.pause([{ channel: one, reason: null }]);
    await repositories.outbox.release(one, now, null);
  }
}

/** A person could not be written to: the notice goes to another channel of the workspace that still works, if any. */
export async function redirectNotice(
  delivery: { readonly id: string; readonly channel: Channel; readonly post: Post },
  reason: string,
  now: Instant,
  repositories: Repositories,
): Promise<void> {
  const { platform, workspace } = delivery.channel;
  const person = personOf(delivery.channel);
  const working = (await repositories.subscriptions.forWorkspace(platform, workspace)).filter(
    ({ pausedReason }) => pausedReason === null,
  );
  const other = working.find(({ createdBy }) => createdBy === person) ?? working[0];
  await repositories.outbox.markDropped(
    [delivery.id],
    `${reason}; ${other === undefined ? 'no other way' : 'told elsewhere'}`,
  );
  if (other === undefined) return;
  await repositories.outbox.enqueue([
    newDelivery({
      id: stableId(['redirected', delivery.id], 25),
      channel: other.channel,
      post: delivery.post,
      priority: 2,
      storyId: null,
      createdAt: now,
    }),
  ]);
}

function notice(to: Channel, about: Channel, reason: string, now: Instant) {
  return newDelivery({
    id: stableId(['paused', channelKey(to), channelKey(about), now], 25),
    channel: to,
    post: {
      kind: 'notice',
      title: 'Posts to a channel are on hold',
      url: null,
      severity: 0,
      summary: `The channel ${about.channel} (${workspaceKey(about)}) cannot be reached: ${reason}.\n\nIts posts are kept, and go out by themselves once the cause is gone.`,
      quotes: [],
      fields: [],
      links: [],
      buttons: [],
      sections: [],
      footer: 'You get this once, because you set up its subscription.',
    },
    priority: 2,
    storyId: null,
    createdAt: now,
  });
}

async function channelsOf(channel: Channel, scope: Scope, { subscriptions }: Repositories): Promise<Channel[]> {
  if (scope === 'channel') return [channel];
  const all = await subscriptions.forWorkspace(channel.platform, channel.workspace);
  return distinctChannels([channel, ...all.map((one) => one.channel)]);
}

function distinctChannels(channels: readonly Channel[]): Channel[] {
  return [...new Map(channels.map((channel) => [channelKey(channel), channel])).values()];
}
