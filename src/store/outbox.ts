import { type Kysely, type SqlBool, sql } from 'kysely';
import type { OutboxRepository } from '../app/ports/store.ts';
import { type Channel, channelKey } from '../domain/channel.ts';
import { type DeliveryState, statesBefore } from '../domain/delivery.ts';
import type { Post } from '../domain/post.ts';
import { claimDue } from './claim.ts';
import { selectDeliveries, toDelivery, toDeliveryRow, toPostRow } from './delivery-rows.ts';
import { shiftedBy } from './instants.ts';
import type { DeliveryRow, Tables } from './tables.ts';

/** Rows of one statement: SQLite takes 32,766 parameters. */
const rowsAtOnce = 500;
/** A channel that has to wait longer than this makes all its posts wait, so that they are not looked at in vain. */
const longWaitMs = 60_000;

/** `transact` runs work in a transaction of its own, or in the one that is already open. */
export function outboxRepository(
  db: Kysely<Tables>,
  transact: <T>(work: (db: Kysely<Tables>) => Promise<T>) => Promise<T>,
): OutboxRepository {
  async function move(ids: readonly string[], to: DeliveryState, rest: Partial<DeliveryRow>): Promise<number> {
    const { numUpdatedRows } = await db
      .updateTable('deliveries')
      .set({ state: to, ...rest } as Partial<Omit<DeliveryRow, 'sequence'>>)
      .where('id', 'in', ids)
      .where('state', 'in', statesBefore(to))
      .executeTakeFirst();
    return Number(numUpdatedRows);
  }

  const ofChannel = (channel: Channel) => selectDeliveries(db).where('channel_key', '=', channelKey(channel));

  return {
    all: async () => (await selectDeliveries(db).orderBy('sequence').execute()).map(toDelivery),
    async enqueue(deliveries) {
      const postRows = new Map<Post, { id: string; post_json: string }>();
      for (const { post } of deliveries) if (!postRows.has(post)) postRows.set(post, toPostRow(post));
      for (const rows of inParts([...postRows.values()])) {
        await db
          .insertInto('posts')
          .values(rows)
          .onConflict((conflict) => conflict.column('id').doNothing())
          .execute();
      }
      const rows = deliveries.map((delivery) => toDeliveryRow(delivery, postRows.get(delivery.post)?.id ?? ''));
      for (const part of inParts(rows)) {
        await db
          .insertInto('deliveries')
          .values(part)
          .onConflict((conflict) => conflict.column('id').doNothing())
          .execute();
      }
    },
    async get(id) {
      const row = await selectDeliveries(db).where('deliveries.id', '=', id).executeTakeFirst();
      return row === undefined ? null : toDelivery(row);
    },
    claim: (options) => transact((inner) => claimDue(inner, options)),
    async inDoubt(platform, now, limit) {
      const named = sql<string>`coalesce(batch, deliveries.id)`;
      // Whole groups, however many rows they have: what went out together is found together.
      const names = await db
        .selectFrom('deliveries')
        .select(named.as('name'))
        .where('platform', '=', platform)
        .where('state', '=', 'sending')
        .where('due_at', '<=', now)
        .groupBy(named)
        .orderBy((order) => order.fn.min('sequence'))
        .limit(limit)
        .execute();
      if (names.length === 0) return [];
      const rows = await selectDeliveries(db)
        .where('platform', '=', platform)
        .where('state', '=', 'sending')
        .where(
          named,
          'in',
          names.map(({ name }) => name),
        )
        .orderBy('sequence')
        .execute();
      const groups = Map.groupBy(rows.map(toDelivery), ({ id, batch }) => batch ?? id);
      return [...groups].map(([name, group]) =>
        group.sort((left, right) => Number(right.id === name) - Number(left.id === name)),
      );
    },
    async senders(platform) {
      const rows = await db
        .selectFrom('deliveries')
        .select('claimed_by')
        .distinct()
        .where('platform', '=', platform)
        .where('state', '=', 'sending')
        .execute();
      return rows.flatMap(({ claimed_by }) => (claimed_by === null ? [] : [claimed_by]));
    },
    async doubtAllOf(owner, lookAt) {
      await db
        .updateTable('deliveries')
        .set({ due_at: lookAt })
        .where('state', '=', 'sending')
        .where('claimed_by', '=', owner)
        .where('due_at', '>', lookAt)
        .execute();
    },
    async markSent(ids, messageId, at) {
      await move(ids, 'sent', { message_id: messageId, sent_at: at, last_error: null, doubt_since: null });
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
        await db
          .updateTable('deliveries')
          .set({ due_at: dueAt })
          .where('channel_key', 'in', (from) =>
            from
              .selectFrom('deliveries')
              .select('channel_key')
              .where('id', '=', ids[0] ?? ''),
          )
          .where('state', '=', 'pending')
          .where('due_at', '<', dueAt)
          .execute();
      }
    },
    async markFailed(ids, reason) {
      await move(ids, 'failed', { last_error: reason, doubt_since: null });
    },
    markDropped: (ids, reason) => move(ids, 'dropped', { last_error: reason, doubt_since: null, held_for: null }),
    async parentMessage(storyId, channel) {
      const row = await db
        .selectFrom('deliveries')
        .select('message_id')
        .where('story_id', '=', storyId)
        .where('channel_key', '=', channelKey(channel))
        .where('state', '=', 'sent')
        .where('edits', 'is', null)
        .orderBy('sequence')
        .limit(1)
        .executeTakeFirst();
      return row?.message_id ?? null;
    },
    async sentBetween(channel, from, to) {
      const rows = await ofChannel(channel)
        .where('sent_at', '>=', from)
        .where('sent_at', '<', to)
        .orderBy('sent_at')
        .execute();
      return rows.map(toDelivery);
    },
    async forStory(storyId, channel) {
      const rows = await ofChannel(channel).where('story_id', '=', storyId).orderBy('sequence').execute();
      return rows.map(toDelivery);
    },
    async toldOf(storyId) {
      const rows = await selectDeliveries(db)
        .where('story_id', '=', storyId)
        .where('edits', 'is', null)
        .where('state', 'in', ['pending', 'sending', 'sent'])
        .orderBy('sequence')
        .execute();
      return rows.map(toDelivery);
    },
    async postsSince(channel, since) {
      const row = await db
        .selectFrom('deliveries')
        .select(sql<number>`count(distinct coalesce(batch, id))`.as('count'))
        .where('channel_key', '=', channelKey(channel))
        .where('created_at', '>=', since)
        .where('kind', 'in', ['story', 'update'])
        .where('edits', 'is', null)
        .where('state', 'in', ['pending', 'sending', 'sent'])
        .where(sql<SqlBool>`held_for is not 'digest'`)
        .executeTakeFirstOrThrow();
      return Number(row.count);
    },
    async heldForDigest(channel) {
      const rows = await ofChannel(channel)
        .where('state', '=', 'pending')
        .where('held_for', '=', 'digest')
        .where('batch', 'is', null)
        .orderBy('sequence')
        .execute();
      return rows.map(toDelivery);
    },
    async waitingDigests(channel) {
      const rows = await ofChannel(channel)
        .where('state', '=', 'pending')
        .where('kind', '=', 'digest')
        .where('doubt_since', 'is', null)
        .orderBy('sequence')
        .execute();
      return rows.map(toDelivery);
    },
    async batchOf(id) {
      return (await selectDeliveries(db).where('batch', '=', id).orderBy('sequence').execute()).map(toDelivery);
    },
    async disband(batches) {
      await db
        .updateTable('deliveries')
        .set({ batch: null, held_for: 'digest' })
        .where('batch', 'in', batches)
        .whereRef('batch', '!=', 'id')
        .where('state', '=', 'pending')
        .execute();
    },
    async join(ids, batch) {
      await db.updateTable('deliveries').set({ batch }).where('id', 'in', ids).where('state', '=', 'pending').execute();
    },
    async release(channel, now, heldFor) {
      await db
        .updateTable('deliveries')
        .set({ due_at: now, held_for: null })
        .where('channel_key', '=', channelKey(channel))
        .where('state', '=', 'pending')
        .where('due_at', '>', now)
        .where('held_for', heldFor === null ? 'is' : '=', heldFor)
        .execute();
    },
    async shiftWaits(byMs, after) {
      await db
        .updateTable('deliveries')
        .set({ due_at: shiftedBy('due_at', byMs) })
        .where('state', 'in', ['pending', 'sending'])
        .where('held_for', 'is', null)
        .where('due_at', '>', after)
        .execute();
    },
    async replacePost(id, post) {
      const row = toPostRow(post);
      await db
        .insertInto('posts')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
      const change = (state: DeliveryState) =>
        db
          .updateTable('deliveries')
          .set({ post_id: row.id })
          .where('id', '=', id)
          .where('state', '=', state)
          .where('doubt_since', 'is', null)
          .executeTakeFirst();
      await change('sent');
      return (await change('pending')).numUpdatedRows > 0n;
    },
    async counts(channel) {
      let query = db
        .selectFrom('deliveries')
        .select((select) => ['state', select.fn.countAll<number>().as('count')])
        .groupBy('state');
      if (channel !== undefined) query = query.where('channel_key', '=', channelKey(channel));
      const counts: Record<DeliveryState, number> = { pending: 0, sending: 0, sent: 0, failed: 0, dropped: 0 };
      for (const row of await query.execute()) counts[row.state as DeliveryState] = Number(row.count);
      return counts;
    },
    async nextDueAt(platform, after) {
      const first = async (state: 'pending' | 'sending') => {
        const row = await sql<{ due_at: string }>`
          select due_at from deliveries where platform = ${platform} and state = ${sql.lit(state)} and due_at > ${after}
          order by due_at limit 1`.execute(db);
        return row.rows[0]?.due_at ?? null;
      };
      const [pending, sending] = [await first('pending'), await first('sending')];
      return pending === null || (sending !== null && sending < pending) ? sending : pending;
    },
  };
}

function* inParts<T>(rows: readonly T[]): Generator<T[]> {
  for (let at = 0; at < rows.length; at += rowsAtOnce) yield rows.slice(at, at + rowsAtOnce);
}
