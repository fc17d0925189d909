import fc from 'fast-check';
import { expect, test } from 'vitest';
import { itemKey, stableId } from '../../src/domain/identity.ts';

test('the same parts give the same id, of the wanted length, in lower-case letters and digits', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), fc.integer({ min: 1, max: 25 }), (parts, length) => {
      const id = stableId(parts, length);
      expect(id).toBe(stableId([...parts], length));
      expect(id).toMatch(new RegExp(`^[a-z0-9]{${length}}$`));
    }),
  );
});

test('where one part ends and the next begins makes a difference', () => {
  expect(itemKey('ab', 'c')).not.toBe(itemKey('a', 'bc'));
});
