import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endOfHours, instantOfWallClock, isWithinHours, lastDue, wallClock } from '../../src/domain/local-time.ts';

test('nine in the morning is another moment in summer than in winter', () => {
  expect(instantOfWallClock('2024-07-01', 9, 'Europe/Berlin')).toBe('2024-07-01T07:00:00.000Z');
  expect(instantOfWallClock('2024-12-01', 9, 'Europe/Berlin')).toBe('2024-12-01T08:00:00.000Z');
});

test('an hour left out by summer time gives the moment after the gap', () => {
  expect(instantOfWallClock('2024-03-31', 2, 'Europe/Berlin')).toBe('2024-03-31T01:00:00.000Z');
});

test('an hour that comes twice gives its first coming', () => {
  expect(instantOfWallClock('2024-10-27', 2, 'Europe/Berlin')).toBe('2024-10-27T00:00:00.000Z');
});

test('a weekly time is found across the change of the clocks', () => {
  const monday = { every: 'week', weekday: 1, hour: 9, timeZone: 'Europe/London' } as const;
  expect(lastDue(monday, '2024-10-28T08:59:00.000Z')).toBe('2024-10-21T08:00:00.000Z');
  expect(lastDue(monday, '2024-10-28T09:00:00.000Z')).toBe('2024-10-28T09:00:00.000Z');
});

test('the last due time is never ahead, never over a period back, and its own last due time', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
      fc.integer({ min: 0, max: 6 }),
      fc.integer({ min: 0, max: 23 }),
      fc.constantFrom(
        'Europe/London',
        'America/New_York',
        'Asia/Kolkata',
        'Pacific/Apia',
        'Australia/Lord_Howe',
        'UTC',
      ),
      fc.constantFrom('day' as const, 'week' as const),
      (date, weekday, hour, timeZone, every) => {
        const at = date.toISOString();
        const due = lastDue({ every, weekday, hour, timeZone }, at);
        expect(due <= at).toBe(true);
        expect(Date.parse(at) - Date.parse(due)).toBeLessThanOrEqual((every === 'day' ? 2 : 9) * 86_400_000);
        expect(lastDue({ every, weekday, hour, timeZone }, due)).toBe(due);
      },
    ),
    { numRuns: 60 },
  );
});

test('quiet hours over midnight end in the morning', () => {
  const night = { from: 22, to: 7, timeZone: 'Europe/Paris' };
  expect(isWithinHours('2024-09-18T21:30:00.000Z', night)).toBe(true);
  expect(endOfHours('2024-09-18T21:30:00.000Z', night)).toBe('2024-09-19T05:00:00.000Z');
  expect(endOfHours('2024-09-18T12:00:00.000Z', night)).toBe('2024-09-18T12:00:00.000Z');
});

test('a wall clock has its weekday', () => {
  expect(wallClock('2024-09-18T23:30:00.000Z', 'Asia/Tokyo')).toEqual({
    day: '2024-09-19',
    hour: 8,
    minute: 30,
    weekday: 4,
  });
});
