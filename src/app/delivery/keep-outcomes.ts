import type { Channel } from '../../domain/channel.ts';
import { Fault } from '../../domain/errors.ts';
import { type Instant, toInstant } from '../../domain/time.ts';
import type { Clock } from '../ports/clock.ts';
import type { DoubtedGroup, PostponedGroup, Repositories, SentGroup, Store } from '../ports/store.ts';
import { noteReached, pauseChannels, type Unreachable } from './reachability.ts';

/** Done in a transaction, perhaps with others, perhaps again where that one was taken back. */
export type Write = (repositories: Repositories) => Promise<unknown>;

/** What is to be kept of an attempt. What many attempts share has a form of its own, so that all are one statement. */
export type Outcome =
  | ({ readonly kind: 'sent'; readonly channel: Channel } & SentGroup)
  | ({ readonly kind: 'doubted' } & DoubtedGroup)
  | ({ readonly kind: 'postponed' } & PostponedGroup)
  | ({ readonly kind: 'unreachable' } & Unreachable)
  | { readonly kind: 'other'; readonly write: Write };

/** What became of attempts, until the outbox has it. */
export interface OutcomeKeeper {
  /** Resolves when it is written, for which `flush` must be called. Rejects where the write itself is at fault. */
  keep(outcomes: readonly Outcome[]): Promise<void>;
  /** Writes all of them in one transaction. Throws where nothing can be written now: nothing is forgotten meanwhile. */
  flush(): Promise<void>;
}

interface Waiting {
  readonly outcomes: readonly Outcome[];
  readonly written: () => void;
  readonly failed: (error: unknown) => void;
}

/** `signalWork` is called when there is something to flush. */
export function createOutcomeKeeper(store: Store, clock: Clock, signalWork: () => void): OutcomeKeeper {
  let waiting: Waiting[] = [];

  async function write(taken: readonly Waiting[]): Promise<void> {
    const outcomes = taken.flatMap((one) => one.outcomes);
    const now = toInstant(clock.now());
    await store.transaction((repositories) => writeAll(outcomes, now, repositories));
    for (const { written } of taken) written();
  }

  return {
    keep: (outcomes) =>
      new Promise((written, failed) => {
        waiting.push({ outcomes, written, failed });
        signalWork();
      }),
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

/** In the order in which one attempt may need several: in doubt before postponed, postponed before out of reach. */
async function writeAll(outcomes: readonly Outcome[], now: Instant, repositories: Repositories): Promise<void> {
  const { outbox, subscriptions } = repositories;
  const { sent, doubted, postponed, unreachable, other } = byKind(outcomes);
  if (sent.length > 0) {
    await outbox.markSent(sent, now);
    for (const channel of await subscriptions.pausedAmong(sent.map((one) => one.channel))) {
      await noteReached(channel, now, repositories);
    }
  }
  if (doubted.length > 0) await outbox.markDoubt(doubted);
  if (postponed.length > 0) await outbox.markPending(postponed);
  if (unreachable.length > 0) await pauseChannels(unreachable, now, repositories);
  for (const { write } of other) await write(repositories);
}

type ByKind = { readonly [Kind in Outcome['kind']]: Extract<Outcome, { kind: Kind }>[] };

function byKind(outcomes: readonly Outcome[]): ByKind {
  const sorted: ByKind = { sent: [], doubted: [], postponed: [], unreachable: [], other: [] };
  for (const outcome of outcomes) (sorted[outcome.kind] as Outcome[]).push(outcome);
  return sorted;
}
