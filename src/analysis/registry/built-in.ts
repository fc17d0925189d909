import type { Registry } from '../analyst.ts';
import { builtInAuthorities } from './authority-table.ts';
import { builtInCompanies } from './company-table.ts';

/** The companies and regulators that come with the program. */
export function builtInRegistry(): Registry {
  return { companies: builtInCompanies(), regulators: builtInAuthorities() };
}

/**
 * Both, where the second adds to the first and takes the place of what has the same name. It comes first: of two who share
 * a name, and nothing else tells apart, it is the operator's own.
 */
export function mergeRegistries(base: Registry, extra: Registry): Registry {
  return {
    companies: added(extra.companies, base.companies),
    regulators: added(extra.regulators, base.regulators),
  };
}

function added<T extends { readonly name: string }>(first: readonly T[], others: readonly T[]): T[] {
  const taken = new Set(first.map(({ name }) => name));
  return [...first, ...others.filter(({ name }) => !taken.has(name))];
}
