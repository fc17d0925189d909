import { z } from 'zod';
import type { DeclaredPage } from '../domain/document.ts';
import { Fault } from '../domain/errors.ts';
import type { DomDocument } from './dom.ts';

type DeclaredFilter = DeclaredPage['filter'][number];
type Filter = (document: DomDocument, parameter: unknown, address: string | null) => void;

/** The built-in filters of the Open Terms Archive engine, by name. */
const filters: Readonly<Record<string, { readonly parameter: z.ZodType; readonly apply: Filter }>> = {
  removeQueryParams: {
    parameter: z.union([z.string(), z.array(z.string()).max(200)]).nullish(),
    apply: removeQueryParams,
  },
  convertSpacesToStandard: {
    parameter: z.unknown(),
    // Every text has standard spaces in the end.
    apply() {},
  },
};

/** Throws a `Fault` for a filter that is not built in, or is given what it does not take. */
export function checkFilter({ name, parameter }: DeclaredFilter): void {
  const filter = Object.hasOwn(filters, name) ? filters[name] : undefined;
  if (filter === undefined) {
    const known = Object.keys(filters).join(', ');
    throw new Fault('invalid', `the filter "${name}" is code, which is not run; built-in filters are ${known}`);
  }
  if (!filter.parameter.safeParse(parameter).success) {
    throw new Fault('invalid', `the filter "${name}" does not take ${JSON.stringify(parameter)?.slice(0, 100)}`);
  }
}

/** Changes the page in place, filter after filter. */
export function applyFilters(document: DomDocument, declared: readonly DeclaredFilter[], address: string | null): void {
  for (const one of declared) {
    checkFilter(one);
    filters[one.name]?.apply(document, one.parameter, address);
  }
}

function removeQueryParams(document: DomDocument, parameter: unknown, address: string | null): void {
  const names = ([] as unknown[]).concat(parameter ?? []) as string[];
  for (const [selector, attribute] of [
    ['a[href]', 'href'],
    ['img[src]', 'src'],
  ] as const) {
    for (const element of document.querySelectorAll(selector)) {
      const value = element.getAttribute(attribute) ?? '';
      if (!value.includes('?') || !URL.canParse(value, address ?? undefined)) continue;
      const url = new URL(value, address ?? undefined);
      if (!names.some((name) => url.searchParams.has(name))) continue;
      for (const name of names) url.searchParams.delete(name);
      element.setAttribute(attribute, url.href);
    }
  }
}
