import { expect, test } from 'vitest';
import { builtInRegistry } from '../../src/analysis/registry/built-in.ts';
import { documentCatalogue } from '../../src/documents/catalogue.ts';

const catalogue = documentCatalogue();

test('at least 120 documents of at least 60 services, each once, lists of subprocessors among them', () => {
  expect(catalogue.length).toBeGreaterThanOrEqual(120);
  expect(new Set(catalogue.map(({ service }) => service)).size).toBeGreaterThanOrEqual(60);
  expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length);
  expect(catalogue.filter(({ type }) => type === 'Subprocessor List').length).toBeGreaterThan(10);
});

test('every company is one that the registry knows by that name', () => {
  const known = new Set(builtInRegistry().companies.map(({ name }) => name));
  expect(catalogue.filter(({ company }) => company === null || !known.has(company))).toEqual([]);
});
