import { type Kysely, type Selectable, sql } from 'kysely';
import type { ClaimOptions, OutboxRepository } from '../app/ports/store.ts';
import { channelKey } from '../domain/channel.ts';
import type { Delivery, DeliveryState } from '../domain/delivery.ts';
import type { Post } from '../domain/post.ts';
import type { DeliveryRow, Tables } from './tables.ts';

/** `transact` runs work in a transaction of its own, or in the one that is already open. */
export function outboxRepository(
  db: Kysely<Tables>,
  transact: <T>(work: (db: Kysely<Tables>) => Promise<T>) => Promise<T>,
): OutboxRepository {
  async function mark(id: string, state: DeliveryState, rest: Partial<DeliveryRow>): Promise<void> {
    await db
      .updateTable('deliveries')
      .set({ state, ...rest } as Partial<Omit<DeliveryRow, 'sequence'>>)
      .where('id', '=', id)
      .execute();
  }

  return {
    all: async () => (await db.selectFrom('deliveries').selectAll().orderBy('sequence').execute()).map(toDomain),
    async enqueue(deliveries) {
      for (const delivery of deliveries) {
        await db
          .insertInto('deliveries')
          .values(toRow(delivery))
          .onConflict((conflict) => conflict.column('id').doNothing())
          .execute();
      }
    },
    async get(id) {
      const row = await db.selectFrom('deliveries').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toDomain(row);
    },
    claim: (options) =>
      transact(async (inner) => {
        const rows = await claimable(inner, options);
        const ids = rows.map(({ id }) => id);
        if (ids.length === 0) return [];
        await inner
          .updateTable('deliveries')
          .set((set) => ({ state: 'sending', attempts: set('attempts', '+', 1) }))
          .where('id', 'in', ids)
          .execute();
        return rows.map((row) => ({ ...toDomain(row), state: 'sending', attempts: row.attempts + 1 }));
      }),
    async inDoubt(platform, limit) {
      const rows = await db
        .selectFrom('deliveries')
        .selectAll()
        .where('platform', '=', platform)
        .where('state', '=', 'sending')
        .orderBy('sequence')
        .limit(limit)
        .execute();
      return rows.map(toDomain);
    },
    markSent: (id, messageId, at) => mark(id, 'sent', { message_id: messageId, sent_at: at, last_error: null }),
    markPending: (id, reason, dueAt) => mark(id, 'pending', { last_error: reason, due_at: dueAt }),
    markFailed: (id, reason) => mark(id, 'failed', { last_error: reason }),
    markDropped: (id, reason) => mark(id, 'dropped', { last_error: reason }),
    async parentMessage(storyId, channel) {
      const row = await db
        .selectFrom('deliveries')
        .select('message_id')
        .where('story_id', '=', storyId)
        .where('channel_key', '=', channelKey(channel))
        .where('state', '=', 'sent')
        .orderBy('sequence')
        .limit(1)
        .executeTakeFirst();
      return row?.message_id ?? null;
    },
    async sentBetween(channel, from, to) {
      const rows = await db
        .selectFrom('deliveries')
        .selectAll()
        .where('channel_key', '=', channelKey(channel))
        .where('sent_at', '>=', from)
        .where('sent_at', '<', to)
        .orderBy('sent_at')
        .execute();
      return rows.map(toDomain);
    },
    async forStory(storyId, channel) {
      const rows = await db
        .selectFrom('deliveries')
        .selectAll()
        .where('story_id', '=', storyId)
        .where('channel_key', '=', channelKey(channel))
        .orderBy('sequence')
        .execute();
      return rows.map(toDomain);
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
    async nextDueAt(platform) {
      const row = await db
        .selectFrom('deliveries')
        .select('due_at')
        .where('platform', '=', platform)
        .where('state', '=', 'pending')
        .orderBy('due_at')
        .limit(1)
        .executeTakeFirst();
      return row?.due_at ?? null;
    },
  };
}

/**
 * At most one due delivery per channel, its oldest. An older one that waits for a retry, or is being sent, holds the
 * younger ones of its channel back (order is kept); one that waits for the end of quiet hours lets urgent ones pass.
 * Urgent ones first, and with them always the oldest of all, so that nobody starves.
 */
async function claimable(db: Kysely<Tables>, options: ClaimOptions): Promise<Selectable<DeliveryRow>[]> {
  const { platform, now, limit } = options;
  const closed = [...options.except];
  const closedWorkspaces = [...options.exceptWorkspaces];
  const candidates = (order: 'priority' | 'sequence', most: number) =>
    sql<Selectable<DeliveryRow>>`
      select * from deliveries as mine
      where platform = ${platform} and state = 'pending' and due_at <= ${now}
        and channel_key not in (select value from json_each(${JSON.stringify(closed)}))
        and platform || '/' || workspace not in (select value from json_each(${JSON.stringify(closedWorkspaces)}))
        and not exists (
          select 1 from deliveries as older
          where older.channel_key = mine.channel_key and older.state in ('pending', 'sending')
            and older.sequence <> mine.sequence
            and (older.state = 'sending'
              or (older.sequence < mine.sequence and (older.due_at <= ${now} or older.attempts > 0))))
      order by ${order === 'priority' ? sql`priority, sequence` : sql`sequence`} limit ${most}`.execute(db);
  const urgent = (await candidates('priority', limit)).rows;
  if (urgent.length < limit || limit < 2) return urgent;
  const oldest = (await candidates('sequence', 1)).rows[0];
  if (oldest === undefined || urgent.some(({ id }) => id === oldest.id)) return urgent;
  return [...urgent.slice(0, -1), oldest];
}

function toDomain(row: Selectable<DeliveryRow>): Delivery {
  return {
    id: row.id,
    channel: {
      platform: row.platform as Delivery['channel']['platform'],
      workspace: row.workspace,
      channel: row.channel,
    },
    post: JSON.parse(row.post_json) as Post,
    priority: row.priority,
    storyId: row.story_id,
    state: row.state as DeliveryState,
    attempts: row.attempts,
    createdAt: row.created_at,
    dueAt: row.due_at,
    sentAt: row.sent_at,
    messageId: row.message_id,
    lastError: row.last_error,
  };
}

function toRow(delivery: Delivery): Omit<DeliveryRow, 'sequence'> {
  return {
    id: delivery.id,
    ...delivery.channel,
    channel_key: channelKey(delivery.channel),
    priority: delivery.priority,
    story_id: delivery.storyId,
    state: delivery.state,
    attempts: delivery.attempts,
    created_at: delivery.createdAt,
    due_at: delivery.dueAt,
    sent_at: delivery.sentAt,
    message_id: delivery.messageId,
    last_error: delivery.lastError,
    post_json: JSON.stringify(delivery.post),
  };
}
