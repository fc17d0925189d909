import { setTimeout as wait } from 'node:timers/promises';
import type { Audience } from '../../domain/audience.ts';
import { channelKey } from '../../domain/channel.ts';
import type { Delivery } from '../../domain/delivery.ts';
import { inWords } from '../../domain/errors.ts';
import { addMs, second, toInstant } from '../../domain/time.ts';
import type { Pace } from '../ports/platform.ts';
import type { Processes } from '../ports/processes.ts';
import { attempt, parentOf } from './attempt.ts';
import { dropUnwanted } from './drop-unwanted.ts';
import { holdForQuiet } from './hold-for-quiet.ts';
import { createOutcomeKeeper } from './keep-outcomes.ts';
import { Pauses } from './pauses.ts';
import { Places } from './places.ts';
import { type Group, isRepeatable, type SettleParts, sentAs, settle, settleDoubt } from './settle-delivery.ts';
import { Signal } from './signal.ts';

export interface DelivererParts extends Omit<SettleParts, 'outcomes'> {
  readonly pace: Pace;
  readonly processes: Processes;
}

export interface Deliverer {
  /** Delivers until the signal is aborted, then lets what is under way finish for a while. */
  run(signal: AbortSignal): Promise<void>;
  /** Something new may be in the outbox. */
  wake(): void;
  /** Delivers what is due now and ends when nothing is. */
  drain(signal: AbortSignal): Promise<void>;
}

/** What is under way when we are asked to stop has so long to finish, then its request is given up. */
const graceMs = 7 * second;
const lastGraceMs = second;
/** The outbox is looked at this often even when nobody wakes us: another process may have written to it. */
const longestWait = 2 * second;
/** Looks into the outbox are so far apart, so that one writes and takes what many channels need. */
const betweenLooks = 20;
/** From when on somebody else may wonder what became of a delivery: longer than any request takes. */
const leaseMs = 40 * second;
/** Every so many looks into the outbox it is the oldest that goes first, so that nobody starves. */
const turnOfTheOldest = 50;
/** At that look so many that are in doubt are looked into first. */
const mostDoubted = 5;

/** Takes deliveries from the outbox to one platform: in order within a channel, side by side among channels. */
export function createDeliverer(given: DelivererParts): Deliverer {
  const { store, sender, clock, log, pace, processes } = given;
  const pauses = new Pauses(pace.channel);
  const work = new Signal();
  const outcomes = createOutcomeKeeper(store, clock, () => work.raise());
  const parts: SettleParts = { ...given, outcomes };
  /** Channels that are being said something. */
  const underWay = new Places(pace.concurrency);
  let turn = 0;
  let stopped = false;

  async function deliver(group: Group, audience: Audience, signal: AbortSignal): Promise<void> {
    const [lead] = group;
    if (lead.doubtSince !== null && !isRepeatable(parts, lead)) {
      await settleDoubt(parts, group, await parentOf(lead, store), signal);
      return;
    }
    const unsaid = (await dropUnwanted(group, audience, store, clock)) ?? holdForQuiet(group, audience, clock);
    if (unsaid !== null) return outcomes.keep([{ kind: 'other', write: unsaid }]);
    const outcome = await attempt(parts, group, signal);
    // Stopping: it stays `sending`, and is settled by the next process with time to look for it.
    if (stopped || (outcome.kind === 'in-doubt' && signal.aborted)) return;
    if (outcome.kind === 'sent') {
      pauses.took(lead.channel, clock.now().getTime());
      await outcomes.keep([sentAs(group, outcome.messageId)]);
      return;
    }
    const { outcomes: settled, pause } = settle(parts, group, outcome);
    if (pause !== null) pauses.pause(pause.scope, lead.channel, clock.now().getTime() + pause.ms);
    await outcomes.keep(settled);
  }

  /** What became of attempts must not be forgotten because the disk is full for a moment, or the database locked. */
  async function flush(signal: AbortSignal): Promise<void> {
    for (;;) {
      try {
        return await outcomes.flush();
      } catch (error) {
        if (signal.aborted || stopped) throw error;
        log.error({ error: inWords(error) }, 'outcome cannot be kept yet');
        await clock.sleep(second, signal);
      }
    }
  }

  function start(lead: Delivery, task: Promise<void>): void {
    const key = channelKey(lead.channel);
    underWay.take(key, clock.now().getTime());
    task
      .catch((error: unknown) => log.error({ channel: key, error: inWords(error) }, 'delivery not settled'))
      .finally(() => {
        underWay.leave(key, clock.now().getTime());
        work.raise();
      });
  }

  /** Writes what became of attempts, and starts what may go now; answers how much that was. */
  async function look(signal: AbortSignal): Promise<number> {
    await flush(signal);
    const now = clock.now();
    const paused = pauses.at(now.getTime());
    const room = paused.platform ? 0 : roomAt(now.getTime());
    if (room <= 0) return 0;
    turn += 1;
    const isTurnOfTheOldest = turn % turnOfTheOldest === 0;
    // What is in doubt failed before, and comes after what did not: broken channels must not use up what others need.
    const early = isTurnOfTheOldest ? await startDoubted(now, Math.min(room, mostDoubted), signal) : 0;
    const claimed = await store.outbox.claim({
      platform: sender.platform,
      now: toInstant(now),
      limit: room - early,
      order: isTurnOfTheOldest ? 'age' : 'urgency',
      except: paused.channels.union(underWay.keys()),
      exceptWorkspaces: paused.workspaces,
      owner: processes.own,
      leaseUntil: addMs(toInstant(now), leaseMs),
    });
    if (claimed.length > 0) {
      const audience = await store.subscriptions.audience();
      for (const group of claimed as unknown as Group[]) start(group[0], deliver(group, audience, signal));
    }
    const started = early + claimed.length;
    return started + (started < room ? await startDoubted(now, room - started, signal) : 0);
  }

  /** How many more may be under way. */
  function roomAt(now: number): number {
    const most = underWay.roomAt(now);
    return Math.min(most, pace.room === null ? most : pace.room());
  }

  /** What an earlier attempt, of ours or of a process that is gone, left in `sending` may have arrived. */
  async function startDoubted(now: Date, most: number, signal: AbortSignal): Promise<number> {
    let started = 0;
    const busy = underWay.keys();
    for (const group of await store.outbox.inDoubt(sender.platform, toInstant(now), most, busy)) {
      const [lead] = group;
      if (lead === undefined) continue;
      const settled = async () => {
        const limit = AbortSignal.any([signal, AbortSignal.timeout(10 * second)]);
        await settleDoubt(parts, group as unknown as Group, await parentOf(lead, store), limit);
      };
      start(lead, settled());
      started += 1;
    }
    return started;
  }

  /** Until something is due, a pause ends, a delivery finishes, or somebody wakes us. */
  async function waitForWork(): Promise<void> {
    const now = clock.now().getTime();
    // What is due already waits for a pause or for those that are under way.
    const due = await store.outbox.nextDueAt(sender.platform, toInstant(new Date(now)));
    const room = roomAt(now) <= 0 ? now + betweenLooks : null;
    const moments = [now + longestWait, pauses.nextEnd(now), room, due === null ? null : Date.parse(due)];
    const until = moments.filter((moment) => moment !== null).reduce((least, moment) => Math.min(least, moment));
    const woken = new AbortController();
    const raised = work.abortWhenRaised(woken);
    await clock.sleep(Math.max(1, until - now), woken.signal);
    raised.forget();
  }

  /** What a process that is gone left in `sending` need not wait for its lease. */
  async function takeUp(): Promise<void> {
    const lookAt = addMs(toInstant(clock.now()), sender.repeatableMs > 0 ? 0 : 2 * second);
    for (const owner of await store.outbox.senders(sender.platform)) {
      if (processes.isGone(owner)) await store.outbox.doubtAllOf(owner, lookAt);
    }
  }

  /** Until nothing is under way. */
  async function settleAll(signal: AbortSignal): Promise<void> {
    while (underWay.size > 0) {
      await work.wait();
      work.lower();
      await flush(signal);
    }
  }

  async function finish(abort: AbortController): Promise<void> {
    const all = settleAll(abort.signal).catch((error: unknown) => {
      log.error({ error: inWords(error) }, 'outcome not kept');
    });
    const within = (ms: number) => Promise.race([all, new Promise((resolve) => setTimeout(resolve, ms).unref())]);
    await within(graceMs);
    abort.abort();
    await within(lastGraceMs);
    stopped = true;
  }

  return {
    wake: () => work.raise(),
    async run(signal) {
      // Requests outlive the wish to stop for a while, so they have a signal of their own.
      const abort = new AbortController();
      let tookUp = false;
      signal.addEventListener('abort', () => work.raise(), { once: true });
      while (!signal.aborted) {
        work.lower();
        try {
          if (!tookUp) await takeUp();
          tookUp = true;
          if ((await look(abort.signal)) === 0 && !signal.aborted) await waitForWork();
          // Not by the clock: it spares the machine, whatever time it is.
          await wait(betweenLooks);
        } catch (error) {
          log.error({ error: inWords(error) }, 'outbox could not be read');
          await clock.sleep(second, signal);
        }
      }
      await finish(abort);
    },
    async drain(signal) {
      await takeUp();
      for (;;) {
        work.lower();
        // One that ended while we looked may have let another go.
        if ((await look(signal)) > 0 || work.raised) continue;
        if (underWay.size === 0) return;
        await work.wait();
      }
    },
  };
}
