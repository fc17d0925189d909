import { type Kysely, sql } from 'kysely';

/** Never edited once released: a later change is a later migration. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  'create table documents (id text primary key, company text, is_read integer not null, document_json text not null) strict',
  'create index documents_company on documents (company)',
  `create table document_states (
    document_id text primary key references documents (id) on delete cascade, next_poll_at text not null,
    state_json text not null
  ) strict`,
  'create index document_states_due on document_states (next_poll_at)',
  `create table versions (
    seq integer primary key, id text not null unique, document_id text not null, captured_at text not null,
    text_hash text not null, base_id text, text blob not null, proof blob not null
  ) strict`,
  'create unique index versions_text on versions (document_id, text_hash)',
  'create index versions_whole on versions (document_id, seq) where base_id is null',
  `create table standings (
    document_id text not null, version_id text not null, from_at text not null, until_at text not null,
    primary key (document_id, from_at)
  ) strict, without rowid`,
  `create table changes (
    seq integer primary key, id text not null unique, document_id text not null, before_id text not null,
    after_id text not null, at text not null, cause text not null, state text not null, kind text not null,
    in_force text not null, effective_date text, body blob not null
  ) strict`,
  'create index changes_document on changes (document_id, at)',
  'create index changes_at on changes (at)',
  'create index changes_into on changes (after_id)',
  "create index changes_ahead on changes (effective_date) where in_force = 'ahead'",
];
