import type { Channel } from '../../domain/channel.ts';
import { Fault } from '../../domain/errors.ts';
import { toInstant } from '../../domain/time.ts';
import type { Clock } from '../ports/clock.ts';
import type { Repositories, SentGroup, Store } from '../ports/store.ts';
import { noteReached } from './reachability.ts';
import type { Group } from './settle-delivery.ts';

/** Done in a transaction, perhaps with others, perhaps again where that one was taken back. */
export type Write = (repositories: Repositories) => Promise<void>;

/** What became of attempts, until the outbox has it. Both `keep`s resolve when it is written; `flush` must be called. */
export interface OutcomeKeeper {
  /** The platform has the group as a message. */
  keepSent(group: Group, messageId: string): Promise<void>;
  /** Rejects where the write itself is at fault, and only then. */
  keep(write: Write): Promise<void>;
  /** Writes all of them in one transaction. Throws where nothing can be written now: nothing is forgotten meanwhile. */
  flush(): Promise<void>;
}

interface Sent extends SentGroup {
  readonly channel: Channel;
}

interface Waiting {
  readonly what: Sent | Write;
  readonly written: () => void;
  readonly failed: (error: unknown) => void;
}

/** `signalWork` is called when there is something to flush. */
export function createOutcomeKeeper(store: Store, clock: Clock, signalWork: () => void): OutcomeKeeper {
  let waiting: Waiting[] = [];

  function add(what: Sent | Write): Promise<void> {
    return new Promise((written, failed) => {
      waiting.push({ what, written, failed });
      signalWork();
    });
  }

  async function write(taken: readonly Waiting[]): Promise<void> {
    const what = taken.map((one) => one.what);
    await store.transaction(async (repositories) => {
      await writeSent(
        what.filter((one) => typeof one !== 'function'),
        clock,
        repositories,
      );
      for (const one of what) if (typeof one === 'function') await one(repositories);
    });
    for (const { written } of taken) written();
  }

  return {
    keepSent: (group, messageId) => add({ ids: group.map(({ id }) => id), messageId, channel: group[0].channel }),
    keep: add,
    async flush() {
      if (waiting.length === 0) return;
      // Others may come while these are written.
      const taken = [...waiting];
      try {
        await write(taken);
        waiting = waiting.slice(taken.length);
      } catch (error) {
        // A database that cannot be written to now will be again: all of it waits.
        if (error instanceof Fault) throw error;
        // One is at fault, and the others shall not suffer for it.
        waiting = waiting.slice(taken.length);
        for (const one of taken) {
          await write([one]).catch((own: unknown) => {
            if (own instanceof Fault) waiting.push(one);
            else one.failed(own);
          });
        }
      }
    },
  };
}

async function writeSent(sent: readonly Sent[], clock: Clock, repositories: Repositories): Promise<void> {
  if (sent.length === 0) return;
  const now = toInstant(clock.now());
  await repositories.outbox.markSent(sent, now);
  const channels = sent.map(({ channel }) => channel);
  for (const channel of await repositories.subscriptions.pausedAmong(channels)) {
    await noteReached(channel, now, repositories);
  }
}
