import { type Kysely, sql } from 'kysely';

/** Pages as they came, so that another way of reading them is not taken for a change of what they say. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`create table kept_pages (
      document_id text not null references documents (id) on delete cascade, position integer not null,
      capture blob not null, bytes blob not null, primary key (document_id, position)
    ) strict`)
    .execute(db);
}
