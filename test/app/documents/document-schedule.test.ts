import { expect, test } from 'vitest';
import { documentIntervalMs } from '../../../src/app/documents/document-schedule.ts';
import { day, hour } from '../../../src/domain/time.ts';

const start = Date.parse('2024-01-01T00:00:00.000Z');
const on = (days: number) => new Date(start + days * day).toISOString();
/** Hours until the next look, of a document watched from day 0, that changed on some days, on a day. */
const hours = (changes: readonly number[], now: number) =>
  documentIntervalMs(changes.map(on), on(0), on(now), () => 0.5) / hour;

test('a document that never changed is looked at twice a day, and ever less often', () => {
  expect([1, 2, 5, 20].map((now) => hours([], now))).toEqual([12, 12, 12, 12]);
  expect(hours([], 40)).toBe(24);
  expect(hours([], 365)).toBe(72);
});

test('one that just changed is looked at every hour for a day, one that often does every few hours', () => {
  expect([10, 10.5, 11].map((now) => hours([10], now))).toEqual([1, 1, 1]);
  expect(hours([10], 15)).toBeGreaterThan(hours([10], 12));
  const weekly = Array.from({ length: 15 }, (_, week) => 7 * week);
  expect(hours(weekly, 105)).toBeLessThan(6);
  expect(hours([90, 180, 270, 365], 500)).toBeGreaterThan(48);
});
