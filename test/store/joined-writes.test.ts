import { expect, test } from 'vitest';
import { joinWrites } from '../../src/store/joined-writes.ts';

test('what comes within one turn is written together, in order; what comes later is not waited for', async () => {
  const batches: number[][] = [];
  const put = joinWrites<number>(async (values) => {
    batches.push([...values]);
  });
  await Promise.all([put(1), put(2), put(3)]);
  await put(4);
  expect(batches).toEqual([[1, 2, 3], [4]]);
});

test('each caller hears of a failure, and the next writes go on', async () => {
  let full = true;
  const kept: number[] = [];
  const put = joinWrites<number>(async (values) => {
    if (full) throw new Error('the disk is full');
    kept.push(...values);
  });
  const results = await Promise.allSettled([put(1), put(2)]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  full = false;
  await put(3);
  expect(kept).toEqual([3]);
});
