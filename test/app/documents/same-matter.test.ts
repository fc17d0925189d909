import { expect, test } from 'vitest';
import { mayBeAbout } from '../../../src/app/documents/same-matter.ts';
import type { DocumentChange } from '../../../src/domain/change.ts';
import type { Topic } from '../../../src/domain/topic.ts';

function may(kind: DocumentChange['assessment']['kind'], topics: readonly Topic[], news: readonly Topic[]): boolean {
  return mayBeAbout({ assessment: { kind, topics } } as unknown as DocumentChange, { topics: news });
}

test('a change on AI may be what news of AI, or of no matter in particular, is about', () => {
  expect(may('ai-data', ['ai-training'], ['ai-training', 'enforcement'])).toBe(true);
  expect(may('ai-data', ['generative-ai-features'], ['ai-training'])).toBe(true);
  expect(may('ai-data', ['ai-training'], ['policy-change', 'opt-out'])).toBe(true);
  expect(may('ai-data', ['ai-training'], ['advertising', 'enforcement'])).toBe(false);
});

test('another change is not what news of AI is about, nor news of another matter', () => {
  expect(may('substantive', ['retention'], ['ai-training', 'opt-out'])).toBe(false);
  expect(may('substantive', ['other'], ['ai-training'])).toBe(false);
  expect(may('substantive', ['retention'], ['breach'])).toBe(false);
  expect(may('substantive', ['advertising'], ['advertising', 'litigation'])).toBe(true);
  expect(may('substantive', ['other'], ['policy-change'])).toBe(true);
});
