import { expect, test } from 'vitest';
import { comparedName, namesAreOneBy } from '../../../src/analysis/names/same-name.ts';
import { builtInRegistry } from '../../../src/analysis/registry/built-in.ts';

test.each([
  ['ClothOff', 'Clothoff'],
  ['Kohl’s', "Kohl's"],
  ['L’Oréal', "L'Oreal"],
  ['Everalbum, Inc.', 'Everalbum'],
  ['Glovo S.p.A.', 'Glovo'],
  ['Match Group LLC', 'Match Group'],
])('%s and %s are compared as one', (one, other) => {
  expect(comparedName(one)).toBe(comparedName(other));
});

test('a former name is the same company, a product and a subsidiary are not', () => {
  const compared = namesAreOneBy(builtInRegistry());
  expect(compared('Twitter')).toBe(compared('X'));
  expect(compared('Information Commissioner’s Office')).toBe(compared('ICO'));
  expect(compared('ChatGPT')).not.toBe(compared('OpenAI'));
  expect(compared('LinkedIn')).not.toBe(compared('Microsoft'));
});
