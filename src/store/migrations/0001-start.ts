import { type Kysely, sql } from 'kysely';

/** Never edited once released: a later change is a later migration. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table feeds (
    id text primary key, name text not null, kind text not null, format text not null, address text not null,
    selector text, company text, regulator text, language text, jurisdiction text, origin text not null
  ) strict`,
  `create table feed_states (
    feed_id text primary key references feeds (id) on delete cascade, address text not null, etag text,
    last_modified text, body_hash text, next_poll_at text not null, interval_ms integer not null, last_poll_at text,
    last_success_at text, last_change_at text, last_error text, failures integer not null, status text not null
  ) strict`,
  'create index feed_states_due on feed_states (next_poll_at)',
  `create table items (
    seq integer primary key, key text not null unique, feed_id text not null, id text not null, url text, title text,
    text text, language text, published_at text, updated_at text, authors_json text not null,
    categories_json text not null, first_seen_at text not null, content_hash text not null, relevant integer not null,
    assessment_json text not null
  ) strict`,
  'create index items_url on items (url)',
  'create index items_feed on items (feed_id, first_seen_at)',
  'create index items_relevant on items (first_seen_at) where relevant = 1',
  `create virtual table items_text using fts5 (
    title, text, content = 'items', content_rowid = 'seq', tokenize = 'unicode61 remove_diacritics 2'
  )`,
  `create trigger items_text_insert after insert on items begin
    insert into items_text (rowid, title, text) values (new.seq, new.title, new.text);
  end`,
  `create trigger items_text_delete after delete on items begin
    insert into items_text (items_text, rowid, title, text) values ('delete', old.seq, old.title, old.text);
  end`,
  `create trigger items_text_update after update of title, text on items begin
    insert into items_text (items_text, rowid, title, text) values ('delete', old.seq, old.title, old.text);
    insert into items_text (rowid, title, text) values (new.seq, new.title, new.text);
  end`,
  `create table stories (
    id text primary key, severity integer not null, updated_at text not null, story_json text not null
  ) strict`,
  'create index stories_latest on stories (updated_at desc)',
  `create table story_names (
    story_id text not null references stories (id) on delete cascade, kind text not null, name text not null,
    severity integer not null, updated_at text not null, primary key (story_id, kind, name)
  ) strict, without rowid`,
  'create index story_names_latest on story_names (kind, name, updated_at desc)',
  `create table story_dates (
    story_id text not null references stories (id) on delete cascade, day text not null, primary key (story_id, day)
  ) strict, without rowid`,
  'create index story_dates_day on story_dates (day)',
  `create table story_members (
    story_id text not null references stories (id) on delete cascade, member_kind text not null,
    member_id text not null, joined_at text not null, role text not null, primary key (member_kind, member_id)
  ) strict, without rowid`,
  'create index story_members_story on story_members (story_id, joined_at)',
  `create table deliveries (
    sequence integer primary key autoincrement, id text not null unique, platform text not null,
    workspace text not null, channel text not null, channel_key text not null, priority integer not null,
    story_id text, state text not null check (state in ('pending', 'sending', 'sent', 'failed', 'dropped')),
    attempts integer not null, created_at text not null, due_at text not null, sent_at text, message_id text,
    last_error text, post_json text not null
  ) strict`,
  "create index deliveries_open on deliveries (channel_key, sequence) where state in ('pending', 'sending')",
  "create index deliveries_urgent on deliveries (platform, priority, sequence) where state = 'pending'",
  "create index deliveries_due on deliveries (platform, due_at) where state = 'pending'",
  "create index deliveries_sending on deliveries (platform, sequence) where state = 'sending'",
  'create index deliveries_story on deliveries (story_id, channel_key, sequence)',
  'create index deliveries_sent on deliveries (channel_key, sent_at)',
  `create table subscriptions (
    id text primary key, platform text not null, workspace text not null, channel_key text not null,
    paused_reason text, subscription_json text not null
  ) strict`,
  'create index subscriptions_channel on subscriptions (channel_key)',
  'create index subscriptions_workspace on subscriptions (platform, workspace)',
  `create table channels (
    channel_key text primary key, has_digest integer not null, settings_json text not null
  ) strict`,
  `create table feedback (
    channel_key text not null, item_key text not null, person text not null, verdict text not null, at text not null,
    channel_json text not null, primary key (channel_key, item_key, person)
  ) strict`,
  'create table facts (name text primary key, value text not null) strict',
];
