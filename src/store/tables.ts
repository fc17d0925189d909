import type { Generated } from 'kysely';

/** Rows as they are stored. Times are ISO 8601 text, truth values 0 and 1, `*_json` JSON. */
export interface Tables {
  feeds: FeedRow;
  feed_states: FeedStateRow;
  items: ItemRow;
  words: { length: number; word: string };
  stories: StoryRow;
  story_names: StoryNameRow;
  story_dates: { story_id: string; day: string };
  story_members: StoryMemberRow;
  posts: { id: string; post_json: string };
  deliveries: DeliveryRow;
  subscriptions: SubscriptionRow;
  channels: ChannelRow;
  feedback: FeedbackRow;
  facts: { name: string; value: string };
  revisions: { name: string; number: number };
  documents: DocumentRow;
  document_states: DocumentStateRow;
  kept_pages: KeptPageRow;
  versions: VersionRow;
  standings: StandingRow;
  changes: ChangeRow;
}

export interface FeedRow {
  id: string;
  name: string;
  kind: string;
  format: string;
  address: string;
  selector: string | null;
  company: string | null;
  regulator: string | null;
  language: string | null;
  jurisdiction: string | null;
  origin: string;
}

export interface FeedStateRow {
  feed_id: string;
  address: string;
  etag: string | null;
  last_modified: string | null;
  body_hash: string | null;
  next_poll_at: string;
  interval_ms: number;
  last_poll_at: string | null;
  last_success_at: string | null;
  last_change_at: string | null;
  last_error: string | null;
  failures: number;
  status: string;
}

export interface ItemRow {
  seq: Generated<number>;
  key: string;
  feed_id: string;
  id: string;
  url: string | null;
  title: string | null;
  text: string | null;
  language: string | null;
  published_at: string | null;
  updated_at: string | null;
  authors_json: string;
  categories_json: string;
  first_seen_at: string;
  content_hash: string;
  relevant: number;
  assessment_json: string;
}

export interface StoryRow {
  id: string;
  severity: number;
  updated_at: string;
  story_json: string;
}

/** A story under each company, regulator and place it names, with what it is sorted and filtered by. */
export interface StoryNameRow {
  story_id: string;
  kind: 'company' | 'regulator' | 'jurisdiction';
  name: string;
  severity: number;
  updated_at: string;
}

export interface StoryMemberRow {
  story_id: string;
  member_kind: string;
  member_id: string;
  joined_at: string;
  role: string;
}

export interface DeliveryRow {
  /** Order of writing: the order within a channel. */
  sequence: Generated<number>;
  id: string;
  platform: string;
  workspace: string;
  channel: string;
  channel_key: string;
  kind: string;
  priority: number;
  story_id: string | null;
  state: string;
  attempts: number;
  created_at: string;
  due_at: string;
  sent_at: string | null;
  message_id: string | null;
  last_error: string | null;
  post_id: string;
  edits: string | null;
  batch: string | null;
  held_for: string | null;
  claimed_at: string | null;
  claimed_by: string | null;
  doubt_since: string | null;
  repeated: number;
}

export interface SubscriptionRow {
  id: string;
  platform: string;
  workspace: string;
  channel_key: string;
  paused_reason: string | null;
  subscription_json: string;
}

export interface ChannelRow {
  channel_key: string;
  has_digest: number;
  settings_json: string;
}

export interface FeedbackRow {
  channel_key: string;
  item_key: string;
  person: string;
  verdict: string;
  at: string;
  channel_json: string;
}

export interface DocumentRow {
  id: string;
  company: string | null;
  /** 1 where it has pages to be read; an imported history alone has none. */
  is_read: number;
  document_json: string;
}

export interface DocumentStateRow {
  document_id: string;
  next_poll_at: string;
  state_json: string;
}

export interface KeptPageRow {
  document_id: string;
  position: number;
  /** JSON, compressed. */
  capture: Uint8Array;
  /** Compressed. */
  bytes: Uint8Array;
}

export interface VersionRow {
  seq: Generated<number>;
  id: string;
  document_id: string;
  captured_at: string;
  text_hash: string;
  /** The version whose text is the dictionary of this one's; null: this one is kept whole. */
  base_id: string | null;
  text: Uint8Array;
  /** Captures, recording, title and language: compressed JSON. */
  proof: Uint8Array;
}

export interface StandingRow {
  document_id: string;
  version_id: string;
  from_at: string;
  until_at: string;
}

export interface ChangeRow {
  seq: Generated<number>;
  id: string;
  document_id: string;
  before_id: string;
  after_id: string;
  at: string;
  cause: string;
  state: string;
  kind: string;
  in_force: string;
  effective_date: string | null;
  /** The whole change: compressed JSON. */
  body: Uint8Array;
}
