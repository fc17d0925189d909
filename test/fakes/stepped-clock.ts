import type { Clock } from '../../src/app/ports/clock.ts';

export interface SteppedClock extends Clock {
  /** Moves on, and wakes whoever slept until then. */
  advance(ms: number): void;
  set(at: string): void;
}

/** A clock that moves only when it is told; whoever sleeps on it wakes when it has come that far. */
export function steppedClock(start: string): SteppedClock {
  let now = Date.parse(start);
  const sleepers = new Set<{ until: number; wake: () => void }>();

  function move(to: number): void {
    now = to;
    for (const sleeper of sleepers) if (sleeper.until <= now) sleeper.wake();
  }

  return {
    now: () => new Date(now),
    advance: (ms) => move(now + ms),
    set: (at) => move(Date.parse(at)),
    sleep(ms, signal) {
      return new Promise((resolve) => {
        const sleeper = {
          until: now + ms,
          wake() {
            sleepers.delete(sleeper);
            signal?.removeEventListener('abort', sleeper.wake);
            // Not in the same turn: a wait of nothing must let others work.
            setImmediate(resolve);
          },
        };
        sleepers.add(sleeper);
        if (ms <= 0 || signal?.aborted === true) sleeper.wake();
        else signal?.addEventListener('abort', sleeper.wake);
      });
    },
  };
}
