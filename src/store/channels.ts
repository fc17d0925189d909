import type { Kysely } from 'kysely';
import type { ChannelRepository } from '../app/ports/store.ts';
import { channelKey } from '../domain/channel.ts';
import type { ChannelSettings } from '../domain/subscription.ts';
import type { Tables } from './tables.ts';

export function channelRepository(db: Kysely<Tables>): ChannelRepository {
  const all = () => db.selectFrom('channels').select('settings_json').orderBy('channel_key');
  return {
    async settings(channel) {
      const row = await all().where('channel_key', '=', channelKey(channel)).executeTakeFirst();
      return row === undefined ? null : toDomain(row);
    },
    async putSettings(settings) {
      const rest = { has_digest: settings.digest === null ? 0 : 1, settings_json: JSON.stringify(settings) };
      await db
        .insertInto('channels')
        .values({ channel_key: channelKey(settings.channel), ...rest })
        .onConflict((conflict) => conflict.column('channel_key').doUpdateSet(rest))
        .execute();
    },
    withDigest: async () => (await all().where('has_digest', '=', 1).execute()).map(toDomain),
    all: async () => (await all().execute()).map(toDomain),
  };
}

function toDomain({ settings_json }: { settings_json: string }): ChannelSettings {
  return JSON.parse(settings_json) as ChannelSettings;
}
