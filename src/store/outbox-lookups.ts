import { type Kysely, type SqlBool, sql } from 'kysely';
import type { OutboxRepository } from '../app/ports/store.ts';
import { type Channel, channelKey } from '../domain/channel.ts';
import type { DeliveryState } from '../domain/delivery.ts';
import { leadFirst, selectDeliveries, toDelivery } from './delivery-rows.ts';
import type { PostReader } from './kept-posts.ts';
import { isSending } from './open-deliveries.ts';
import type { Tables } from './tables.ts';

type Lookups = Pick<
  OutboxRepository,
  | 'all'
  | 'get'
  | 'inDoubt'
  | 'senders'
  | 'parentMessage'
  | 'sentBetween'
  | 'forStory'
  | 'toldOf'
  | 'postsSince'
  | 'counts'
  | 'nextDueAt'
>;

/** What the outbox knows; nothing here changes it. */
export function outboxLookups(db: Kysely<Tables>, readPost: PostReader): Lookups {
  const read = (row: Parameters<typeof toDelivery>[0]) => toDelivery(row, readPost);
  const ofChannel = (channel: Channel) => selectDeliveries(db).where('channel_key', '=', channelKey(channel));

  return {
    all: async () => (await selectDeliveries(db).orderBy('sequence').execute()).map(read),
    async get(id) {
      const row = await selectDeliveries(db).where('deliveries.id', '=', id).executeTakeFirst();
      return row === undefined ? null : read(row);
    },
    async inDoubt(platform, now, limit, except) {
      const named = sql<string>`coalesce(batch, deliveries.id)`;
      // Whole groups, however many rows they have: what went out together is found together.
      const names = await db
        .selectFrom('deliveries')
        .select(named.as('name'))
        .where('platform', '=', platform)
        .where(isSending)
        .where('due_at', '<=', now)
        .where(sql<SqlBool>`channel_key not in (select value from json_each(${JSON.stringify([...except])}))`)
        .groupBy(named)
        .orderBy((order) => order.fn.min('sequence'))
        .limit(limit)
        .execute();
      if (names.length === 0) return [];
      const rows = await selectDeliveries(db)
        .where('platform', '=', platform)
        .where(isSending)
        .where(
          named,
          'in',
          names.map(({ name }) => name),
        )
        .orderBy('sequence')
        .execute();
      const groups = Map.groupBy(rows.map(read), ({ id, batch }) => batch ?? id);
      return [...groups].map(([name, group]) => leadFirst(group, name));
    },
    async senders(platform) {
      const rows = await db
        .selectFrom('deliveries')
        .select('claimed_by')
        .distinct()
        .where('platform', '=', platform)
        .where(isSending)
        .execute();
      return rows.flatMap(({ claimed_by }) => (claimed_by === null ? [] : [claimed_by]));
    },
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
      return rows.map(read);
    },
    async forStory(storyId, channel) {
      const rows = await ofChannel(channel).where('story_id', '=', storyId).orderBy('sequence').execute();
      return rows.map(read);
    },
    async toldOf(storyId) {
      const rows = await selectDeliveries(db)
        .where('story_id', '=', storyId)
        .where('edits', 'is', null)
        .where('state', 'in', ['pending', 'sending', 'sent'])
        .orderBy('sequence')
        .execute();
      return rows.map(read);
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
