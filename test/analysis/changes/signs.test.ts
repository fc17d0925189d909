import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lettersOf, mayHold, placesOf, requiredLetters } from '../../../src/analysis/changes/required-letters.ts';
import { readSigns, signNames, signs, signsOf } from '../../../src/analysis/changes/signs.ts';

test('the letters a match must hold are read from its pattern', () => {
  expect(requiredLetters(/chat ?-?bots?|virtual (?:assistant|agent)s?/)).toEqual([
    ['chat', 'bot'],
    ['virtual ', 'assistant'],
    ['virtual ', 'agent'],
  ]);
  expect(requiredLetters(/\btrain(?:ing|ed)?\b(?! staff)/)).toEqual([['train']]);
  expect(requiredLetters(/colou?r+\w*|[a-z]{3}/)).toBeNull();
  expect(requiredLetters(/(?:under (?:the )?age|minor){2}/)).toEqual([['under ', 'age'], ['minor']]);
  expect(requiredLetters(/Case/i)).toBeNull();
});

test('a text without the letters of any list is told from one with them', () => {
  const lists = placesOf([['chat', 'bot'], ['@']]);
  expect(mayHold(lettersOf('a chat with a robot'), lists)).toBe(true);
  expect(mayHold(lettersOf('write to us@example.org'), lists)).toBe(true);
  expect(mayHold(lettersOf('we chat'), lists)).toBe(false);
  expect(mayHold(lettersOf(''), lists)).toBe(false);
});

test('no sign that a pattern finds is passed over for want of letters', () => {
  const pieces = signNames.flatMap((name) => signs[name].source.match(/[\p{L}' -]{2,}/gu) ?? []);
  const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(' ', 'ed', 's', '-', '.', 'ing', '16')), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(text, fc.constantFrom('', ' '), (words, between) => {
      const line = words.join(between).toLowerCase();
      const found = readSigns(line);
      for (const name of signNames) expect(found.has(name), `${name} in ${line}`).toBe(signs[name].test(line));
    }),
    { numRuns: 400 },
  );
  expect([...signsOf('We TRAIN our AI models on your posts.')]).toEqual(
    expect.arrayContaining(['ai', 'trainModel', 'yourContent', 'we']),
  );
});
