import { expect, test } from 'vitest';
import { differenceOf } from '../../../src/analysis/changes/difference.ts';
import { editsOf } from '../../../src/analysis/changes/edits.ts';

function kinds(before: string, after: string): string[] {
  return editsOf(differenceOf(before, after)).map(({ kind }) => kind);
}

test('another spelling of the same word changes nothing', () => {
  expect(kinds('We use the informaton that you give us.', 'We use the information that you give us.')).toEqual([
    'spelling',
  ]);
  expect(kinds('We honour your choice of colour.', 'We honor your choice of color.')).toEqual([]);
});

test.each([
  ['Only authorised people may read the messages.', 'Only unauthorised people may read the messages.'],
  ['We will use your posts in the training of models.', 'We will not use your posts in the training of models.'],
  ['You may opt in to this use at any time.', 'You may opt out of this use at any time.'],
  ['Claims must be filed and served within the year.', 'Claims must be filed or served within the year.'],
])('one word that turns the sense is no spelling: %s', (before, after) => {
  expect(kinds(before, after)).toEqual(['wording']);
});

test('another number is no spelling, however short what it counts', () => {
  expect(kinds('The cookie is kept for 1 year by us.', 'The cookie is kept for 2 years by us.')).toEqual(['figure']);
});

test('a name that everybody knows to have changed is the same', () => {
  expect(kinds('You can follow the team on Twitter at any time.', 'You can follow the team on X at any time.')).toEqual(
    ['spelling'],
  );
});

test('an offer to sell is a rule and no advertisement, an advertisement is furniture', () => {
  const rule = 'You must not make available, distribute, sell or offer to sell any part of the material.';
  expect(kinds('', rule)).toEqual(['prose']);
  expect(kinds('', 'Free shipping and 20% off, get started today')).toEqual(['furniture']);
});

test('menus, banners and words run together are furniture', () => {
  expect(kinds('', 'Accept all')).toEqual(['furniture']);
  expect(kinds('', 'Was this article helpful?')).toEqual(['furniture']);
  expect(kinds('', 'Creator HomeVideo coursesArticlesGet startedBecome a partner')).toEqual(['furniture']);
});

test('an address, a heading and a name are told from sentences', () => {
  expect(kinds('', '12 Harbour Street, Springfield, IL 62701')).toEqual(['contact']);
  expect(kinds('', '## Choices')).toEqual(['label']);
  expect(
    kinds(
      'The service is part of the Northwind group of companies.',
      'The service is part of the Contoso group of companies.',
    ),
  ).toEqual(['name']);
});
