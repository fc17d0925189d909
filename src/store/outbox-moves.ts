import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { OutboxRepository } from '../app/ports/store.ts';
import { channelKey } from '../domain/channel.ts';
import { type DeliveryState, statesBefore } from '../domain/delivery.ts';
import { shiftedBy } from './instants.ts';
import { isOpen, isPending, isSending } from './open-deliveries.ts';
import type { DeliveryRow, Tables } from './tables.ts';

type Moves = Pick<
  OutboxRepository,
  | 'doubtAllOf'
  | 'markSent'
  | 'markDoubt'
  | 'markPending'
  | 'hold'
  | 'markFailed'
  | 'markDropped'
  | 'release'
  | 'shiftWaits'
>;

/** A channel that has to wait longer than this makes all its posts wait, so that they are not looked at in vain. */
const longWaitMs = 60_000;

/** The moves from state to state, and the waits between them. */
export function outboxMoves(db: Kysely<Tables>): Moves {
  async function move(ids: readonly string[], to: DeliveryState, rest: Partial<DeliveryRow>): Promise<number> {
    const { numUpdatedRows } = await db
      .updateTable('deliveries')
      .set({ state: to, ...rest } as Partial<Omit<DeliveryRow, 'sequence'>>)
      .where('id', 'in', ids)
      .where('state', 'in', statesBefore(to))
      .executeTakeFirst();
    return Number(numUpdatedRows);
  }

  return {
    async doubtAllOf(owner, lookAt) {
      await db
        .updateTable('deliveries')
        .set({ due_at: lookAt })
        .where(isSending)
        .where('claimed_by', '=', owner)
        .where('due_at', '>', lookAt)
        .execute();
    },
    async markSent(sent, at) {
      const rows = JSON.stringify(sent.flatMap(({ ids, messageId }) => ids.map((id) => ({ id, messageId }))));
      await sql`
        update deliveries
        set state = 'sent', message_id = said.value ->> 'messageId', sent_at = ${at}, last_error = null, doubt_since = null
        from json_each(${rows}) as said
        where deliveries.id = said.value ->> 'id'
          and state in (select value from json_each(${JSON.stringify(statesBefore('sent'))}))`.execute(db);
    },
    async markDoubt(ids, reason, lookAt) {
      await db
        .updateTable('deliveries')
        .set((set) => ({
          last_error: reason,
          due_at: lookAt,
          doubt_since: set.fn.coalesce('doubt_since', 'claimed_at'),
        }))
        .where('id', 'in', ids)
        .where('state', '=', 'sending')
        .execute();
    },
    async markPending(ids, reason, { dueAt, waitMs, doubt, repeated, uncounted }) {
      if (uncounted === true) {
        await db
          .updateTable('deliveries')
          .set((set) => ({ attempts: set('attempts', '-', 1) }))
          .where('id', 'in', ids)
          .where('state', '=', 'sending')
          .execute();
      }
      await move(ids, 'pending', {
        last_error: reason,
        due_at: dueAt,
        ...(repeated === true ? { repeated: 1 } : {}),
        ...(doubt === 'over' ? { doubt_since: null } : {}),
      });
      // What nobody doubts may be merged anew with what came in the meantime. A digest keeps what it lists.
      await db
        .updateTable('deliveries')
        .set({ batch: null })
        .where('id', 'in', ids)
        .where('doubt_since', 'is', null)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('deliveries as lead')
                .select('lead.id')
                .whereRef('lead.id', '=', 'deliveries.batch')
                .where('lead.kind', '=', 'digest'),
            ),
          ),
        )
        .execute();
      if (waitMs > longWaitMs) {
        await sql`
          update deliveries indexed by deliveries_open set due_at = ${dueAt}
          where channel_key = (select channel_key from deliveries where id = ${ids[0] ?? ''})
            and ${isOpen} and ${isPending} and due_at < ${dueAt}`.execute(db);
      }
    },
    async hold(ids, until) {
      await move(ids, 'pending', { due_at: until, held_for: 'quiet', attempts: 0, batch: null, last_error: null });
    },
    async markFailed(ids, reason) {
      await move(ids, 'failed', { last_error: reason, doubt_since: null });
    },
    markDropped: (ids, reason) => move(ids, 'dropped', { last_error: reason, doubt_since: null, held_for: null }),
    async release(channel, now, heldFor) {
      await sql`
        update deliveries indexed by deliveries_open set due_at = ${now}, held_for = null
        where channel_key = ${channelKey(channel)} and ${isOpen} and ${isPending} and due_at > ${now}
          and held_for is ${heldFor}`.execute(db);
    },
    async shiftWaits(byMs, after) {
      await db
        .updateTable('deliveries')
        .set({ due_at: shiftedBy('due_at', byMs) })
        .where(isOpen)
        .where('held_for', 'is', null)
        .where('due_at', '>', after)
        .execute();
    },
  };
}
