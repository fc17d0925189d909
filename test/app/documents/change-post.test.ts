import { expect, test } from 'vitest';
import { markedPassage } from '../../../src/app/documents/change-post.ts';

const marked = (before: string, after: string) =>
  markedPassage({ heading: '1. Your data', before, after, weight: 1 })
    .words.map(({ kind, text }) => ({ kept: text, deleted: `[-${text}-]`, inserted: `{+${text}+}` })[kind])
    .join('');

test('a passage is shown as it is read: links as their words, without marks', () => {
  const address = `https://a.example/x?data=${'q'.repeat(400)}`;
  const shown = marked(
    `- **We** keep it, see [our _help_](${address}).`,
    `- **We** keep and share it, see [our _help_](${address}2).`,
  );
  expect(shown).toBe('We keep {+and share +}it, see our help.');
});

test('where only an address changed, the address is shown', () => {
  expect(marked('See [help](https://a.example/x).', 'See [help](https://b.example/y).')).toContain('{+b+}.example');
});

test('the cells of a table stay apart', () => {
  const row = '| Otter Models AI | **Answers** to questions | US |';
  expect(marked('', row)).toBe('{+Otter Models AI · Answers to questions · US+}');
  expect(marked('| Birch | Files | US |', '| Birch | Files | Norway |')).toBe('Birch · Files · [-US-]{+Norway+}');
});
