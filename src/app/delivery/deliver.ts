import { channelKey } from '../../domain/channel.ts';
import type { Delivery } from '../../domain/delivery.ts';
import { inWords } from '../../domain/errors.ts';
import { isMuted } from '../../domain/matching.ts';
import { addMs, minute, second, toInstant } from '../../domain/time.ts';
import type { Pace } from '../ports/platform.ts';
import type { Processes } from '../ports/processes.ts';
import type { SendOutcome } from '../ports/sender.ts';
import { postOf } from './merge-posts.ts';
import { type Departure, Pauses } from './pauses.ts';
import { type Group, isRepeatable, type SettleParts, settle, settleDoubt } from './settle-delivery.ts';

export interface DelivererParts extends SettleParts {
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
const longestWait = minute;
/** From when on somebody else may wonder what became of a delivery: longer than any request takes. */
const leaseMs = 40 * second;
/** Every so many looks into the outbox it is the oldest that goes first, so that nobody starves. */
const turnOfTheOldest = 20;

/** Takes deliveries from the outbox to one platform: in order within a channel, side by side among channels. */
export function createDeliverer(parts: DelivererParts): Deliverer {
  const { store, sender, clock, log, pace, processes } = parts;
  const pauses = new Pauses(pace);
  const underWay = new Map<string, Promise<void>>();
  let wake: () => void = () => {};
  let woken = false;
  let turn = 0;
  let stopped = false;

  async function deliver(group: Group, departure: Departure, signal: AbortSignal): Promise<void> {
    const [lead] = group;
    if (lead.doubtSince !== null && !isRepeatable(parts, lead)) {
      await settleDoubt(parts, group, await parentOf(lead), signal);
      return;
    }
    if (await dropUnwanted(group, signal)) return;
    const outcome = await attempt(group, departure, signal).catch((error: unknown): SendOutcome => {
      log.error({ delivery: lead.id, error: inWords(error) }, 'sender threw');
      return { kind: 'in-doubt', reason: inWords(error) };
    });
    // Stopping: it stays `sending`, and is settled by the next process with time to look for it.
    if (stopped || (outcome.kind === 'in-doubt' && signal.aborted)) return;
    const pause = await persist(() => settle(parts, group, outcome), signal);
    const now = clock.now().getTime();
    if (pause !== null) pauses.pause(pause.scope, lead.channel, now + pause.ms);
    if (outcome.kind === 'sent') pauses.took(lead.channel, now);
  }

  async function attempt(group: Group, departure: Departure, signal: AbortSignal): Promise<SendOutcome> {
    const [lead] = group;
    const delivery = { ...lead, post: postOf(group) };
    const edited = lead.edits === null ? null : await store.outbox.get(lead.edits);
    const parent = lead.edits === null ? await parentOf(lead) : null;
    departure.at = clock.now().getTime();
    if (lead.edits === null) return sender.send(delivery, parent, signal);
    if (edited?.messageId == null) return { kind: 'message-gone', reason: 'the message to change was never sent' };
    return sender.edit(delivery, edited.messageId, signal);
  }

  /** What was muted or unsubscribed since it was written is not said any more; what is left of a batch goes on. */
  async function dropUnwanted(group: Group, signal: AbortSignal): Promise<boolean> {
    if (group[0].doubtSince !== null || group[0].storyId === null) return false;
    const reasons = new Map<string, string>();
    for (const one of group) {
      const reason = await whyUnwanted(one);
      if (reason !== null) reasons.set(one.id, reason);
    }
    if (reasons.size === 0) return false;
    const others = group.map(({ id }) => id).filter((id) => !reasons.has(id));
    const wait = { dueAt: toInstant(clock.now()), waitMs: 0, doubt: 'over' } as const;
    await persist(
      () =>
        store.transaction(async ({ outbox }) => {
          for (const [id, reason] of reasons) await outbox.markDropped([id], reason);
          if (others.length > 0) await outbox.markPending(others, 'others of its batch are not wanted any more', wait);
        }),
      signal,
    );
    return true;
  }

  async function whyUnwanted({ storyId, channel }: Delivery): Promise<string | null> {
    if (storyId === null) return null;
    const listener = (await store.subscriptions.audience()).listener(channel);
    if (listener === null) return 'the channel is no longer subscribed';
    if ((listener.settings?.mutedCompanies ?? []).length === 0) return null;
    const story = await store.stories.get(storyId);
    return story !== null && isMuted(story, listener.settings)
      ? `${story.companies.join(', ')} muted in this channel`
      : null;
  }

  async function parentOf(delivery: Delivery): Promise<string | null> {
    if (delivery.storyId === null || delivery.post.kind !== 'update' || delivery.batch !== null) return null;
    const own = await store.outbox.parentMessage(delivery.storyId, delivery.channel);
    if (own !== null) return own;
    const followed = (await store.stories.get(delivery.storyId))?.follows ?? null;
    return followed === null ? null : store.outbox.parentMessage(followed, delivery.channel);
  }

  /** What became of an attempt must not be forgotten because the disk is full for a moment, or the database locked. */
  async function persist<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (signal.aborted || stopped) throw error;
        log.error({ error: inWords(error) }, 'outcome cannot be kept yet');
        await clock.sleep(second, signal);
      }
    }
  }

  function start(key: string, task: Promise<void>): void {
    underWay.set(
      key,
      task
        .catch((error: unknown) => log.error({ channel: key, error: inWords(error) }, 'delivery not settled'))
        .finally(() => {
          underWay.delete(key);
          signalWork();
        }),
    );
  }

  async function startDue(signal: AbortSignal): Promise<number> {
    const now = clock.now();
    const open = pauses.at(now.getTime());
    const free = Math.min(pace.concurrency - underWay.size, open.free);
    const doubted = await startDoubted(now, signal);
    if (free <= 0) return doubted;
    turn += 1;
    const claimed = await store.outbox.claim({
      platform: sender.platform,
      now: toInstant(now),
      limit: free,
      order: turn % turnOfTheOldest === 0 ? 'age' : 'urgency',
      except: open.channels.union(new Set(underWay.keys())),
      exceptWorkspaces: open.workspaces,
      owner: processes.own,
      leaseUntil: addMs(toInstant(now), leaseMs),
    });
    for (const group of claimed) {
      const [lead] = group;
      if (lead !== undefined) {
        const departure = pauses.reserve(now.getTime());
        start(channelKey(lead.channel), deliver(group as unknown as Group, departure, signal));
      }
    }
    return claimed.length + doubted;
  }

  /** What an earlier attempt, of ours or of a process that is gone, left in `sending` may have arrived. */
  async function startDoubted(now: Date, signal: AbortSignal): Promise<number> {
    let started = 0;
    for (const group of await store.outbox.inDoubt(sender.platform, toInstant(now), pace.concurrency)) {
      const [lead] = group;
      if (lead === undefined || underWay.has(channelKey(lead.channel))) continue;
      const settled = async () => {
        const limit = AbortSignal.any([signal, AbortSignal.timeout(10 * second)]);
        await settleDoubt(parts, group as unknown as Group, await parentOf(lead), limit);
      };
      start(channelKey(lead.channel), settled());
      started += 1;
    }
    return started;
  }

  function signalWork(): void {
    woken = true;
    wake();
  }

  /** Until something is due, a pause ends, a delivery finishes, or somebody wakes us. */
  async function waitForWork(signal: AbortSignal): Promise<void> {
    const now = clock.now().getTime();
    // What is due already waits for a pause or for one that is under way, and those wake us.
    const due = await store.outbox.nextDueAt(sender.platform, toInstant(new Date(now)));
    const moments = [now + longestWait, pauses.nextEnd(now), due === null ? null : Date.parse(due)];
    const until = moments.filter((moment) => moment !== null).reduce((least, moment) => Math.min(least, moment));
    if (woken || signal.aborted) return;
    const stop = new AbortController();
    const any = AbortSignal.any([signal, stop.signal]);
    wake = () => stop.abort();
    await clock.sleep(Math.max(1, until - now), any);
    wake = () => {};
  }

  /** What a process that is gone left in `sending` need not wait for its lease. */
  async function takeUp(): Promise<void> {
    const lookAt = addMs(toInstant(clock.now()), sender.repeatableMs > 0 ? 0 : 2 * second);
    for (const owner of await store.outbox.senders(sender.platform)) {
      if (processes.isGone(owner)) await store.outbox.doubtAllOf(owner, lookAt);
    }
  }

  async function finish(abort: AbortController): Promise<void> {
    const all = Promise.all(underWay.values());
    const within = (ms: number) => Promise.race([all, new Promise((resolve) => setTimeout(resolve, ms).unref())]);
    await within(graceMs);
    abort.abort();
    await within(lastGraceMs);
    stopped = true;
  }

  return {
    wake: signalWork,
    async run(signal) {
      // Requests outlive the wish to stop for a while, so they have a signal of their own.
      const abort = new AbortController();
      let tookUp = false;
      while (!signal.aborted) {
        woken = false;
        try {
          if (!tookUp) await takeUp();
          tookUp = true;
          if ((await startDue(abort.signal)) === 0) await waitForWork(signal);
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
        woken = false;
        if ((await startDue(signal)) > 0) continue;
        if (underWay.size > 0) await Promise.race(underWay.values());
        // One that ended while we looked may have let another go.
        else if (!woken) return;
      }
    },
  };
}
