import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { expect, test } from 'vitest';
import { loadConfig, settings } from '../src/config.ts';
import { Fault } from '../src/domain/errors.ts';

test('.env.example names every setting with its default', () => {
  const example = parseEnv(readFileSync(new URL('../.env.example', import.meta.url), 'utf8'));
  expect(example).toEqual(Object.fromEntries(Object.entries(settings).map(([name, { initial }]) => [name, initial])));
});

test('nothing has to be set', () => {
  expect(loadConfig({}).DATABASE_PATH).toBe('./data/codicil.db');
});

test('everything that is wrong is said at once, by kind misconfigured', () => {
  const wrong = {
    POLL_CONCURRENCY: '0',
    TIME_ZONE: 'Mars/Olympus',
    ROLES: 'poll,dance',
    ALLOW_PRIVATE_ADDRESSES: '10.0.0.0/99',
  };
  const error = (() => {
    try {
      return loadConfig(wrong);
    } catch (caught) {
      return caught;
    }
  })();
  expect(error).toBeInstanceOf(Fault);
  const { message, kind } = error as Fault;
  expect(kind).toBe('misconfigured');
  for (const name of Object.keys(wrong)) expect(message).toContain(name);
});
