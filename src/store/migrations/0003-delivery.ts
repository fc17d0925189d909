import { type Kysely, sql } from 'kysely';

/** Deliveries know their doubts, their company and why they wait; a post to many channels is kept once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  'create table posts (id text primary key, post_json text not null) strict, without rowid',
  'insert into posts (id, post_json) select id, post_json from deliveries',
  `create table deliveries_new (
    sequence integer primary key autoincrement, id text not null unique, platform text not null,
    workspace text not null, channel text not null, channel_key text not null, kind text not null,
    priority integer not null, story_id text,
    state text not null check (state in ('pending', 'sending', 'sent', 'failed', 'dropped')),
    attempts integer not null, created_at text not null, due_at text not null, sent_at text, message_id text,
    last_error text, post_id text not null references posts (id), edits text, batch text, held_for text,
    claimed_at text, claimed_by text, doubt_since text, repeated integer not null default 0
  ) strict`,
  `insert into deliveries_new
    select sequence, id, platform, workspace, channel, channel_key, json_extract(post_json, '$.kind'), priority,
      story_id, state, attempts, created_at, due_at, sent_at, message_id, last_error, id, null, null, null, null, null,
      null, 0
    from deliveries`,
  'drop table deliveries',
  'alter table deliveries_new rename to deliveries',
  "create index deliveries_open on deliveries (channel_key, sequence) where state in ('pending', 'sending')",
  // These two cover the search for what may be claimed, so that rows that have to wait are passed over cheaply.
  `create index deliveries_urgent on deliveries
    (platform, attempts > 0, priority, sequence, due_at, channel_key, workspace, batch, id) where state = 'pending'`,
  `create index deliveries_age on deliveries (platform, sequence, due_at, channel_key, workspace, batch, id)
    where state = 'pending'`,
  "create index deliveries_due on deliveries (platform, due_at) where state = 'pending'",
  "create index deliveries_sending on deliveries (platform, due_at) where state = 'sending'",
  "create index deliveries_held on deliveries (channel_key) where state = 'pending' and held_for is not null",
  'create index deliveries_batch on deliveries (batch) where batch is not null',
  'create index deliveries_story on deliveries (story_id, channel_key, sequence)',
  'create index deliveries_sent on deliveries (channel_key, sent_at)',
  'create index deliveries_day on deliveries (channel_key, created_at)',
  // One number that changes with everything that decides who is told what, whichever process changes it.
  'create table revisions (name text primary key, number integer not null) strict',
  "insert into revisions values ('audience', 0)",
  ...[
    'insert on subscriptions',
    'delete on subscriptions',
    'update of subscription_json on subscriptions',
    'insert on channels',
    'delete on channels',
    'update of settings_json on channels',
  ].map(
    (event, at) => `create trigger audience_${at} after ${event} begin
      update revisions set number = number + 1 where name = 'audience';
    end`,
  ),
];
