import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDate } from '../../src/feeds/dates.ts';

test.each([
  ['Wed, 18 Sep 2024 09:00:00 GMT', '2024-09-18T09:00:00.000Z'],
  ['18 Sep 24 09:00 EST', '2024-09-18T14:00:00.000Z'],
  ['Wednesday, 18-Sep-24 09:00:00 GMT', '2024-09-18T09:00:00.000Z'],
  ['Wed, 18 September 2024 09:00:00 +0530', '2024-09-18T03:30:00.000Z'],
  ['September 18, 2024', '2024-09-18T00:00:00.000Z'],
  ['2024-09-18', '2024-09-18T00:00:00.000Z'],
  ['2024-09', '2024-09-01T00:00:00.000Z'],
  ['2024', '2024-01-01T00:00:00.000Z'],
  ['2024-262', '2024-09-18T00:00:00.000Z'],
  ['20240918', '2024-09-18T00:00:00.000Z'],
  ['2024-09-18T09:00:00.5-07:00', '2024-09-18T16:00:00.500Z'],
  ['2024-09-18 09:00:00', '2024-09-18T09:00:00.000Z'],
  ['Wed Sep 18 09:00:00 PDT 2024', '2024-09-18T16:00:00.000Z'],
  ['Wed, 2024/09/18 09:00:00 EDT', '2024-09-18T13:00:00.000Z'],
  ['2024년 09월 18일 09:00:00', '2024-09-18T00:00:00.000Z'],
  ['2004-05-28 오후 11:23:17', '2004-05-28T14:23:17.000Z'],
  ['2004년 05월 28일 오후 01:31:15', '2004-05-28T04:31:15.000Z'],
  ['2024-09-18T09Z', '2024-09-18T09:00:00.000Z'],
  ['2024.09.18', '2024-09-18T00:00:00.000Z'],
  ['Thu, 31 Jun 2004 19:48:21 GMT', '2004-06-30T19:48:21.000Z'],
  ['3 août 2024', '2024-08-03T00:00:00.000Z'],
])('%s', (text, instant) => {
  expect(parseDate(text)).toBe(instant);
});

test.each(['', 'soon', '18', '99 Foo 2024', '2024-13-01'])('%s is no date', (text) => {
  expect(parseDate(text)).toBeNull();
});

test('every moment survives its own writing, and nothing throws', () => {
  const dates = fc.date({ min: new Date('1990-01-01'), max: new Date('2089-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(dates, fc.string(), (date, noise) => {
      const whole = new Date(Math.floor(date.getTime() / 1_000) * 1_000);
      expect(parseDate(whole.toUTCString())).toBe(whole.toISOString());
      expect(parseDate(whole.toISOString())).toBe(whole.toISOString());
      parseDate(noise);
    }),
  );
});
