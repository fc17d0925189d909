import { z } from 'zod';
import type { DocumentChange } from '../domain/change.ts';
import type { Channel } from '../domain/channel.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { Standing, TermsDocument, Version } from '../domain/document.ts';
import { Fault } from '../domain/errors.ts';
import type { Feed } from '../domain/feed.ts';
import { sha256 } from '../domain/identity.ts';
import type { Story, StoryMember } from '../domain/story.ts';
import type { ChannelSettings, Subscription } from '../domain/subscription.ts';
import { addWatcher, watchersOf } from './documents/watchers.ts';
import type { DocumentState } from './ports/document-store.ts';
import type { Feedback, JudgedItem, Repositories, Store } from './ports/store.ts';

const format = 'codicil-export';
const version = 1;

/** One line of an export: what it is, and itself. Secrets are in no line. */
type Line =
  | { readonly kind: 'feed'; readonly value: Feed }
  | { readonly kind: 'document'; readonly value: TermsDocument }
  | { readonly kind: 'document-state'; readonly value: DocumentState }
  | { readonly kind: 'version'; readonly value: Version }
  | { readonly kind: 'standing'; readonly value: Standing }
  | { readonly kind: 'change'; readonly value: DocumentChange }
  | { readonly kind: 'item'; readonly value: JudgedItem }
  | { readonly kind: 'story'; readonly value: Story }
  | { readonly kind: 'member'; readonly value: StoryMember }
  | { readonly kind: 'subscription'; readonly value: Subscription }
  | { readonly kind: 'channel'; readonly value: ChannelSettings }
  | { readonly kind: 'feedback'; readonly value: Feedback }
  | { readonly kind: 'watcher'; readonly value: { readonly documentId: string; readonly channel: Channel } }
  | { readonly kind: 'delivery'; readonly value: Delivery };

const header = z.object({ format: z.literal(format), version: z.literal(version) });
const keyed = <Kind extends string>(kind: Kind, ...keys: readonly string[]) =>
  z.object({ kind: z.literal(kind), value: z.looseObject(Object.fromEntries(keys.map((key) => [key, z.string()]))) });
const channel = z.object({
  platform: z.enum(['slack', 'discord', 'terminal']),
  workspace: z.string(),
  channel: z.string(),
});
const judged = z.object({
  kind: z.literal('item'),
  value: z.looseObject({
    item: z.looseObject({ key: z.string(), feedId: z.string(), id: z.string() }),
    assessment: z.looseObject({ relevant: z.boolean() }),
  }),
});
const inChannel = <Kind extends string>(kind: Kind) =>
  z.object({ kind: z.literal(kind), value: z.looseObject({ channel }) });
/** A text that is not the one its hash names proves nothing. */
const recorded = z
  .object({
    kind: z.literal('version'),
    value: z.looseObject({ id: z.string(), documentId: z.string(), textHash: z.string(), text: z.string() }),
  })
  .refine(({ value }) => sha256(value.text) === value.textHash);
const line = z.union([
  keyed('feed', 'id', 'name', 'address'),
  keyed('document', 'id', 'service', 'type'),
  keyed('document-state', 'documentId', 'nextPollAt'),
  recorded,
  keyed('standing', 'documentId', 'versionId', 'from', 'until'),
  keyed('change', 'id', 'documentId', 'beforeId', 'afterId', 'at'),
  judged,
  keyed('story', 'id', 'title', 'updatedAt'),
  keyed('member', 'storyId', 'memberKind', 'memberId'),
  inChannel('subscription'),
  inChannel('channel'),
  inChannel('feedback'),
  inChannel('watcher'),
  inChannel('delivery'),
]);

/** Everything a person would not want to lose, a header first. What can be fetched or reckoned again is left out. */
export async function* exportLines(store: Store): AsyncGenerator<unknown> {
  yield { format, version };
  for (const feed of await store.feeds.all()) if (feed.origin === 'added') yield { kind: 'feed', value: feed };
  yield* exportDocuments(store);
  for (const value of await store.items.relevantSince('')) {
    yield { kind: 'item', value };
  }
  for (const story of await store.stories.find({ unsure: true, limit: Number.MAX_SAFE_INTEGER })) {
    yield { kind: 'story', value: story };
    for (const value of await store.stories.membersOf(story.id)) yield { kind: 'member', value };
  }
  for (const value of await store.subscriptions.all()) yield { kind: 'subscription', value };
  for (const value of await store.channels.all()) yield { kind: 'channel', value };
  for (const value of await store.feedback.all()) yield { kind: 'feedback', value };
  // What was delivered goes along, so that the new home tells nothing twice.
  for (const value of await store.outbox.all()) yield { kind: 'delivery', value };
}

/** Documents with what stood there when, and how it changed: none of it can be fetched again. */
async function* exportDocuments({ documents, versions, changes, facts }: Store): AsyncGenerator<unknown> {
  const states = new Map((await documents.states()).map((state) => [state.documentId, state]));
  for (const document of await documents.all()) {
    const state = states.get(document.id);
    const records = await versions.list(document.id);
    if (document.origin === 'catalogue' && records.length === 0) continue;
    yield { kind: 'document', value: document };
    for (const { id } of records) yield { kind: 'version', value: await versions.get(id) };
    for (const value of await versions.standings(document.id)) yield { kind: 'standing', value };
    const all = await changes.find({ documents: [document.id], limit: Number.MAX_SAFE_INTEGER });
    for (const value of all.toReversed()) yield { kind: 'change', value };
    if (state !== undefined) yield { kind: 'document-state', value: state };
    for (const watcher of await watchersOf(document.id, { facts })) {
      yield { kind: 'watcher', value: { documentId: document.id, channel: watcher } };
    }
  }
}

/**
 * Takes in an export, all or nothing; the same export twice leaves what once leaves. Throws a `Fault` that names the
 * line.
 */
export async function importLines(lines: AsyncIterable<unknown>, store: Store): Promise<number> {
  let count = 0;
  await store.transaction(async (repositories) => {
    for await (const value of lines) {
      if (count === 0 && !header.safeParse(value).success) {
        throw new Fault('invalid', 'this is no export of Codicil, or one of a newer version');
      }
      if (count > 0) await put(checked(value, count + 1), repositories);
      count += 1;
    }
  });
  if (count === 0) throw new Fault('invalid', 'this is empty');
  return count - 1;
}

function checked(value: unknown, number: number): Line {
  const result = line.safeParse(value);
  if (!result.success) throw new Fault('invalid', `line ${number} is not of an export; nothing was taken in`);
  return value as Line;
}

async function put({ kind, value }: Line, repositories: Repositories): Promise<void> {
  switch (kind) {
    case 'feed':
      return repositories.feeds.put(value);
    case 'document':
      return repositories.documents.put(value);
    case 'document-state':
      return repositories.documents.putState(value);
    case 'version':
      return repositories.versions.put(value);
    case 'standing':
      return repositories.versions.stand(value);
    case 'change':
      return repositories.changes.put(value);
    case 'item':
      return repositories.items.put(value);
    case 'story':
      return repositories.stories.put(value);
    case 'member':
      return repositories.stories.addMember(value);
    case 'subscription':
      return repositories.subscriptions.put(value);
    case 'channel':
      return repositories.channels.putSettings(value);
    case 'feedback':
      return repositories.feedback.put(value);
    case 'watcher':
      return addWatcher(value.documentId, value.channel, repositories);
    case 'delivery':
      return repositories.outbox.enqueue([value]);
  }
}
