import type { Kysely, Selectable } from 'kysely';
import type { ItemRepository, JudgedItem } from '../app/ports/store.ts';
import type { Assessment } from '../domain/assessment.ts';
import { searchItems } from './search.ts';
import type { ItemRow, Tables } from './tables.ts';
import type { Vocabulary } from './vocabulary.ts';

/** SQLite takes 32,766 parameters a statement; a large feed may hold more keys than that. */
const keysAtOnce = 10_000;
export function itemRepository(db: Kysely<Tables>, vocabulary: Vocabulary): ItemRepository {
  async function first(column: 'key' | 'url', value: string): Promise<JudgedItem | null> {
    const row = await db
      .selectFrom('items')
      .selectAll()
      .where(column, '=', value)
      .orderBy('seq')
      .limit(1)
      .executeTakeFirst();
    return row === undefined ? null : toDomain(row);
  }

  return {
    async known(keys) {
      const found = new Map<string, string>();
      for (let at = 0; at < keys.length; at += keysAtOnce) {
        const part = keys.slice(at, at + keysAtOnce);
        const rows = await db.selectFrom('items').select(['key', 'content_hash']).where('key', 'in', part).execute();
        for (const row of rows) found.set(row.key, row.content_hash);
      }
      return found;
    },
    async put(judged) {
      const { key, first_seen_at, ...rest } = toRow(judged);
      await db
        .insertInto('items')
        .values({ key, first_seen_at, ...rest })
        .onConflict((conflict) => conflict.column('key').doUpdateSet(rest))
        .execute();
      await vocabulary.add([rest.title, rest.text], db);
    },
    get: (key) => first('key', key),
    byUrl: (url) => first('url', url),
    async search(words, limit, offset = 0) {
      const numbers = await searchItems(words, limit, offset, db);
      if (numbers.length === 0) return [];
      const rows = await db.selectFrom('items').selectAll().where('seq', 'in', numbers).execute();
      const bySeq = new Map(rows.map((row) => [row.seq, toDomain(row)]));
      return numbers.flatMap((seq) => bySeq.get(seq) ?? []);
    },
    async relevantSince(since) {
      const rows = await db
        .selectFrom('items')
        .selectAll()
        .where('relevant', '=', 1)
        .where('first_seen_at', '>=', since)
        .orderBy('first_seen_at')
        .orderBy('seq')
        .execute();
      return rows.map(toDomain);
    },
    async countByFeed(since) {
      const rows = await db
        .selectFrom('items')
        .select((select) => ['feed_id', select.fn.countAll<number>().as('count')])
        .where('first_seen_at', '>=', since)
        .groupBy('feed_id')
        .execute();
      return new Map(rows.map((row) => [row.feed_id, Number(row.count)]));
    },
    async count() {
      const row = await db
        .selectFrom('items')
        .select((select) => select.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return Number(row.count);
    },
    async ofFeed(feedId) {
      const ofIt = db.selectFrom('items').where('feed_id', '=', feedId);
      const { count } = await ofIt
        .select((select) => select.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      const row = await ofIt
        .selectAll()
        .orderBy('first_seen_at', 'desc')
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst();
      return { count: Number(count), newest: row === undefined ? null : toDomain(row).item };
    },
  };
}

function toDomain(row: Selectable<ItemRow>): JudgedItem {
  return {
    item: {
      key: row.key,
      feedId: row.feed_id,
      id: row.id,
      url: row.url,
      title: row.title,
      text: row.text,
      language: row.language,
      publishedAt: row.published_at,
      updatedAt: row.updated_at,
      authors: JSON.parse(row.authors_json) as string[],
      categories: JSON.parse(row.categories_json) as string[],
      firstSeenAt: row.first_seen_at,
      contentHash: row.content_hash,
    },
    assessment: JSON.parse(row.assessment_json) as Assessment,
  };
}

function toRow({ item, assessment }: JudgedItem): Omit<ItemRow, 'seq'> {
  return {
    key: item.key,
    feed_id: item.feedId,
    id: item.id,
    url: item.url,
    title: item.title,
    text: item.text,
    language: item.language,
    published_at: item.publishedAt,
    updated_at: item.updatedAt,
    authors_json: JSON.stringify(item.authors),
    categories_json: JSON.stringify(item.categories),
    first_seen_at: item.firstSeenAt,
    content_hash: item.contentHash,
    // What is told to those who asked for more is kept as the rest of the news is.
    relevant: assessment.relevant || assessment.severity > 0 ? 1 : 0,
    assessment_json: JSON.stringify(assessment),
  };
}
