import { expect, test } from 'vitest';
import { differenceOf } from '../../../src/analysis/changes/difference.ts';
import { editsOf } from '../../../src/analysis/changes/edits.ts';

/** The sort of each edit between two texts, in order. */
function kinds(before: string, after: string): string[] {
  return editsOf(differenceOf(before, after)).map(({ kind }) => kind);
}

test.each([
  ['Last updated: 2 May 2023', 'Last updated: 12 June 2024'],
  ['This policy was last updated on May 2, 2023.', 'This policy was last updated on May 12, 2024.'],
  ['Zuletzt aktualisiert am 3. März 2023', 'Zuletzt aktualisiert am 9. Juni 2024'],
  ['Dernière mise à jour le 1er août 2023', 'Dernière mise à jour le 4 septembre 2024'],
  ['Updated 3 days ago', 'Updated 2 months ago'],
  ['Effective 2023-05-02', 'Effective 2024-05-02'],
  ['', 'Last updated: September 4, 2018'],
])('a date alone: %s => %s', (before, after) => {
  expect(new Set(kinds(before, after))).toEqual(new Set(['date']));
});

test.each([
  ['You must be at least 13 years old to use the service.', 'You must be at least 16 years old to use the service.'],
  ['We delete recordings 30 days after the call has ended.', 'We delete recordings 90 days after the call has ended.'],
  [
    'Each sale costs the seller 2% of the price that was paid.',
    'Each sale costs the seller 3% of the price that was paid.',
  ],
])('a number of years, days or coins is no date: %s', (before, after) => {
  expect(kinds(before, after)).toEqual(['figure']);
});

test('a telephone number and a box are numbers that count nothing', () => {
  expect(kinds('Call us on 1-800-555-0101 at any time.', 'Call us on 1-800-555-0177 at any time.')).toEqual(['number']);
  expect(kinds('P.O. Box 120001', 'P.O. Box 120003')).toEqual(['number']);
});

test('words that only look like months or small words are words', () => {
  expect(
    kinds('We may use your address to send the bill to you.', 'We use your address to send the bill to you.'),
  ).toEqual(['wording']);
  expect(kinds('You can accept the offer in your settings.', 'You can decline the offer in your settings.')).toEqual([
    'wording',
  ]);
});
