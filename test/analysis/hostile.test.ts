import { expect, test } from 'vitest';
import { createAnalyst } from '../../src/analysis/create-analyst.ts';
import { builtInRegistry } from '../../src/analysis/registry/built-in.ts';

const analyst = createAnalyst(builtInRegistry());
const sentence = 'Meta and Google will use your posts, chats and photos to train AI unless you opt out. ';
const ten = 'Apple, Meta, X, Google, Microsoft, OpenAI, Amazon, TikTok, Reddit and LinkedIn';
const million = 1_000_000;

const hostile: Readonly<Record<string, readonly [title: string, text: string]>> = {
  empty: ['', ''],
  'one word': ['Privacy', ''],
  'signs alone': ['?!…', '--- *** """'],
  'a megabyte of sentences': [sentence, sentence.repeat(million / sentence.length)],
  'a megabyte of one word': ['a'.repeat(million), 'a'.repeat(million)],
  'a megabyte of stops': ['A.I. '.repeat(100), '. ! ? '.repeat(million / 6)],
  'a megabyte of names': [ten, `${ten} `.repeat(million / ten.length)],
  'open braces and quotes': ['{|~*}'.repeat(50), '"“„«{[('.repeat(20_000)],
  'scripts mixed within words': ['Mеtа trаins АI on usеrs’ pоsts', 'данные 個人情報 données AI '.repeat(1_000)],
  'half of a pair': ['\ud83d AI \udc00', '\ud800'.repeat(5_000)],
};

// The bound is ten times what is promised, since other work may run beside this; `bench analyse` says what it costs.
test.each(Object.entries(hostile))('%s is answered at once', (_, [title, text]) => {
  analyst.assess({ title, text });
  const took = Array.from({ length: 5 }, () => {
    const start = performance.now();
    analyst.explain({ title, text });
    return performance.now() - start;
  });
  expect(Math.min(...took)).toBeLessThan(500);
});

test.each([
  ['', ''],
  ['Meta', ''],
  ['OpenAI', ''],
  ['Information Commissioner’s Office', ''],
  ['?!…', '--- *** """'],
])('%j tells nothing, so nothing is told', (title, text) => {
  expect(analyst.assess({ title, text })).toMatchObject({ relevant: false, severity: 0 });
});

test('capitals change nothing of what is meant', () => {
  const title = 'Regulator orders Meta to stop training AI on users’ posts';
  expect(analyst.assess({ title: title.toUpperCase(), text: '' }).relevant).toBe(true);
});

test('a text about ten companies names them and is judged by what it says', () => {
  const trains = analyst.assess({ title: `${ten} train AI on their users’ posts by default`, text: '' });
  expect(trains.relevant).toBe(true);
  expect(trains.companies.length).toBeGreaterThanOrEqual(8);
  expect(analyst.assess({ title: `Shares of ${ten} fall`, text: '' }).relevant).toBe(false);
});

test.each([
  'Satire: toaster demands privacy from its owner',
  'Our AI platform keeps you compliant: book a demo today',
  'Webinar: ten steps to trustworthy AI and data protection',
])('satire and marketing are not told as grave: %s', (title) => {
  expect(analyst.assess({ title, text: '' }).severity).toBeLessThan(3);
});
