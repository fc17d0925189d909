import { type Kysely, sql } from 'kysely';

/** What became known within a period is found without reading every member that there is. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw("create index story_members_time on story_members (joined_at) where role <> 'copy'").execute(db);
}
