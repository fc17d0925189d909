import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { keepingStatements } from '../../src/store/kept-statements.ts';

test('a statement is prepared once, and anew after the tables changed', () => {
  const file = new Database(':memory:');
  const kept = keepingStatements(file);
  kept.prepare('create table things (id integer)').run([]);
  const read = kept.prepare('select * from things');
  expect(kept.prepare('select * from things')).toBe(read);
  kept.prepare('alter table things add column name text').run([]);
  kept.prepare("insert into things values (1, 'one')").run([]);
  expect(kept.prepare('select * from things').all([])).toEqual([{ id: 1, name: 'one' }]);
  kept.close();
});

test('however many different statements, few are kept', () => {
  const kept = keepingStatements(new Database(':memory:'));
  const first = kept.prepare('select 1');
  for (let at = 0; at < 1_000; at += 1) kept.prepare(`select ${at + 2}`);
  expect(kept.prepare('select 1')).not.toBe(first);
  kept.close();
});
