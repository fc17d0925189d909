import { expect, test } from 'vitest';
import { workOff, workThrough } from '../../src/jobs/work-off.ts';

interface Thing {
  readonly id: string;
  readonly address: string;
}

const at = (host: string, ...ids: string[]): Thing[] => ids.map((id) => ({ id, address: `https://${host}/${id}` }));
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Work that ends when it is told; what was begun, in order. */
function bench(concurrency: number) {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    begun,
    async end(...ids: string[]) {
      for (const id of ids) ends.get(id)?.();
      await turn();
    },
    trade: {
      idOf: ({ id }: Thing) => id,
      addressOf: ({ address }: Thing) => address,
      concurrency,
      work({ id }: Thing) {
        begun.push(id);
        return new Promise<void>((resolve) => ends.set(id, resolve));
      },
    },
  };
}

test('a host that hangs takes two places, and everybody else goes on', async () => {
  const { trade, begun, end } = bench(4);
  const list = [...at('hangs.example', 'h1', 'h2', 'h3', 'h4', 'h5'), ...at('quick.example', 'q1', 'q2', 'q3', 'q4')];
  const done = workThrough(list, trade);
  await turn();
  expect(begun).toEqual(['h1', 'h2', 'q1', 'q2']);
  await end('q1', 'q2');
  await end('q3', 'q4');
  expect(begun).toEqual(['h1', 'h2', 'q1', 'q2', 'q3', 'q4']);
  await end('h1', 'h2');
  await end('h3', 'h4');
  await end('h5');
  await done;
});

test('what falls due while one is slow is not kept waiting by it', async () => {
  const { trade, begun, end } = bench(3);
  const stop = new AbortController();
  let due = at('slow.example', 's');
  let look = () => {};
  const running = workOff(
    trade,
    { due: async () => due, pause: () => new Promise<void>((resolve) => (look = resolve)) },
    stop.signal,
  );
  await turn();
  expect(begun).toEqual(['s']);
  due = [...due, ...at('other.example', 'o')];
  look();
  await turn();
  expect(begun).toEqual(['s', 'o']);
  due = [];
  stop.abort();
  let ended = false;
  void running.then(() => (ended = true));
  await end('o');
  expect(ended, 'what is under way is let finish').toBe(false);
  await end('s');
  expect(ended).toBe(true);
});

test('what is under way is not begun again, however often it is due', async () => {
  const { trade, begun, end } = bench(5);
  const stop = new AbortController();
  let looks = 0;
  const due = async () => {
    looks += 1;
    if (looks > 5) stop.abort();
    return at('one.example', 'a');
  };
  const running = workOff(trade, { due, pause: async () => turn() }, stop.signal);
  while (looks <= 5) await turn();
  await end('a');
  await running;
  expect(begun).toEqual(['a']);
});
