import { expect, test } from 'vitest';
import { chooseQuotes } from '../../../src/analysis/changes/choose-quotes.ts';
import { createChangeAnalyst } from '../../../src/analysis/changes/create-change-analyst.ts';
import { differenceOf } from '../../../src/analysis/changes/difference.ts';
import { editsOf } from '../../../src/analysis/changes/edits.ts';
import { quoteOf } from '../../../src/analysis/changes/quote.ts';
import { rank, trainChoice } from '../../../src/analysis/learning/choice.ts';

const analyst = createChangeAnalyst();
const compare = (before: string, after: string, date: string | null = '2025-03-01') =>
  analyst.compare({ before, after, service: null, document: 'Privacy Policy', date });

const policy = `# Privacy Policy

We collect your name and the photos that you upload to your albums.

You can close your account in the settings, and we delete the albums after ninety days.
`;
const filler = Array.from(
  { length: 5 },
  (_, at) =>
    `Our office number ${at} is open to visitors from nine in the morning, and the team there is glad to help.`,
);

test('of many new sentences the one on people’s data in AI is quoted, whole', () => {
  const decisive = 'From now on we use the photos in your albums to train our image generation models.';
  const { kind, summary } = compare(policy.repeat(2), policy.repeat(2) + [...filler, decisive, ...filler].join('\n\n'));
  expect(kind).toBe('ai-data');
  expect(summary).toContain(`“${decisive}”`);
});

test('what is said stands in the texts: quotes, the day, and whom they name', () => {
  const sentence =
    'Effective 1 May 2025, we use posts of users in the European Union to train our artificial intelligence models.';
  const { summary } = compare(policy, `${policy}\n${sentence}\n`);
  expect(summary).toBe(
    `New or changed: “${sentence}”. The text gives 2025-05-01 as the day from which it holds; it names the European Union or EEA.`,
  );
});

test('a place that data is kept in is nobody whom the text names', () => {
  const named = (sentence: string) => compare(policy, `${policy}\n${sentence}\n`).summary;
  const training = 'we use your photos to train our artificial intelligence models';
  expect(named(`In our centre in the United States ${training}.`)).not.toMatch(/it names/i);
  expect(named(`If you are a resident of the United States, ${training}.`)).toContain('It names the United States');
});

test('that a text is dated anew is not quoted beside what else changed', () => {
  const dated = (day: string, more: string) => `Last updated: ${day}\n\n${policy}\n${more}\n`;
  const { summary } = compare(
    dated('3 May 2024', ''),
    dated('1 March 2025', 'We use the photos in your albums to train our image generation models.'),
  );
  expect(summary).toContain('to train our image generation models');
  expect(summary).not.toContain('Last updated');
});

test('words that went are shown where the newer sentence does not have them', () => {
  const before = 'We do not use your private messages to train our artificial intelligence models.';
  const after = 'We use your private messages to train our artificial intelligence models.';
  const { summary } = compare(`${policy}\n${before}\n`, `${policy}\n${after}\n`);
  expect(summary).toBe(`New or changed: “${after}” (it was: “${before}”).`);
  expect(compare(`${policy}\n${after}\n`, `${policy}\n${before}\n`).summary).toBe(`New or changed: “${before}”.`);
});

test('of an endless sentence the part that says most is quoted, cut at words', () => {
  const list = Array.from({ length: 40 }, (_, at) => `the colour of your chair number ${at}`).join(', ');
  const after = `We collect ${list}, and we use your photos to train our generative AI models, ${list}.`;
  const [edit] = editsOf(differenceOf('', after));
  const quote = edit === undefined ? null : quoteOf(edit.statement);
  expect(quote?.text).toContain('to train our generative AI models');
  expect(quote?.text.length).toBeLessThan(440);
  expect(after).toContain(quote?.text.replace(/^… | …$/g, ''));
});

test('no quote says what another has said, and together they stay readable', () => {
  const sentence = 'You may object to the training of models with your photos within thirty days of this notice.';
  const after = [sentence, sentence.toUpperCase(), `${sentence} Thank you.`, ...filler.map((line) => line.repeat(2))];
  const quotes = chooseQuotes(editsOf(differenceOf('', after.join('\n\n'))).map((edit, at) => ({ edit, score: -at })));
  expect(quotes.length).toBeLessThanOrEqual(5);
  expect(quotes.filter(({ text }) => text.toLowerCase() === sentence.toLowerCase())).toHaveLength(1);
  expect(quotes.reduce((sum, { text, was }) => sum + text.length + was.length, 0)).toBeLessThanOrEqual(1_200);
});

test('a choice is learnt from what stood beside it, whatever the others of other choices were', () => {
  const option = (size: number, red: number) =>
    new Map([
      ['size', size],
      ['red', red],
    ]);
  const choices = [
    { options: [option(5, 0), option(6, 1), option(5, 0)], chosen: [false, true, false], importance: 1 },
    { options: [option(1, 0), option(2, 1)], chosen: [false, true], importance: 1 },
    { options: [option(9, 1)], chosen: [true], importance: 1 },
  ];
  const weights = trainChoice(choices, 0.1, 200);
  expect(rank(weights, option(2, 1))).toBeGreaterThan(rank(weights, option(1, 0)));
  expect(trainChoice(choices, 0.1, 200)).toEqual(weights);
});
