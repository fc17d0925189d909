import type { Mention } from './mentions.ts';

export interface Mentions {
  readonly inTitle: readonly Mention[];
  readonly inText: readonly Mention[];
}

/** A word so early that the text opens with it. */
const opening = 60;
const mostCompanies = 12;

/**
 * The companies that a text is about: those of its title, and of the text those that come twice or early, never a long
 * list of them.
 */
export function salientCompanies({ inTitle, inText }: Mentions): string[] {
  const companies = [...inTitle, ...inText].filter(({ entry }) => entry.kind === 'company');
  const certain = new Set(companies.filter(isCertain).map(({ entry }) => entry.name));
  const counts = ({ entry, verdict, passing }: Mention) =>
    entry.kind === 'company' &&
    !passing &&
    !entry.host &&
    (verdict === 'sure' || (verdict === 'maybe' && certain.has(entry.name)));
  const subjects = unique(inTitle.filter((one) => counts(one) && (!one.entry.press || isActing(one))).map(nameOf));
  const places = new Map<string, number[]>();
  for (const one of inText) {
    if (!counts(one) || one.entry.press || subjects.includes(one.entry.name)) continue;
    places.set(one.entry.name, [...(places.get(one.entry.name) ?? []), one.at]);
  }
  const others = [...places]
    .filter(([, at]) => at.length >= 2 || (at[0] ?? 0) < opening)
    .sort((left, right) => right[1].length - left[1].length)
    .map(([name]) => name)
    .slice(0, subjects.length > 0 ? 2 : 4);
  const all = [...subjects, ...others];
  const hosts = all.length > 0 ? [] : unique(inTitle.filter(({ entry }) => entry.host).map(nameOf));
  return withoutShadows([...all, ...hosts]).slice(0, mostCompanies);
}

function isCertain({ verdict, passing, entry }: Mention): boolean {
  return verdict === 'sure' && !passing && !entry.press;
}

/** Grok stands for its maker and Snapchat for itself, unless the network or the company is named beside it. */
function withoutShadows(names: readonly string[]): string[] {
  return names.filter(
    (name) => !(name === 'xAI' && names.includes('X')) && !(name === 'Snapchat' && names.includes('Snap')),
  );
}

const acts =
  /^(?:sues|sued|suing|bars|barred|blocks|blocked|bans|prohibits|forbids|strikes|signs|signed|partners|partner|to|will|and|v|vs|wants|updates|changes|lets|settles|agrees|drops|wins|loses|lawsuit|case|deal|licenses|inks|joins|accuses|files|demands|is|has|uses|launches|reaches|enters)$/;
const actedOn = /^(?:sues|sued|against|with|between|v|vs|and|fines|bans|blocks)$/;

/** Whether a publisher is one who acts, not one who reports. */
function isActing({ previous, next, at }: Mention): boolean {
  if (
    at === 0 &&
    next !== undefined &&
    !/^(?:reports?|says|exclusive|investigation|opinion|analysis)$/.test(next.folded)
  )
    return true;
  return acts.test(next?.folded ?? '') || actedOn.test(previous?.folded ?? '');
}

/** The authorities that a text is about: those of its title, else those that it opens with or comes back to. */
export function salientAuthorities({ inTitle, inText }: Mentions): string[] {
  const all = [...inTitle, ...inText].filter(({ entry }) => entry.kind === 'regulator');
  const certain = new Set(all.filter(({ verdict }) => verdict === 'sure').map(nameOf));
  const counts = ({ entry, verdict }: Mention) =>
    entry.kind === 'regulator' && (verdict === 'sure' || (verdict === 'maybe' && certain.has(entry.name)));
  const subjects = unique(inTitle.filter(counts).map(nameOf));
  const places = new Map<string, number[]>();
  for (const one of inText) {
    if (!counts(one) || subjects.includes(one.entry.name)) continue;
    places.set(one.entry.name, [...(places.get(one.entry.name) ?? []), one.at]);
  }
  const others = [...places]
    .filter(([, at]) => at.length >= 2 || (at[0] ?? 0) < opening)
    .sort((left, right) => right[1].length - left[1].length || (left[1][0] ?? 0) - (right[1][0] ?? 0))
    .map(([name]) => name);
  return [...subjects, ...others.slice(0, subjects.length > 0 ? 1 : 2)];
}

function nameOf({ entry }: Mention): string {
  return entry.name;
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
