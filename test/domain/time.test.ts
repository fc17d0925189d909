import { expect, test } from 'vitest';
import { isDay } from '../../src/domain/time.ts';

test.each(['2024-09-18', '2024-02-29', '0001-01-01'])('%s is a day', (text) => {
  expect(isDay(text)).toBe(true);
});

test.each(['2024-02-30', '2023-02-29', '2024-13-01', '2024-00-10', '18.9.2024', '2024-9-18', '2024-09-18T07:00', ''])(
  '"%s" is none, whatever a clock would make of it',
  (text) => {
    expect(isDay(text)).toBe(false);
  },
);
