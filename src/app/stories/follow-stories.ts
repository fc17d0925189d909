import type { Registry, StoryIndex } from '../../analysis/analyst.ts';
import { inWords } from '../../domain/errors.ts';
import { hour, minute } from '../../domain/time.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Store } from '../ports/store.ts';
import { restoreStories } from './restore-stories.ts';

const pause = 5 * minute;
/** Far longer than the pause, so that nothing is missed that was long under way: the index takes each only once. */
const within = hour;

/** Takes up what other processes on this database group, such as a check of documents by hand, until the signal. */
export async function followStories(
  { store, index, clock, registry, log }: Followed,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    await clock.sleep(pause, signal);
    if (signal.aborted) return;
    await restoreStories(store, index, clock, registry, within).catch((error: unknown) => {
      log.error({ error: inWords(error) }, 'stories of other processes not read');
    });
  }
}

interface Followed {
  readonly store: Store;
  /** One that takes a candidate once. */
  readonly index: StoryIndex;
  readonly clock: Clock;
  readonly registry: Registry;
  readonly log: Log;
}
