import type { Registry, StoryCandidate, StoryIndex } from '../../analysis/analyst.ts';
import { addMs, day, toInstant } from '../../domain/time.ts';
import { storyCandidate } from '../documents/change-story.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';

/** As far back as a later turn may still belong to a story. */
const lookBack = 400 * day;
const mostChanges = 20_000;

/** Gives the index what other processes grouped, items and changes of documents, oldest first. */
export async function restoreStories(
  store: Store,
  index: StoryIndex,
  clock: Clock,
  registry: Registry,
  within = lookBack,
): Promise<void> {
  const since = addMs(toInstant(clock.now()), -within);
  const known: { candidate: StoryCandidate; storyId: string }[] = [];
  for (const { item, assessment } of await store.items.relevantSince(since)) {
    const member = await store.stories.storyOf('item', item.key);
    if (member === null) continue;
    const date = item.publishedAt ?? item.firstSeenAt;
    const candidate = { id: item.key, title: item.title ?? '', text: item.text ?? '', date, assessment };
    known.push({ candidate, storyId: member.storyId });
  }
  known.push(...(await toldChanges(since, store, registry)));
  known.sort((left, right) => left.candidate.date.localeCompare(right.candidate.date));
  for (const { candidate, storyId } of known) index.restore(candidate, storyId);
}

/** Changes that are in a story; those of an imported history are in none. */
async function toldChanges(since: string, store: Store, registry: Registry) {
  const found: { candidate: StoryCandidate; storyId: string }[] = [];
  const query = { since, kinds: ['ai-data', 'substantive'], causes: ['service'] } as const;
  for (const change of await store.changes.find({ ...query, limit: mostChanges })) {
    const member = await store.stories.storyOf('change', change.id);
    const document = member === null ? null : await store.documents.get(change.documentId);
    if (member === null || document === null) continue;
    found.push({ candidate: storyCandidate(change, document, registry), storyId: member.storyId });
  }
  return found;
}
