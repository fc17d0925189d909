import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSieve, hasBit } from '../../../src/analysis/changes/pattern-sieve.ts';
import { requiredLetters } from '../../../src/analysis/changes/required-letters.ts';
import { readSigns, signNames, signs, signsOf } from '../../../src/analysis/changes/signs.ts';
import { changeTopics, topicsSpokenOf, topicWords } from '../../../src/analysis/changes/topic-words.ts';

test('the letters a match must hold are read from its pattern', () => {
  expect(requiredLetters(/chat ?-?bots?|virtual (?:assistant|agent)s?/)).toEqual([
    ['chat', 'bot'],
    ['virtual ', 'assistant'],
    ['virtual ', 'agent'],
  ]);
  expect(requiredLetters(/\btrain(?:ing|ed)?\b(?! staff)/)).toEqual([['\btrain']]);
  expect(requiredLetters(/\b(?:ml|ai\.?|models?)\b|(?<![\p{L}\p{N}])ki\b/u)).toEqual([
    ['\bml'],
    ['\bai'],
    ['\bmodel'],
    ['\bki\b'],
  ]);
  expect(requiredLetters(/@\bhome|tools?\b pay|[$€]\d/)).toEqual([['@home'], ['tool', ' pay'], ['$'], ['€']]);
  expect(requiredLetters(/colou?r+\w*|[a-z]{3}/)).toBeNull();
  expect(requiredLetters(/(?:under (?:the )?age|minor){2}/)).toEqual([['under ', 'age'], ['minor']]);
  expect(requiredLetters(/Case/i)).toBeNull();
});

test('of many patterns those are told whose letters stand in a text', () => {
  const patterns = [
    /chat ?bots?/,
    /@/,
    /\d+/,
    /artificial|synthetic/,
    /\bml\b/,
    ...Array.from({ length: 40 }, (_, at) => RegExp(`n${at}`)),
  ];
  const sieve = createSieve(patterns);
  const told = (text: string) => patterns.map((_, at) => at).filter((at) => hasBit(sieve(text), at));
  expect(told('')).toEqual([2]);
  expect(told('a chat with a robot, write to us@example.org')).toEqual([0, 1, 2]);
  expect(told('made synthetically')).toEqual([2, 3]);
  expect(told('art and artifice in html')).toEqual([2]);
  expect(told('about ml')).toEqual([2, 4]);
  expect(told('the n39')).toEqual(expect.arrayContaining([2, 5 + 39]));
});

test('no sign and no topic that a pattern finds is passed over for want of letters', () => {
  const patterns = [...Object.values(signs), ...Object.values(topicWords)];
  const pieces = patterns.flatMap(({ source }) => source.match(/[\p{L}' -]{2,}/gu) ?? []);
  const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(' ', 'ed', 's', '-', '.', 'ing', '16')), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(text, fc.constantFrom('', ' '), (words, between) => {
      const line = words.join(between).toLowerCase();
      const found = readSigns(line);
      for (const name of signNames) expect(found.has(name), `${name} in ${line}`).toBe(signs[name].test(line));
      const topics = topicsSpokenOf(line);
      for (const topic of changeTopics)
        expect(topics.has(topic), `${topic} in ${line}`).toBe(topicWords[topic].test(line));
    }),
    { numRuns: 400 },
  );
  expect([...signsOf('We TRAIN our AI models on your posts.')]).toEqual(
    expect.arrayContaining(['ai', 'trainModel', 'yourContent', 'we']),
  );
});
