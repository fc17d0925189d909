import { expect, test } from 'vitest';
import { answersFor, firstSentences } from '../../../src/analysis/summary/evaluate-summaries.ts';

const text =
  'Sign up for our newsletter. Canva trains AI on personal data of its users. The Irish DPC opened an inquiry. It goes on. More follows.';
const item = { text, companies: ['Canva'], regulators: ['DPC'] };
const namesIn = (said: string) => ({
  companies: said.includes('Canva') ? ['Canva'] : [],
  regulators: said.includes('DPC') ? ['DPC'] : [],
});
const of = (...quotes: string[]) => Object.values(answersFor(item, { summary: quotes.join(' '), quotes }, namesIn));

test('a summary that says all of it answers every question that the text can', () => {
  const good = of('Canva trains AI on personal data of its users.', 'The Irish DPC opened an inquiry.');
  expect(good).toEqual([true, true, true, true, true, true, true, true, null]);
});

test('what is not in the text, too long, boilerplate, or leans on what is not told is found', () => {
  expect(of('Canva trains no AI at all.')[0]).toBe(false);
  expect(of('More follows.', 'More follows.', 'More follows.', 'More follows.')[1]).toBe(false);
  expect(of('Sign up for our newsletter.')[2]).toBe(false);
  expect(of('It goes on.').slice(3, 7)).toEqual([false, false, false, false]);
});

test('the end of a sentence may be cut', () => {
  expect(of('Canva trains AI on personal…')[0]).toBe(true);
});

test('the first sentences are as they stand', () => {
  expect(firstSentences(text).quotes[0]).toBe('Sign up for our newsletter.');
  expect(firstSentences(text).quotes).toHaveLength(3);
});
