import { distance } from 'fastest-levenshtein';
import type { Registry } from '../analysis/analyst.ts';
import { onceFor } from '../analysis/once-for.ts';
import { Fault } from '../domain/errors.ts';
import type { Feed } from '../domain/feed.ts';
import { editionOfService, placeWords } from '../domain/places.ts';
import { type Topic, topics } from '../domain/topic.ts';
import { listed } from './wording.ts';

/** A name, and the one that the thing is called by here. */
export interface NamedThing {
  /** As `foldName` makes it: for comparing only. */
  readonly folded: string;
  readonly means: string;
  /** False for a nickname, or the name of a product. */
  readonly isOwn: boolean;
}

/** Canonical name of a company by any of its names. Throws a `Fault` that names the nearest. */
export function companyNamed(typed: string, registry: Registry): string {
  return resolve(typed, companyNames(registry), 'company');
}

/** Canonical name of a company or a regulator. */
export function actorNamed(typed: string, registry: Registry): string {
  return resolve(typed, actorNames(registry), 'company or regulator');
}

/** Every name of every company: its own, by which others know it, and those of its products. */
export function companyNames(registry: Registry): readonly NamedThing[] {
  return namesIn(registry).companies;
}

export function actorNames(registry: Registry): readonly NamedThing[] {
  return namesIn(registry).actors;
}

/** Folding ten thousand names takes longer than the answer they are for: it is done once for a registry. */
const namesIn = onceFor((registry: Registry): { companies: NamedThing[]; actors: NamedThing[] } => {
  const companies = registry.companies.flatMap(({ name, aliases, products }) =>
    namesOf(name, [...aliases, ...products]),
  );
  const regulators = registry.regulators.flatMap(({ name, aliases }) => namesOf(name, aliases));
  return { companies, actors: [...companies, ...regulators] };
});

/** A thing by its own name and by others. */
export function namesOf(own: string, others: readonly string[]): NamedThing[] {
  const named = (name: string, isOwn: boolean) => ({ folded: foldName(name), means: own, isOwn });
  return [named(own, true), ...others.map((name) => named(name, false))];
}

/**
 * The company that a service belongs to, by any of its names, also where the name says for which region it is; null where
 * the registry knows none.
 */
export function ownerOfService(service: string, registry: Registry): string | null {
  const { base } = editionOfService(service);
  return ownerByName(service, registry) ?? (base === service ? null : ownerByName(base, registry));
}

function ownerByName(service: string, registry: Registry): string | null {
  return ownersByName(registry).get(foldName(service)) ?? null;
}

/** Companies by their folded names: one's own name before another's alias, an alias before a product. */
const ownersByName = onceFor(({ companies }: Registry): ReadonlyMap<string, string> => {
  const named = [
    ...companies.map(({ name }) => [name, name] as const),
    ...companies.flatMap(({ name, aliases }) => aliases.map((alias) => [alias, name] as const)),
    ...companies.flatMap(({ name, products }) => products.map((product) => [product, name] as const)),
  ].map(([called, name]) => [foldName(called), name] as const);
  return new Map(named.toReversed());
});

export function topicNamed(typed: string): Topic {
  const names = topics.flatMap((topic) => namesOf(topic, [topic.replaceAll('-', ' ')]));
  return resolve(typed, names, 'topic') as Topic;
}

/** A place that some regulator or company of the registry has: `UK`, `EU`, `US-CA`. */
export function jurisdictionNamed(typed: string, registry: Registry): string {
  return resolve(typed, jurisdictionNames(registry), 'jurisdiction');
}

/** Codes of places, and the words that people type for some of them. */
export function jurisdictionNames(registry: Registry): NamedThing[] {
  const all = [...registry.regulators, ...registry.companies].map((actor) => actor.jurisdiction);
  const places = [...new Set(all.filter((place) => place !== null))].sort();
  const own = places.flatMap((place) => namesOf(place, []));
  return [
    ...own,
    ...Object.entries(placeWords).map(([name, means]) => ({ folded: foldName(name), means, isOwn: false })),
  ];
}

function resolve(typed: string, names: readonly NamedThing[], what: string): string {
  const wanted = foldName(typed);
  const exact = names.filter(({ folded }) => folded === wanted);
  // One thing's own name before another's nickname.
  const found = exact.find(({ isOwn }) => isOwn) ?? exact[0];
  if (found !== undefined) return found.means;
  const near = nearest(wanted, names);
  const hint = near.length === 0 ? '' : ` Did you mean ${listed(near)}?`;
  throw new Fault('invalid', `I know no ${what} "${shorten(typed)}".${hint}`);
}

function nearest(wanted: string, names: readonly NamedThing[]): string[] {
  if (wanted.length < 2) return [];
  const farthest = Math.max(1, Math.floor(wanted.length / 3));
  const scored = names
    .filter(({ folded }) => folded.startsWith(wanted) || Math.abs(folded.length - wanted.length) <= farthest)
    .map(({ folded, means }) => ({ means, score: folded.startsWith(wanted) ? 1 : distance(wanted, folded) }))
    .filter(({ score }) => score <= farthest)
    .sort((left, right) => left.score - right.score);
  const best = scored[0]?.score;
  return [...new Set(scored.filter(({ score }) => score === best).map(({ means }) => means))].slice(0, 3);
}

/** Id of a source by its id, name or address. Throws a `Fault` that names the nearest. */
export function sourceNamed(typed: string, feeds: readonly Pick<Feed, 'id' | 'name' | 'address'>[]): string {
  const names = feeds.flatMap(({ id, name, address }) => namesOf(id, [name, address]));
  return resolve(typed, names, 'source');
}

/** Known names that were probably meant: those that are nearly spelt so, else those that begin alike; at most three. */
export function nearNames(typed: string, names: readonly string[]): string[] {
  const near = nearest(
    foldName(typed),
    names.flatMap((name) => namesOf(name, [])),
  );
  return near.length > 0 ? near : completions(typed.slice(0, 5), names, 3).filter(() => typed.length >= 3);
}

/** At most `most` names that begin with, or hold, what was typed. */
export function completions(typed: string, names: readonly string[], most: number): string[] {
  const wanted = foldName(typed);
  const begins = names.filter((name) => foldName(name).startsWith(wanted));
  const holds = names.filter((name) => !foldName(name).startsWith(wanted) && foldName(name).includes(wanted));
  return [...begins, ...holds].slice(0, most);
}

/** Case, accents, invisible characters and runs of white space make no difference between names. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

function shorten(typed: string): string {
  return typed.length > 60 ? `${typed.slice(0, 60)}…` : typed;
}

/** An IANA name as it was given; throws a `Fault` for the person who gave another. */
export function timeZoneNamed(name: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name;
  } catch (error) {
    throw new Fault('invalid', `"${name.slice(0, 60)}" is no time zone; one is Europe/London.`, { cause: error });
  }
}
