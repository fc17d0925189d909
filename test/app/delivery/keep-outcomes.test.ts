import { afterEach, beforeEach, expect, test } from 'vitest';
import { createOutcomeKeeper } from '../../../src/app/delivery/keep-outcomes.ts';
import type { Store } from '../../../src/app/ports/store.ts';
import { Fault } from '../../../src/domain/errors.ts';
import { openSqlite } from '../../../src/store/sqlite.ts';
import { fakeClock } from '../../fakes/clock.ts';

let store: Store;
beforeEach(async () => {
  store = await openSqlite(':memory:');
});
afterEach(() => store.close());

test('of outcomes that are written together, one that is at fault takes no other with it', async () => {
  const keeper = createOutcomeKeeper(store, fakeClock(), () => {});
  const kept = Promise.allSettled([
    keeper.keep(({ facts }) => facts.put('first', '1')),
    keeper.keep(async ({ facts }) => {
      await facts.put('second', '2');
      throw new Error('a bug');
    }),
    keeper.keep(({ facts }) => facts.put('third', '3')),
  ]);
  await keeper.flush();
  expect((await kept).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await store.facts.names('')).toEqual(['first', 'third']);
});

test('while nothing can be written nothing is forgotten, and nobody is told that it is', async () => {
  let locked = true;
  const transaction: Store['transaction'] = (work) =>
    locked ? Promise.reject(new Fault('misconfigured', 'the database is locked')) : store.transaction(work);
  const keeper = createOutcomeKeeper({ ...store, transaction }, fakeClock(), () => {});
  let told = false;
  const kept = keeper.keep(({ facts }) => facts.put('first', '1')).then(() => (told = true));
  await expect(keeper.flush()).rejects.toThrow('locked');
  expect(told).toBe(false);
  locked = false;
  await keeper.flush();
  await kept;
  expect(await store.facts.get('first')).toBe('1');
});
