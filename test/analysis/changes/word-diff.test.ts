import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffWords } from '../../../src/analysis/changes/word-diff.ts';

const side = (segments: ReturnType<typeof diffWords>, without: string) =>
  segments
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

test('a word that came is marked, what stayed is kept', () => {
  expect(diffWords('We use your data.', 'We never use your data.')).toEqual([
    { kind: 'kept', text: 'We ' },
    { kind: 'inserted', text: 'never ' },
    { kind: 'kept', text: 'use your data.' },
  ]);
});

test('both texts can be read from the segments, whatever they are', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      (before, after) => {
        const segments = diffWords(before, after);
        expect(side(segments, 'inserted')).toBe(before);
        expect(side(segments, 'deleted')).toBe(after);
      },
    ),
  );
});
