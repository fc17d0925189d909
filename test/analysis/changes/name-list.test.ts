import { expect, test } from 'vitest';
import { differenceOfNames, isNameList } from '../../../src/analysis/changes/name-list.ts';

test('a list of subprocessors is told as names added and removed', () => {
  const before =
    '| Name | Purpose |\n| --- | --- |\n| Harbour Cloud, Inc. | Hosting |\n| Lantern Mail Ltd | E-mail |\n';
  const after =
    '| Name | Purpose |\n| --- | --- |\n| [Harbour Cloud Inc](https://example.org) | Hosting and backup |\n| Northwind AI LLC | Language models |\n';
  expect(differenceOfNames(before, after)).toEqual({ added: ['Northwind AI LLC'], removed: ['Lantern Mail Ltd'] });
  expect(differenceOfNames('* Harbour Cloud: hosting\n', '* **Harbour Cloud** - hosting\n* Quill (models)\n')).toEqual({
    added: ['Quill'],
    removed: [],
  });
});

test('lists are known by the type of the document', () => {
  expect(isNameList('Subprocessors')).toBe(true);
  expect(isNameList('AI providers')).toBe(true);
  expect(isNameList('List of Processors')).toBe(true);
  expect(isNameList('Privacy Policy')).toBe(false);
  expect(isNameList('Data Processor Agreement')).toBe(false);
  expect(isNameList('Partner Program Terms')).toBe(false);
});

test.each([
  [
    'in a column of their own',
    '| Purpose | Sub-processor name | Country |\n| --- | --- | --- |\n| Hosting | Birch | US |',
    '\n| Models | Otter AI | US |',
  ],
  ['behind a number', '| 1 | Birch | US |\n| --- | --- | --- |', '\n| 2 | Otter AI | US |'],
  [
    'in tables of their own',
    '| Company | Birch |\n| --- | --- |\n| Purpose | Hosting |',
    '\n\n| Company | Otter AI |\n| --- | --- |\n| Purpose | Models |',
  ],
  [
    'as headings',
    '# Our subprocessors\n\n## Birch\n\nHosts what you store.',
    '\n\n## Otter AI\n\nAnswers your questions.',
  ],
  ['in bold', '# Our subprocessors\n\n**Birch:** hosting', '\n\n**Otter AI:** models'],
])('names are found where a list has them: %s', (_, before, more) => {
  expect(differenceOfNames(before, before + more)).toEqual({ added: ['Otter AI'], removed: [] });
  expect(differenceOfNames(before + more, before)).toEqual({ added: [], removed: ['Otter AI'] });
});
