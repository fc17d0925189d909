import { expect, test } from 'vitest';
import { keptItsDay, lastUpdated } from '../../../src/analysis/dates/last-updated.ts';

test.each([
  ['# Privacy\n\n_Last updated: 3 March 2024_', '2024-03-03'],
  ['Last Updated on March 3rd, 2024', '2024-03-03'],
  ['**Revised:** March 25, 2024', '2024-03-25'],
  ['Effective Date: this policy is effective as of 27 July, 2022.', '2022-07-27'],
  ['Date Modified: 27 March 2024', '2024-03-27'],
  ['Last updated 3-17-2025', '2025-03-17'],
  ['Version 7.0 | March 5, 2024', '2024-03-05'],
  ['Zuletzt aktualisiert am 5. Mai 2023', '2023-05-05'],
  ['_Version mise à jour le 15 janvier 2024_', '2024-01-15'],
  ['**Effective Date**  \nOctober 6, 2021', '2021-10-06'],
  ['Last updated: January 2026', '2026-01'],
  ['We revised our prices and updated the list of May 2019.\n\nLast updated: 1 June 2020', '2020-06-01'],
  ['We were founded on 3 March 2011.', null],
])('%j was last updated %s', (text, day) => {
  expect(lastUpdated(text)).toBe(day);
});

test('a day that is merely written in another way was kept', () => {
  expect(keptItsDay('Last updated: 31 March 2020\n\nOne.', 'Last updated: March 31, 2020\n\nTwo.')).toBe(true);
  expect(keptItsDay('Last updated: 31 March 2020\n\nOne.', 'Last updated: 1 April 2020\n\nTwo.')).toBe(false);
  expect(keptItsDay('One.', 'Two.')).toBe(false);
});
