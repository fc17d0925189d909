import type { Registry } from '../analyst.ts';
import { withoutLegalForm } from './legal-forms.ts';

/** A name as it is compared: case, accents, kinds of apostrophe and a legal form at its end make no difference. */
export function comparedName(name: string): string {
  const folded = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’‘`´]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  return withoutLegalForm(folded);
}

/**
 * How names are told apart when answers are compared with labels: a company or an authority by another of its own names
 * is the same one, a product or a subsidiary is not.
 */
export function namesAreOneBy(registry: Registry): (name: string) => string {
  const known = new Map<string, string>();
  const actors = [...registry.companies, ...registry.regulators];
  for (const { name, aliases } of actors)
    for (const alias of aliases) known.set(comparedName(alias), comparedName(name));
  for (const { name } of actors) known.set(comparedName(name), comparedName(name));
  return (name) => known.get(comparedName(name)) ?? comparedName(name);
}
