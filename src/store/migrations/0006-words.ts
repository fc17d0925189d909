import { type Kysely, sql } from 'kysely';

/** Words that were read, so that the beginning of one is completed without going through all that hold it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table words (length integer not null, word text not null, primary key (length, word)) strict, without rowid`,
  'create virtual table items_words using fts5vocab (items_text, row)',
  `insert into words (length, word) select length(term), term from items_words
    where length(term) <= 40 and term not glob '[0-9]*' order by length(term), term`,
  'drop table items_words',
];
