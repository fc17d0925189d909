import { personOf } from '../../domain/channel.ts';
import type { Delivery } from '../../domain/delivery.ts';
import { Fault, inWords } from '../../domain/errors.ts';
import { addMs, day, hour, minute, msBetween, second, toInstant } from '../../domain/time.ts';
import { backoffMs } from '../backoff.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Sender, SendOutcome } from '../ports/sender.ts';
import type { Store } from '../ports/store.ts';
import type { OutcomeKeeper, Write } from './keep-outcomes.ts';
import { postOf } from './merge-posts.ts';
import { pauseChannel, redirectNotice, type Scope } from './reachability.ts';

export interface SettleParts {
  readonly store: Store;
  readonly sender: Sender;
  readonly clock: Clock;
  readonly log: Log;
  readonly random: () => number;
  readonly outcomes: Pick<OutcomeKeeper, 'keepSent' | 'keep'>;
}

/** What is to be done about an attempt that did not end with the platform's message. */
export interface Settlement {
  readonly write: Write;
  /** How long the scope of a refusal is to be left alone; null where nothing beyond the outbox waits. */
  readonly pause: { readonly scope: Scope; readonly ms: number } | null;
}

/** What went out as one message: its lead first. */
export type Group = readonly [Delivery, ...Delivery[]];

/** A post that its channel refuses as if passing is given up after so long, and so many attempts. */
const triedFor = 3 * day;
const triedOften = 100;
/** A request whose answer was lost may still be on its way: so long it is waited before it is looked for. */
const settlingMs = 2 * second;

/** Decides what a refused or unanswered attempt means for the outbox, and for whom else. */
export function settle(
  { clock, log, random, sender }: SettleParts,
  group: Group,
  outcome: Exclude<SendOutcome, { kind: 'sent' }>,
): Settlement {
  const now = toInstant(clock.now());
  const [lead] = group;
  const ids = idsOf(group);
  const fields = { delivery: lead.id, platform: lead.channel.platform, channel: lead.channel.channel };
  const doubt = lead.doubtSince === null ? 'over' : 'kept';
  const { reason } = outcome;
  switch (outcome.kind) {
    case 'retry': {
      const ownTrouble = outcome.scope === 'channel' && lead.attempts > triedOften;
      if (ownTrouble && msBetween(lead.createdAt, now) > triedFor) {
        log.error({ ...fields, reason }, 'delivery given up');
        return { write: ({ outbox }) => outbox.markFailed(ids, `${reason}; tried for three days`), pause: null };
      }
      const ms = outcome.afterMs ?? backoffMs(lead.attempts, random, second, 10 * minute);
      log.warn({ ...fields, reason, inMs: ms }, 'delivery postponed');
      // Being told when to come back is no trouble of this post's own.
      const uncounted = outcome.afterMs !== null && outcome.scope !== 'channel';
      const wait = { dueAt: addMs(now, ms), waitMs: ms, doubt, uncounted } as const;
      const pause = outcome.scope === 'channel' ? null : { scope: outcome.scope, ms };
      return { write: ({ outbox }) => outbox.markPending(ids, reason, wait), pause };
    }
    case 'in-doubt': {
      log.warn({ ...fields, reason }, 'delivery in doubt');
      const lookAt = sender.repeatableMs > 0 ? now : addMs(now, settlingMs);
      return { write: ({ outbox }) => outbox.markDoubt(ids, reason, lookAt), pause: null };
    }
    case 'rejected':
      log.error({ ...fields, reason }, 'delivery rejected');
      return { write: ({ outbox }) => outbox.markFailed(ids, reason), pause: null };
    case 'message-gone':
      log.info({ ...fields, reason }, 'message is gone');
      return {
        async write({ outbox }) {
          await outbox.markDropped(ids, reason);
        },
        pause: null,
      };
    case 'unreachable': {
      // The post waits and is tried again now and then: that is how a mended channel is found out about.
      const ms = backoffMs(lead.attempts, random, 10 * minute, day);
      log.warn({ ...fields, reason }, 'channel out of reach');
      return {
        async write(repositories) {
          if (outcome.scope === 'channel' && personOf(lead.channel) !== null) {
            await redirectNotice(lead, reason, now, repositories);
            return;
          }
          await repositories.outbox.markPending(ids, reason, { dueAt: addMs(now, ms), waitMs: ms, doubt });
          await pauseChannel(lead.channel, outcome.scope, reason, now, repositories);
        },
        pause: outcome.scope === 'channel' ? null : { scope: outcome.scope, ms: Math.min(ms, hour) },
      };
    }
  }
}

/**
 * What may have been taken: where a repeat cannot double it, it is repeated; else it is looked for, and repeated where
 * it is not found. Where it cannot be looked for, it is repeated and marked: a duplicate is preferred to a loss.
 */
export async function settleDoubt(
  parts: SettleParts,
  group: Group,
  parentMessageId: string | null,
  signal: AbortSignal,
): Promise<void> {
  const { clock, log, random, outcomes } = parts;
  const [lead] = group;
  const now = toInstant(clock.now());
  const reason = lead.lastError ?? 'the program stopped while it was being sent';
  const ids = idsOf(group);
  const waitMs = lead.attempts <= 1 ? 0 : backoffMs(lead.attempts - 1, random, second, minute);
  const repeat = { dueAt: addMs(now, waitMs), waitMs };
  if (isRepeatable(parts, lead)) {
    await outcomes.keep(async ({ outbox }) => {
      await outbox.markDoubt(ids, reason, now);
      await outbox.markPending(ids, reason, { ...repeat, doubt: 'kept' });
    });
    return;
  }
  const found = await lookFor(parts, { ...lead, post: postOf(group) }, parentMessageId, signal);
  if (found === 'later') {
    const again = backoffMs(lead.attempts, random, 5 * second, 5 * minute);
    await outcomes.keep(({ outbox }) => outbox.markDoubt(ids, reason, addMs(now, again)));
    return;
  }
  if (typeof found === 'object') {
    log.info({ delivery: lead.id }, 'delivery in doubt found');
    await outcomes.keepSent(group, found.messageId);
    return;
  }
  const repeated = found === 'unknown';
  const note = repeated ? `${reason}; sent again without knowing whether the first arrived` : reason;
  log.warn({ delivery: lead.id, reason: note }, 'delivery in doubt repeated');
  await outcomes.keep(({ outbox }) => outbox.markPending(ids, note, { ...repeat, doubt: 'over', repeated }));
}

/** True where sending it again cannot double it. */
export function isRepeatable({ sender, clock }: SettleParts, lead: Delivery): boolean {
  const since = lead.doubtSince ?? lead.claimedAt ?? lead.createdAt;
  const age = msBetween(since, toInstant(clock.now()));
  return lead.edits !== null || (age >= 0 && age < sender.repeatableMs);
}

async function lookFor(
  { sender, log }: SettleParts,
  lead: Delivery,
  parentMessageId: string | null,
  signal: AbortSignal,
): Promise<{ messageId: string } | 'missing' | 'unknown' | 'later'> {
  try {
    const messageId = await sender.find(lead, parentMessageId, signal);
    if (messageId === undefined) return 'unknown';
    return messageId === null ? 'missing' : { messageId };
  } catch (error) {
    if (!(error instanceof Fault) || error.kind !== 'outage') throw error;
    log.warn({ delivery: lead.id, reason: inWords(error) }, 'delivery in doubt cannot be looked for now');
    return 'later';
  }
}

function idsOf(group: Group): string[] {
  return group.map(({ id }) => id);
}
