import { expect, test } from 'vitest';
import { editionOf, editionOfService } from '../../src/domain/places.ts';

test.each([
  ['Privacy Policy (UK)', 'Privacy Policy', ['UK']],
  ['Privacy Policy [EU]', 'Privacy Policy', ['EU']],
  ['UK Privacy Policy', 'Privacy Policy', ['UK']],
  ['U.S. Privacy Policy', 'Privacy Policy', ['US']],
  ['European Union Terms of Service', 'Terms of Service', ['EU']],
  ['Privacy Policy - EEA', 'Privacy Policy', ['EU']],
  ['Privacy Policy – United Kingdom', 'Privacy Policy', ['UK']],
  ['Privacy Policy EU', 'Privacy Policy', ['EU']],
  ['Privacy Policy for users in the EU', 'Privacy Policy', ['EU']],
  ['Privacy Notice for California residents', 'Privacy Notice', ['US-CA']],
  ['Privacy Policy (EEA, UK, and Switzerland)', 'Privacy Policy', ['EU', 'UK', 'CH']],
  ['Terms of Service (DE)', 'Terms of Service', ['DE']],
  ['Privacy Policy (Rest of World)', 'Privacy Policy', []],
  ['Global Privacy Policy', 'Privacy Policy', []],
])('%s is an edition', (name, base, places) => {
  const { marker, ...found } = editionOf(name);
  expect(found).toEqual({ base, places });
  expect(marker).not.toBeNull();
});

test.each([
  'Privacy Policy',
  'AI Policy',
  'IT Security Policy',
  'Terms of Service (AI)',
  'Terms of Service (in)',
  'Contact us',
  'Privacy Policy for children',
  'Terms of Service: API',
  'UK',
])('%s is none', (name) => {
  expect(editionOf(name)).toEqual({ base: name, marker: null, places: [] });
});

test('a service is of a region only where that is set apart from its name', () => {
  expect(editionOfService('Amazon (UK)')).toEqual({ base: 'Amazon', marker: 'UK', places: ['UK'] });
  expect(editionOfService('TikTok - EEA').base).toBe('TikTok');
  for (const name of ['CNN International', 'US Bank']) expect(editionOfService(name).base).toBe(name);
});
