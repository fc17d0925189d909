import type { Kysely } from 'kysely';
import type { Repositories } from '../app/ports/store.ts';
import type { AudienceReader } from './audience.ts';
import { changeRepository } from './changes.ts';
import { channelRepository } from './channels.ts';
import { documentRepository } from './documents.ts';
import { factRepository } from './facts.ts';
import { feedbackRepository } from './feedback.ts';
import { feedRepository } from './feeds.ts';
import { itemRepository } from './items.ts';
import type { PostReader } from './kept-posts.ts';
import { outboxRepository } from './outbox.ts';
import { storyRepository } from './stories.ts';
import { subscriptionRepository } from './subscriptions.ts';
import type { Tables } from './tables.ts';
import { versionRepository } from './versions.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is kept in memory beside the database. */
export interface Readers {
  readonly readAudience: AudienceReader;
  readonly readPost: PostReader;
  readonly vocabulary: Vocabulary;
}

export function repositoriesOn(
  db: Kysely<Tables>,
  transact: <T>(work: (db: Kysely<Tables>) => Promise<T>) => Promise<T>,
  { readAudience, readPost, vocabulary }: Readers,
): Repositories {
  return {
    feeds: feedRepository(db),
    items: itemRepository(db, vocabulary),
    stories: storyRepository(db),
    outbox: outboxRepository(db, transact, readPost),
    subscriptions: subscriptionRepository(db, readAudience),
    channels: channelRepository(db),
    feedback: feedbackRepository(db),
    facts: factRepository(db),
    documents: documentRepository(db),
    versions: versionRepository(db),
    changes: changeRepository(db),
  };
}
