import type { Kysely } from 'kysely';
import { type SqlBool, sql } from 'kysely';
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
      await sql`
        update deliveries
        set state = 'sent', message_id = said.value ->> 'messageId', sent_at = ${at}, last_error = null, doubt_since = null
        from json_each(${oneByOne(sent)}) as said
        where deliveries.id = said.value ->> 'id' and ${isBefore('sent')}`.execute(db);
    },
    async markDoubt(doubted) {
      await sql`
        update deliveries
        set last_error = said.value ->> 'reason', due_at = said.value ->> 'lookAt',
          doubt_since = coalesce(doubt_since, claimed_at)
        from json_each(${oneByOne(doubted)}) as said
        where deliveries.id = said.value ->> 'id' and ${isSending}`.execute(db);
    },
    async markPending(postponed) {
      const rows = oneByOne(postponed);
      await sql`
        update deliveries
        set state = 'pending', last_error = said.value ->> 'reason', due_at = said.value ->> 'dueAt',
          attempts = attempts - iif(state = 'sending', coalesce(said.value ->> 'uncounted', 0), 0),
          repeated = max(repeated, coalesce(said.value ->> 'repeated', 0)),
          doubt_since = iif(said.value ->> 'doubt' = 'over', null, doubt_since)
        from json_each(${rows}) as said
        where deliveries.id = said.value ->> 'id' and ${isBefore('pending')}`.execute(db);
      // What nobody doubts may be merged anew with what came in the meantime. A digest keeps what it lists.
      await sql`
        update deliveries set batch = null
        where id in (select value ->> 'id' from json_each(${rows})) and batch is not null and doubt_since is null
          and not exists (select 1 from deliveries as lead where lead.id = deliveries.batch and lead.kind = 'digest')
        `.execute(db);
      const long = postponed.filter(({ waitMs }) => waitMs > longWaitMs);
      if (long.length === 0) return;
      const channels = JSON.stringify(long.map(({ ids, dueAt }) => ({ id: ids[0], dueAt })));
      await sql`
        update deliveries indexed by deliveries_open set due_at = wait.value ->> 'dueAt'
        from json_each(${channels}) as wait
        where channel_key = (select channel_key from deliveries where id = wait.value ->> 'id')
          and ${isOpen} and ${isPending} and due_at < wait.value ->> 'dueAt'`.execute(db);
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

/** What is said of groups, said of each of their deliveries. */
function oneByOne(groups: readonly { readonly ids: readonly string[] }[]): string {
  return JSON.stringify(groups.flatMap(({ ids, ...rest }) => ids.map((id) => ({ ...rest, id }))));
}

function isBefore(state: DeliveryState) {
  return sql<SqlBool>`state in (select value from json_each(${JSON.stringify(statesBefore(state))}))`;
}
