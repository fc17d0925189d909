import { expect, test } from 'vitest';
import { changedWords } from '../../../src/app/documents/changed-words.ts';

const words = (text: string) => text.split(' ');

test('an edit is the words that one side has more often, however they are moved about', () => {
  const edit = changedWords(
    words('we share data with partners and we keep data'),
    words('we keep data we never share'),
  );
  expect(edit).toEqual({ came: ['never'], went: ['data', 'with', 'partners', 'and'] });
  expect(changedWords(words('we share data'), words('data we share'))).toEqual({ came: [], went: [] });
  expect(changedWords(words('we share'), words('we share and share alike')).came).toEqual(['share', 'and', 'alike']);
});
