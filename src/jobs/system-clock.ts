import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../app/ports/clock.ts';

/** Longest that a timer of Node can wait. */
const longestTimer = 2_147_483_647;

export const systemClock: Clock = {
  now: () => new Date(),
  async sleep(ms, signal) {
    await wait(Math.min(ms, longestTimer), undefined, signal === undefined ? {} : { signal }).catch(
      (error: unknown) => {
        if (!(error instanceof Error) || error.name !== 'AbortError') throw error;
      },
    );
  },
};
