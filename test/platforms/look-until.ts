import { expect } from 'vitest';
import type { SteppedClock } from '../fakes/stepped-clock.ts';

const hour = 3_600_000;

/**
 * Time goes on until something holds, three days at most; after each look at the page there is time for what comes of it.
 * `asked`: how often the page was asked for so far.
 */
export async function lookUntil(holds: () => boolean, clock: SteppedClock, asked: () => number): Promise<void> {
  const within = (timeout: number, what: () => boolean) =>
    expect
      .poll(what, { timeout, interval: 10 })
      .toBe(true)
      .catch(() => undefined);
  for (let passed = 0; passed < 72 && !holds(); passed += 2) {
    const before = asked();
    clock.advance(2 * hour);
    await within(150, () => asked() > before);
    if (asked() > before) await within(3_000, holds);
  }
  expect(holds()).toBe(true);
}
