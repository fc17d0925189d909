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

const training = 'train our artificial intelligence models';
/** What a summary tells where only this was added, or put in the place of other words. */
const told = (after: string, before = '') => compare(`${policy}\n${before}\n`, `${policy}\n${after}\n`).summary;

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
    `New or changed: “${sentence}” The text gives 2025-05-01 as the day from which it holds; it names the European Union or EEA.`,
  );
});

test('a place that data is kept in is nobody whom the text names', () => {
  const use = `we use your photos to ${training}`;
  expect(told(`In our centre, located in the United States, ${use}.`)).not.toMatch(/it names/i);
  expect(told(`If you are a resident of the United States, ${use}.`)).toContain('It names the United States');
});

test('a state is named as itself, and the number of a law is nobody’s age', () => {
  expect(told(`California residents may object where we use their photos to ${training}.`)).toMatch(
    /It names California\.$/,
  );
  expect(told(`Under 17 U.S.C. 512 nobody may use your photos to ${training}.`)).not.toMatch(/it names/i);
  expect(told(`We use no photos of people under 17 to ${training}.`)).toContain('It names children or teenagers');
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
  expect(compare(`${policy}\n${after}\n`, `${policy}\n${before}\n`).summary).toBe(`New or changed: “${before}”`);
});

test('of an endless sentence the part that says most is quoted, cut at words', () => {
  const list = Array.from({ length: 40 }, (_, at) => `the colour of your chair number ${at}`).join(', ');
  const after = `We collect ${list}, and we use your photos to train our generative AI models, ${list}.`;
  const [edit] = editsOf(differenceOf('', after));
  const quote = edit === undefined ? null : quoteOf(edit);
  expect(quote?.text).toContain('to train our generative AI models');
  expect(quote?.text.length).toBeLessThan(440);
  expect(after).toContain(quote?.text.replace(/^… | …$/g, ''));
});

test('an item of a list is quoted with what leads to it, and without the mark that the next item follows', () => {
  const list = (more: string) => `You must not:\n\n- sell the photos of others;\n${more}- break our service.`;
  expect(told(list(`- use the photos of others to ${training}; or\n`), list(''))).toBe(
    `New or changed: “You must not: … use the photos of others to ${training}”.`,
  );
});

test('what begins or ends inside a sentence says so', () => {
  const start = 'You have the right to see all of the photos and the comments that we keep about you on our servers;';
  const end = `and to object at any time where we use the photos in your albums to ${training}.`;
  expect(told(`${start} ${end}`, `${start} and no other.`)).toContain(`“… ${end}”`);
  expect(told(`We use the photos in your albums to ${training}, and the`)).toContain(`${training}, and the …”`);
});

test('pieces of one sentence that are quoted both stand together', () => {
  const first = `We use the photos in your albums and the comments that you write below them to ${training};`;
  const second = `we also give what you write to others, who use it to ${training} of their own.`;
  expect(told(`${first} ${second}`)).toBe(`New or changed: “${first} ${second}”`);
});

test('cells of a row stand apart', () => {
  const row = (cells: string) => `| What we use | Why |\n| --- | --- |\n| Names | To write to you |\n${cells}`;
  expect(told(row(`| Photos in your albums | To ${training} |`), row(''))).toContain(
    `“Photos in your albums · To ${training}”`,
  );
});

test('a title is no quote beside what stands under it', () => {
  const sentence = `From now on we use the photos in your albums to ${training}.`;
  expect(told(`## Artificial Intelligence\n\n${sentence}`)).toBe(`New or changed: “${sentence}”`);
});

test('whom a sentence named before is no news', () => {
  const before = 'We keep the photos of users in the United Kingdom for a year.';
  const after = `We keep the photos of users in the United Kingdom for a year, and use them to ${training}.`;
  expect(told(after)).toContain('It names the United Kingdom');
  expect(told(after, before)).not.toMatch(/it names/i);
});

test('of a long sentence that lost words those are shown', () => {
  const kept = 'We and the companies that belong to our group keep the photos in your albums, the comments below them';
  const rest = 'for as long as your account is open and for a year after that, wherever you live and whoever you are';
  const before = `${kept}, the places where you took them and the faces that are seen in them ${rest}.`;
  const [edit] = editsOf(differenceOf(before, `${kept} ${rest}.`));
  const was = edit === undefined ? '' : quoteOf(edit).was;
  expect(was).toContain('the places where you took them and the faces that are seen in them');
  expect(was).toMatch(/^… .* …$/);
  expect(before).toContain(was.replace(/^… | …$/g, ''));
});

test('no quote says what another has said, and together they stay readable', () => {
  const sentence = 'You may object to the training of models with your photos within thirty days of this notice.';
  const after = [sentence, sentence.toUpperCase(), `${sentence} Thank you.`, ...filler.map((line) => line.repeat(2))];
  const quotes = chooseQuotes(editsOf(differenceOf('', after.join('\n\n'))).map((edit, at) => ({ edit, score: -at })));
  expect(quotes.length).toBeLessThanOrEqual(5);
  expect(quotes.filter(({ text }) => text.toLowerCase() === sentence.toLowerCase())).toHaveLength(1);
  expect(quotes.reduce((sum, { text, was }) => sum + text.length + was.length, 0)).toBeLessThanOrEqual(1_200);
});

test('a sentence that ranks far behind the first is not quoted beside it', () => {
  const lines = [
    'You can close your account in the settings.',
    'Albums are kept for ninety days.',
    'Write to our team.',
  ];
  const edits = editsOf(differenceOf('', lines.join('\n\n')));
  const quoted = (step: number) => chooseQuotes(edits.map((edit, at) => ({ edit, score: -at * step }))).length;
  expect(quoted(9)).toBe(1);
  expect(quoted(0)).toBe(3);
});

test('where new text stands beside what went, some of it is quoted', () => {
  const gone = [
    'You may ask us at any time to delete the photos in your albums and the comments below them.',
    'We answer requests of that kind within thirty days and tell you what we did.',
  ];
  const fresh = 'Photos that were published in an album stay on our servers for as long as we need them.';
  const edits = editsOf(differenceOf(gone.join('\n\n'), fresh));
  const quotes = chooseQuotes(edits.map((edit) => ({ edit, score: edit.statement.after === '' ? 0 : -9 })));
  expect(quotes.map(({ side }) => side)).toEqual(['added', 'removed', 'removed']);
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
