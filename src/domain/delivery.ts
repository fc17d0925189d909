import type { Channel } from './channel.ts';
import type { Post } from './post.ts';
import type { Instant } from './time.ts';

export type DeliveryState = 'pending' | 'sending' | 'sent' | 'failed' | 'dropped';

/** One post to one channel. */
export interface Delivery {
  /** At most 25 characters (Discord's nonce), deterministic from what is told and to whom. */
  readonly id: string;
  readonly channel: Channel;
  readonly post: Post;
  /** 0 urgent (severity 3), 1 story, 2 update, 3 digest: order among channels; within a channel it is by `sequence`. */
  readonly priority: number;
  /** Story it tells; the first sent delivery of a story in a channel is the parent of the later ones. */
  readonly storyId: string | null;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly createdAt: Instant;
  /** Not before. */
  readonly dueAt: Instant;
  readonly sentAt: Instant | null;
  /** Platform's id of the message: Slack ts, Discord snowflake. */
  readonly messageId: string | null;
  readonly lastError: string | null;
}
