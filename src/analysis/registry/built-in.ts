import type { Registry } from '../analyst.ts';
import { builtInAuthorities } from './authority-table.ts';
import { builtInCompanies } from './company-table.ts';

/** The companies and regulators that come with the program. */
export function builtInRegistry(): Registry {
  return { companies: builtInCompanies(), regulators: builtInAuthorities() };
}

/** Both, where the second adds to the first and takes the place of what has the same name. */
export function mergeRegistries(base: Registry, extra: Registry): Registry {
  return {
    companies: [...new Map([...base.companies, ...extra.companies].map((one) => [one.name, one])).values()],
    regulators: [...new Map([...base.regulators, ...extra.regulators].map((one) => [one.name, one])).values()],
  };
}
