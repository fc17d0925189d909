import { expect, test } from 'vitest';
import { wasAskedForStory } from '../../src/cli/grouped.ts';

const row = { title: 'Canva adds a video editor', text: '', relevant: false };

test('an item teaches that it is of no story only where a labeller was asked, not where relevance alone was', () => {
  expect(wasAskedForStory({ ...row, companies: null, story: null })).toBe(false);
  expect(wasAskedForStory(row)).toBe(false);
  expect(wasAskedForStory({ ...row, companies: [], story: null })).toBe(true);
  expect(wasAskedForStory({ ...row, relevant: true })).toBe(true);
  expect(wasAskedForStory({ ...row, story: 'canva-editor' })).toBe(true);
});
