import { expect, test } from 'vitest';
import { builtInRegistry } from '../../../src/analysis/registry/built-in.ts';
import { countries } from '../../../src/analysis/registry/countries.ts';
import { rows } from '../../../src/analysis/registry/table.ts';

const { companies, regulators } = builtInRegistry();
const jurisdiction = /^(?:[A-Z]{2}|US-[A-Z]{2})$/;

test('the registry is as broad as the world that is watched', () => {
  expect(companies.length).toBeGreaterThanOrEqual(3_500);
  expect(regulators.length).toBeGreaterThanOrEqual(250);
  expect(new Set(regulators.map((one) => one.jurisdiction)).size).toBeGreaterThanOrEqual(100);
});

test('no two companies share a name, and each has one canonical name', () => {
  const owner = new Map<string, string>();
  const shared: string[] = [];
  for (const { name, aliases, products } of companies)
    for (const written of [name, ...aliases, ...products]) {
      const known = owner.get(written.toLowerCase());
      if (known !== undefined) shared.push(`${written}: ${known}, ${name}`);
      owner.set(written.toLowerCase(), name);
    }
  expect(shared).toEqual([]);
  expect(new Set(regulators.map(({ name }) => name)).size).toBe(regulators.length);
});

test('owners are companies of the registry, places are codes', () => {
  const names = new Set(companies.map(({ name }) => name));
  expect(companies.filter(({ parent }) => parent !== null && !names.has(parent))).toEqual([]);
  expect(companies.filter((one) => one.jurisdiction !== null && !jurisdiction.test(one.jurisdiction))).toEqual([]);
  expect(regulators.filter((one) => !jurisdiction.test(one.jurisdiction))).toEqual([]);
});

test('the authority of a country is one of the registry, and of that country', () => {
  const home = new Map(regulators.map((one) => [one.name, one.jurisdiction]));
  const wrong = rows(countries).filter(
    ([code = '', , authority = '']) => authority !== '' && home.get(authority) !== code,
  );
  expect(wrong).toEqual([]);
});
