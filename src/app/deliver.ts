import { channelKey } from '../domain/channel.ts';
import type { Delivery } from '../domain/delivery.ts';
import { inWords } from '../domain/errors.ts';
import { minute, second, toInstant } from '../domain/time.ts';
import { Pauses } from './pauses.ts';
import { type SettleParts, settle, settleDoubt } from './settle-delivery.ts';

export interface DelivererParts extends SettleParts {
  /** Deliveries under way at once. */
  readonly concurrency: number;
  /** Least time between two posts to one channel, in milliseconds. */
  readonly channelPaceMs: number;
}

export interface Deliverer {
  /** Delivers until the signal is aborted, then lets what is under way finish for at most `graceMs`. */
  run(signal: AbortSignal): Promise<void>;
  /** Something new may be in the outbox. */
  wake(): void;
  /** Delivers what is due now and ends when nothing is. */
  drain(signal: AbortSignal): Promise<void>;
}

const graceMs = 8 * second;
/** The outbox is looked at this often even when nobody wakes us: another process may have written to it. */
const longestWait = minute;

/** Takes deliveries from the outbox to one platform: in order within a channel, side by side among channels. */
export function createDeliverer(parts: DelivererParts): Deliverer {
  const { store, sender, clock, log } = parts;
  const pauses = new Pauses();
  const underWay = new Map<string, Promise<void>>();
  let wake: () => void = () => {};
  let woken = false;

  async function deliver(delivery: Delivery, signal: AbortSignal): Promise<void> {
    const parent = await parentOf(delivery);
    const outcome = await sender.send(delivery, parent, signal).catch((error: unknown) => {
      log.error({ delivery: delivery.id, error: inWords(error) }, 'sender threw');
      return { kind: 'in-doubt', reason: inWords(error) } as const;
    });
    if (outcome.kind === 'in-doubt' && signal.aborted) {
      // Stopping: it stays `sending`, and is settled by the next process with time to look for it.
      return;
    }
    const pause = await settle(parts, delivery, parent, outcome);
    const now = clock.now().getTime();
    if (pause !== null) pauses.pause(pause.scope, delivery.channel, now + pause.ms);
    if (outcome.kind === 'sent' && parts.channelPaceMs > 0) {
      pauses.pause('channel', delivery.channel, now + parts.channelPaceMs);
    }
  }

  async function parentOf(delivery: Delivery): Promise<string | null> {
    if (delivery.storyId === null || delivery.post.kind !== 'update') return null;
    const own = await store.outbox.parentMessage(delivery.storyId, delivery.channel);
    if (own !== null) return own;
    const followed = (await store.stories.get(delivery.storyId))?.follows ?? null;
    return followed === null ? null : store.outbox.parentMessage(followed, delivery.channel);
  }

  async function startDue(signal: AbortSignal): Promise<number> {
    const free = parts.concurrency - underWay.size;
    const now = clock.now();
    const waiting = pauses.at(now.getTime());
    if (free <= 0 || waiting.platform) return 0;
    const claimed = await store.outbox.claim({
      platform: sender.platform,
      now: toInstant(now),
      limit: free,
      except: waiting.channels.union(new Set(underWay.keys())),
      exceptWorkspaces: waiting.workspaces,
    });
    for (const delivery of claimed) {
      const key = channelKey(delivery.channel);
      const task = deliver(delivery, signal)
        .catch((error: unknown) => log.error({ delivery: delivery.id, error: inWords(error) }, 'delivery not settled'))
        .finally(() => {
          underWay.delete(key);
          signalWork();
        });
      underWay.set(key, task);
    }
    return claimed.length;
  }

  function signalWork(): void {
    woken = true;
    wake();
  }

  /** Until something is due, a pause ends, a delivery finishes, or somebody wakes us. */
  async function waitForWork(signal: AbortSignal): Promise<void> {
    const now = clock.now().getTime();
    const due = await store.outbox.nextDueAt(sender.platform);
    const moments = [now + longestWait, pauses.nextEnd(now)];
    // What is due already waits for a pause or for one that is under way, and those wake us.
    if (due !== null && Date.parse(due) > now) moments.push(Date.parse(due));
    const until = moments.filter((moment) => moment !== null).reduce((least, moment) => Math.min(least, moment));
    if (woken || signal.aborted) return;
    const stop = new AbortController();
    const any = AbortSignal.any([signal, stop.signal]);
    wake = () => stop.abort();
    await clock.sleep(Math.max(1, until - now), any);
    wake = () => {};
  }

  /** What an earlier process left in `sending` may have arrived. */
  async function takeUp(): Promise<void> {
    for (const delivery of await store.outbox.inDoubt(sender.platform, 10_000)) {
      await settleDoubt(parts, delivery, await parentOf(delivery), 'the program stopped while it was being sent');
    }
  }

  async function finish(abort: AbortController): Promise<void> {
    const late = setTimeout(() => abort.abort(), graceMs);
    await Promise.all(underWay.values());
    clearTimeout(late);
  }

  return {
    wake: signalWork,
    async run(signal) {
      // Requests outlive the wish to stop for a while, so they have a signal of their own.
      const abort = new AbortController();
      await takeUp();
      while (!signal.aborted) {
        woken = false;
        try {
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
        if ((await startDue(signal)) === 0) {
          if (underWay.size === 0) return;
          await Promise.race(underWay.values());
        }
      }
    },
  };
}
