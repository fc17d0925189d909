import { afterEach, expect, test } from 'vitest';
import { createThreadPool, type ThreadLimits, type ThreadPool } from '../../src/threads/thread-pool.ts';

/** A thread that does as it is told. */
const script = new URL(
  `data:text/javascript,${encodeURIComponent(`
  import { parentPort, threadId } from 'node:worker_threads';
  const kept = [];
  parentPort.on('message', (what) => {
    while (what === 'hang') {}
    while (what === 'grow') kept.push({ one: Math.random(), more: [1, 2, 3] });
    if (what === 'die') process.exit(3);
    if (what === 'throw') throw new Error('a bug');
    if (what === 'answer and die') setImmediate(() => { throw new Error('late'); });
    parentPort.postMessage(what + ' in ' + threadId);
  });
`)}`,
);

let pool: ThreadPool<string, string>;
afterEach(() => pool.close());

function threads(size: number, limits: Partial<ThreadLimits> = {}): (what: string) => Promise<string> {
  pool = createThreadPool(script, size, { timeoutMs: 60_000, memoryMegabytes: 64, ...limits });
  return (what) => pool.ask(what);
}

const threadOf = (answer: string) => answer.split(' ').at(-1);

test('one thread answers in the order it is asked', async () => {
  const ask = threads(1);
  const answers = await Promise.all(['a', 'b', 'c'].map(ask));
  expect(answers.map((answer) => answer[0])).toEqual(['a', 'b', 'c']);
  expect(new Set(answers.map(threadOf)).size).toBe(1);
});

test('one that hangs is stopped, and holds up nobody else', async () => {
  const ask = threads(2, { timeoutMs: 2_000 });
  const hung = ask('hang').catch((error: unknown) => error);
  for (const what of ['a', 'b']) expect(await ask(what)).toContain(what);
  expect(await hung).toMatchObject({ name: 'Overrun', kind: 'time' });
  expect(await Promise.all(['c', 'd'].map(ask))).toHaveLength(2);
});

test.each([1, 2, 3])('one that grows without end is stopped, and not the process with it (%i)', async () => {
  const ask = threads(1);
  await expect(ask('grow')).rejects.toMatchObject({ kind: 'memory' });
  expect(await ask('next')).toContain('next');
});

test('one that dies is replaced, whether it was asked something or not', async () => {
  const ask = threads(1);
  await expect(ask('throw')).rejects.toThrow('a bug');
  await expect(ask('die')).rejects.toMatchObject({ name: 'Overrun' });
  const last = threadOf(await ask('answer and die'));
  await expect.poll(async () => threadOf(await ask('next').catch(() => `failed ${last}`))).not.toBe(last);
});

test('closed: what waits is told so, and nothing more is taken', async () => {
  const ask = threads(1);
  const asked = ['hang', 'a'].map((what) => ask(what).catch((error: unknown) => error));
  await pool.close();
  for (const error of await Promise.all(asked)) expect(error).toMatchObject({ kind: 'closed' });
  await expect(ask('b')).rejects.toMatchObject({ kind: 'closed' });
});
