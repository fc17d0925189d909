import { type Channel, channelKey, workspaceKey } from '../../domain/channel.ts';
import type { Subscription } from '../../domain/subscription.ts';
import type { FactRepository, Repositories } from '../ports/store.ts';

type Facts = { readonly facts: Pick<FactRepository, 'get' | 'put' | 'remove'> };

/** Name of the fact that holds the channels in which a document was asked for by `watch`. */
function watchersFact(documentId: string): string {
  return `watch/${documentId}`;
}

/** The channels in which a document was asked for; they are told of it whatever is subscribed there. */
export async function watchersOf(documentId: string, { facts }: Facts): Promise<Channel[]> {
  const noted = await facts.get(watchersFact(documentId));
  if (noted === null) return [];
  const watchers = JSON.parse(noted) as Channel | Channel[];
  // At first one channel was all there could be.
  return Array.isArray(watchers) ? watchers : [watchers];
}

/** Twice is as once. To be called in a transaction: another channel may ask at the same time. */
export async function addWatcher(documentId: string, channel: Channel, { facts }: Facts): Promise<void> {
  const others = (await watchersOf(documentId, { facts })).filter((one) => channelKey(one) !== channelKey(channel));
  await facts.put(watchersFact(documentId), JSON.stringify([...others, channel]));
}

/** Takes the channels of a workspace from those of a document; answers which are left. To be called in a transaction. */
export async function removeWatchers(documentId: string, channel: Channel, { facts }: Facts): Promise<Channel[]> {
  const left = (await watchersOf(documentId, { facts })).filter((one) => workspaceKey(one) !== workspaceKey(channel));
  if (left.length === 0) await facts.remove(watchersFact(documentId));
  else await facts.put(watchersFact(documentId), JSON.stringify(left));
  return left;
}

export async function forgetWatchers(documentId: string, { facts }: Facts): Promise<void> {
  await facts.remove(watchersFact(documentId));
}

/** Whether a subscription names a document, or the company whose it is, and not others of its documents alone. */
export function namesDocument(
  { companies, sources }: Subscription,
  id: string,
  companyAndOwners: readonly string[],
): boolean {
  const isNamed = companies.some((name) => companyAndOwners.includes(name));
  if (sources.length === 0) return isNamed;
  return sources.includes(id) && (isNamed || companies.length === 0);
}

/** Whether a channel asked for a document whose change is in a story. */
export async function watchesStory(
  storyId: string,
  channel: Channel,
  { stories, changes, facts }: Pick<Repositories, 'stories' | 'changes' | 'facts'>,
): Promise<boolean> {
  for (const member of await stories.membersOf(storyId)) {
    const change = member.memberKind === 'change' ? await changes.get(member.memberId) : null;
    const watchers = change === null ? [] : await watchersOf(change.documentId, { facts });
    if (watchers.some((one) => channelKey(one) === channelKey(channel))) return true;
  }
  return false;
}
