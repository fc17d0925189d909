import { expect, test } from 'vitest';
import { shownAddress } from '../../src/domain/shown-address.ts';

test.each([
  ['https://a.example/feed?token=s3cret', 'https://a.example/feed?token=%E2%80%A6'],
  [
    'https://a.example/feed?page=2&api_key=s3cret&apiKey=s3cret',
    'https://a.example/feed?page=2&api_key=%E2%80%A6&apiKey=%E2%80%A6',
  ],
  ['https://name:s3cret@a.example/feed', 'https://a.example/feed'],
  ['https://a.example/feed?q=a b&monkey=1', 'https://a.example/feed?q=a b&monkey=1'],
  ['no address', 'no address'],
])('%s is shown as %s', (address, shown) => {
  expect(shownAddress(address)).toBe(shown);
});
