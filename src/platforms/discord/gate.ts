import { second } from '../../domain/time.ts';

/** Lets the requests of one token leave one after another, so that no second sees more than are allowed. */
export interface Gate {
  /** Makes a request when its turn has come. */
  pass<T>(request: () => Promise<T>): Promise<T>;
  /** Requests that wait for their turn. */
  waiting(): number;
}

/** A clock of milliseconds that nobody sets back, and a timer on it. */
export interface Timer {
  now(): number;
  after(ms: number, wake: () => void): void;
}

const systemTimer: Timer = { now: () => performance.now(), after: (ms, wake) => void setTimeout(wake, ms) };

/** Requests leave evenly; so many milliseconds that were lost may be made up for at once. */
const catchUpMs = 250;
/** Timers and networks are this inexact. */
const marginMs = 4;
/** What has not been answered after a second is slow for reasons of its own: it is taken to have been counted so late. */
const unansweredMs = 50;
/** What requests take at least is known from so many of them; until then they may take nothing. */
const remembered = 500;
/** One answer in so many may come sooner than that. */
const seldom = 10;

interface Passed {
  readonly left: number;
  answered: number | null;
}

/**
 * The other side counts a request somewhere between when it left and when it was answered. One that took longer than the
 * quick ones may have been counted so much later, and holds its place in the second for so much longer.
 */
export function createGate(perSecond: number, timer: Timer = systemTimer): Gate {
  const queue: (() => void)[] = [];
  /** The last `perSecond` requests, in the order in which they left. */
  const recent: Passed[] = [];
  /** Milliseconds that the last requests took. */
  const took: number[] = [];
  let evenly = 0;
  let armed = false;

  function quickMs(): number {
    return took.toSorted((one, other) => other - one)[remembered - Math.floor(remembered / seldom)] ?? 0;
  }

  function nextTurn(): number {
    const [oldest] = recent;
    if (oldest === undefined || recent.length < perSecond) return evenly - catchUpMs;
    const late = oldest.answered === null ? unansweredMs : Math.max(0, oldest.answered - oldest.left - quickMs());
    return Math.max(evenly - catchUpMs, oldest.left + late + second + marginMs);
  }

  function leave(): void {
    while (queue.length > 0) {
      const now = timer.now();
      const wait = nextTurn() - now;
      if (wait > 0) {
        if (!armed) timer.after(Math.ceil(wait), rearm);
        armed = true;
        return;
      }
      evenly = Math.max(evenly, now) + second / perSecond;
      queue.shift()?.();
    }
  }

  function rearm(): void {
    armed = false;
    leave();
  }

  return {
    waiting: () => queue.length,
    async pass(request) {
      const passed = await new Promise<Passed>((resolve) => {
        queue.push(() => {
          const one = { left: timer.now(), answered: null };
          recent.push(one);
          if (recent.length > perSecond) recent.shift();
          resolve(one);
        });
        leave();
      });
      try {
        return await request();
      } finally {
        passed.answered = timer.now();
        took.push(passed.answered - passed.left);
        if (took.length > remembered) took.shift();
      }
    },
  };
}
