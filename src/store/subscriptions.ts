import { type Kysely, type Selectable, type SqlBool, sql } from 'kysely';
import type { SubscriptionRepository } from '../app/ports/store.ts';
import { channelKey } from '../domain/channel.ts';
import type { Subscription } from '../domain/subscription.ts';
import type { AudienceReader } from './audience.ts';
import type { SubscriptionRow, Tables } from './tables.ts';

export function subscriptionRepository(db: Kysely<Tables>, readAudience: AudienceReader): SubscriptionRepository {
  const all = () => db.selectFrom('subscriptions').selectAll().orderBy('id');
  return {
    all: () => allSubscriptions(db),
    async get(id) {
      const row = await all().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toDomain(row);
    },
    forChannel: async (channel) =>
      inOrder((await all().where('channel_key', '=', channelKey(channel)).execute()).map(toDomain)),
    forWorkspace: async (platform, workspace) =>
      inOrder(
        (await all().where('platform', '=', platform).where('workspace', '=', workspace).execute()).map(toDomain),
      ),
    async put(subscription) {
      const { id, ...rest } = toRow(subscription);
      await db
        .insertInto('subscriptions')
        .values({ id, ...rest })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(rest))
        .execute();
    },
    async remove(id) {
      await db.deleteFrom('subscriptions').where('id', '=', id).execute();
    },
    async pause(pauses) {
      const wanted = JSON.stringify(pauses.map(({ channel, reason }) => ({ key: channelKey(channel), reason })));
      const isOther = sql<SqlBool>`channel_key = pause.value ->> 'key' and paused_reason is not pause.value ->> 'reason'`;
      const { rows } = await sql<Selectable<SubscriptionRow>>`
        select subscriptions.* from json_each(${wanted}) as pause, subscriptions
        where ${isOther} order by subscriptions.id`.execute(db);
      if (rows.length === 0) return [];
      await sql`
        update subscriptions set paused_reason = pause.value ->> 'reason'
        from json_each(${wanted}) as pause where ${isOther}`.execute(db);
      return rows.map(toDomain);
    },
    async pausedAmong(channels) {
      const keys = JSON.stringify(channels.map(channelKey));
      const { rows } = await sql<{ channel_key: string }>`
        select distinct channel_key from subscriptions
        where channel_key in (select value from json_each(${keys})) and paused_reason is not null`.execute(db);
      const paused = new Set(rows.map((row) => row.channel_key));
      return channels.filter((channel) => paused.has(channelKey(channel)));
    },
    audience: () => readAudience(db),
  };
}

export async function allSubscriptions(db: Kysely<Tables>): Promise<Subscription[]> {
  return (await db.selectFrom('subscriptions').selectAll().orderBy('id').execute()).map(toDomain);
}

/** As they were made, as people remember them; ids are in no order that means anything. */
function inOrder(subscriptions: Subscription[]): Subscription[] {
  return subscriptions.toSorted((left, right) => left.createdAt.localeCompare(right.createdAt));
}

function toDomain(row: Selectable<SubscriptionRow>): Subscription {
  return { ...(JSON.parse(row.subscription_json) as Subscription), pausedReason: row.paused_reason };
}

function toRow(subscription: Subscription): SubscriptionRow {
  return {
    id: subscription.id,
    platform: subscription.channel.platform,
    workspace: subscription.channel.workspace,
    channel_key: channelKey(subscription.channel),
    paused_reason: subscription.pausedReason,
    subscription_json: JSON.stringify(subscription),
  };
}
