import { personOf } from '../../domain/channel.ts';
import type { Delivery } from '../../domain/delivery.ts';
import { Fault, inWords } from '../../domain/errors.ts';
import { addMs, day, hour, minute, msBetween, second, toInstant } from '../../domain/time.ts';
import { backoffMs } from '../backoff.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Sender, SendOutcome } from '../ports/sender.ts';
import type { Repositories, Store } from '../ports/store.ts';
import type { Outcome, OutcomeKeeper } from './keep-outcomes.ts';
import { postOf } from './merge-posts.ts';
import { redirectNotice, type Scope } from './reachability.ts';

export interface SettleParts {
  readonly store: Store;
  readonly sender: Sender;
  readonly clock: Clock;
  readonly log: Log;
  readonly random: () => number;
  readonly outcomes: Pick<OutcomeKeeper, 'keep'>;
}

/** What is to be done about an attempt that did not end with the platform's message. */
export interface Settlement {
  readonly outcomes: readonly Outcome[];
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
        return { outcomes: [failed(ids, `${reason}; tried for three days`)], pause: null };
      }
      const ms = outcome.afterMs ?? backoffMs(lead.attempts, random, second, 10 * minute);
      log.warn({ ...fields, reason, inMs: ms }, 'delivery postponed');
      // Being told when to come back is no trouble of this post's own.
      const uncounted = outcome.afterMs !== null && outcome.scope !== 'channel';
      const wait = { dueAt: addMs(now, ms), waitMs: ms, doubt, uncounted } as const;
      const pause = outcome.scope === 'channel' ? null : { scope: outcome.scope, ms };
      return { outcomes: [{ kind: 'postponed', ids, reason, ...wait }], pause };
    }
    case 'in-doubt': {
      log.warn({ ...fields, reason }, 'delivery in doubt');
      const lookAt = sender.repeatableMs > 0 ? now : addMs(now, settlingMs);
      return { outcomes: [{ kind: 'doubted', ids, reason, lookAt }], pause: null };
    }
    case 'rejected':
      log.error({ ...fields, reason }, 'delivery rejected');
      return { outcomes: [failed(ids, reason)], pause: null };
    case 'message-gone':
      log.info({ ...fields, reason }, 'message is gone');
      return { outcomes: [dropped(ids, reason)], pause: null };
    case 'unreachable': {
      // The post waits and is tried again now and then: that is how a mended channel is found out about.
      const ms = backoffMs(lead.attempts, random, 10 * minute, day);
      log.warn({ ...fields, reason }, 'channel out of reach');
      if (outcome.scope === 'channel' && personOf(lead.channel) !== null) {
        const write = (repositories: Repositories) => redirectNotice(lead, reason, now, repositories);
        return { outcomes: [{ kind: 'other', write }], pause: null };
      }
      return {
        outcomes: [
          { kind: 'postponed', ids, reason, dueAt: addMs(now, ms), waitMs: ms, doubt },
          { kind: 'unreachable', channel: lead.channel, scope: outcome.scope, reason },
        ],
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
    await outcomes.keep([
      { kind: 'doubted', ids, reason, lookAt: now },
      { kind: 'postponed', ids, reason, ...repeat, doubt: 'kept' },
    ]);
    return;
  }
  const found = await lookFor(parts, { ...lead, post: postOf(group) }, parentMessageId, signal);
  if (found === 'later') {
    const again = backoffMs(lead.attempts, random, 5 * second, 5 * minute);
    await outcomes.keep([{ kind: 'doubted', ids, reason, lookAt: addMs(now, again) }]);
    return;
  }
  if (typeof found === 'object') {
    log.info({ delivery: lead.id }, 'delivery in doubt found');
    await outcomes.keep([sentAs(group, found.messageId)]);
    return;
  }
  const repeated = found === 'unknown';
  const note = repeated ? `${reason}; sent again without knowing whether the first arrived` : reason;
  log.warn({ delivery: lead.id, reason: note }, 'delivery in doubt repeated');
  await outcomes.keep([{ kind: 'postponed', ids, reason: note, ...repeat, doubt: 'over', repeated }]);
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

/** The platform has the group as a message. */
export function sentAs(group: Group, messageId: string): Outcome {
  return { kind: 'sent', ids: idsOf(group), messageId, channel: group[0].channel };
}

function failed(ids: readonly string[], reason: string): Outcome {
  return { kind: 'other', write: ({ outbox }) => outbox.markFailed(ids, reason) };
}

function dropped(ids: readonly string[], reason: string): Outcome {
  return { kind: 'other', write: ({ outbox }) => outbox.markDropped(ids, reason) };
}

function idsOf(group: Group): string[] {
  return group.map(({ id }) => id);
}
