import type { Clock } from '../../src/app/ports/clock.ts';

/** A clock that stands until it is told; sleeping moves it on. */
export function fakeClock(
  start = '2024-09-18T12:00:00.000Z',
): Clock & { set(at: string): void; advance(ms: number): void } {
  let now = Date.parse(start);
  return {
    now: () => new Date(now),
    set(at) {
      now = Date.parse(at);
    },
    advance(ms) {
      now += ms;
    },
    async sleep(ms, signal) {
      if (signal?.aborted !== true) now += ms;
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

export const silentLog = { info() {}, warn() {}, error() {} };
