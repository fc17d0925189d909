import { schedule } from 'node-cron';
import type { Log } from '../app/ports/log.ts';
import { inWords } from '../domain/errors.ts';

/** Runs work at the times of a cron expression, never twice at once, until `stop` is called. */
export function byTheClock(expression: string, work: () => Promise<void>, log: Log): { stop(): Promise<void> } {
  const task = schedule(
    expression,
    async () => {
      try {
        await work();
      } catch (error) {
        log.error({ error: inWords(error) }, 'scheduled work failed');
      }
    },
    { timezone: 'UTC', noOverlap: true },
  );
  return {
    async stop() {
      await task.destroy();
    },
  };
}
