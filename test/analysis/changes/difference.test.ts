import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blocksOf } from '../../../src/analysis/changes/blocks.ts';
import { differenceOf } from '../../../src/analysis/changes/difference.ts';
import { likeness, pairUp } from '../../../src/analysis/changes/likeness.ts';
import { keyOf, plainText } from '../../../src/analysis/changes/normalize.ts';
import { diffWords } from '../../../src/analysis/changes/word-diff.ts';

const words = ['we', 'use', 'your', 'photos', 'to', 'train', 'models', 'fees', 'of', 'the', 'account', 'never'];
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 3, maxLength: 14 })
  .map((list) => `${list.join(' ').replace(/^./, (letter) => letter.toUpperCase())}.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
const text = fc.array(paragraph, { maxLength: 12 });
const wild = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        '# ',
        '| a | b |\n',
        '](',
        '[',
        '**',
        '\n\n',
        '\r\n',
        '1. ',
        '&amp;',
        '<b ',
        '—',
        'AI ',
        '2025-02-30',
      ),
      {
        maxLength: 60,
      },
    )
    .map((list) => list.join('')),
);

/** How often each paragraph stands in a text, by what it says. */
function countsOf(paragraphs: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of paragraphs) {
    const key = keyOf(plainText(one));
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

test('the older text without what statements took and with what they brought has every sentence of the newer', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { passages } = differenceOf(before.join('\n\n'), after.join('\n\n'));
      const had = new Set(before.flatMap((one) => one.split(/(?<=\.) /)).map((one) => keyOf(one)));
      const has = new Set(after.flatMap((one) => one.split(/(?<=\.) /)).map((one) => keyOf(one)));
      const statements = passages.flatMap((passage) => passage.statements);
      const brought = statements.map((one) => keyOf(one.after)).join('|');
      const took = statements.map((one) => keyOf(one.before)).join('|');
      const wholes = { had: keyOf(before.join(' ')), has: keyOf(after.join(' ')) };
      // Words that were only moved or wrapped in another way stand on the other side as a run.
      for (const key of has) expect(had.has(key) || brought.includes(key) || wholes.had.includes(key)).toBe(true);
      for (const key of had) expect(has.has(key) || took.includes(key) || wholes.has.includes(key)).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test('each side of a passage is a paragraph of its text, and no paragraph that stayed is told', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { passages, blocksKept } = differenceOf(before.join('\n\n'), after.join('\n\n'));
      for (const passage of passages) {
        expect(['', ...before]).toContain(passage.before);
        expect(['', ...after]).toContain(passage.after);
        expect(passage.statements.length).toBeGreaterThan(0);
      }
      const left = countsOf(before);
      const shared = [...countsOf(after)].reduce((sum, [key, count]) => sum + Math.min(count, left.get(key) ?? 0), 0);
      expect(blocksKept).toBe(shared);
    }),
    { numRuns: 150 },
  );
});

test('paragraphs in another order are no difference, and neither side has one alone', () => {
  fc.assert(
    fc.property(
      text.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([before, after]) => {
        expect(differenceOf(before.join('\n\n'), after.join('\n\n'))).toMatchObject({ passages: [], sameWords: true });
      },
    ),
    { numRuns: 100 },
  );
});

test('insertions and deletions put a passage together again on both sides', () => {
  fc.assert(
    fc.property(fc.oneof(paragraph, wild), fc.oneof(paragraph, wild), (before, after) => {
      const segments = diffWords(before, after);
      const side = (kind: string) =>
        segments
          .filter((one) => one.kind !== kind)
          .map((one) => one.text)
          .join('');
      expect(side('inserted')).toBe(before);
      expect(side('deleted')).toBe(after);
    }),
    { numRuns: 300 },
  );
});

test('texts are paired at most once each, only when alike enough', () => {
  const bag = fc.array(fc.constantFrom(...words), { maxLength: 8 });
  fc.assert(
    fc.property(fc.array(bag, { maxLength: 30 }), fc.array(bag, { maxLength: 30 }), (lefts, rights) => {
      const pairs = pairUp(lefts, rights, 0.5);
      expect(new Set(pairs.map(({ left }) => left)).size).toBe(pairs.length);
      expect(new Set(pairs.map(({ right }) => right)).size).toBe(pairs.length);
      for (const pair of pairs)
        expect(likeness(lefts[pair.left] ?? [], rights[pair.right] ?? [])).toBeGreaterThanOrEqual(0.5);
    }),
    { numRuns: 200 },
  );
});

test('blocks hold every word of a text, in order, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        wild,
        text.map((list) => list.join('\n')),
      ),
      (markdown) => {
        const letters = (value: string) => value.replace(/[^\p{L}\p{N}]+/gu, '');
        const lines = markdown.split(/\r\n?|\n/).filter((line) => /[\p{L}\p{N}]/u.test(line));
        expect(
          letters(
            blocksOf(markdown)
              .map(({ raw }) => raw)
              .join(' '),
          ),
        ).toBe(letters(lines.join(' ')));
        expect(() => differenceOf(markdown, `${markdown}\n\nOne more line of words.`)).not.toThrow();
      },
    ),
    { numRuns: 300 },
  );
});

test('a trade mark sign that comes or goes is no difference', () => {
  expect(differenceOf('Use of Example is free.', 'Use of Example™ is free.').passages).toEqual([]);
});
