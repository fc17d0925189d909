import type { CompiledQuery, Kysely, Selectable } from 'kysely';
import type { FeedRepository } from '../app/ports/store.ts';
import type { Feed, FeedState } from '../domain/feed.ts';
import { shiftedBy } from './instants.ts';
import type { FeedRow, FeedStateRow, Tables } from './tables.ts';

export function feedRepository(db: Kysely<Tables>): FeedRepository {
  let putStateQuery: CompiledQuery | null = null;
  return {
    async all() {
      return (await db.selectFrom('feeds').selectAll().orderBy('id').execute()).map(toFeed);
    },
    async get(id) {
      const row = await db.selectFrom('feeds').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toFeed(row);
    },
    async put(feed) {
      const { id, ...rest } = feed;
      await db
        .insertInto('feeds')
        .values({ id, ...rest })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(rest))
        .execute();
    },
    async remove(id) {
      await db.deleteFrom('feeds').where('id', '=', id).execute();
    },
    async state(feedId) {
      const row = await db.selectFrom('feed_states').selectAll().where('feed_id', '=', feedId).executeTakeFirst();
      return row === undefined ? null : toState(row);
    },
    async states() {
      return (await db.selectFrom('feed_states').selectAll().orderBy('feed_id').execute()).map(toState);
    },
    async putState(state) {
      const row = toStateRow(state);
      putStateQuery ??= compilePutState(db, row);
      await db.executeQuery({ ...putStateQuery, parameters: Object.values(row) });
    },
    async shiftPolls(byMs, after) {
      await db
        .updateTable('feed_states')
        .set({ next_poll_at: shiftedBy('next_poll_at', byMs) })
        .where('next_poll_at', '>', after)
        .execute();
    },
    async due(now, limit) {
      const rows = await db
        .selectFrom('feeds')
        .leftJoin('feed_states', 'feed_states.feed_id', 'feeds.id')
        .select(['feeds.id', 'feed_states.next_poll_at'])
        .where((where) =>
          where.or([
            where('feed_states.feed_id', 'is', null),
            where.and([where('feed_states.next_poll_at', '<=', now), where('feed_states.status', '!=', 'gone')]),
          ]),
        )
        .orderBy('feed_states.next_poll_at')
        .orderBy('feeds.id')
        .limit(limit)
        .execute();
      const ids = rows.map(({ id }) => id);
      if (ids.length === 0) return [];
      const feeds = await db.selectFrom('feeds').selectAll().where('id', 'in', ids).execute();
      const states = await db.selectFrom('feed_states').selectAll().where('feed_id', 'in', ids).execute();
      const feedById = new Map(feeds.map((row) => [row.id, toFeed(row)]));
      const stateById = new Map(states.map((row) => [row.feed_id, toState(row)]));
      return ids.map((id) => ({ feed: feedById.get(id) as Feed, state: stateById.get(id) ?? null }));
    },
  };
}

function toFeed(row: Selectable<FeedRow>): Feed {
  return {
    ...row,
    kind: row.kind as Feed['kind'],
    format: row.format as Feed['format'],
    origin: row.origin as Feed['origin'],
  };
}

function toState(row: Selectable<FeedStateRow>): FeedState {
  return {
    feedId: row.feed_id,
    address: row.address,
    etag: row.etag,
    lastModified: row.last_modified,
    bodyHash: row.body_hash,
    nextPollAt: row.next_poll_at,
    intervalMs: row.interval_ms,
    lastPollAt: row.last_poll_at,
    lastSuccessAt: row.last_success_at,
    lastChangeAt: row.last_change_at,
    lastError: row.last_error,
    failures: row.failures,
    status: row.status as FeedState['status'],
  };
}

/** Written after every poll: built once, and given the values of a row in the order of its columns. */
function compilePutState(db: Kysely<Tables>, row: FeedStateRow): CompiledQuery {
  const columns = Object.keys(row).filter((column) => column !== 'feed_id') as (keyof FeedStateRow)[];
  return db
    .insertInto('feed_states')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .column('feed_id')
        .doUpdateSet((update) =>
          Object.fromEntries(columns.map((column) => [column, update.ref(`excluded.${column}`)])),
        ),
    )
    .compile();
}

function toStateRow(state: FeedState): FeedStateRow {
  return {
    feed_id: state.feedId,
    address: state.address,
    etag: state.etag,
    last_modified: state.lastModified,
    body_hash: state.bodyHash,
    next_poll_at: state.nextPollAt,
    interval_ms: state.intervalMs,
    last_poll_at: state.lastPollAt,
    last_success_at: state.lastSuccessAt,
    last_change_at: state.lastChangeAt,
    last_error: state.lastError,
    failures: state.failures,
    status: state.status,
  };
}
