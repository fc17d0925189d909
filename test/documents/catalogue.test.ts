import { expect, test } from 'vitest';
import { builtInRegistry } from '../../src/analysis/registry/built-in.ts';
import { documentCatalogue } from '../../src/documents/catalogue.ts';
import { extractHtml } from '../../src/documents/extract-html.ts';
import { Fault } from '../../src/domain/errors.ts';

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

test('every declaration can be read: addresses of the web, each page once a service, selectors that are CSS', () => {
  const pages = catalogue.flatMap(({ id, service, pages: own }) => own.map((page) => ({ id, service, page })));
  for (const { id, page } of pages) {
    expect(URL.canParse(page.fetch), `${id}: ${page.fetch}`).toBe(true);
    expect(new URL(page.fetch).protocol, id).toMatch(/^https?:$/);
    expect(problemOf(page), id).toBeNull();
  }
  const places = pages.map(({ service, page }) => `${service}: ${page.fetch} ${JSON.stringify(page.select)}`);
  expect(places.filter((place, at) => places.indexOf(place) !== at)).toEqual([]);
});

/** What is wrong with the selectors of a page, tried on a page that has nothing of what they name. */
function problemOf(page: (typeof catalogue)[number]['pages'][number]): string | null {
  try {
    extractHtml('<html><body><p>Text.</p></body></html>', page, page.fetch);
    return null;
  } catch (error) {
    if (error instanceof Fault && error.message.includes('matches nothing')) return null;
    throw error;
  }
}
