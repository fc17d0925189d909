import type { Registry } from '../analyst.ts';

/**
 * What an operator's own list says that cannot be so, each with its place: one name for two of its entries, an owner that
 * nobody knows, or who is owned by what it owns, a built-in name in other letters.
 */
export function contradictionsIn(own: Registry, builtIn: Registry): string[] {
  return [...sharedNames(own), ...otherLetters(own, builtIn), ...wrongOwners(own, builtIn)];
}

interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly products?: readonly string[];
}

function entriesOf({ companies, regulators }: Registry): (readonly [string, Named])[] {
  return [
    ...companies.map((one, at) => [`companies.${at}`, one] as const),
    ...regulators.map((one, at) => [`regulators.${at}`, one] as const),
  ];
}

function sharedNames(own: Registry): string[] {
  const owners = new Map<string, string>();
  const wrong: string[] = [];
  for (const [place, { name, aliases, products }] of entriesOf(own)) {
    for (const written of new Set([name, ...aliases, ...(products ?? [])])) {
      const owner = owners.get(written.toLowerCase());
      if (owner === undefined) owners.set(written.toLowerCase(), place);
      else if (owner !== place) wrong.push(`${place}: ${written} is there twice, it is a name of ${owner}, too`);
    }
  }
  return wrong;
}

function otherLetters(own: Registry, builtIn: Registry): string[] {
  const names = [...builtIn.companies, ...builtIn.regulators].map(({ name }) => name);
  const known = new Set(names);
  const byLetters = new Map(names.map((name) => [name.toLowerCase(), name]));
  return entriesOf(own).flatMap(([place, { name }]) => {
    const same = byLetters.get(name.toLowerCase());
    if (same === undefined || known.has(name)) return [];
    return [`${place}.name: ${name} is built in as ${same}: write it so to take its place`];
  });
}

function wrongOwners(own: Registry, builtIn: Registry): string[] {
  const all = [...builtIn.companies, ...own.companies];
  const parents = new Map(all.map(({ name, parent }) => [name, parent]));
  const called = new Map(all.flatMap(({ name, aliases }) => aliases.map((alias) => [alias, name] as const)));
  return own.companies.flatMap(({ name, parent }, at) => {
    if (parent === null) return [];
    const place = `companies.${at}.parent`;
    if (!parents.has(parent)) {
      const meant = called.get(parent);
      const help = meant === undefined ? 'list it as a company, too, or leave it out' : `it is called ${meant} here`;
      return [`${place}: no company is called ${parent}: ${help}`];
    }
    const above = new Set<string>();
    for (let one: string | null = parent; one !== null && !above.has(one); one = parents.get(one) ?? null)
      above.add(one);
    return above.has(name) ? [`${place}: ${name} belongs to ${parent}, and ${parent} to ${name}`] : [];
  });
}
