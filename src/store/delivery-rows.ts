import type { Kysely, Selectable } from 'kysely';
import { channelKey } from '../domain/channel.ts';
import type { Delivery, DeliveryState } from '../domain/delivery.ts';
import { stableId } from '../domain/identity.ts';
import type { Post } from '../domain/post.ts';
import type { PostReader } from './kept-posts.ts';
import type { DeliveryRow, Tables } from './tables.ts';

type Row = Selectable<DeliveryRow> & { post_json: string };

/** Deliveries with their posts. */
export function selectDeliveries(db: Kysely<Tables>) {
  return db
    .selectFrom('deliveries')
    .innerJoin('posts', 'posts.id', 'deliveries.post_id')
    .selectAll('deliveries')
    .select('posts.post_json');
}

/** A group with the one that names its batch in front: the message goes under its id. */
export function leadFirst(group: readonly Delivery[], batch: string): Delivery[] {
  return group.toSorted((left, right) => Number(right.id === batch) - Number(left.id === batch));
}

export function toDelivery(row: Row, readPost: PostReader): Delivery {
  return {
    id: row.id,
    channel: {
      platform: row.platform as Delivery['channel']['platform'],
      workspace: row.workspace,
      channel: row.channel,
    },
    post: readPost(row.post_id, row.post_json),
    priority: row.priority,
    storyId: row.story_id,
    state: row.state as DeliveryState,
    attempts: row.attempts,
    createdAt: row.created_at,
    dueAt: row.due_at,
    sentAt: row.sent_at,
    messageId: row.message_id,
    lastError: row.last_error,
    edits: row.edits,
    batch: row.batch,
    heldFor: row.held_for as Delivery['heldFor'],
    claimedAt: row.claimed_at,
    claimedBy: row.claimed_by,
    doubtSince: row.doubt_since,
    repeated: row.repeated === 1,
  };
}

/** What an older export does not know is absent there. */
export function toDeliveryRow(delivery: Delivery, postId: string): Omit<DeliveryRow, 'sequence'> {
  return {
    id: delivery.id,
    ...delivery.channel,
    channel_key: channelKey(delivery.channel),
    kind: delivery.post.kind,
    priority: delivery.priority,
    story_id: delivery.storyId,
    state: delivery.state,
    attempts: delivery.attempts,
    created_at: delivery.createdAt,
    due_at: delivery.dueAt,
    sent_at: delivery.sentAt,
    message_id: delivery.messageId,
    last_error: delivery.lastError,
    post_id: postId,
    edits: delivery.edits ?? null,
    batch: delivery.batch ?? null,
    held_for: delivery.heldFor ?? null,
    claimed_at: delivery.claimedAt ?? null,
    claimed_by: delivery.claimedBy ?? null,
    doubt_since: delivery.doubtSince ?? null,
    repeated: delivery.repeated ? 1 : 0,
  };
}

/** The same post has the same id, so that a story told to thousands of channels is kept once. */
export function toPostRow(post: Post): { id: string; post_json: string } {
  const post_json = JSON.stringify(post);
  return { id: stableId(['post', post_json]), post_json };
}
