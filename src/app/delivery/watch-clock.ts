import { addMs, minute, msBetween, toInstant } from '../../domain/time.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Store } from '../ports/store.ts';

const lastSeen = 'clock/last-seen';
/** Clocks are corrected by moments all the time; what moves less than this is let be. */
const tolerated = minute;

/**
 * Notes what time it is, and what a clock that was set back leaves behind: waits that began in a future that is no
 * longer one are moved along with it, so that nothing waits for a year that was a mistake. A clock that was set forward
 * needs nothing: what waits is due, and is merged where it piled up.
 */
export async function noteTime(store: Store, clock: Clock, log: Log): Promise<void> {
  const now = toInstant(clock.now());
  const last = await store.facts.get(lastSeen);
  const by = last === null ? 0 : msBetween(last, now);
  if (by < -tolerated) log.warn({ was: last, is: now }, 'the clock was set back: what waits is moved along');
  await store.transaction(async ({ outbox, feeds, facts }) => {
    if (by < -tolerated) {
      await outbox.shiftWaits(by, now);
      await feeds.shiftPolls(by, now);
    }
    await facts.put(lastSeen, now);
  });
}

/** Watches the clock once a minute, by a timer that does not go by it. */
export async function watchClock(store: Store, clock: Clock, log: Log, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const before = toInstant(clock.now());
    await clock.sleep(minute, signal);
    if (signal.aborted) return;
    const now = toInstant(clock.now());
    if (now > addMs(before, 5 * minute)) {
      log.warn({ was: before, is: now }, 'the clock was set forward, or the machine slept');
    }
    await noteTime(store, clock, log).catch((error: unknown) => {
      log.error({ error: error instanceof Error ? error.message : String(error) }, 'time not noted');
    });
  }
}
