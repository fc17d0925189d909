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
  expect(isNameList('Privacy Policy')).toBe(false);
});
