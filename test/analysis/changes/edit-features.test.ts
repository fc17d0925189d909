import { expect, test } from 'vitest';
import { differenceOf } from '../../../src/analysis/changes/difference.ts';
import { judgedEdits } from '../../../src/analysis/changes/edit-features.ts';
import { editsOf } from '../../../src/analysis/changes/edits.ts';

function featuresOf(before: string, after: string): ReadonlyMap<string, number>[] {
  return judgedEdits(editsOf(differenceOf(before, after))).map(({ features }) => features);
}

test('an edit is known by where it stands', () => {
  const [row] = featuresOf(
    '| Alder | Hosting |\n| Birch | Mail |',
    '| Alder | Hosting |\n| Birch | Mail |\n| Elm | Ads |',
  );
  expect(row?.has('added in row')).toBe(true);
  const [item] = featuresOf('- Alder\n- Birch', '- Alder');
  expect(item?.has('gone in item')).toBe(true);
  const [heading] = featuresOf('We say how.', '## Overview\n\nWe say how.');
  expect(heading?.has('added in heading')).toBe(true);
});

test('one sentence less in a paragraph that stays is told from a paragraph that is lost', () => {
  const pay = 'You pay the fee at the end of each month.';
  const cancel = 'You can cancel the contract at any time in the settings.';
  const stays = featuresOf(`${pay} ${cancel}`, pay);
  const lost = featuresOf(`${pay}\n\n${cancel}`, pay);
  expect(stays[0]?.has('gone beside what stays')).toBe(true);
  expect(lost[0]?.has('gone beside what stays')).toBe(false);
});

test('words that came up elsewhere on the page count as moved', () => {
  const [moved] = featuresOf(
    'Exceptions Meta-search and research are allowed.',
    'Exceptions\n\nMeta-search and research are allowed here.',
  );
  const [fresh] = featuresOf('Research is allowed.', 'Research is allowed.\n\nArchives');
  expect(moved?.get('moved') ?? 0).toBeGreaterThan(fresh?.get('moved') ?? 0);
});

test('of a very long change only the first edits are judged', () => {
  const many = (word: string) => Array.from({ length: 900 }, (_, at) => `Item ${at} is ${word}.`).join('\n\n');
  expect(judgedEdits(editsOf(differenceOf(many('old'), many('brand new')))).length).toBeLessThan(400);
});
