import type { Delivery } from '../../domain/delivery.ts';
import { inWords } from '../../domain/errors.ts';
import type { SendOutcome } from '../ports/sender.ts';
import type { Store } from '../ports/store.ts';
import { postOf } from './merge-posts.ts';
import type { Group, SettleParts } from './settle-delivery.ts';

/** Says a group, or changes a message into it; what the sender throws leaves it in doubt. */
export async function attempt(parts: SettleParts, group: Group, signal: AbortSignal): Promise<SendOutcome> {
  try {
    return await say(parts, group, signal);
  } catch (error) {
    parts.log.error({ delivery: group[0].id, error: inWords(error) }, 'sender threw');
    return { kind: 'in-doubt', reason: inWords(error) };
  }
}

async function say({ store, sender }: SettleParts, group: Group, signal: AbortSignal): Promise<SendOutcome> {
  const [lead] = group;
  const delivery = { ...lead, post: postOf(group) };
  if (lead.edits === null) return sender.send(delivery, await parentOf(lead, store), signal);
  const edited = await store.outbox.get(lead.edits);
  if (edited?.messageId == null) return { kind: 'message-gone', reason: 'the message to change was never sent' };
  return sender.edit(delivery, edited.messageId, signal);
}

/** The message to whose thread an update goes; null where it stands for itself. */
export async function parentOf(delivery: Delivery, store: Store): Promise<string | null> {
  if (delivery.storyId === null || delivery.post.kind !== 'update' || delivery.batch !== null) return null;
  const own = await store.outbox.parentMessage(delivery.storyId, delivery.channel);
  if (own !== null) return own;
  const followed = (await store.stories.get(delivery.storyId))?.follows ?? null;
  return followed === null ? null : store.outbox.parentMessage(followed, delivery.channel);
}
