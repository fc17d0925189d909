import type { Delivery } from '../domain/delivery.ts';
import { addMs, day, hour, minute, msBetween, second, toInstant } from '../domain/time.ts';
import { backoffMs } from './backoff.ts';
import type { Clock } from './ports/clock.ts';
import type { Log } from './ports/log.ts';
import type { Sender, SendOutcome } from './ports/sender.ts';
import type { Store } from './ports/store.ts';

export interface SettleParts {
  readonly store: Store;
  readonly sender: Sender;
  readonly clock: Clock;
  readonly log: Log;
  readonly random: () => number;
}

/** How long a delivery that the platform does not take is tried before a person is shown that it failed. */
const triedFor = 3 * day;

/** Writes into the outbox what became of an attempt; answers how long the scope of a refusal is to be left alone. */
export async function settle(
  parts: SettleParts,
  delivery: Delivery,
  parentMessageId: string | null,
  outcome: SendOutcome,
): Promise<{ scope: 'channel' | 'workspace' | 'platform'; ms: number } | null> {
  const { store, clock, log, random } = parts;
  const now = toInstant(clock.now());
  const fields = { delivery: delivery.id, platform: delivery.channel.platform, channel: delivery.channel.channel };
  switch (outcome.kind) {
    case 'sent':
      await store.transaction(async (repositories) => {
        await repositories.outbox.markSent(delivery.id, outcome.messageId, now);
        await repositories.subscriptions.pause(delivery.channel, null);
      });
      return null;
    case 'retry': {
      if (msBetween(delivery.createdAt, now) > triedFor) {
        log.error({ ...fields, reason: outcome.reason }, 'delivery given up');
        await store.outbox.markFailed(delivery.id, `${outcome.reason}; tried for three days`);
        return null;
      }
      const ms = outcome.afterMs ?? backoffMs(delivery.attempts, random, second, 10 * minute);
      log.warn({ ...fields, reason: outcome.reason, inMs: ms }, 'delivery postponed');
      await store.outbox.markPending(delivery.id, outcome.reason, addMs(now, ms));
      return outcome.scope === 'channel' ? null : { scope: outcome.scope, ms };
    }
    case 'in-doubt':
      await settleDoubt(parts, delivery, parentMessageId, outcome.reason);
      return null;
    case 'rejected':
      log.error({ ...fields, reason: outcome.reason }, 'delivery rejected');
      await store.outbox.markFailed(delivery.id, outcome.reason);
      return null;
    case 'unreachable': {
      // The post waits and is tried again now and then: that is how a mended channel is found out about.
      const ms = backoffMs(delivery.attempts, random, hour, day);
      log.warn({ ...fields, reason: outcome.reason }, 'channel out of reach');
      await store.transaction(async (repositories) => {
        await repositories.outbox.markPending(delivery.id, outcome.reason, addMs(now, ms));
        await repositories.subscriptions.pause(delivery.channel, outcome.reason);
      });
      return outcome.scope === 'channel' ? null : { scope: outcome.scope, ms };
    }
  }
}

/**
 * A delivery that may have been taken: where a repeat cannot double it, it is repeated; else it is looked for, and
 * repeated where it is not found. Where it cannot be looked for a duplicate is preferred to a loss.
 */
export async function settleDoubt(
  { store, sender, clock, log, random }: SettleParts,
  delivery: Delivery,
  parentMessageId: string | null,
  reason: string,
): Promise<void> {
  const now = toInstant(clock.now());
  const found = sender.repeatable ? null : await sender.find(delivery, parentMessageId, AbortSignal.timeout(10_000));
  if (typeof found === 'string') {
    await store.outbox.markSent(delivery.id, found, now);
    return;
  }
  const note = found === undefined ? `${reason}; sent again without knowing whether the first arrived` : reason;
  log.warn({ delivery: delivery.id, reason: note }, 'delivery in doubt, repeated');
  const wait = delivery.attempts <= 1 ? 0 : backoffMs(delivery.attempts - 1, random, second, minute);
  await store.outbox.markPending(delivery.id, note, addMs(now, wait));
}
