import type { Kysely, Selectable } from 'kysely';
import type { Feedback, FeedbackRepository } from '../app/ports/store.ts';
import { type Channel, channelKey } from '../domain/channel.ts';
import type { FeedbackRow, Tables } from './tables.ts';

export function feedbackRepository(db: Kysely<Tables>): FeedbackRepository {
  const all = () => db.selectFrom('feedback').selectAll().orderBy('at').orderBy('item_key');
  return {
    async put(feedback) {
      const { channel_key, item_key, person, ...rest } = toRow(feedback);
      await db
        .insertInto('feedback')
        .values({ channel_key, item_key, person, ...rest })
        .onConflict((conflict) => conflict.columns(['channel_key', 'item_key', 'person']).doUpdateSet(rest))
        .execute();
    },
    forChannel: async (channel) => (await all().where('channel_key', '=', channelKey(channel)).execute()).map(toDomain),
    all: async () => (await all().execute()).map(toDomain),
  };
}

function toDomain(row: Selectable<FeedbackRow>): Feedback {
  return {
    channel: JSON.parse(row.channel_json) as Channel,
    itemKey: row.item_key,
    verdict: row.verdict as Feedback['verdict'],
    by: row.person,
    at: row.at,
  };
}

function toRow(feedback: Feedback): FeedbackRow {
  return {
    channel_key: channelKey(feedback.channel),
    item_key: feedback.itemKey,
    person: feedback.by,
    verdict: feedback.verdict,
    at: feedback.at,
    channel_json: JSON.stringify(feedback.channel),
  };
}
