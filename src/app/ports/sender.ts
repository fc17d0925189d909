import type { Delivery } from '../../domain/delivery.ts';

export type SendOutcome =
  | { readonly kind: 'sent'; readonly messageId: string }
  /** The platform did not take it and may later: rate limit, outage, time-out before the request left. */
  | {
      readonly kind: 'retry';
      readonly reason: string;
      readonly afterMs: number | null;
      readonly scope: 'channel' | 'workspace' | 'platform';
    }
  /** The request left and no answer came: it may have been taken. */
  | { readonly kind: 'in-doubt'; readonly reason: string }
  /** This post will never be taken (too long, malformed): a bug of ours. */
  | { readonly kind: 'rejected'; readonly reason: string }
  /** The message that was to be changed is no longer there: nothing is to be said in its place. */
  | { readonly kind: 'message-gone'; readonly reason: string }
  /** The channel cannot be reached until a person acts: gone, archived, bot removed, token revoked, no permission. */
  | { readonly kind: 'unreachable'; readonly reason: string; readonly scope: 'channel' | 'workspace' | 'platform' };

/**
 * Says deliveries on one platform. `send` and `edit` never throw for what a platform does; every answer is an outcome.
 * `parentMessageId` is the first message of the story in that channel: an update goes to its thread.
 */
export interface Sender {
  readonly platform: Delivery['channel']['platform'];
  /** For so many milliseconds after an attempt, sending the same delivery again cannot double it (Discord's nonce). */
  readonly repeatableMs: number;
  /** A delivery to a person (`personOf` its channel) is written to that person directly. */
  send(delivery: Delivery, parentMessageId: string | null, signal: AbortSignal): Promise<SendOutcome>;
  /** Changes a message into the delivery's post; doing so twice leaves what once leaves. */
  edit(delivery: Delivery, messageId: string, signal: AbortSignal): Promise<SendOutcome>;
  /**
   * Looks for a delivery in doubt: its message id, null where it is not there, undefined where it cannot be known (no
   * history to read). Throws a `Fault` of kind `outage` where the platform cannot be asked now.
   */
  find(delivery: Delivery, parentMessageId: string | null, signal: AbortSignal): Promise<string | null | undefined>;
}
