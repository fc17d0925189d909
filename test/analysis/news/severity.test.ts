import { expect, test } from 'vitest';
import { createAnalyst } from '../../../src/analysis/create-analyst.ts';
import { meaningNames } from '../../../src/analysis/news/features.ts';
import { builtInModel } from '../../../src/analysis/news/news-model.ts';
import { createScorer } from '../../../src/analysis/news/scorer.ts';
import { severityOf } from '../../../src/analysis/news/severity.ts';
import { topicsOf } from '../../../src/analysis/news/topics.ts';
import { builtInRegistry } from '../../../src/analysis/registry/built-in.ts';

const registry = builtInRegistry();
const analyst = createAnalyst(registry);

test('what is perhaps grave is notable, and what is unsure is minor', () => {
  expect(severityOf({ grave: 0.8, notable: 0.9 })).toBe(3);
  expect(severityOf({ grave: 0.2, notable: 0.1 })).toBe(2);
  expect(severityOf({ grave: 0.05, notable: 0.6 })).toBe(2);
  expect(severityOf({ grave: 0.05, notable: 0.3 })).toBe(1);
  expect(severityOf({ grave: 0.8, notable: 0.9 }, true)).toBe(1);
});

test.each([
  ['Data protection authority orders social network to stop training AI on children’s posts', 3],
  ['Network’s new terms let it train AI on private messages unless members opt out', 3],
  ['Privacy commissioner opens investigation into chatbot’s use of personal data', 2],
  ['Patients file class action over recordings used to train AI', 2],
  ['Regulator publishes draft guidance on personal data in AI models', 2],
  ['Opinion: our posts should not feed AI', 1],
])('%s is of severity %i', (title, severity) => {
  expect(analyst.assess({ title, text: '' })).toMatchObject({ relevant: true, severity });
});

test('below the score that is sure an item is told as minor, whatever it speaks of', () => {
  const wary = createAnalyst(registry, { ...builtInModel, sure: 1.1 });
  const text = { title: 'Data protection authority orders network to stop training AI on users’ posts', text: '' };
  expect(analyst.explain(text)).toMatchObject({ unsure: false, assessment: { severity: 3 } });
  expect(wary.explain(text)).toMatchObject({ unsure: true, assessment: { relevant: true, severity: 1 } });
});

test('an item that is not relevant is not unsure', () => {
  expect(analyst.explain({ title: 'A recipe for lemon cake', text: '' })).toMatchObject({
    unsure: false,
    assessment: { relevant: false, severity: 0 },
  });
});

test.each([
  ['Regulator fines shop for scanning customers’ faces with facial recognition', ['enforcement', 'biometrics']],
  ['How to opt out of AI training on your posts', ['opt-out', 'ai-training']],
  ['Class action: chatbot maker trained AI on private conversations', ['litigation', 'ai-training']],
  ['Senators propose bill on personal data in AI', ['legislation']],
  ['Authority issues guidance on AI and personal data', ['guidance']],
])('%s is about %j', (title, topics) => {
  expect(analyst.assess({ title, text: '' }).topics).toEqual(expect.arrayContaining(topics));
});

test('topics are those that are likely, else the likeliest, and three at most', () => {
  const likely = (...values: number[]) =>
    topicsOf({
      topics: (['consent', 'guidance', 'children', 'breach', 'retention', 'other'] as const).map((topic, at) => ({
        topic,
        likely: values[at] ?? 0,
      })),
    });
  expect(likely(0.1, 0.3)).toEqual(['guidance']);
  expect(likely(0.6, 0.9)).toEqual(['guidance', 'consent']);
  expect(likely(0.9, 0.9, 0.9, 0.9, 0.9, 0.9)).toHaveLength(3);
});

test('a scorer sums what each model knows of the features, and passes over what none knows', () => {
  const { relevanceOf, scoresOf } = createScorer({
    threshold: 0.5,
    sure: 0.5,
    relevance: { bias: 1, 'word train': 1 },
    notable: { 'word train': -1 },
    grave: { 'words train model': 1 },
    topics: { consent: { 'says photos': 2 } },
  });
  const features = {
    meanings: [meaningNames.indexOf('bias'), meaningNames.indexOf('any ai')],
    words: { title: ['train', 'model', 'train', 'unknown'], text: ['photos'] },
  };
  const probability = (sum: number) => 1 / (1 + Math.exp(-sum));
  expect(relevanceOf(features)).toBeCloseTo(probability(1.7));
  expect(scoresOf(features)).toEqual({
    notable: probability(-0.7),
    grave: probability(0.5),
    topics: [{ topic: 'consent', likely: probability(1) }],
  });
});
