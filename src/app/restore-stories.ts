import type { StoryIndex } from '../analysis/analyst.ts';
import { addMs, day, toInstant } from '../domain/time.ts';
import type { Clock } from './ports/clock.ts';
import type { Store } from './ports/store.ts';

/** As far back as a later turn may still belong to a story. */
const lookBack = 400 * day;

/** Gives the index what earlier processes grouped, oldest first. */
export async function restoreStories(store: Store, index: StoryIndex, clock: Clock): Promise<void> {
  for (const { item, assessment } of await store.items.relevantSince(addMs(toInstant(clock.now()), -lookBack))) {
    const member = await store.stories.storyOf('item', item.key);
    if (member === null) continue;
    const date = item.publishedAt ?? item.firstSeenAt;
    index.restore({ id: item.key, title: item.title ?? '', text: item.text ?? '', date, assessment }, member.storyId);
  }
}
