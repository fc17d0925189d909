import type { Channel } from './channel.ts';
import type { Post } from './post.ts';
import type { Instant } from './time.ts';

export type DeliveryState = 'pending' | 'sending' | 'sent' | 'failed' | 'dropped';

/** Every move there is; the outbox makes no other. Who makes which, and in which transaction: docs/delivery.md. */
export const moves: Readonly<Record<DeliveryState, readonly DeliveryState[]>> = {
  pending: ['sending', 'dropped'],
  sending: ['sent', 'pending', 'failed', 'dropped'],
  sent: [],
  failed: [],
  dropped: [],
};

/** The states from which one may be reached. */
export function statesBefore(state: DeliveryState): DeliveryState[] {
  return (Object.keys(moves) as DeliveryState[]).filter((from) => moves[from].includes(state));
}

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
  /** Pending: not before. Sending: from when on nobody knows any more what became of it. */
  readonly dueAt: Instant;
  readonly sentAt: Instant | null;
  /** Platform's id of the message: Slack ts, Discord snowflake. */
  readonly messageId: string | null;
  readonly lastError: string | null;
  /** Id of the delivery whose message this one changes; null where it is a message of its own. */
  readonly edits: string | null;
  /** Deliveries that go out as one message share the id of one of them, under which the message is sent. */
  readonly batch: string | null;
  /** Why it waits although the channel could be reached: its quiet hours, or its daily number (until the digest). */
  readonly heldFor: 'quiet' | 'digest' | null;
  /** When the last attempt began, and which process made it. */
  readonly claimedAt: Instant | null;
  readonly claimedBy: string | null;
  /** When the first attempt began of which nobody knows whether the platform took it. */
  readonly doubtSince: Instant | null;
  /** True where it was sent again without knowing whether the first arrived: the message says so. */
  readonly repeated: boolean;
}

/** A delivery as it is written into the outbox. */
export function newDelivery(
  what: Pick<Delivery, 'id' | 'channel' | 'post' | 'priority' | 'storyId' | 'createdAt'> &
    Partial<Pick<Delivery, 'dueAt' | 'edits' | 'heldFor'>>,
): Delivery {
  return {
    dueAt: what.createdAt,
    edits: null,
    heldFor: null,
    ...what,
    state: 'pending',
    attempts: 0,
    sentAt: null,
    messageId: null,
    lastError: null,
    batch: null,
    claimedAt: null,
    claimedBy: null,
    doubtSince: null,
    repeated: false,
  };
}
