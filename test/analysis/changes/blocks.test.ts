import { expect, test } from 'vitest';
import { blocksOf } from '../../../src/analysis/changes/blocks.ts';

const raws = (markdown: string) => blocksOf(markdown).map(({ raw }) => raw);

test('properties before a text are none of its words, a line above a first paragraph is no property', () => {
  expect(raws('---\ntitle: How we use AI\ntags:\n  - privacy\n---\n\nWe store what you write.\n')).toEqual([
    'We store what you write.',
  ]);
  expect(raws('---\n\nWe store what you write.\n\n---\n\nYou may leave.\n')).toEqual([
    'We store what you write.',
    'You may leave.',
  ]);
  expect(raws('---\ntitle: never closed\n')).toEqual(['title: never closed']);
});

test('items of a list know the words that lead to it, what stands after it does not', () => {
  const text =
    'You may not:\n\n- train models on it\n- resell it\n\nWe may close accounts.\n\n- a list with no lead\n\n## We collect:\n\n(a) your name;\n';
  expect(blocksOf(text).map(({ lead }) => lead)).toEqual(['', 'You may not:', 'You may not:', '', '', '', '']);
});
