import type { Channel } from '../../domain/channel.ts';
import { toInstant } from '../../domain/time.ts';
import type { Clock } from '../ports/clock.ts';
import type { SentGroup, Store } from '../ports/store.ts';
import { noteReached } from './reachability.ts';
import type { Group } from './settle-delivery.ts';

/** Messages that a platform took, until the outbox has them as sent. */
export interface SentKeeper {
  /** Resolves when it is written. `flush` must be called for that. */
  keep(group: Group, messageId: string): Promise<void>;
  /** Writes all of them in one transaction. Throws where nothing can be written now: nothing is forgotten meanwhile. */
  flush(): Promise<void>;
}

interface Waiting extends SentGroup {
  readonly channel: Channel;
  readonly written: () => void;
}

/** `signalWork` is called when there is something to flush. */
export function createSentKeeper(store: Store, clock: Clock, signalWork: () => void): SentKeeper {
  let waiting: Waiting[] = [];
  return {
    keep(group, messageId) {
      return new Promise((written) => {
        waiting.push({ ids: group.map(({ id }) => id), messageId, channel: group[0].channel, written });
        signalWork();
      });
    },
    async flush() {
      if (waiting.length === 0) return;
      // Others may come while these are written.
      const taken = [...waiting];
      const now = toInstant(clock.now());
      await store.transaction(async (repositories) => {
        await repositories.outbox.markSent(taken, now);
        const channels = taken.map(({ channel }) => channel);
        for (const channel of await repositories.subscriptions.pausedAmong(channels)) {
          await noteReached(channel, now, repositories);
        }
      });
      waiting = waiting.slice(taken.length);
      for (const { written } of taken) written();
    },
  };
}
