import { type Delivery, newDelivery } from '../../domain/delivery.ts';
import { sha256, stableId } from '../../domain/identity.ts';
import type { Post } from '../../domain/post.ts';
import type { Instant } from '../../domain/time.ts';
import { mergePosts } from '../delivery/merge-posts.ts';
import type { OutboxRepository, Repositories } from '../ports/store.ts';
import { storyDeliveryId } from './tell-story.ts';

/**
 * Says what was told of a member of a story anew, in place, wherever it was told: what is still to be sent is changed, or
 * not sent at all where it is `void`; what was sent is edited. Whom it notifies stays as it was. Answers in how many
 * channels it was told.
 */
export async function correctTold(
  told: { readonly storyId: string; readonly memberId: string },
  post: Post,
  how: { readonly now: Instant; readonly isVoid: boolean },
  { outbox }: Repositories,
): Promise<number> {
  let count = 0;
  for (const delivery of await outbox.toldOf(told.storyId)) {
    if (delivery.id !== storyDeliveryId(told.storyId, told.memberId, delivery)) continue;
    count += 1;
    const { channel, priority, storyId } = delivery;
    const { mention } = delivery.post;
    const whole = mention === undefined ? post : { ...post, mention };
    const isUnsent = await outbox.replacePost(delivery.id, whole);
    if (isUnsent && how.isVoid) await outbox.markDropped([delivery.id], 'withdrawn before it was sent');
    if (isUnsent) continue;
    // What it says is part of its name: said once, however often it is tried.
    const id = stableId(['edit', delivery.id, sha256(JSON.stringify(post)), how.now], 25);
    const message = await wholeMessage(delivery, whole, outbox);
    if (message === null) continue;
    const edit = { id, channel, post: message, priority, storyId, createdAt: how.now, edits: delivery.id };
    await outbox.enqueue([newDelivery(edit)]);
  }
  return count;
}

/** The message that a post is in, with its new words; null where it went out within a digest. */
async function wholeMessage(told: Delivery, post: Post, outbox: OutboxRepository): Promise<Post | null> {
  if (told.batch === null) return post;
  const members = await outbox.batchOf(told.batch);
  if (members.some((member) => member.post.kind === 'digest')) return null;
  return mergePosts(members.map((member) => (member.id === told.id ? post : member.post)));
}
