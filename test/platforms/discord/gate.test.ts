import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createGate, type Timer } from '../../../src/platforms/discord/gate.ts';

/** Time that runs as fast as it is asked about: what is due is done in its order. */
function simulated() {
  let now = 0;
  const due: { at: number; wake: () => void }[] = [];
  const timer: Timer = { now: () => now, after: (ms, wake) => void due.push({ at: now + ms, wake }) };
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return {
    timer,
    async runUntil(done: () => boolean) {
      while (!done()) {
        await settle();
        due.sort((one, other) => one.at - other.at);
        const next = due.shift();
        if (next === undefined) continue;
        now = next.at;
        next.wake();
      }
    },
  };
}

/** Sends through a gate to a server that counts each request some time after it left; answers when each was counted. */
async function send(count: number, delays: (at: number) => { there: number; back: number }): Promise<number[]> {
  const { timer, runUntil } = simulated();
  const gate = createGate(50, timer);
  const counted: number[] = [];
  let answered = 0;
  const request = (at: number) => () =>
    new Promise<void>((resolve) => {
      const { there, back } = delays(at);
      timer.after(there, () => {
        counted.push(timer.now());
        timer.after(back, resolve);
      });
    });
  for (let at = 0; at < count; at += 1) {
    void gate.pass(request(at)).then(() => {
      answered += 1;
    });
  }
  await runUntil(() => answered === count);
  return counted.toSorted((one, other) => one - other);
}

const mostInASecond = (times: readonly number[]) =>
  Math.max(...times.map((start) => times.filter((time) => time >= start && time < start + 1_000).length));

test('never more than 50 in any second as the other side counts, however its network stalls', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ from: fc.nat(380), length: fc.nat(40), ms: fc.nat(900) }), { maxLength: 6 }),
      async (stalls) => {
        const counted = await send(400, (at) => {
          const stall = stalls.find(({ from, length }) => at >= from && at < from + length);
          return { there: 2 + (stall?.ms ?? 0), back: 1 };
        });
        expect(mostInASecond(counted)).toBeLessThanOrEqual(50);
      },
    ),
    { numRuns: 40 },
  );
});

test('at least 0.97 of what is allowed is reached, on the loopback and over a network', async () => {
  for (const [there, spread] of [
    [1, 2],
    [60, 40],
  ] as const) {
    const counted = await send(2_000, (at) => ({ there: there + ((at * 7_919) % spread), back: there }));
    // From when on it is known what the network takes.
    const known = counted.slice(500);
    const seconds = ((known.at(-1) ?? 0) - (known[0] ?? 0)) / 1_000;
    expect(known.length / seconds).toBeGreaterThan(0.97 * 50);
    expect(mostInASecond(counted)).toBeLessThanOrEqual(50);
  }
});

test('what fails lets the next one by', async () => {
  const gate = createGate(50);
  await expect(gate.pass(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await gate.pass(async () => 'yes')).toBe('yes');
  expect(gate.waiting()).toBe(0);
});
